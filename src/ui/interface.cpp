#include "ui/interface.h"

#include <imgui.h>

#include <algorithm>
#include <map>
#include <utility>

#include "app/routes.h"
#include "ui/canvas.h"
#include "ui/painter.h"
#include "ui/views/views.h"
#include "ui/widgets/bars.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;
using semantics::Rect;
using semantics::Role;

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

// One scroll position a screen and subject; the query is not part of it, so typing does not jump.
Id scroll_id(const app::State& state) {
    return make_id(make_id(Id::none, "scroll", std::to_string(static_cast<int>(state.screen))), "of", state.subject);
}

bool same(const Viewport& left, const Viewport& right) {
    const auto fields = [](const Viewport& each) {
        return std::make_tuple(each.width, each.height, each.pixel_ratio, each.safe_area.top, each.safe_area.end,
                               each.safe_area.bottom, each.safe_area.start, each.text_scale, each.dark,
                               each.high_contrast, each.reduced_motion);
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
    std::map<Id, float> scroll_tops;
    float content_height = 0;
    float window_height = 0;
    Id current_scroll = Id::none;
    std::uint64_t shown_revision = 0;
    Viewport shown_viewport;
    bool scroll_changed = true;
    Colour paper{};

    void build(const app::Engine& engine, const Viewport& viewport);
    const Action* find(Id id) const;
};

Interface::Interface(Fonts fonts) : content_(std::make_unique<Content>()) {
    content_->fonts = std::move(fonts);
    content_->measures = FontSet{text::Font(content_->fonts.regular), text::Font(content_->fonts.bold)};
    content_->context = ImGui::CreateContext();
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

void Interface::Content::build(const app::Engine& engine, const Viewport& viewport) {
    const app::State& state = engine.state();
    const Palette& palette = palette_for(state.settings, viewport);
    paper = palette.paper;
    Canvas canvas(engine, viewport, measures, palette);
    const bool rail = viewport.width >= kRailFrom;
    const float top = preview_bar(canvas);
    const float rail_width = rail ? kRailWidth * std::max(1.0F, std::min(canvas.scale(), 1.5F)) : 0;
    const float strip = emergency_strip_height(canvas);
    const float tabs = rail ? 0 : tab_bar_height(canvas);
    const Rect window{rail_width, top, viewport.width - rail_width, viewport.height - top - strip - tabs};
    current_scroll = scroll_id(state);
    const std::size_t main = canvas.begin_node(Role::main, make_id(Id::none, "main"));
    canvas.node(main).rect = window;
    float& scroll_top = scroll_tops[current_scroll];
    canvas.begin_scroll(current_scroll, window, scroll_top, {});
    const float width = std::min(kColumnWidth, window.width - 2 * kMargin);
    canvas.column() = Column{(window.width - width) / 2, width, kMargin};
    show_screen(canvas);
    content_height = canvas.end_scroll(24);
    window_height = window.height;
    canvas.end_node();
    const Rect strip_place{rail_width, viewport.height - strip - tabs, viewport.width - rail_width, strip};
    emergency_strip(canvas, strip_place);
    tab_bar(
        canvas,
        rail ? Rect{0, top, rail_width, viewport.height - top} : Rect{0, viewport.height - tabs, viewport.width, tabs},
        rail);
    scroll_top = std::clamp(scroll_top, 0.0F, std::max(0.0F, content_height - window_height));
    tree = canvas.take_tree();
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
    used.text_scale = std::clamp(viewport.text_scale, 1.0F, kTextScaleMost);
    io.DisplaySize = ImVec2(used.width, used.height);
    io.DisplayFramebufferScale = ImVec2(used.pixel_ratio, used.pixel_ratio);
    io.DeltaTime = kTimeStep;
    ImGui::NewFrame();
    for (ImFont* font : io.Fonts->Fonts) font->CurrentRasterizerDensity = used.pixel_ratio;
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
    const Id before = scroll_id(engine.state());
    const app::Intent intent = *action->press;
    engine.dispatch(intent);
    // A screen opened by a press starts at its top; one reached by "back" stands where it was left.
    const Id after = scroll_id(engine.state());
    if (after != before) content_->scroll_tops.erase(after);
    return true;
}

bool Interface::input(app::Engine& engine, Id id, std::string_view text) {
    const Action* action = content_->find(id);
    if (action == nullptr || action->input == nullptr) return false;
    engine.dispatch(action->input(text));
    content_->scroll_tops.erase(scroll_id(engine.state()));
    return true;
}

bool Interface::submit(app::Engine& engine, Id id) {
    const Action* action = content_->find(id);
    if (action == nullptr || !action->submit) return false;
    const app::Intent intent = *action->submit;
    engine.dispatch(intent);
    return true;
}

bool Interface::scrolled(Id id, float top) {
    if (id != content_->current_scroll) return false;
    const float lowest = std::max(0.0F, content_->content_height - content_->window_height);
    const float clamped = std::clamp(top, 0.0F, lowest);
    float& stored = content_->scroll_tops[id];
    if (stored != clamped) content_->scroll_changed = true;
    stored = clamped;
    return true;
}

void Interface::focused(app::Engine& engine) {
    if (engine.state().heading_wants_focus) engine.dispatch(app::NavigationIntent{app::HeadingFocused{}});
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
