#include "ui/views/record_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "generated/ui/icons.h"
#include "text/dates.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using catalogue::Cost;
using catalogue::Record;
using catalogue::RecordType;
using semantics::Role;

constexpr std::size_t kMostBadges = 4;
constexpr std::size_t kLongestAmount = 100;  // bytes; what is longer is read in the entry
constexpr float kReasonSymbol = 20;

struct CostName {
    const char* text_key;
    BadgeTone tone;
    bool is_badge;
};

// In the order of catalogue::Cost.
constexpr std::array<CostName, 11> kCosts = {{{"", BadgeTone::quiet, false},
                                              {"cost.free", BadgeTone::good, true},
                                              {"cost.free_statutory", BadgeTone::good, true},
                                              {"cost.free_donation", BadgeTone::good, true},
                                              {"cost.mostly_free", BadgeTone::quiet, true},
                                              {"cost.low_cost", BadgeTone::quiet, true},
                                              {"cost.fee", BadgeTone::quiet, true},
                                              {"cost.fee_reducible", BadgeTone::quiet, true},
                                              {"cost.depends_on_insurer", BadgeTone::quiet, true},
                                              {"cost.local_call", BadgeTone::quiet, false},
                                              {"cost.toll", BadgeTone::quiet, true}}};

std::string join(const std::string& first, const std::string& second) {
    if (first.empty()) return second;
    return second.empty() ? first : first + " · " + second;
}

std::string offer_subtitle(const Canvas& canvas, const catalogue::Offer& offer) {
    const catalogue::Place* place = canvas.engine().catalogue().find_place(offer.municipality);
    const std::string town = place != nullptr ? place->name : offer.address.city;
    // "Kreisjugendamt Coesfeld · Coesfeld" would say it twice.
    return offer.provider.find(town) != std::string::npos ? offer.provider : join(offer.provider, town);
}

void add_stale_badge(const Canvas& canvas, const Record& record, std::vector<Badge>& badges) {
    const catalogue::Provenance& provenance = record.provenance;
    if (calendar::is_old(provenance, canvas.state().now.date)) {
        badges.push_back({canvas.say("badge.stale", {{"year", provenance.as_of.substr(0, 4)}}), BadgeTone::alert});
    }
}

constexpr int kGrownUp = 18 * 12;  // months
constexpr std::string_view kExpectant = "expectant_parents";

// "Schwangerschaft bis 3 Jahre", "3 bis 10 Jahre"; empty for all of childhood, and where the phases have gaps.
// Help against violence or addiction asks nobody's age.
std::string ages_of(const Canvas& canvas, const Record& record) {
    if (record.sensitive) return {};
    const std::vector<catalogue::LifePhase>& phases = canvas.engine().catalogue().life_phases;
    const auto concerns = [&](const catalogue::LifePhase& phase) {
        return std::find(record.life_phases.begin(), record.life_phases.end(), phase.key) != record.life_phases.end();
    };
    const auto first = std::find_if(phases.begin(), phases.end(), concerns);
    const auto last = std::find_if_not(first, phases.end(), concerns);
    if (first == last || (first == phases.begin() && last == phases.end())) return {};
    if (std::any_of(last, phases.end(), concerns)) return {};
    const catalogue::LifePhase& end = *(last - 1);
    if (!end.until_months) return canvas.local(first->label).text;  // pregnancy alone
    constexpr int kMonths = 12;
    const auto until = static_cast<std::size_t>(*end.until_months / kMonths);
    const int from = first->from_months.value_or(0);
    if (from == 0 && *end.until_months >= kGrownUp) return {};
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    const bool expectant = offer != nullptr && std::find(offer->target_groups.begin(), offer->target_groups.end(),
                                                         kExpectant) != offer->target_groups.end();
    if (!first->from_months && !expectant) return canvas.say_count("card.age_from_pregnancy", until);
    if (from == 0) return canvas.say_count("card.age_until", until);
    return canvas.say_count("card.age", until, {{"from", std::to_string(from / kMonths)}});
}

constexpr std::size_t kMostGroups = 2;

// "Für: Eltern, Kinder".
std::string groups_of(const Canvas& canvas, const Record& record) {
    const auto& terms = canvas.engine().catalogue().target_groups;
    std::string groups;
    if (const auto* helpline = std::get_if<catalogue::Helpline>(&record.details)) {
        groups = label_of(canvas, terms, helpline->audience);
    }
    if (const auto* offer = std::get_if<catalogue::Offer>(&record.details)) {
        const std::size_t most = std::min(kMostGroups, offer->target_groups.size());
        for (std::size_t index = 0; index < most; ++index) {
            groups += (index == 0 ? "" : ", ") + label_of(canvas, terms, offer->target_groups[index]);
        }
    }
    return groups.empty() ? groups : canvas.say("card.for", {{"groups", groups}});
}

// From the middle of the reader's place to that of the offer's, as the crow flies.
std::string distance_to(const Canvas& canvas, const Record& record) {
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const catalogue::Place* home = catalogue.find_place(canvas.state().settings.place);
    const catalogue::Place* there = offer == nullptr ? nullptr : catalogue.find_place(offer->municipality);
    if (home == nullptr || there == nullptr) return {};
    if (home == there) return canvas.say("card.here");
    constexpr double kKilometresOfDegree = 111.2;
    constexpr double kRadians = 3.14159265 / 180;
    const double north = there->latitude - home->latitude;
    const double east = (there->longitude - home->longitude) * std::cos(home->latitude * kRadians);
    const auto away = std::lround(kKilometresOfDegree * std::sqrt(north * north + east * east));
    return canvas.say("card.away", {{"kilometres", std::to_string(std::max(away, 1L))}});
}

void reason_line(Canvas& canvas, const std::string& reason) {
    const Palette& palette = canvas.palette();
    Column& column = canvas.column();
    const float size = kReasonSymbol * canvas.scale();
    const float room = column.width - size - kGap;
    const std::size_t node = canvas.add_node(Role::text, canvas.words_id(reason), reason);
    const float height =
        canvas.add_words(node, reason, kSecondary, palette.ink_secondary, column.x + size + kGap, column.y, room)
            .height;
    canvas.add_symbol(icon::kLightbulb, column.x, column.y + (canvas.line_height(kSecondary) - size) / 2, size,
                      palette.teal);
    column.y += height;
}

char32_t task_symbol(const std::string& category) {
    if (category == "health") return icon::kStethoscope;
    return category == "admin" ? icon::kEdit : icon::kHome;
}

}  // namespace

char32_t symbol_of(const Record& record) {
    switch (record.type()) {
        case RecordType::offer:
            return icon::kLocationOn;
        case RecordType::benefit:
            return icon::kSavings;
        case RecordType::checkup:
            return icon::kStethoscope;
        case RecordType::vaccination:
            return icon::kVaccines;
        case RecordType::task:
            return task_symbol(std::get_if<catalogue::Task>(&record.details)->category);
        case RecordType::helpline:
            return icon::kCall;
    }
    return icon::kInfo;
}

std::string label_of(const Canvas& canvas, const std::vector<catalogue::Term>& terms, const std::string& key) {
    const auto found =
        std::find_if(terms.begin(), terms.end(), [&key](const catalogue::Term& term) { return term.key == key; });
    return found == terms.end() ? std::string() : canvas.local(found->label).text;
}

std::string kind_of(const Canvas& canvas, const Record& record) {
    static constexpr std::array<const char*, 6> kTypes = {"type.offer",       "type.benefit", "type.checkup",
                                                          "type.vaccination", "type.task",    "type.helpline"};
    const std::string kind = label_of(canvas, canvas.engine().catalogue().kinds, record.kind);
    if (record.type() == RecordType::helpline && record.phones.empty()) return canvas.say("type.online");
    return kind.empty() ? canvas.say(kTypes[static_cast<std::size_t>(record.type())]) : kind;
}

std::string subtitle_of(const Canvas& canvas, const Record& record) {
    const std::string kind = kind_of(canvas, record);
    if (const auto* offer = std::get_if<catalogue::Offer>(&record.details)) {
        const std::string words = offer_subtitle(canvas, *offer);
        return words.empty() ? kind : words;
    }
    if (const auto* benefit = std::get_if<catalogue::Benefit>(&record.details)) {
        return benefit->amount.size() > kLongestAmount ? kind : join(kind, canvas.marked(benefit->amount));
    }
    if (const auto* checkup = std::get_if<catalogue::Checkup>(&record.details))
        return join(kind, canvas.marked(checkup->age_label));
    if (const auto* helpline = std::get_if<catalogue::Helpline>(&record.details)) {
        return join(kind, canvas.marked(helpline->availability));
    }
    return kind;
}

std::string for_whom_and_where(const Canvas& canvas, const Record& record) {
    return join(join(groups_of(canvas, record), ages_of(canvas, record)), distance_to(canvas, record));
}

std::string cost_words(const Canvas& canvas, Cost cost) {
    const CostName& name = kCosts[static_cast<std::size_t>(cost)];
    return name.text_key[0] == '\0' ? std::string() : canvas.say(name.text_key);
}

std::string opening_words(const Canvas& canvas, const calendar::OpeningState& state) {
    if (state.opening == calendar::Opening::open) return canvas.say("open.now");
    if (state.opening != calendar::Opening::closed || !state.changes) return {};
    const base::Date today = canvas.state().now.date;
    const std::string clock = text::clock(canvas.engine().messages(), state.changes->minute_of_day);
    const int days = base::days_between(today, state.changes->date);
    if (days == 0) return canvas.say("open.today_at", {{"clock", clock}});
    if (days == 1) return canvas.say("open.tomorrow_at", {{"clock", clock}});
    constexpr int kDaysInWeek = 7;
    if (days >= kDaysInWeek) return {};
    const std::string weekday = text::weekday_name(canvas.engine().messages(), state.changes->date);
    return canvas.say("open.weekday_at", {{"weekday", weekday}, {"clock", clock}});
}

std::vector<Badge> badges_of(const Canvas& canvas, const Record& record, const calendar::Moment& moment) {
    std::vector<Badge> badges;
    add_stale_badge(canvas, record, badges);
    const CostName& cost = kCosts[static_cast<std::size_t>(record.cost)];
    const bool benefit = record.type() == RecordType::benefit || record.type() == RecordType::task;
    if (cost.is_badge && !benefit) badges.push_back({canvas.say(cost.text_key), cost.tone});
    const auto* helpline = std::get_if<catalogue::Helpline>(&record.details);
    if (helpline != nullptr && helpline->around_the_clock) {
        badges.push_back({canvas.say("badge.around_the_clock"), BadgeTone::good});
    } else {
        const calendar::OpeningState state = calendar::opening_at(record, moment);
        const std::string words = opening_words(canvas, state);
        // Green is for what is sure.
        const bool old = calendar::is_old(record.provenance, canvas.state().now.date);
        const BadgeTone tone = state.opening == calendar::Opening::open ? BadgeTone::good : BadgeTone::sun;
        if (!words.empty()) badges.push_back({words, old ? BadgeTone::quiet : tone});
    }
    if (record.anonymous == catalogue::Known::yes) badges.push_back({canvas.say("badge.anonymous"), BadgeTone::quiet});
    if (const auto* offer = std::get_if<catalogue::Offer>(&record.details)) {
        if (offer->appointment == "open") badges.push_back({canvas.say("appointment.open"), BadgeTone::quiet});
        if (offer->appointment == "required") badges.push_back({canvas.say("appointment.required"), BadgeTone::quiet});
        if (offer->appointment == "referral") badges.push_back({canvas.say("appointment.referral"), BadgeTone::quiet});
    }
    const auto* task = std::get_if<catalogue::Task>(&record.details);
    if (task != nullptr && task->hard_deadline) badges.push_back({canvas.say("badge.hard_deadline"), BadgeTone::alert});
    if (badges.size() > kMostBadges) badges.resize(kMostBadges);
    if (!canvas.local(record.title).language.empty()) {
        badges.push_back({canvas.say("badge.german"), BadgeTone::quiet});
    }
    return badges;
}

Target to_phone(const catalogue::Phone& phone) {
    return to_address("tel:" + phone.dialled);
}

semantics::Id record_id(std::string_view part, const Record& record) {
    return semantics::make_id(semantics::Id::none, part, record.id);
}

void record_card(Canvas& canvas, const Record& record, const calendar::Moment& moment, const std::string& reason,
                 int level) {
    const Localized title = canvas.local(record.title);
    const bool kiosk = canvas.state().kiosk.on;  // has no telephone: the number is for the visitor's own
    const bool callable = !record.phones.empty() && !kiosk;
    const float room = callable ? kTarget + kGap : 0;
    const std::size_t item = canvas.begin_node(Role::list_item, record_id("hit", record));
    CardLook look;
    look.current = canvas.is_open_beside(record.id);
    const Card card = begin_card(canvas, look);
    const float top = canvas.column().y;
    const std::size_t link = card_title(canvas, record_id("open", record), to_entry(record), title.text, level, room,
                                        "open." + record.id, title.language);
    if (look.current) canvas.node(link).current = semantics::State::yes;
    Column& column = canvas.column();
    column.width -= room;
    note(canvas, subtitle_of(canvas, record));
    if (const std::string whom = for_whom_and_where(canvas, record); !whom.empty()) note(canvas, whom);
    column.width += room;
    if (kiosk && !record.phones.empty()) paragraph(canvas, record.phones[0].shown, kBodyBold);
    if (callable) column.y = std::max(column.y, top + kTarget);
    if (const std::vector<Badge> all = badges_of(canvas, record, moment); !all.empty()) {
        canvas.space(kGap);
        badges(canvas, all);
    }
    if (!reason.empty()) {
        canvas.space(kGap);
        reason_line(canvas, reason);
    }
    const semantics::Rect rect = end_card(canvas, card);
    canvas.node(item).rect = rect;
    cover_card(canvas, link, rect);
    if (callable) {
        const std::string name = canvas.say("call.name", {{"title", title.text}, {"number", record.phones[0].shown}});
        icon_button(canvas, record_id("call", record), to_phone(record.phones[0]), icon::kCall, name,
                    rect.x + rect.width - kTarget - kCardPadding, top, Ground::teal, "call." + record.id);
    }
    canvas.end_node();
}

}  // namespace ui
