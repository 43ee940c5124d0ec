// The one page that the exports of this folder work on, and the buffer in each direction.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/engine.h"
#include "platform/web/picture.h"
#include "semantics/json.h"
#include "ui/interface.h"

// What the page's script may call under that name.
#define FW_EXPORT(name) extern "C" __attribute__((export_name(name)))

namespace web {

struct Page {
    std::string incoming;  // handed over by the script before a call that takes bytes
    std::string outgoing;  // handed to the script by the last call that gives bytes

    ui::Fonts fonts;
    std::optional<app::Engine> engine;
    std::optional<ui::Interface> interface;
    ui::Viewport viewport;
    semantics::Mirror mirror;
    std::string_view tree_json;
    Picture picture;
    std::vector<app::Outgoing> wishes;  // of the engine, not yet fetched
};

Page& page();

// Leaves the text in the outgoing buffer and returns its size.
std::size_t give(std::string_view text);

}  // namespace web
