# The page's program: one wasm file without any of Emscripten's JavaScript. web/script/core.ts loads it and is its whole
# surroundings. README.md beside this file tells what each option saves.

# SQLite with our own way in (no files, no clock) and without everything that a reader of finished files never does.
# ATTACH and TEMPDB stay: sqlite3_deserialize is built on the one, the numbering of databases on the other.
set_property(TARGET third_party_sqlite PROPERTY SOURCES ${CMAKE_CURRENT_LIST_DIR}/sqlite.c)
target_compile_definitions(third_party_sqlite PRIVATE SQLITE_OS_OTHER=1 SQLITE_TEMP_STORE=3
    SQLITE_PRIVATE=__attribute__\(\(weak\)\) SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_USE_ALLOCA SQLITE_UNTESTABLE)
foreach(feature IN ITEMS
        ALTERTABLE ANALYZE AUTOINCREMENT AUTOMATIC_INDEX AUTORESET AUTOVACUUM BETWEEN_OPTIMIZATION BLOB_LITERAL
        BTREECOUNT CASE_SENSITIVE_LIKE_PRAGMA CAST CHECK COMPILEOPTION_DIAGS COMPLETE COMPOUND_SELECT CONFLICT_CLAUSE
        DATETIME_FUNCS DECLTYPE DEPRECATED EXPLAIN FOREIGN_KEY GENERATED_COLUMNS GET_TABLE HEX_INTEGER INCRBLOB
        INTROSPECTION_PRAGMAS JSON LIKE_OPTIMIZATION LOCALTIME LOOKASIDE OR_OPTIMIZATION PAGER_PRAGMAS QUICKBALANCE REINDEX RETURNING
        SCHEMA_PRAGMAS SCHEMA_VERSION_PRAGMAS SHARED_CACHE TCL_VARIABLE TRACE TRIGGER TRUNCATE_OPTIMIZATION TWOSIZE_LOOKASIDE
        UPSERT UTF16 VACUUM VIEW VIRTUALTABLE WAL XFER_OPT)
    target_compile_definitions(third_party_sqlite PRIVATE SQLITE_OMIT_${feature})
endforeach()

# Dear ImGui without its widgets, tables and windows, and the C library without its formatter; the files tell why that is
# enough. Weak functions give way to those of without_windows.cpp.
set_property(TARGET third_party_imgui PROPERTY SOURCES
    ${FW_THIRD_PARTY}/imgui/imgui.cpp ${FW_THIRD_PARTY}/imgui/imgui_draw.cpp
    ${CMAKE_CURRENT_LIST_DIR}/stdio.c)
target_compile_definitions(third_party_imgui PRIVATE IMGUI_API=__attribute__\(\(weak\)\))
target_link_libraries(third_party_imgui PRIVATE third_party_sqlite)

# Between a family and its first screen at every start: quick before small.
set_source_files_properties(src/base/sha256.cpp src/base/utf8.cpp src/search/folding.cpp PROPERTIES COMPILE_OPTIONS -O2)

# Everything in one program and nothing in a library, from which the linker would drop what only the script calls, and
# would not take what replaces weak functions.
file(GLOB page_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.cpp)
add_executable(page ${page_sources} ${CMAKE_CURRENT_LIST_DIR}/sqlite_reads_only.c)
set_source_files_properties(${CMAKE_CURRENT_LIST_DIR}/sqlite_reads_only.c PROPERTIES COMPILE_OPTIONS -Wno-unused-parameter)
target_link_libraries(page PRIVATE fw_ui third_party_sqlite)
set_target_properties(page PROPERTIES OUTPUT_NAME wegweiser SUFFIX .wasm)
target_link_options(page PRIVATE
    --no-entry -sFILESYSTEM=0 -sMALLOC=emmalloc
    -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=16MB -sMAXIMUM_MEMORY=128MB -sTOTAL_STACK=1MB
    -sERROR_ON_UNDEFINED_SYMBOLS=1)

# Emscripten optimises the program before it has seen all of it; a second look saves another 5 kB brotli.
find_program(FW_WASM_OPT wasm-opt HINTS "${EMSCRIPTEN_ROOT_PATH}/../bin" REQUIRED)
add_custom_command(TARGET page POST_BUILD VERBATIM COMMAND ${FW_WASM_OPT} -Oz --converge --low-memory-unused
    --enable-bulk-memory --enable-mutable-globals --enable-nontrapping-float-to-int --enable-sign-ext
    $<TARGET_FILE:page> -o $<TARGET_FILE:page>)
