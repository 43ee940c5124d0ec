#include "platform/headless/session.h"

#include <imgui.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include "semantics/text.h"

namespace headless {
namespace {

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string embedded(std::string_view language) {
    return std::string(text::embedded_texts(language));
}

}  // namespace

ui::Fonts load_fonts(const std::string& folder) {
    return {read_file(folder + "/text-regular.ttf"), read_file(folder + "/text-bold.ttf"),
            read_file(folder + "/icons.ttf")};
}

Session::Session(base::Result<catalogue::Catalogue> catalogue, ui::Fonts fonts, base::LocalTime now, Texts texts)
    : engine_(text::Catalogue("de", std::string(text::embedded_texts("de")))),
      interface_(std::move(fonts)),
      texts_(texts != nullptr ? texts : embedded) {
    engine_.dispatch(app::WorldIntent{app::TimePassed{now}});
    engine_.set_catalogue(std::move(catalogue));
    engine_.take_outgoing();
}

void Session::open(const std::string& route) {
    engine_.dispatch(app::NavigationIntent{app::RouteRequested{route}});
    answer();
    outgoing_.clear();
}

void Session::choose_language(const std::string& language) {
    engine_.dispatch(app::SettingsIntent{app::LanguageChosen{language}});
    answer();
}

// Loads the language that the engine asked for, as the page does over the network.
void Session::answer() {
    for (app::Outgoing& each : engine_.take_outgoing()) {
        if (each.kind == app::Outgoing::Kind::load_language) {
            engine_.set_language(text::Catalogue(each.text, texts_(each.text)));
        } else if (each.kind == app::Outgoing::Kind::load_second_language) {
            engine_.set_second_language(text::Catalogue(each.text, texts_(each.text)));
        } else {
            outgoing_.push_back(std::move(each));
        }
    }
}

std::vector<app::Outgoing> Session::take_outgoing() {
    answer();
    return std::exchange(outgoing_, {});
}

const semantics::Tree& Session::tree() {
    return tree_ == nullptr || interface_.needs_frame(engine_, viewport_) ? show() : *tree_;
}

const semantics::Tree& Session::show() {
    tree_ = &interface_.show(engine_, viewport_);
    interface_.discard_textures();
    return *tree_;
}

std::string Session::text() {
    return semantics::to_text(tree());
}

const semantics::Node* Session::find(std::string_view key) {
    const semantics::Tree& nodes = tree();
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [key](const semantics::Node& node) { return node.key == key; });
    return found == nodes.end() ? nullptr : &*found;
}

bool Session::press(std::string_view key) {
    const semantics::Node* node = find(key);
    const bool pressed = node != nullptr && interface_.press(engine_, node->id);
    answer();
    return pressed;
}

bool Session::type(std::string_view key, std::string_view text) {
    const semantics::Node* node = find(key);
    const bool typed = node != nullptr && interface_.input(engine_, node->id, text);
    answer();
    return typed;
}

bool Session::scroll(semantics::Id area, float top) {
    tree();
    return interface_.scrolled(area, top);
}

Picture Session::picture() {
    show();
    const ImDrawData& frame = *ImGui::GetDrawData();
    return paint(frame, frame.FramebufferScale.x);  // a kiosk enlarges beyond the ratio of the viewport
}

}  // namespace headless
