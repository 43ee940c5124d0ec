#include "ui/views/offline_notices.h"

#include <algorithm>

#include "generated/ui/icons.h"
#include "release/decide.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using app::OfflineIntent;
using app::OfflineState;
using app::Seal;
using semantics::Id;
using semantics::make_id;

// Places named one by one; whatever lies elsewhere is counted together.
constexpr std::size_t kPlacesNamed = 3;

bool is_stale(const app::State& state) {
    return state.offline.release && release::is_expired(*state.offline.release, state.now.date);
}

// "22.11." of the data that are shown.
std::string short_date(const Canvas& canvas) {
    const std::string& iso = canvas.engine().catalogue().meta.data_date;
    const auto date = base::parse_date(iso);
    if (!date) return iso;
    const std::string words =
        canvas.say("offline.date", {{"day", std::to_string(static_cast<unsigned>(date->day()))},
                                    {"month", std::to_string(static_cast<unsigned>(date->month()))}});
    return is_stale(canvas.state()) ? canvas.say("offline.date.stale", {{"date", words}}) : words;
}

std::string complete_words(const Canvas& canvas, std::string_view key) {
    const std::string entries = canvas.say_count("offline.entries", canvas.engine().catalogue().records.size());
    return canvas.say(key, {{"entries", entries}, {"date", short_date(canvas)}});
}

struct SealLook {
    char32_t symbol;
    Tone tone;
};

SealLook look_of(const Canvas& canvas, Seal seal) {
    switch (seal) {
        case Seal::complete:
            return {icon::kVerified, is_stale(canvas.state()) ? Tone::sun : Tone::good};
        case Seal::single_file:
            return {icon::kVerified, Tone::good};
        case Seal::damaged:
            return {icon::kError, Tone::alert};
        case Seal::incomplete:
        case Seal::memory_only:
            return {icon::kWarning, Tone::sun};
        case Seal::storing:
        case Seal::unknown:
            break;
    }
    return {icon::kDownload, Tone::quiet};
}

std::vector<std::string> news_lines(const Canvas& canvas, const release::News& news) {
    std::vector<std::string> lines;
    std::size_t elsewhere = 0;
    for (const release::NewInPlace& one : news.added) {
        const catalogue::Place* place = canvas.engine().catalogue().find_place(one.place);
        if (one.place.empty()) {
            lines.push_back(canvas.say_count("offline.news.general", one.count));
        } else if (place == nullptr || lines.size() >= kPlacesNamed) {
            elsewhere += one.count;
        } else {
            lines.push_back(canvas.say_count("offline.news.added", one.count, {{"place", place->name}}));
        }
    }
    if (elsewhere > 0) lines.push_back(canvas.say_count("offline.news.elsewhere", elsewhere));
    if (news.changed > 0) lines.push_back(canvas.say_count("offline.news.changed", news.changed));
    if (news.removed > 0) lines.push_back(canvas.say_count("offline.news.removed", news.removed));
    if (lines.empty()) lines.push_back(canvas.say("offline.news.program"));
    return lines;
}

}  // namespace

std::string seal_words(const Canvas& canvas) {
    const OfflineState& offline = canvas.state().offline;
    switch (app::seal_of(offline)) {
        case Seal::unknown:
            break;
        case Seal::storing:
            return canvas.say("offline.seal.storing");
        case Seal::complete:
            return complete_words(canvas, offline.test.passed() ? "offline.seal.complete" : "offline.seal.checking");
        case Seal::incomplete:
            return canvas.say("offline.seal.incomplete");
        case Seal::damaged:
            return canvas.say("offline.seal.damaged",
                              {{"count", std::to_string(std::max<std::size_t>(1, offline.test.bad_files.size()))}});
        case Seal::memory_only:
            return canvas.say("offline.seal.memory_only");
        case Seal::single_file:
            return complete_words(canvas, "offline.seal.single_file");
    }
    return canvas.say("offline.seal.unknown");
}

void show_seal(Canvas& canvas) {
    const SealLook look = look_of(canvas, app::seal_of(canvas.state().offline));
    seal(canvas, look.symbol, seal_words(canvas), look.tone, "offline");
}

void release_notices(Canvas& canvas) {
    const app::State& state = canvas.state();
    if (!state.offline.release) return;
    const auto show = [&canvas](char32_t symbol, std::string_view key) {
        notice(canvas, symbol, canvas.say(key), Tone::sun);
        canvas.space(kCardGap);
    };
    if (is_stale(state)) show(icon::kHistory, "offline.stale");
    if (release::is_clock_wrong(*state.offline.release, state.now.date)) show(icon::kSchedule, "offline.clock");
    if (state.offline.release->key.development) show(icon::kWarning, "offline.development");
}

void show_news(Canvas& canvas) {
    const OfflineState& offline = canvas.state().offline;
    if (!offline.news) {
        paragraph(canvas, canvas.say("offline.update.waits"));
        canvas.space(4);
        return;
    }
    for (const std::string& line : news_lines(canvas, *offline.news)) {
        paragraph(canvas, line, kBodyBold);
        canvas.space(4);
    }
}

void offline_suggestions(Canvas& canvas) {
    const OfflineState& offline = canvas.state().offline;
    if (is_stale(canvas.state())) {
        canvas.space(kMargin);
        notice(canvas, icon::kHistory, canvas.say("offline.stale"), Tone::sun);
    }
    if (app::update_waits(offline) && !offline.news_put_off) {
        canvas.space(kMargin);
        const Card card = begin_card(canvas);
        heading(canvas, 2, canvas.say("offline.update.title"));
        canvas.space(4);
        show_news(canvas);
        canvas.space(kGap);
        button_row(canvas,
                   {{make_id(Id::none, "update_now"), to_intent(app::Intent{OfflineIntent{app::UpdateWanted{}}}),
                     canvas.say("offline.update.now"), ButtonLook{Weight::second, icon::kDownload}, "offline.update"},
                    {make_id(Id::none, "update_later"), to_intent(app::Intent{OfflineIntent{app::UpdatePutOff{}}}),
                     canvas.say("offline.update.later"), ButtonLook{Weight::plain, 0}, "offline.later"}});
        end_card(canvas, card);
    }
    region_suggestion(canvas);
}

void region_suggestion(Canvas& canvas) {
    const app::State& state = canvas.state();
    const std::string region = app::suggested_region(state, canvas.engine().catalogue());
    if (region.empty()) return;
    const catalogue::Place* place = canvas.engine().catalogue().find_place(state.settings.place);
    const std::string name = region_name(canvas, region);
    canvas.space(kMargin);
    const Card card = begin_card(canvas);
    paragraph(canvas,
              canvas.say(
                  "offline.region.suggestion",
                  {{"place", place->name}, {"region", name}, {"shown", canvas.engine().catalogue().meta.region_name}}));
    canvas.space(kCardGap);
    const std::string size = megabytes(canvas, app::bytes_of(state.offline, "catalogue/" + region));
    button(canvas, make_id(Id::none, "load_region"), to_intent(app::Intent{OfflineIntent{app::RegionWanted{region}}}),
           canvas.say("offline.region.load", {{"region", name}, {"size", size}}),
           ButtonLook{Weight::second, icon::kDownload}, "offline.load_region");
    region_missed(canvas);
    end_card(canvas, card);
}

void region_missed(Canvas& canvas) {
    const std::string& missed = canvas.state().offline.missed_region;
    if (missed.empty()) return;
    canvas.space(kGap);
    fault(canvas, canvas.say("offline.region.missed", {{"region", region_name(canvas, missed)}}));
}

std::string region_name(const Canvas& canvas, const std::string& region) {
    const std::vector<catalogue::Place>& places = canvas.engine().catalogue().places;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&region](const catalogue::Place& place) { return place.kreis == region; });
    return found == places.end() ? region : found->kreis_name;
}

std::string megabytes(const Canvas& canvas, std::uint64_t bytes) {
    // Rounded up: nothing weighs nothing.
    const std::uint64_t tenths = (bytes + 99'999) / 100'000;
    return canvas.say("offline.megabytes",
                      {{"whole", std::to_string(tenths / 10)}, {"tenth", std::to_string(tenths % 10)}});
}

}  // namespace ui
