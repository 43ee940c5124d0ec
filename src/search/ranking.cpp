#include "search/ranking.h"

#include <algorithm>
#include <cmath>

#include "base/sort.h"
#include "search/content.h"

namespace search {
namespace {

constexpr float kFullText = 100.0f * kHeaviestWeight;  // quality times weight of a word as typed in a short title
constexpr float kSecondSource = 0.25f;                 // what a second, weaker way to the same record adds
constexpr float kUncovered = 0.4f;         // share of the score that does not depend on how many words were found
constexpr std::size_t kMuchWork = 16'000;  // bytes of postings
constexpr std::size_t kBytesOfPosting = 3;
constexpr float kRemote = 0.3f;  // what answers less than this part of the best answer is no answer to a family
constexpr float kAside = 0.3f;   // a line for people in danger, when the query is mostly about something else
constexpr float kMostlyCovered = 0.85f;
constexpr float kDangerScore = 100.0f;
constexpr float kLaterDanger = 20.0f;  // between the dangers that a sentence may mean
constexpr float kLaterLine = 4.0f;     // between the help lines of one danger
constexpr float kPlaceWordWeight = 0.12f;
constexpr float kDistrictWordWeight = 0.9f;

constexpr float kServesHere = 1.0f;
constexpr float kOnlyHere = 0.22f;  // added for offers made for few municipalities
constexpr float kNotBound = 0.95f;  // national records where a place is known
constexpr float kElsewhere = 0.45f;
constexpr float kSeatHere = 0.7f;       // has its office here, works for the neighbours only
constexpr float kHalfDistance = 25.0f;  // kilometres
constexpr float kNamedPlace = 1.15f;

constexpr float kRightPhase = 1.1f;
constexpr float kWrongPhase = 0.82f;
constexpr float kDueNow = 1.17f;  // a check-up, vaccination or task whose time it is
constexpr int kMonthsAround = 2;

constexpr unsigned kReasonBits = 3;

std::uint32_t packed_reason(Reason reason, std::uint32_t detail) {
    return detail << kReasonBits | static_cast<std::uint32_t>(reason);
}

bool better(const Ranked& left, const Ranked& right) {
    return left.score != right.score ? left.score > right.score : left.record < right.record;
}

class Ranker {
public:
    Ranker(const Content& content, const Query& query)
        : content_(content), query_(query), scratch_(content.scratch), records_(content.catalogue.records.size()) {
        scratch_.slots.resize(records_);
    }

    // With `enough` > 0 frequent words only add to records that rarer words have found, once there are so many.
    std::vector<Ranked> score(const ContextFactors& factors, std::size_t enough) {
        match_phrases();
        std::vector<std::size_t> order(query_.words.size());
        for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
        std::vector<std::size_t> work;
        for (const QueryWord& word : query_.words) work.push_back(work_of(word));
        base::sort(order, [&](std::size_t left, std::size_t right) { return work[left] < work[right]; });
        for (const std::size_t at : order) {
            only_found_ = enough > 0 && work[at] > kMuchWork && scratch_.touched.size() >= enough;
            add_word(at);
        }
        std::vector<Ranked> ranked = collect(factors);
        for (const std::uint32_t record : scratch_.touched) scratch_.slots[record] = Slot{};
        scratch_.touched.clear();
        return ranked;
    }

private:
    struct PhraseLeads {
        PhraseMatch match;
        std::vector<Lead> leads;
    };

    void match_phrases() {
        std::uint32_t lost = 0;
        std::vector<PhraseMatch> matches = content_.phrases.match(query_.phrase_words, lost);
        for (std::size_t at = 0; at < query_.words.size(); ++at) {
            if (query_.words[at].matches.empty() && !query_.words[at].stop) lost |= 1u << at;
        }
        for (const PhraseMatch& match : matches) lost &= ~match.query_words;
        if (lost != 0) matches = content_.phrases.match(query_.phrase_words, lost);
        for (PhraseMatch& match : matches) {
            if (match.careful && !explains_half(match)) match.strength *= kAside;
        }
        for (const PhraseMatch& match : matches) {
            const bool known = std::any_of(phrases_.begin(), phrases_.end(), [&](const PhraseLeads& other) {
                return other.match.entry == match.entry && (match.query_words & ~other.match.query_words) == 0;
            });
            if (!known) phrases_.push_back({match, content_.phrases.leads_of(match.entry)});
        }
    }

    bool explains_half(const PhraseMatch& match) const {
        int explained = 0;
        int all = 0;
        for (std::size_t at = 0; at < query_.words.size(); ++at) {
            if (query_.words[at].stop || query_.words[at].place) continue;
            ++all;
            if ((match.query_words >> at & 1u) != 0) ++explained;
        }
        return 2 * explained >= all;
    }

    // What one word of the query gives to each record: the best of its meanings.
    void add_word(std::size_t at) {
        const QueryWord& word = query_.words[at];
        for (const TextMatch& match : word.matches) add_postings(at, match);
        const std::size_t in_text = only_found_ ? work_of(word) / kBytesOfPosting : scratch_.of_word.size();
        std::size_t named = 0;
        for (const PhraseLeads& phrase : phrases_) {
            if ((phrase.match.query_words >> at & 1u) == 0) continue;
            for (const Lead& lead : phrase.leads) {
                add_lead(lead, phrase.match);
                if (lead.named) ++named;
            }
        }
        if (scratch_.of_word.empty()) return;
        const float rarity = rarity_of(word, in_text, named > 0 ? named * 4 : scratch_.of_word.size());
        total_ += rarity;
        for (const std::uint32_t record : scratch_.of_word) give(record, rarity);
        scratch_.of_word.clear();
    }

    // Bytes of postings to be read for a word.
    std::size_t work_of(const QueryWord& word) const {
        std::size_t work = 0;
        for (const TextMatch& match : word.matches) {
            work += content_.text.postings.bytes_between(match.word, match.word + 1);
        }
        return work;
    }

    void add_postings(std::size_t at, const TextMatch& match) {
        const float quality = static_cast<float>(match.quality) / kFullText;
        const std::uint32_t reason =
            packed_reason(match.kind == MatchKind::slip ? Reason::slip : Reason::text, static_cast<std::uint32_t>(at));
        Slot* const slots = scratch_.slots.data();
        content_.text.postings.each(match.word, [&, slots](std::uint32_t record, std::uint8_t weight) {
            const float value = quality * static_cast<float>(weight);
            Slot& slot = slots[record];
            if (only_found_ && slot.covered == 0) return;
            if (slot.best == 0) scratch_.of_word.push_back(record);
            if (value <= slot.best) return;
            slot.best = value;
            slot.best_reason = reason;
        });
    }

    void add_lead(const Lead& lead, const PhraseMatch& match) {
        const float value = lead.strength * match.strength;
        Slot& slot = scratch_.slots[lead.record];
        if (only_found_ && slot.covered == 0) return;
        if (slot.best == 0) scratch_.of_word.push_back(lead.record);
        if (value > slot.best) {
            slot.best_reason = packed_reason(lead.named ? Reason::phrase : Reason::topic, match.phrase);
        }
        slot.best = std::max(slot.best, value) + kSecondSource * std::min(slot.best, value);
    }

    void give(std::uint32_t record, float rarity) {
        Slot& slot = scratch_.slots[record];
        const float value = slot.best * rarity;
        if (slot.covered == 0) scratch_.touched.push_back(record);
        slot.score += value;
        slot.covered += rarity;
        slot.best = 0;
        if (value <= slot.reason_value) return;
        slot.reason_value = value;
        slot.reason = slot.best_reason;
    }

    float rarity_of(const QueryWord& word, std::size_t in_text, std::size_t everywhere) const {
        const std::size_t seen = in_text > 0 ? in_text : everywhere;
        float rarity = std::log(1.0f + static_cast<float>(records_) / (1.0f + static_cast<float>(seen)));
        if (word.stop) rarity *= 0.2f;
        if (word.place) rarity *= is_district(word) ? kDistrictWordWeight : kPlaceWordWeight;
        return rarity;
    }

    bool is_district(const QueryWord& word) const {
        const auto at = static_cast<std::size_t>(&word - query_.words.data());
        return std::any_of(query_.mentions.begin(), query_.mentions.end(), [&](const PlaceMention& mention) {
            return mention.district && at >= mention.first_word && at < mention.first_word + mention.words;
        });
    }

    std::vector<Ranked> collect(const ContextFactors& factors) {
        std::vector<Ranked> ranked;
        ranked.reserve(scratch_.touched.size());
        float best = 0;
        for (const std::uint32_t record : content_.phrases.danger_lines()) {
            Slot& slot = scratch_.slots[record];
            if (is_said_in_passing(slot)) slot.score *= kAside;
        }
        for (const std::uint32_t record : scratch_.touched) {
            Slot& slot = scratch_.slots[record];
            slot.best = score_of(slot);
            // What other towns offer sets no standard for what is near.
            if (slot.best > best && !factors.is_away(record)) best = slot.best;
        }
        for (const std::uint32_t record : scratch_.touched) {
            const Slot& slot = scratch_.slots[record];
            if (slot.best < kRemote * best && !answers_in_own_words(slot)) continue;
            ranked.push_back({record, slot.best, 0, reason_of(slot.reason), slot.reason >> kReasonBits});
        }
        for (std::size_t at = 0; at < query_.dangers.size(); ++at) lift(ranked, query_.dangers[at], at);
        return ranked;
    }

    float score_of(const Slot& slot) const {
        return slot.score / total_ * (kUncovered + (1 - kUncovered) * slot.covered / total_);
    }

    // Holds every word of the query itself, however far back it stands.
    bool answers_in_own_words(const Slot& slot) const {
        constexpr float kAllButRounding = 0.999f;
        return slot.covered >= kAllButRounding * total_ && reason_of(slot.reason) != Reason::topic;
    }

    // A line for people in danger that only shares a word with a query about something else.
    bool is_said_in_passing(const Slot& slot) const { return slot.covered < kMostlyCovered * total_; }

    static Reason reason_of(std::uint32_t packed) { return static_cast<Reason>(packed & ((1u << kReasonBits) - 1)); }

    // The help lines of a danger stand before all else, whether the words found them or not.
    void lift(std::vector<Ranked>& ranked, const DangerMatch& danger, std::size_t rank) const {
        float strength = kDangerScore - kLaterDanger * static_cast<float>(rank);
        for (const std::string& id : content_.catalogue.lexicon[danger.entry].targets) {
            const catalogue::Record* record = content_.catalogue.find_record(id);
            if (record == nullptr) continue;
            const auto number = static_cast<std::uint32_t>(record - content_.catalogue.records.data());
            auto hit =
                std::find_if(ranked.begin(), ranked.end(), [&](const Ranked& each) { return each.record == number; });
            if (hit == ranked.end()) hit = ranked.insert(hit, Ranked{number, 0, 0, Reason::none, 0});
            if (hit->reason != Reason::danger) hit->lift = strength;
            hit->reason = Reason::danger;
            strength -= kLaterLine;
        }
    }

    const Content& content_;
    const Query& query_;
    Scratch& scratch_;
    std::size_t records_;
    std::vector<PhraseLeads> phrases_;
    float total_ = 0;
    bool only_found_ = false;
};

}  // namespace

ContextFactors::ContextFactors(const Content& content, const Query& query, const Context& context)
    : content_(content),
      child_months_(query.child_months ? query.child_months : context.child_months),
      age_named_(query.child_months.has_value()) {
    for (const PlaceMention& mention : query.mentions) {
        places_.insert(places_.end(), mention.places.begin(), mention.places.end());
    }
    place_named_ = !places_.empty();
    const std::uint16_t home = place_number(content_.catalogue, context.place);
    if (places_.empty() && home != kNoPlace) places_.push_back(home);
    if (!context.phase.empty()) phases_ |= content_.attributes.phase_bit(context.phase);
    if (child_months_) phases_ |= content_.attributes.phases_at(*child_months_);
    if (context.pregnant) phases_ |= content_.attributes.pregnancy_bits();
}

float ContextFactors::of(std::uint32_t record) const {
    const Attributes& attributes = content_.attributes[record];
    return place_factor(record, attributes) * age_factor(attributes) * attributes.prior;
}

float ContextFactors::most() const {
    const float place = places_.empty() ? 1.0f : here(1);
    return place * (child_months_ || phases_ != 0 ? kRightPhase * kDueNow : 1.0f);
}

bool ContextFactors::is_away(std::uint32_t record) const {
    if (places_.empty() || content_.attributes[record].areas == 0) return false;
    return std::none_of(places_.begin(), places_.end(),
                        [&](std::uint16_t place) { return content_.attributes.serves(record, place); });
}

float ContextFactors::place_factor(std::uint32_t record, const Attributes& attributes) const {
    const std::uint32_t area = attributes.areas;
    if (places_.empty()) return 0.92f + 0.08f * std::min(1.0f, static_cast<float>(area == 0 ? 12 : area) / 11.0f);
    if (area == 0) return kNotBound;
    float best = 0;
    for (const std::uint16_t place : places_) {
        best = std::max(best, content_.attributes.serves(record, place) ? here(area) : elsewhere(attributes, place));
    }
    return best;
}

float ContextFactors::here(std::uint32_t area) const {
    const float factor = kServesHere + kOnlyHere / std::sqrt(static_cast<float>(area));
    return place_named_ ? factor * kNamedPlace : factor;
}

float ContextFactors::elsewhere(const Attributes& attributes, std::uint16_t place) const {
    if (attributes.seat == kNoPlace) return kElsewhere * 0.5f;
    if (attributes.seat == place) return kSeatHere;
    const float distance = content_.attributes.distance(attributes.seat, place);
    return kElsewhere * (0.3f + 0.7f * kHalfDistance / (kHalfDistance + distance));
}

float ContextFactors::age_factor(const Attributes& attributes) const {
    float factor = 1;
    if (phases_ != 0 && attributes.phases != 0) {
        factor = (attributes.phases & phases_) != 0 ? kRightPhase : kWrongPhase;
    }
    if (child_months_ && attributes.from_month != Attributes::kOpen && attributes.until_month != Attributes::kOpen) {
        const int months = *child_months_;
        const bool due = months >= attributes.from_month && months < attributes.until_month;
        const bool near =
            months >= attributes.from_month - kMonthsAround && months < attributes.until_month + kMonthsAround;
        factor *= due ? kDueNow : near ? kRightPhase : kWrongPhase;
        if (age_named_ && !near) factor *= kWrongPhase;
    }
    return factor;
}

std::vector<Ranked> score_all(const Content& content, const Query& query, const ContextFactors& factors) {
    return Ranker(content, query).score(factors, 0);
}

std::vector<Ranked> score_enough(const Content& content, const Query& query, const ContextFactors& factors,
                                 std::size_t enough) {
    return Ranker(content, query).score(factors, std::max<std::size_t>(1, enough));
}

std::vector<Ranked> every_record(const Content& content) {
    std::vector<Ranked> ranked;
    ranked.reserve(content.catalogue.records.size());
    for (std::uint32_t record = 0; record < content.catalogue.records.size(); ++record) {
        ranked.push_back({record, 1, 0, Reason::none, 0});
    }
    return ranked;
}

// A heap of the best so far, the worst of them on top: what cannot come in even with the greatest factor is not
// weighed.
void keep_best(const ContextFactors& factors, std::vector<Ranked>& ranked, std::size_t limit) {
    std::size_t kept = 0;
    const float most = factors.most();
    for (const Ranked& candidate : ranked) {
        if (kept == limit && (kept == 0 || candidate.score * most + candidate.lift < ranked.front().score)) continue;
        Ranked hit = candidate;
        hit.score *= factors.of(hit.record);
        if (!factors.is_away(hit.record)) hit.score += hit.lift;
        const auto end = [&] { return ranked.begin() + static_cast<std::ptrdiff_t>(kept); };
        if (kept < limit) {
            ranked[kept++] = hit;
            std::push_heap(ranked.begin(), end(), better);
        } else if (better(hit, ranked.front())) {
            std::pop_heap(ranked.begin(), end(), better);
            ranked[kept - 1] = hit;
            std::push_heap(ranked.begin(), end(), better);
        }
    }
    ranked.resize(kept);
    std::sort_heap(ranked.begin(), ranked.end(), better);
}

}  // namespace search
