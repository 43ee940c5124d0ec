#include "ui/interface.h"

#include <imgui.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "ui/canvas.h"
#include "ui/frame.h"
#include "ui/kiosk_frame.h"
#include "ui/painter.h"
#include "ui/views/kiosk.h"

namespace ui {
namespace {

using semantics::Id;

constexpr float kTextScaleMost = 2;
constexpr float kTimeStep = 1.0F / 60;  // nothing moves by itself; ImGui only asks for a positive number

const Palette& palette_for(const app::Settings& settings, const Viewport& viewport) {
    switch (settings.theme) {
        case app::Theme::light:
            return light_palette();
        case app::Theme::dark:
            return dark_palette();
        case app::Theme::high_contrast:
            return high_contrast_palette();
        case app::Theme::system:
            break;
    }
    if (viewport.high_contrast) return high_contrast_palette();
    return viewport.dark ? dark_palette() : light_palette();
}

app::View view_of(const app::Engine& engine) {
    return {engine.state().screen, engine.state().subject};
}

bool same(const Viewport& left, const Viewport& right) {
    const auto fields = [](const Viewport& each) {
        return std::make_tuple(each.width, each.height, each.pixel_ratio, each.safe_area.top, each.safe_area.end,
                               each.safe_area.bottom, each.safe_area.start, each.text_scale, each.dark,
                               each.high_contrast, each.reduced_motion, each.plain_page, each.maps);
    };
    return fields(left) == fields(right);
}

PaintFont load_font(const std::string& bytes) {
    const text::Font measures(bytes);
    if (measures.empty()) return {};
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;  // ImGui reads, the interface owns
    // ImGui's interface takes a mutable pointer but does not write when it does not own the bytes.
    void* data = const_cast<char*>(bytes.data());
    ImFont* font =
        ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), kBody.size, &config);
    return PaintFont{font, measures.ascent(), measures.descent()};
}

}  // namespace

struct Interface::Content {
    Fonts fonts;
    FontSet measures;
    PaintFonts paint;
    ImGuiContext* context = nullptr;
    semantics::Tree tree;
    std::vector<Action> actions;
    Frame frame;
    float zoom = 1;  // of a kiosk
    std::uint64_t shown_revision = 0;
    Viewport shown_viewport;
    bool scroll_changed = true;
    Colour paper{};

    void build(app::Engine& engine, const Viewport& viewport);
    void finish(Canvas& canvas, float zoom);
    const Action* find(Id id) const;
};

Interface::Interface(Fonts fonts) : content_(std::make_unique<Content>()) {
    content_->fonts = std::move(fonts);
    content_->measures = FontSet{text::Font(content_->fonts.regular), text::Font(content_->fonts.bold)};
    content_->context = ImGui::CreateContext();
    ImGui::SetCurrentContext(content_->context);  // another interface may be alive and keep its own current
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;  // letters have no colours of their own
    content_->paint = PaintFonts{load_font(content_->fonts.regular), load_font(content_->fonts.bold),
                                 load_font(content_->fonts.icons)};
}

Interface::~Interface() {
    ImGui::DestroyContext(content_->context);
}

void Interface::Content::build(app::Engine& engine, const Viewport& viewport) {
    const Palette& palette = palette_for(engine.state().settings, viewport);
    paper = palette.paper;
    if (engine.state().kiosk.on) {
        const float zoomed = kiosk_zoom(viewport);
        const Viewport smaller = zoomed_out(viewport, zoomed);
        std::optional<Canvas> canvas(std::in_place, engine, smaller, measures, palette);
        frame.build_kiosk(*canvas);
        if (types_into_nothing(*canvas)) {
            // Without its field the keyboard goes, and what it covered comes back.
            engine.dispatch(app::KioskIntent{app::KioskFieldChosen{}});
            canvas.emplace(engine, smaller, measures, palette);
            frame.build_kiosk(*canvas);
        }
        finish(*canvas, zoomed);
        return;
    }
    Canvas canvas(engine, viewport, measures, palette);
    frame.build(canvas, tree);
    finish(canvas, 1);
}

void Interface::Content::finish(Canvas& canvas, float zoomed) {
    zoom = zoomed;
    tree = canvas.take_tree();
    if (zoom != 1) zoom_in(tree, zoom);
    actions = canvas.take_actions();
    paint_scene(canvas.take_scene(), paint);
}

const Action* Interface::Content::find(Id id) const {
    const auto found =
        std::find_if(actions.begin(), actions.end(), [id](const Action& action) { return action.id == id; });
    return found == actions.end() ? nullptr : &*found;
}

const semantics::Tree& Interface::show(app::Engine& engine, const Viewport& viewport) {
    Content& content = *content_;
    ImGui::SetCurrentContext(content.context);
    ImGuiIO& io = ImGui::GetIO();
    Viewport used = viewport;
    const float wanted = viewport.text_scale * static_cast<float>(engine.state().settings.text_percent) / 100;
    used.text_scale = std::clamp(wanted, 1.0F, kTextScaleMost);
    const float zoom = engine.state().kiosk.on ? kiosk_zoom(used) : 1;
    io.DisplaySize = ImVec2(used.width / zoom, used.height / zoom);
    io.DisplayFramebufferScale = ImVec2(used.pixel_ratio * zoom, used.pixel_ratio * zoom);
    io.DeltaTime = kTimeStep;
    ImGui::NewFrame();
    for (ImFont* font : io.Fonts->Fonts) font->CurrentRasterizerDensity = used.pixel_ratio * zoom;
    content.build(engine, used);
    ImGui::Render();
    content.shown_revision = engine.revision();
    content.shown_viewport = viewport;
    content.scroll_changed = false;
    return content.tree;
}

bool Interface::press(app::Engine& engine, Id id) {
    const Action* action = content_->find(id);
    if (action == nullptr || !action->press) return false;
    dispatch(engine, *action->press);
    return true;
}

// A screen opened by a press starts at its top, and so does one that begins anew with its heading: a form that became
// an answer. One reached by "back" stands where it was left; a question is an aside.
void Interface::dispatch(app::Engine& engine, const app::Intent& intent) {
    const app::State& state = engine.state();
    const app::View before = view_of(engine);
    const bool aside = state.question != app::Question::none;
    engine.dispatch(intent);
    const app::View after = view_of(engine);
    const bool anew = !aside && state.question == app::Question::none && state.heading_wants_focus;
    if (anew || !(after == before)) content_->frame.forget(scroll_id(after));
}

bool Interface::input(app::Engine& engine, Id id, std::string_view text) {
    const Action* action = content_->find(id);
    if (action == nullptr || action->input == nullptr) return false;
    engine.dispatch(action->input(text));
    content_->frame.forget(scroll_id(view_of(engine)));
    return true;
}

bool Interface::submit(app::Engine& engine, Id id) {
    const Action* action = content_->find(id);
    if (action == nullptr || !action->submit) return false;
    dispatch(engine, *action->submit);
    return true;
}

bool Interface::scrolled(Id id, float top) {
    bool moved = false;
    const bool known = content_->frame.scroll(id, top / content_->zoom, moved);
    content_->scroll_changed = content_->scroll_changed || moved;
    return known;
}

bool Interface::field_focused(app::Engine& engine, Id id) {
    const auto found = std::find_if(content_->tree.begin(), content_->tree.end(),
                                    [id](const semantics::Node& node) { return node.id == id; });
    if (found == content_->tree.end() || !engine.state().kiosk.on) return false;
    engine.dispatch(app::KioskIntent{app::KioskFieldChosen{id, found->role == semantics::Role::number_field}});
    return true;
}

void Interface::forget_visit() {
    content_->frame.forget_all();
    content_->tree.clear();
    content_->scroll_changed = true;
}

std::vector<Id> Interface::acting() const {
    std::vector<Id> ids;
    for (const Action& action : content_->actions) ids.push_back(action.id);
    return ids;
}

void Interface::focused(app::Engine& engine) {
    if (engine.state().heading_wants_focus || !engine.state().focus_key.empty())
        engine.dispatch(app::NavigationIntent{app::HeadingFocused{}});
}

bool Interface::needs_frame(const app::Engine& engine, const Viewport& viewport) const {
    return content_->scroll_changed || content_->shown_revision != engine.revision() ||
           !same(content_->shown_viewport, viewport);
}

std::uint32_t Interface::paper_colour() const {
    return static_cast<std::uint32_t>(content_->paper);
}

void Interface::discard_textures() {
    ImGui::SetCurrentContext(content_->context);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_OK || texture->Status == ImTextureStatus_Destroyed) continue;
        const bool leaves = texture->Status == ImTextureStatus_WantDestroy;
        texture->SetTexID(leaves ? ImTextureID_Invalid : ImTextureID{1});
        texture->SetStatus(leaves ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
}

}  // namespace ui
