// One frame of the program: paints with Dear ImGui and describes the same screen as a semantics tree, in one pass.
// Knows no browser and no renderer: a platform loads the fonts, hands in a viewport, shows the tree, and calls back by
// node id.
//
// Conventions for whoever mirrors the tree:
//  - Parents stand before their children; rectangles are relative to the nearest enclosing scroll area or to the page.
//  - A link or button may cover a whole card. It stands after the words of the card in reading order or is followed by
//    them; words inside a list item never take the pointer, later links and buttons lie above earlier ones.
//  - Links of our own screens have an href beginning with "#"; call press() for them instead of following it.
//  - The text of a field is the browser's: the picture shows the frame only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/engine.h"
#include "semantics/node.h"
#include "ui/viewport.h"

namespace ui {

// TrueType files. The texts and the overlay of the page use the same bytes, so that letters lie on letters.
struct Fonts {
    std::string regular;
    std::string bold;
    std::string icons;
};

class Interface {
public:
    // Owns an ImGui context. The texts of a font that cannot be read stay unpainted; the tree is complete all the same.
    explicit Interface(Fonts fonts);
    ~Interface();
    Interface(const Interface&) = delete;
    Interface& operator=(const Interface&) = delete;

    // Builds the frame of the engine's state; afterwards ImGui::GetDrawData() is the picture. The tree lives until the
    // next call.
    const semantics::Tree& show(app::Engine& engine, const Viewport& viewport);

    // What a node of the last frame does; unknown ids and nodes without an action do nothing and return false.
    bool press(app::Engine& engine, semantics::Id id);
    bool input(app::Engine& engine, semantics::Id id, std::string_view text);
    // Enter in a field.
    bool submit(app::Engine& engine, semantics::Id id);
    // A scroll area moved; the next frame paints it there. Returns whether the id was known.
    bool scrolled(semantics::Id id, float top);

    // A field has received the focus: at a kiosk the keyboard on the screen types into it.
    bool field_focused(app::Engine& engine, semantics::Id id);
    // A kiosk begins anew: nothing stays scrolled.
    void forget_visit();

    // The nodes of the last frame that do something, for the check that every one of them can be seen and pressed.
    std::vector<semantics::Id> acting() const;

    // The node with wants_focus has received it.
    void focused(app::Engine& engine);

    // Whether something changed since the last show().
    bool needs_frame(const app::Engine& engine, const Viewport& viewport) const;

    // BCP 47 tag of the words and "ltr" or "rtl".
    std::string_view direction() const { return "ltr"; }
    // Colour of the page behind everything, 0xRRGGBB, for the browser's own frame.
    std::uint32_t paper_colour() const;
    bool plain_page_wanted(const app::Engine& engine) const {
        const app::Settings& settings = engine.state().settings;
        return settings.plain_page || settings.plain_page_asked;
    }

    // Without a renderer: lets ImGui believe that its textures were uploaded. Call after show().
    void discard_textures();

private:
    struct Content;
    void dispatch(app::Engine& engine, const app::Intent& intent);

    std::unique_ptr<Content> content_;
};

}  // namespace ui
