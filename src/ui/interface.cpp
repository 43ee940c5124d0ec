#include "ui/interface.h"

namespace ui {

struct Interface::Content {
    Fonts fonts;
    semantics::Tree tree;
};

Interface::Interface(Fonts fonts) : content_(std::make_unique<Content>()) {
    content_->fonts = std::move(fonts);
}

Interface::~Interface() = default;

const semantics::Tree& Interface::show(app::Engine&, const Viewport&) {
    return content_->tree;
}

bool Interface::press(app::Engine&, semantics::Id) {
    return false;
}

bool Interface::input(app::Engine&, semantics::Id, std::string_view) {
    return false;
}

bool Interface::submit(app::Engine&, semantics::Id) {
    return false;
}

bool Interface::scrolled(semantics::Id, float) {
    return false;
}

void Interface::focused(app::Engine&) {}

bool Interface::needs_frame(const app::Engine&, const Viewport&) const {
    return true;
}

std::uint32_t Interface::paper_colour() const {
    return 0xF7F5F0;
}

void Interface::discard_textures() {}

}  // namespace ui
