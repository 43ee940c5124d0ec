# Programs for the machine at hand: the `wegweiser` command, the headless platform and all tests.

if(EXISTS ${CMAKE_SOURCE_DIR}/src/cli/main.cpp)
    add_executable(wegweiser ${CMAKE_SOURCE_DIR}/src/cli/main.cpp)
    target_link_libraries(wegweiser PRIVATE fw_cli)
endif()

enable_testing()
find_package(GTest REQUIRED)

# fw_tests(name LIBRARIES …): every *_test.cpp below tests/<name>/ in one program, <name>_tests. The program is one test
# for ctest, so that the real catalogue is read once for all its cases; scripts/test counts the cases.
function(fw_tests name)
    cmake_parse_arguments(PARSE_ARGV 1 tests "" "" "LIBRARIES")
    string(REPLACE "/" "_" target ${name})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${name}/*_test.cpp)
    if(NOT sources)
        return()
    endif()
    add_executable(${target}_tests ${sources})
    target_include_directories(${target}_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(${target}_tests PRIVATE FW_SOURCE_DIR="${CMAKE_SOURCE_DIR}" FW_THIRD_PARTY="${FW_THIRD_PARTY}"
        FW_FONTS_DIR="${FW_FONTS}")
    target_link_libraries(${target}_tests PRIVATE ${tests_LIBRARIES} GTest::gtest_main)
    add_test(NAME ${target}_tests COMMAND ${target}_tests)
    set_tests_properties(${target}_tests PROPERTIES TIMEOUT 900)
endfunction()

fw_tests(base LIBRARIES fw_base)
fw_tests(catalogue LIBRARIES fw_authoring)
fw_tests(calendar LIBRARIES fw_calendar fw_authoring)
fw_tests(search LIBRARIES fw_search fw_authoring)
fw_tests(planner LIBRARIES fw_planner fw_authoring)
fw_tests(sharing LIBRARIES fw_sharing fw_authoring)
fw_tests(notes LIBRARIES fw_notes fw_authoring)
fw_tests(network LIBRARIES fw_network fw_authoring)
fw_tests(release LIBRARIES fw_release fw_authoring)
fw_tests(text LIBRARIES fw_text)
fw_tests(semantics LIBRARIES fw_semantics)
fw_tests(pages LIBRARIES fw_pages fw_authoring)
fw_tests(app LIBRARIES fw_app fw_authoring)
fw_tests(ui LIBRARIES fw_ui fw_platform_headless fw_authoring)
fw_tests(platform/headless LIBRARIES fw_platform_headless fw_authoring)
fw_tests(authoring LIBRARIES fw_authoring)
fw_tests(cli LIBRARIES fw_cli)

# scripts/bench builds and runs it; the tests do not depend on it.
find_package(benchmark REQUIRED)
file(GLOB bench_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/bench/*_bench.cpp)
add_executable(bench EXCLUDE_FROM_ALL ${bench_sources})
target_include_directories(bench PRIVATE ${CMAKE_SOURCE_DIR}/tests)
target_compile_definitions(bench PRIVATE FW_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
target_link_libraries(bench PRIVATE fw_authoring benchmark::benchmark_main)

# The search on made-up catalogues of any size, beside SQLite's full-text search, which the page's SQLite does without.
add_library(sqlite_fts5 STATIC EXCLUDE_FROM_ALL ${FW_THIRD_PARTY}/sqlite/sqlite3.c)
target_compile_options(sqlite_fts5 PRIVATE -w)
target_compile_definitions(sqlite_fts5 PRIVATE SQLITE_THREADSAFE=0 SQLITE_OMIT_LOAD_EXTENSION SQLITE_ENABLE_FTS5)
target_include_directories(sqlite_fts5 SYSTEM PUBLIC ${FW_THIRD_PARTY}/sqlite)
file(GLOB search_bench_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/bench/search/*.cpp)
add_executable(search_bench EXCLUDE_FROM_ALL ${search_bench_sources})
target_include_directories(search_bench PRIVATE ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(search_bench PRIVATE sqlite_fts5 fw_search)
