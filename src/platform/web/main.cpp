// The program inside the page. Everything the page's script may call is exported here, and nothing else: plain numbers,
// and bytes through one buffer in each direction. The script side of this border is web/core.ts.

#include <malloc.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "app/update.h"
#include "base/date.h"
#include "catalogue/read_catalogue.h"
#include "imgui.h"
#include "platform/web/page.h"
#include "text/messages.h"

namespace web {
namespace {

// What a frame tells the script, added up.
constexpr std::uint32_t kTreeChanged = 1;
constexpr std::uint32_t kFrameWanted = 2;
constexpr std::uint32_t kPlainPageWanted = 4;

semantics::Id id_of(double number) {
    return static_cast<semantics::Id>(static_cast<std::uint64_t>(number));
}

}  // namespace

Page& page() {
    static Page only;
    return only;
}

// Empty without texts.
text::Catalogue take_texts() {
    std::string bytes = std::move(page().incoming);
    const std::size_t end = bytes.find('\n');
    if (end == std::string::npos) return {};
    std::string language = bytes.substr(0, end);
    return text::Catalogue(std::move(language), bytes.substr(end + 1));
}

std::size_t give(std::string_view text) {
    page().outgoing = text;
    return page().outgoing.size();
}

}  // namespace web

using web::page;

// --- bytes ----------------------------------------------------------------------------------------------------------

// Room for `size` bytes that the next call takes; what was there before is lost.
FW_EXPORT("reserve") char* fw_reserve(std::size_t size) {
    page().incoming.assign(size, '\0');
    return page().incoming.data();
}

// Where the bytes stand that the last call gave.
FW_EXPORT("given") const char* fw_given() {
    return page().outgoing.data();
}

// --- start ----------------------------------------------------------------------------------------------------------

// Takes a font file: 0 regular, 1 bold, 2 icons.
FW_EXPORT("take_font") void fw_take_font(int which) {
    std::string& font = which == 0 ? page().fonts.regular : which == 1 ? page().fonts.bold : page().fonts.icons;
    font = std::move(page().incoming);
}

// Takes the German texts. Fonts come before; everything else comes after.
FW_EXPORT("start") void fw_start() {
    page().engine.emplace(text::Catalogue("de", std::move(page().incoming)));
    page().interface.emplace(std::move(page().fonts));
}

// Takes a catalogue file. A damaged one leaves a sentence on the screen and the program usable.
FW_EXPORT("take_catalogue") bool fw_take_catalogue() {
    page().engine->set_catalogue(catalogue::read_catalogue(page().incoming));
    return page().engine->state().catalogue_ready;
}

// For the time after the first frame: what the first search needs and no screen does.
FW_EXPORT("prepare_search") void fw_prepare_search() {
    page().engine->prepare_search();
}

// Says that no catalogue could be fetched.
FW_EXPORT("miss_catalogue") void fw_miss_catalogue() {
    page().engine->set_catalogue(base::Error{"error.catalogue.unreachable", {}});
}

// Takes a language tag, a line feed and the packed texts; without texts it means German.
FW_EXPORT("take_language") void fw_take_language() {
    page().engine->set_language(web::take_texts());
}

// The same for the language beside German; without texts there is none.
FW_EXPORT("take_second_language") void fw_take_second_language() {
    page().engine->set_second_language(web::take_texts());
}

// --- what happens ---------------------------------------------------------------------------------------------------

// Takes what an earlier visit stored.
FW_EXPORT("restore_settings") void fw_restore_settings() {
    page().engine->dispatch(app::SettingsIntent{app::SettingsRestored{page().incoming}});
}

// Takes what another window of this browser has just stored.
FW_EXPORT("stored_elsewhere") void fw_stored_elsewhere() {
    page().engine->dispatch(app::SettingsIntent{app::StoredElsewhere{page().incoming}});
}

// Takes the content of a file with dates and ticks that the user chose.
FW_EXPORT("take_family_file") void fw_take_family_file() {
    page().engine->dispatch(app::CalendarIntent{app::FamilyFileOpened{page().incoming}});
}

// Takes the address, beginning with "#/"; `depth` entries of ours stand before it in the history. `shown` is what
// fw_shown said when the page was left, or 0.
FW_EXPORT("open_route") void fw_open_route(std::size_t depth, std::size_t shown) {
    page().engine->dispatch(app::NavigationIntent{app::RouteRequested{page().incoming, depth, shown}});
}

// How far the list on the screen was turned over: in hits or entries; 0 as long as it was not.
FW_EXPORT("shown") std::size_t fw_shown() {
    const std::size_t shown = app::stop_of(page().engine->state()).shown;
    return shown > app::kHitsPerPage ? shown : 0;
}

// Takes the language (BCP 47) that the address of the page asks for.
FW_EXPORT("ask_language") void fw_ask_language() {
    page().engine->dispatch(app::SettingsIntent{app::LanguageAsked{page().incoming}});
}

// The address of the page asks for the plain page.
FW_EXPORT("ask_plain_page") void fw_ask_plain_page() {
    page().engine->dispatch(app::SettingsIntent{app::PlainPageAsked{}});
}

// Everything was read aloud, or the device gave up.
FW_EXPORT("reading_ended") void fw_reading_ended() {
    page().engine->dispatch(app::SpeechIntent{app::ReadingEnded{}});
}

// Takes the languages for which the device has a voice, one a line.
FW_EXPORT("take_voices") void fw_take_voices() {
    app::VoicesFound found;
    std::string_view lines = page().incoming;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        found.languages.emplace_back(line);
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    }
    page().engine->dispatch(app::SpeechIntent{std::move(found)});
}

// Takes "YYYY-MM-DDTHH:MM", the wall clock of Europe/Berlin.
FW_EXPORT("set_time") void fw_set_time() {
    const std::optional<base::LocalTime> now = base::parse_local_time(page().incoming);
    if (now.has_value()) page().engine->dispatch(app::WorldIntent{app::TimePassed{*now}});
}

// app::HandedOver: how the device's own way of giving something away ended.
FW_EXPORT("handed_over") void fw_handed_over(int outcome) {
    page().engine->dispatch(app::HandOverIntent{app::HandedOverTold{static_cast<app::HandedOver>(outcome)}});
}

FW_EXPORT("set_viewport")
void fw_set_viewport(float width, float height, float pixel_ratio, float text_scale, float top, float end, float bottom,
                     float start) {
    ui::Viewport& viewport = page().viewport;
    viewport.width = width;
    viewport.height = height;
    viewport.pixel_ratio = pixel_ratio;
    viewport.text_scale = text_scale;
    viewport.safe_area = {top, end, bottom, start};
}

FW_EXPORT("set_preferences") void fw_set_preferences(bool dark, bool high_contrast, bool reduced_motion, int maps) {
    page().viewport.dark = dark;
    page().viewport.high_contrast = high_contrast;
    page().viewport.reduced_motion = reduced_motion;
    page().viewport.maps = static_cast<ui::Maps>(maps);
}

// These four name a node of the last tree; false when it has no such action.
FW_EXPORT("press") bool fw_press(double id) {
    return page().interface->press(*page().engine, web::id_of(id));
}

// Takes the whole text of the field.
FW_EXPORT("input") bool fw_input(double id) {
    return page().interface->input(*page().engine, web::id_of(id), page().incoming);
}

FW_EXPORT("submit") bool fw_submit(double id) {
    return page().interface->submit(*page().engine, web::id_of(id));
}

FW_EXPORT("scroll") bool fw_scroll(double id, float top) {
    return page().interface->scrolled(web::id_of(id), top);
}

// The node that wanted the focus has it.
FW_EXPORT("focus_taken") void fw_focus_taken() {
    page().interface->focused(*page().engine);
}

// --- a frame --------------------------------------------------------------------------------------------------------

FW_EXPORT("needs_frame") bool fw_needs_frame() {
    return page().interface->needs_frame(*page().engine, page().viewport);
}

// Builds one frame and gives its tree as JSON (nothing when it is the same as before). `painted` says whether the
// script shows the picture; without a renderer the tree alone counts.
FW_EXPORT("frame") std::uint32_t fw_frame(bool painted) {
    web::Page& the = page();
    the.viewport.plain_page = !painted;
    const semantics::Tree& tree = the.interface->show(*the.engine, the.viewport);
    if (!painted) the.interface->discard_textures();
    the.tree_json = the.mirror.changes(tree);
    return (the.tree_json.empty() ? 0 : web::kTreeChanged) |
           (the.interface->needs_frame(*the.engine, the.viewport) ? web::kFrameWanted : 0) |
           (the.interface->plain_page_wanted(*the.engine) ? web::kPlainPageWanted : 0);
}

// A frame that nobody sees and a catalogue without a table: what is called for the first time takes longest, so that is
// done while the real catalogue is on its way.
FW_EXPORT("warm_up") void fw_warm_up() {
    web::Page& the = page();
    semantics::Mirror unused;
    unused.changes(the.interface->show(*the.engine, the.viewport));
    catalogue::try_empty_catalogue();
}

FW_EXPORT("tree") const char* fw_tree() {
    return page().tree_json.data();
}

FW_EXPORT("tree_size") std::size_t fw_tree_size() {
    return page().tree_json.size();
}

// The words that web/painter.ts reads.
FW_EXPORT("picture") const std::uint32_t* fw_picture() {
    return page().picture.describe(*ImGui::GetDrawData());
}

FW_EXPORT("forget_textures") void fw_forget_textures() {
    web::Picture::forget_textures();
}

// --- what the program wants -----------------------------------------------------------------------------------------

// Gives the text of the next wish and returns its kind (app::Outgoing::Kind), or -1 when there is none.
FW_EXPORT("next_wish") int fw_next_wish() {
    web::Page& the = page();
    if (the.wishes.empty()) the.wishes = the.engine->take_outgoing();
    if (the.wishes.empty()) return -1;
    const app::Outgoing wish = std::move(the.wishes.front());
    the.wishes.erase(the.wishes.begin());
    the.outgoing = wish.text;
    return static_cast<int>(wish.kind);
}

FW_EXPORT("given_size") std::size_t fw_given_size() {
    return page().outgoing.size();
}

FW_EXPORT("title") std::size_t fw_title() {
    return web::give(page().engine->title());
}

FW_EXPORT("language") std::size_t fw_language() {
    return web::give(page().engine->messages().language());
}

FW_EXPORT("paper_colour") std::uint32_t fw_paper_colour() {
    return page().interface->paper_colour();
}

FW_EXPORT("say") std::size_t fw_say() {
    return web::give(page().engine->messages().say(page().incoming));
}

// --- for the test hooks ---------------------------------------------------------------------------------------------

FW_EXPORT("searches") double fw_searches() {
    return static_cast<double>(page().engine->searches());
}

FW_EXPORT("heap_bytes") std::size_t fw_heap_bytes() {
    return static_cast<std::size_t>(mallinfo().uordblks);
}
