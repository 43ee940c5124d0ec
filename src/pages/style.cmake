# The style sheet of the text pages, web/pages.css, goes into native programs: `wegweiser pages` writes it beside the pages.

if(NOT EMSCRIPTEN)
    set(fw_style_source ${CMAKE_SOURCE_DIR}/web/pages.css)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${fw_style_source})
    file(READ ${fw_style_source} FW_STYLE_SHEET)
    configure_file(${CMAKE_SOURCE_DIR}/src/pages/style_sheet.cpp.in ${CMAKE_BINARY_DIR}/generated/pages/style_sheet.cpp @ONLY)
    target_sources(fw_pages PRIVATE ${CMAKE_BINARY_DIR}/generated/pages/style_sheet.cpp)
endif()
