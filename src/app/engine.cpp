#include "app/engine.h"

#include <algorithm>
#include <utility>

#include "app/browsing.h"
#include "app/family_file.h"
#include "app/offline_steps.h"
#include "app/page_title.h"
#include "app/routes.h"
#include "app/situations.h"
#include "app/update.h"
#include "text/dates.h"

namespace app {
namespace {

// When one of the first hits is sensitive or a line for people in danger, so is the question.
constexpr std::size_t kTellingHits = 3;

// Everything else would leave something on the machine, or lead a visitor away from the page.
bool is_harmless_at_kiosk(Outgoing::Kind kind) {
    switch (kind) {
        case Outgoing::Kind::announce:
        case Outgoing::Kind::load_language:
        case Outgoing::Kind::load_second_language:
        case Outgoing::Kind::print_sheet:
        case Outgoing::Kind::kiosk:
        case Outgoing::Kind::release_step:
        case Outgoing::Kind::offline_wish:
        case Outgoing::Kind::read_aloud:
        case Outgoing::Kind::stop_reading:
            return true;
        default:
            return false;
    }
}

// The steps of an installation; they draw no frame where nobody sees them.
bool is_background(const Intent& intent) {
    const auto* offline = base::get_if<OfflineIntent>(&intent);
    return offline != nullptr && (base::holds<ReleaseHappened>(*offline) || base::holds<ReleaseRead>(*offline) ||
                                  base::holds<DeviceTold>(*offline));
}

bool tells_about_offline(Screen screen) {
    return screen == Screen::offline || screen == Screen::more;
}

// What other screens show of the offline copy: that a release waits, and notes about the one that is here.
struct OfflineLook {
    bool release_known = false;
    bool update_waits = false;
    bool operator==(const OfflineLook& other) const = default;
};

OfflineLook look_of(const OfflineState& offline) {
    return {offline.release.has_value(), update_waits(offline)};
}

}  // namespace

Engine::Engine(text::Catalogue german)
    : messages_(std::move(german)), catalogue_(std::make_unique<catalogue::Catalogue>()) {}

void Engine::set_catalogue(base::Result<catalogue::Catalogue> catalogue) {
    if (!catalogue.ok()) {
        dispatch(WorldIntent{CatalogueRefused{catalogue.error()}});
        return;
    }
    index_.reset();
    *catalogue_ = std::move(catalogue).value();
    if (!catalogue_->search_index.empty()) {
        base::Result<search::Index> stored = search::Index::of(*catalogue_);
        if (!stored.ok()) {
            *catalogue_ = {};
            dispatch(WorldIntent{CatalogueRefused{stored.error()}});
            return;
        }
        catalogue_->search_index = {};
        index_.emplace(std::move(stored).value());
    }
    dispatch(WorldIntent{CatalogueLoaded{catalogue_->meta.region}});
}

void Engine::prepare_search() {
    if (!index_ && !catalogue_->records.empty()) index_.emplace(*catalogue_);
}

void Engine::set_language(text::Catalogue words) {
    // The answer to a wish that is no longer one, for example of the visitor before at a kiosk.
    if (!words.empty() && words.language() != state_.settings.language) return;
    messages_.choose(std::move(words));
    ++revision_;
}

void Engine::dispatch(Intent intent) {
    if (const auto* navigation = base::get_if<NavigationIntent>(&intent)) intent = completed(*navigation);
    const OfflineLook before = look_of(state_.offline);
    const bool is_seen = !is_background(intent) || tells_about_offline(state_.screen);
    carry_out(update(state_, intent));
    if (is_seen || look_of(state_.offline) != before) ++revision_;
}

NavigationIntent Engine::completed(const NavigationIntent& intent) const {
    if (const auto* opened = base::get_if<ScreenOpened>(&intent)) {
        ScreenOpened complete = *opened;
        complete.subject_is_sensitive = is_sensitive(*catalogue_, {opened->screen, opened->subject});
        return complete;
    }
    const auto* requested = base::get_if<RouteRequested>(&intent);
    if (requested == nullptr) return intent;
    RouteRequested complete = *requested;
    const Route route = parse_route(requested->route);
    complete.subject_is_sensitive = is_sensitive(*catalogue_, {route.screen, route.subject});
    complete.place_is_unknown = catalogue_->find_place(route.place) == nullptr;
    if (route.screen == Screen::situation && find_situation(route.subject) != nullptr) {
        complete.situation_query = messages_.german("situation." + route.subject + ".query");
    }
    return complete;
}

std::vector<Outgoing> Engine::take_outgoing() {
    return std::exchange(outgoing_, {});
}

std::string Engine::route() const {
    return route_of(state_);
}

void Engine::push_out(Outgoing::Kind kind, std::string text) {
    if (state_.kiosk.on && !is_harmless_at_kiosk(kind)) return;
    outgoing_.push_back(Outgoing{kind, std::move(text)});
}

void Engine::carry_out(const Effects& effects) {
    // Search and plan first: whether a query is sensitive decides what the address may say.
    for (const Effect& effect : effects) {
        if (base::holds<RunSearch>(effect)) run_search();
        if (base::holds<RunPlan>(effect)) run_plan();
        answer(effect);
        if (base::holds<PrepareContact>(effect)) prepare_contact();
    }
    using Kind = Outgoing::Kind;
    for (const Effect& effect : effects) {
        if (base::holds<PushRoute>(effect)) push_out(Kind::push_route, route());
        if (base::holds<ReplaceRoute>(effect)) push_out(Kind::replace_route, route());
        if (base::holds<HidePrivateRoute>(effect) && is_private(state_)) push_out(Kind::replace_route, route());
        if (base::holds<GoBack>(effect)) push_out(Kind::go_back, {});
        if (base::holds<StoreSettings>(effect)) push_out(Kind::store_settings, stored_settings(state_));
        if (base::holds<LoadLanguage>(effect)) push_out(Kind::load_language, state_.settings.language);
        if (base::holds<LeavePage>(effect)) push_out(Kind::leave_page, {});
        if (const auto* step = base::get_if<ReleaseStep>(&effect)) {
            push_out(Kind::release_step, step_words(step->command));
        }
        if (const auto* ask = base::get_if<AskOffline>(&effect)) push_out(Kind::offline_wish, wish_words(*ask, state_));
        if (base::holds<ReadAloud>(effect)) push_out(Kind::read_aloud, {});
        if (base::holds<StopReading>(effect)) push_out(Kind::stop_reading, {});
        if (base::holds<SaveCalendar>(effect)) push_out(Kind::save_calendar, calendar_file());
        if (base::holds<SaveFamily>(effect)) {
            push_out(Kind::save_family, write_family_file(state_.calendar.family));
        }
        if (base::holds<OpenFile>(effect)) push_out(Kind::open_file, {});
        if (base::holds<PrintPage>(effect)) push_out(Kind::print_page, {});
        if (base::holds<ClearStorage>(effect)) push_out(Kind::clear_storage, {});
        if (const auto* kiosk = base::get_if<KioskWish>(&effect)) {
            if (kiosk->wish == "forget") forget_visit();
            push_out(Kind::kiosk, kiosk->wish);
        }
        push_out_of_hand(effect);
        if (const auto* announce = base::get_if<Announce>(&effect)) {
            const std::string& key = announce->text_key;
            push_out(Kind::announce,
                     announce->count
                         ? messages_.say_count(key, static_cast<std::int64_t>(*announce->count), announce->arguments)
                         : messages_.say(key, announce->arguments));
        }
    }
}

void Engine::run_search() {
    SearchFinished finished{state_.search.query};
    const SearchState& search = state_.search;
    const bool asks = !search.query.empty() || search.filters.any() || search.filters_open;
    if (asks) prepare_search();
    if (asks && index_) {
        search::Context context;
        context.place = state_.settings.place;
        context.phase = search.filters.phase;
        add_family(context);
        if (state_.now.date.ok()) context.now = state_.now;
        search::Filters filters = search.filters;
        filters.place = state_.settings.place;
        finished.answer = index_->find(search.query, context, filters, search.shown);
        if (!search.query.empty()) ++searches_;
        const std::size_t first_new = search.shown - kHitsPerPage;
        if (first_new < finished.answer.hits.size()) {
            finished.first_new = catalogue_->records[finished.answer.hits[first_new].record].id;
        }
    }
    const std::vector<search::Hit>& hits = finished.answer.hits;
    for (std::size_t at = 0; at < hits.size() && at < kTellingHits; ++at) {
        const bool is_danger = hits[at].why.text_key == search::kDangerKey;
        if (is_danger || catalogue_->records[hits[at].record].sensitive) finished.sensitive = true;
    }
    carry_out(update(state_, Intent{SearchIntent{std::move(finished)}}));
}

std::string Engine::title() const {
    return page_title(state_, *catalogue_, messages_);
}

}  // namespace app
