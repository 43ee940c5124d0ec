#include "pages/qr_image.h"

namespace pages {

std::string qr_image(const sharing::Modules& modules) {
    const std::string side = std::to_string(modules.size + 2 * sharing::kQuietZone);
    // %23, %3C, %3E: what would end the address or the attribute. White below, also where the page is dark.
    return "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + side + " " + side +
           "' shape-rendering='crispEdges'%3E%3Crect width='100%25' height='100%25' fill='white'/%3E%3Cpath d='" +
           sharing::qr_svg_path(modules) + "'/%3E%3C/svg%3E";
}

}  // namespace pages
