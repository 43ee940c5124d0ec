# web/print.css as a string, so that the command line can write hand-outs that need no other file.

set(fw_print_css ${CMAKE_BINARY_DIR}/generated/pages/print_css.cpp)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/print.css)
file(READ ${CMAKE_SOURCE_DIR}/web/print.css css)
file(CONFIGURE OUTPUT ${fw_print_css} @ONLY CONTENT [=[
#include <string_view>

namespace pages {

extern const std::string_view kPrintCss;
const std::string_view kPrintCss = R"css(@css@)css";

}  // namespace pages
]=])
target_sources(fw_pages PRIVATE ${fw_print_css})
