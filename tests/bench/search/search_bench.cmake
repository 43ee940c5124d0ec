# The search on made-up catalogues of any size, beside SQLite's full-text search, which the page's SQLite does without.
# Native a program, with emcc a script for node; both read the same word list and so measure the same records.
add_library(sqlite_fts5 STATIC EXCLUDE_FROM_ALL ${FW_THIRD_PARTY}/sqlite/sqlite3.c)
# Optimised for speed also where the page is made small: the comparison must not flatter us.
target_compile_options(sqlite_fts5 PRIVATE -w -O2)
target_compile_definitions(sqlite_fts5 PRIVATE SQLITE_THREADSAFE=0 SQLITE_OMIT_LOAD_EXTENSION SQLITE_ENABLE_FTS5)
target_include_directories(sqlite_fts5 SYSTEM PUBLIC ${FW_THIRD_PARTY}/sqlite)
file(GLOB search_bench_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/bench/search/*.cpp)
add_executable(search_bench EXCLUDE_FROM_ALL ${search_bench_sources})
target_include_directories(search_bench PRIVATE ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(search_bench PRIVATE sqlite_fts5 fw_search)
if(EMSCRIPTEN)
    # Memory of a fixed size: growing it, and V8's second compilation, would be measured as slow keystrokes.
    target_link_options(search_bench PRIVATE -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sTOTAL_STACK=1MB
        -sINITIAL_MEMORY=1024MB)
endif()
