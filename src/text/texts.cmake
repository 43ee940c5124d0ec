# Packs data/texts into build/<preset>/texts/<language>; native programs carry German inside, the page fetches it.

find_package(Python3 REQUIRED COMPONENTS Interpreter)
file(GLOB_RECURSE fw_text_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/texts/*.json)
set(FW_TEXTS_DIR ${CMAKE_BINARY_DIR}/texts)
set(fw_embedded_german ${CMAKE_BINARY_DIR}/generated/text/embedded_german.cpp)

add_custom_command(
    OUTPUT ${FW_TEXTS_DIR}.stamp ${fw_embedded_german}
    COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/scripts/pack_texts.py ${CMAKE_SOURCE_DIR}/data/texts
            ${FW_TEXTS_DIR} --embed de ${fw_embedded_german}
    COMMAND ${CMAKE_COMMAND} -E touch ${FW_TEXTS_DIR}.stamp ${fw_embedded_german}
    DEPENDS ${fw_text_sources} ${CMAKE_SOURCE_DIR}/scripts/pack_texts.py
    COMMENT "Packing texts" VERBATIM)
add_custom_target(texts ALL DEPENDS ${FW_TEXTS_DIR}.stamp)

if(NOT EMSCRIPTEN)
    target_sources(fw_text PRIVATE ${fw_embedded_german})
    set_source_files_properties(${fw_embedded_german} PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings")
endif()
