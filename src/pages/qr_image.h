// A QR code as a picture for pages: drawn of one path, sharp in every size and on paper.
#pragma once

#include <string>

#include "sharing/qr_code.h"

namespace pages {

// "data:image/svg+xml,…", for the address of an image.
std::string qr_image(const sharing::Modules& modules);

}  // namespace pages
