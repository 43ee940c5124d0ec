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
# The tests of the interface see what is painted; tests/support/painted.h tells how.
target_sources(ui_tests PRIVATE tests/support/painted.cpp)
target_compile_definitions(ui_tests PRIVATE FW_PICTURES_DIR="${CMAKE_BINARY_DIR}/pictures")
target_link_options(ui_tests PRIVATE
    -Wl,--wrap=_ZN2ui11paint_sceneERKNS_5SceneERKNS_10PaintFontsE
    -Wl,--wrap=_ZN10ImDrawList7AddTextEP6ImFontfRK6ImVec2jPKcS6_fPK6ImVec4)
# What the tests of the page compare the browser with.
if(NOT FW_SANITIZE)
    add_executable(print_screens tests/support/print_screens.cpp)
    target_include_directories(print_screens PRIVATE tests)
    target_compile_definitions(print_screens PRIVATE FW_SOURCE_DIR="${CMAKE_SOURCE_DIR}" FW_FONTS_DIR="${FW_FONTS}")
    target_link_libraries(print_screens PRIVATE fw_platform_headless fw_authoring)
endif()
fw_tests(platform/headless LIBRARIES fw_platform_headless fw_authoring)
fw_tests(authoring LIBRARIES fw_authoring)
fw_tests(cli LIBRARIES fw_cli)

# scripts/bench builds and runs it; the tests do not depend on it.
find_package(benchmark REQUIRED)
include(tests/bench/search/search_bench.cmake)
file(GLOB bench_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/bench/*_bench.cpp)
add_executable(bench EXCLUDE_FROM_ALL ${bench_sources} ${CMAKE_SOURCE_DIR}/tests/bench/search/full_text.cpp
    ${CMAKE_SOURCE_DIR}/tests/bench/search/synthetic.cpp)
target_include_directories(bench PRIVATE ${CMAKE_SOURCE_DIR}/tests)
target_compile_definitions(bench PRIVATE FW_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
target_link_libraries(bench PRIVATE sqlite_fts5 fw_authoring benchmark::benchmark_main)

# Fuzz targets, in the sanitized build only, where clang watches which branches of the search an input reaches. scripts/test
# runs each for a short loop with a fixed seed.
if(FW_SANITIZE)
    file(GLOB fuzzed_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/search/*.cpp)
    add_library(fuzzed_search STATIC ${fuzzed_sources})
    target_compile_options(fuzzed_search PRIVATE -fsanitize=fuzzer-no-link)
    target_link_libraries(fuzzed_search PUBLIC fw_calendar third_party_snowball)
    file(GLOB fuzz_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp)
    foreach(source ${fuzz_sources})
        get_filename_component(name ${source} NAME_WE)
        add_executable(${name} ${source})
        target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
        target_compile_definitions(${name} PRIVATE FW_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
        target_compile_options(${name} PRIVATE -fsanitize=fuzzer-no-link)
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        target_link_libraries(${name} PRIVATE fuzzed_search fw_authoring)
    endforeach()
endif()
