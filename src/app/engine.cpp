#include "app/engine.h"

#include <algorithm>
#include <utility>

#include "app/routes.h"
#include "app/update.h"
#include "calendar/opening.h"
#include "planner/planner.h"

namespace app {
namespace {

// The index ranks; facets count and filter below it, so they need every hit, not only the best ones.
constexpr std::size_t kAllHits = 1000;
// When one of the first hits is sensitive, so is the question.
constexpr std::size_t kTellingHits = 3;

bool contains(const std::vector<std::string>& keys, const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool is_free(catalogue::Cost cost) {
    return cost == catalogue::Cost::free || cost == catalogue::Cost::free_statutory ||
           cost == catalogue::Cost::free_donation;
}

// Offers count for a place when it lies in their service area; everything else counts everywhere.
bool serves(const catalogue::Record& record, const std::string& place) {
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    return place.empty() || offer == nullptr || offer->service_area.empty() || contains(offer->service_area, place);
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
    index_.emplace(*catalogue_);
    dispatch(WorldIntent{CatalogueLoaded{}});
}

void Engine::set_language(text::Catalogue words) {
    messages_.choose(std::move(words));
    ++revision_;
}

void Engine::dispatch(Intent intent) {
    if (auto* navigation = std::get_if<NavigationIntent>(&intent)) {
        if (auto* requested = std::get_if<RouteRequested>(navigation)) {
            const catalogue::Record* record = catalogue_->find_record(parse_route(requested->route).subject);
            requested->record_is_sensitive = record != nullptr && record->sensitive;
        }
    }
    ++revision_;
    carry_out(update(state_, intent));
}

std::vector<Outgoing> Engine::take_outgoing() {
    return std::exchange(outgoing_, {});
}

std::string Engine::route() const {
    return route_of(state_);
}

void Engine::push_out(Outgoing::Kind kind, std::string text) {
    outgoing_.push_back(Outgoing{kind, std::move(text)});
}

void Engine::carry_out(const Effects& effects) {
    // Search and plan first: whether a query is sensitive decides what the address may say.
    for (const Effect& effect : effects) {
        if (std::holds_alternative<RunSearch>(effect)) run_search();
        if (std::holds_alternative<RunPlan>(effect)) run_plan();
    }
    using Kind = Outgoing::Kind;
    for (const Effect& effect : effects) {
        if (std::holds_alternative<PushRoute>(effect)) push_out(Kind::push_route, route());
        if (std::holds_alternative<ReplaceRoute>(effect)) push_out(Kind::replace_route, route());
        if (std::holds_alternative<GoBack>(effect)) push_out(Kind::go_back, {});
        if (std::holds_alternative<StoreSettings>(effect)) push_out(Kind::store_settings, stored_settings(state_));
        if (std::holds_alternative<LoadLanguage>(effect)) push_out(Kind::load_language, state_.settings.language);
        if (std::holds_alternative<LeavePage>(effect)) push_out(Kind::leave_page, {});
        if (const auto* announce = std::get_if<Announce>(&effect)) {
            const std::string& key = announce->text_key;
            push_out(Kind::announce,
                     announce->count
                         ? messages_.say_count(key, static_cast<std::int64_t>(*announce->count), announce->arguments)
                         : messages_.say(key, announce->arguments));
        }
    }
}

bool Engine::passes(const catalogue::Record& record, const Filters& filters) const {
    if (!serves(record, state_.settings.place)) return false;
    if (!filters.topic.empty() && !contains(record.topics, filters.topic)) return false;
    if (!filters.kind.empty() && record.kind != filters.kind) return false;
    if (!filters.phase.empty() && !contains(record.life_phases, filters.phase)) return false;
    if (!filters.language.empty() && !contains(record.languages, filters.language)) return false;
    if (filters.free_of_charge && !is_free(record.cost)) return false;
    if (filters.anonymous && record.anonymous != catalogue::Known::yes) return false;
    return !filters.by_phone || !record.phones.empty();
}

// Without words a search shows what the filters leave, in the order of the catalogue.
std::vector<search::Hit> Engine::browse() const {
    std::vector<search::Hit> hits;
    for (std::size_t position = 0; position < catalogue_->records.size(); ++position) {
        search::Hit hit;
        hit.record = static_cast<std::uint32_t>(position);
        hits.push_back(hit);
    }
    return hits;
}

void Engine::run_search() {
    SearchFinished finished{state_.search.query};
    const Filters& filters = state_.search.filters;
    std::vector<search::Hit> found;
    if (index_ && !state_.search.query.empty()) {
        search::Context context;
        context.place = state_.settings.place;
        context.phase = filters.phase;
        if (state_.calendar.born) context.child_months = base::completed_months(*state_.calendar.born, state_.now.date);
        if (state_.now.date.ok()) context.now = state_.now;
        found = index_->find(state_.search.query, context, kAllHits).hits;
        ++searches_;
    } else if (filters.any()) {
        found = browse();
    }
    const calendar::Moment moment = calendar::moment_at(*catalogue_, state_.now);
    for (search::Hit& hit : found) {
        const catalogue::Record& record = catalogue_->records[hit.record];
        if (!passes(record, filters)) continue;
        const bool open = calendar::open_now(record, moment) == calendar::Opening::open;
        if (filters.open_now && !open) continue;
        if (open) ++finished.counts.open_now;
        if (finished.hits.size() < kTellingHits && record.sensitive) finished.sensitive = true;
        if (is_free(record.cost)) ++finished.counts.free_of_charge;
        if (record.anonymous == catalogue::Known::yes) ++finished.counts.anonymous;
        if (!record.phones.empty()) ++finished.counts.by_phone;
        finished.hits.push_back(std::move(hit));
    }
    carry_out(update(state_, Intent{SearchIntent{std::move(finished)}}));
}

void Engine::run_plan() {
    if (!state_.calendar.born || !state_.catalogue_ready) return;
    planner::Request request;
    request.children.emplace_back().born = state_.calendar.born;
    request.today = state_.now.date;
    request.place = state_.settings.place;
    PlanFinished finished;
    finished.rows = planner::plan(*catalogue_, request);
    finished.sections = planner::group_rows(*catalogue_, request, finished.rows, {});
    carry_out(update(state_, Intent{CalendarIntent{std::move(finished)}}));
}

std::string Engine::title() const {
    static constexpr const char* kScreenTitles[] = {"welcome.title",  "start.title",  "search.title",    "entry.title",
                                                    "topics.title",   "topics.title", "phases.title",    "map.title",
                                                    "calendar.title", "list.title",   "emergency.title", "more.title",
                                                    "info.title"};
    const std::string name = messages_.say("app.name");
    if (state_.screen == Screen::start || state_.subject_is_private) return name;
    std::string words = messages_.say(kScreenTitles[static_cast<std::size_t>(state_.screen)]);
    if (state_.screen == Screen::entry) {
        if (const catalogue::Record* record = catalogue_->find_record(state_.subject)) words = record->title.de;
    }
    return words + " – " + name;
}

}  // namespace app
