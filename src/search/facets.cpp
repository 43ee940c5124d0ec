#include "search/facets.h"

#include <algorithm>
#include <optional>

#include "base/sort.h"
#include "calendar/opening.h"
#include "search/content.h"

namespace search {
namespace {

using catalogue::Known;

// One bit per filter: set where a record fails it.
enum Fails : std::uint32_t {
    kPlace = 1u << 0,
    kPhase = 1u << 1,
    kTopic = 1u << 2,
    kKind = 1u << 3,
    kLanguage = 1u << 4,
    kFree = 1u << 5,
    kAnonymous = 1u << 6,
    kOpen = 1u << 7,
    kPhone = 1u << 8,
};

Known is_open(const catalogue::Record& record, const std::optional<calendar::Moment>& moment) {
    if (!moment) return Known::unknown;
    switch (calendar::open_now(record, *moment)) {
        case calendar::Opening::open:
            return Known::yes;
        case calendar::Opening::closed:
            return Known::no;
        case calendar::Opening::unknown:
            break;
    }
    return Known::unknown;
}

void add(KnownCount& count, Known known) {
    if (known == Known::yes) ++count.yes;
    if (known == Known::no) ++count.no;
    if (known == Known::unknown) ++count.unknown;
}

// A value of a filter as the number to compare with.
struct Wanted {
    bool any = true;       // the filter is off
    bool unknown = false;  // only records of which it is not known
    std::uint16_t number = kNoTerm;

    Wanted(const std::string& value, std::uint16_t known)
        : any(value.empty()), unknown(value == kUnknownValue), number(known) {}

    bool passes(Numbers numbers) const {
        if (any) return true;
        return unknown ? numbers.first == numbers.last : number != kNoTerm && numbers.contains(number);
    }
};

std::optional<catalogue::RecordType> type_of(std::string_view value) {
    for (std::size_t type = 0; type < kTypeNames.size(); ++type) {
        if (kTypeNames[type] == value) return static_cast<catalogue::RecordType>(type);
    }
    return std::nullopt;
}

class Narrowing {
public:
    Narrowing(const Content& content, const Query& query, const Filters& filters, const Context& context)
        : content_(content),
          attributes_(content.attributes),
          filters_(filters),
          phase_(content.attributes.phase_bit(filters.phase)),
          topic_(filters.topic, term_number(content.catalogue.topics, filters.topic)),
          kind_(filters.kind, term_number(content.catalogue.kinds, filters.kind)),
          type_(type_of(filters.kind)),
          language_(filters.language, content.attributes.language_number(filters.language)) {
        const std::uint16_t place = place_number(content.catalogue, filters.place);
        if (place != kNoPlace && query.mentions.empty()) places_.push_back(place);
        if (place != kNoPlace) {
            for (const PlaceMention& mention : query.mentions) {
                places_.insert(places_.end(), mention.places.begin(), mention.places.end());
            }
        }
        if (context.now) moment_ = calendar::moment_at(content.catalogue, *context.now);
        facets_.places.assign(content.catalogue.places.size(), 0);
        facets_.phases.assign(content.catalogue.life_phases.size(), 0);
        facets_.topics.assign(content.catalogue.topics.size(), 0);
        facets_.kinds.assign(content.catalogue.kinds.size(), 0);
        for (const std::string& tag : attributes_.languages()) facets_.languages.push_back({tag, 0});
    }

    bool passes(std::uint32_t number) {
        const Attributes& record = attributes_[number];
        const Known open = is_open(content_.catalogue.records[number], moment_);
        std::uint32_t fails = fails_of(number, record);
        if (filters_.open_now && open != Known::yes) fails |= kOpen;
        // Two filters in its way: it counts nowhere.
        if ((fails & (fails - 1)) != 0) return false;
        count_keys_of(number, record, fails);
        const auto only = [fails](std::uint32_t bit) { return (fails & ~bit) == 0; };
        if (only(kFree)) add(facets_.free_of_charge, record.free_of_charge);
        if (only(kAnonymous)) add(facets_.anonymous, record.anonymous);
        if (only(kOpen)) add(facets_.open_now, open);
        if (only(kPhone)) add(facets_.by_phone, record.by_phone ? Known::yes : Known::unknown);
        return fails == 0;
    }

    Facets finish() {
        const auto none = [](const LanguageCount& language) { return language.count == 0; };
        facets_.languages.erase(std::remove_if(facets_.languages.begin(), facets_.languages.end(), none),
                                facets_.languages.end());
        base::sort(facets_.languages,
                   [](const LanguageCount& left, const LanguageCount& right) { return left.count > right.count; });
        return std::move(facets_);
    }

private:
    std::uint32_t fails_of(std::uint32_t number, const Attributes& record) const {
        std::uint32_t fails = 0;
        if (!places_.empty() && record.areas != 0 && !serves_any(number)) fails |= kPlace;
        if (!filters_.phase.empty() && !passes_phase(record)) fails |= kPhase;
        if (!topic_.passes(attributes_.topics_of(number))) fails |= kTopic;
        if (!kind_.any && !passes_kind(record)) fails |= kKind;
        if (!language_.passes(attributes_.languages_of(number))) fails |= kLanguage;
        if (filters_.free_of_charge && record.free_of_charge != Known::yes) fails |= kFree;
        if (filters_.anonymous && record.anonymous != Known::yes) fails |= kAnonymous;
        if (filters_.by_phone && !record.by_phone) fails |= kPhone;
        return fails;
    }

    bool serves_any(std::uint32_t number) const {
        return std::any_of(places_.begin(), places_.end(),
                           [&](std::uint16_t place) { return attributes_.serves(number, place); });
    }

    bool passes_phase(const Attributes& record) const {
        return filters_.phase == kUnknownValue ? record.phases == 0 : (record.phases & phase_) != 0;
    }

    bool passes_kind(const Attributes& record) const {
        if (type_) return record.type == *type_;
        if (kind_.unknown) return record.type == catalogue::RecordType::offer && record.kind == kNoTerm;
        return kind_.number != kNoTerm && record.kind == kind_.number;
    }

    void count_keys_of(std::uint32_t number, const Attributes& record, std::uint32_t fails) {
        const auto only = [fails](std::uint32_t bit) { return (fails & ~bit) == 0; };
        if (only(kPlace)) {
            for (const std::uint16_t place : attributes_.area_of(number)) ++facets_.places[place];
            if (record.areas == 0) ++facets_.not_bound_to_a_place;
        }
        if (only(kPhase)) count_phases(record);
        if (only(kTopic)) {
            for (const std::uint16_t topic : attributes_.topics_of(number)) ++facets_.topics[topic];
            if (record.topics == 0) ++facets_.topic_unknown;
        }
        if (only(kKind)) count_kind(record);
        if (only(kLanguage)) {
            for (const std::uint16_t language : attributes_.languages_of(number)) ++facets_.languages[language].count;
            if (record.languages == 0) ++facets_.language_unknown;
        }
    }

    void count_phases(const Attributes& record) {
        if (record.phases == 0) ++facets_.phase_unknown;
        for (std::size_t phase = 0; phase < facets_.phases.size() && phase < 32; ++phase) {
            if ((record.phases >> phase & 1u) != 0) ++facets_.phases[phase];
        }
    }

    void count_kind(const Attributes& record) {
        if (record.type != catalogue::RecordType::offer) {
            ++facets_.types[static_cast<std::size_t>(record.type)];
        } else if (record.kind == kNoTerm) {
            ++facets_.kind_unknown;
        }
        if (record.kind != kNoTerm) ++facets_.kinds[record.kind];
    }

    const Content& content_;
    const AttributeTable& attributes_;
    const Filters& filters_;
    std::vector<std::uint16_t> places_;
    std::uint32_t phase_;
    Wanted topic_;
    Wanted kind_;
    std::optional<catalogue::RecordType> type_;
    Wanted language_;
    std::optional<calendar::Moment> moment_;
    Facets facets_;
};

}  // namespace

Facets narrow(const Content& content, const Query& query, const Filters& filters, const Context& context,
              std::vector<Ranked>& ranked) {
    Narrowing narrowing(content, query, filters, context);
    ranked.erase(
        std::remove_if(ranked.begin(), ranked.end(), [&](const Ranked& hit) { return !narrowing.passes(hit.record); }),
        ranked.end());
    return narrowing.finish();
}

}  // namespace search
