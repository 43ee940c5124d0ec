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

Known is_free(catalogue::Cost cost) {
    switch (cost) {
        case catalogue::Cost::unknown:
            return Known::unknown;
        case catalogue::Cost::free:
        case catalogue::Cost::free_statutory:
        case catalogue::Cost::free_donation:
            return Known::yes;
        default:
            return Known::no;
    }
}

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

bool contains(const std::vector<std::string>& keys, const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

template <typename Entry>
void count_keys(const std::vector<Entry>& entries, const std::vector<std::string>& keys,
                std::vector<std::size_t>& counts) {
    for (std::size_t at = 0; at < entries.size(); ++at) {
        if (contains(keys, entries[at].key)) ++counts[at];
    }
}

class Narrowing {
public:
    Narrowing(const Content& content, const Filters& filters, const Context& context)
        : content_(content), filters_(filters), place_(place_number(content.catalogue, filters.place)) {
        if (context.now) moment_ = calendar::moment_at(content.catalogue, *context.now);
        facets_.places.assign(content.catalogue.places.size(), 0);
        facets_.phases.assign(content.catalogue.life_phases.size(), 0);
        facets_.topics.assign(content.catalogue.topics.size(), 0);
        facets_.kinds.assign(content.catalogue.kinds.size(), 0);
    }

    bool passes(std::uint32_t number) {
        const catalogue::Record& record = content_.catalogue.records[number];
        const Known free = is_free(record.cost);
        const Known open = is_open(record, moment_);
        std::uint32_t fails = fails_of(number, record);
        if (filters_.free_of_charge && free != Known::yes) fails |= kFree;
        if (filters_.open_now && open != Known::yes) fails |= kOpen;
        count_keys_of(number, record, fails);
        const auto only = [fails](std::uint32_t bit) { return (fails & ~bit) == 0; };
        if (only(kFree)) add(facets_.free_of_charge, free);
        if (only(kAnonymous)) add(facets_.anonymous, record.anonymous);
        if (only(kOpen)) add(facets_.open_now, open);
        if (only(kPhone)) add(facets_.by_phone, record.phones.empty() ? Known::unknown : Known::yes);
        return fails == 0;
    }

    Facets finish() {
        base::sort(facets_.languages,
                   [](const LanguageCount& left, const LanguageCount& right) { return left.count > right.count; });
        return std::move(facets_);
    }

private:
    std::uint32_t fails_of(std::uint32_t number, const catalogue::Record& record) const {
        std::uint32_t fails = 0;
        const bool bound = content_.attributes.area_size(number) != 0;
        if (place_ != kNoPlace && bound && !content_.attributes.serves(number, place_)) fails |= kPlace;
        if (!filters_.phase.empty() && !contains(record.life_phases, filters_.phase)) fails |= kPhase;
        if (!filters_.topic.empty() && !contains(record.topics, filters_.topic)) fails |= kTopic;
        if (!filters_.kind.empty() && record.kind != filters_.kind) fails |= kKind;
        if (!filters_.language.empty() && !contains(record.languages, filters_.language)) fails |= kLanguage;
        if (filters_.anonymous && record.anonymous != Known::yes) fails |= kAnonymous;
        if (filters_.by_phone && record.phones.empty()) fails |= kPhone;
        return fails;
    }

    void count_keys_of(std::uint32_t number, const catalogue::Record& record, std::uint32_t fails) {
        const auto only = [fails](std::uint32_t bit) { return (fails & ~bit) == 0; };
        const catalogue::Catalogue& catalogue = content_.catalogue;
        if (only(kPlace)) {
            for (const std::uint16_t place : content_.attributes.area_of(number)) ++facets_.places[place];
            if (content_.attributes.area_size(number) == 0) ++facets_.not_bound_to_a_place;
        }
        if (only(kPhase)) {
            count_keys(catalogue.life_phases, record.life_phases, facets_.phases);
            if (record.life_phases.empty()) ++facets_.phase_unknown;
        }
        if (only(kTopic)) count_keys(catalogue.topics, record.topics, facets_.topics);
        if (only(kKind)) {
            count_keys(catalogue.kinds, {record.kind}, facets_.kinds);
            if (record.kind.empty()) ++facets_.kind_unknown;
        }
        if (only(kLanguage)) count_languages(record);
    }

    void count_languages(const catalogue::Record& record) {
        if (record.languages.empty()) ++facets_.language_unknown;
        for (const std::string& language : record.languages) {
            const auto known = std::find_if(facets_.languages.begin(), facets_.languages.end(),
                                            [&](const LanguageCount& count) { return count.language == language; });
            if (known == facets_.languages.end())
                facets_.languages.push_back({language, 1});
            else
                ++known->count;
        }
    }

    const Content& content_;
    const Filters& filters_;
    std::uint16_t place_;
    std::optional<calendar::Moment> moment_;
    Facets facets_;
};

}  // namespace

Facets narrow(const Content& content, const Filters& filters, const Context& context, std::vector<Ranked>& ranked) {
    Narrowing narrowing(content, filters, context);
    ranked.erase(
        std::remove_if(ranked.begin(), ranked.end(), [&](const Ranked& hit) { return !narrowing.passes(hit.record); }),
        ranked.end());
    return narrowing.finish();
}

}  // namespace search
