# Packs data/texts into native programs. The page fetches the same lines: `wegweiser texts` writes them for its site.

if(EMSCRIPTEN)
    return()
endif()
find_package(Python3 REQUIRED COMPONENTS Interpreter)
file(GLOB_RECURSE fw_text_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/texts/*.json)
set(fw_embedded_texts ${CMAKE_BINARY_DIR}/generated/text/embedded_texts.cpp)

add_custom_command(
    OUTPUT ${fw_embedded_texts}
    COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/scripts/pack_texts.py ${CMAKE_SOURCE_DIR}/data/texts
            ${fw_embedded_texts}
    DEPENDS ${fw_text_sources} ${CMAKE_SOURCE_DIR}/scripts/pack_texts.py
    COMMENT "Packing texts" VERBATIM)
target_sources(fw_text PRIVATE ${fw_embedded_texts})
set_source_files_properties(${fw_embedded_texts} PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings")
