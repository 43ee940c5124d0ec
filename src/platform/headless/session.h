// A visit without a screen: the same engine and the same frames as on the web, driven by calls. Tests read the tree as
// a person would hear it; nothing waits, nothing is drawn unless a picture is asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/engine.h"
#include "platform/headless/picture.h"
#include "semantics/node.h"
#include "ui/interface.h"

namespace headless {

// The fonts that scripts/setup made; missing files give empty fonts.
ui::Fonts load_fonts(const std::string& folder);

// The packed words of a language as the page would fetch them; empty when there is no such language.
using Texts = std::string (*)(std::string_view language);

class Session {
public:
    // `catalogue` may be an error, as on a device with a damaged file. Without `texts` the interface speaks all its
    // languages, and the records speak German.
    Session(base::Result<catalogue::Catalogue> catalogue, ui::Fonts fonts, base::LocalTime now, Texts texts = nullptr);

    app::Engine& engine() { return engine_; }
    const ui::Interface& interface() const { return interface_; }
    ui::Viewport& viewport() { return viewport_; }

    // As if the address had been opened.
    void open(const std::string& route);
    // BCP 47; stays on the screen.
    void choose_language(const std::string& language);
    // The frame of the current state.
    const semantics::Tree& tree();
    // The same, built anew although nothing changed, so that ImGui holds this session's frame and no other's.
    const semantics::Tree& show();
    std::string text();

    // By the readable key of a node ("tab.search"); false when there is none or it does nothing.
    bool press(std::string_view key);
    bool type(std::string_view key, std::string_view text);
    bool scroll(semantics::Id area, float top);
    const semantics::Node* find(std::string_view key);

    // What the engine wanted since the last call, except the languages that were loaded.
    std::vector<app::Outgoing> take_outgoing();
    Picture picture();

private:
    void answer();

    app::Engine engine_;
    ui::Interface interface_;
    ui::Viewport viewport_;
    Texts texts_;
    std::vector<app::Outgoing> outgoing_;
    const semantics::Tree* tree_ = nullptr;
};

}  // namespace headless
