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
constexpr float kDangerScore = 100.0f;
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
constexpr int kMonthsAround = 2;

bool better(const Ranked& left, const Ranked& right) {
    return left.score != right.score ? left.score > right.score : left.record < right.record;
}

// What place, age and the quality of the source do to a record, whatever the words were.
class ContextFactors {
public:
    ContextFactors(const Content& content, const Query& query, const Context& context)
        : content_(content), child_months_(context.child_months) {
        for (const PlaceMention& mention : query.mentions) {
            places_.insert(places_.end(), mention.places.begin(), mention.places.end());
        }
        place_named_ = !places_.empty();
        const std::uint16_t home = place_number(content_.catalogue, context.place);
        if (places_.empty() && home != kNoPlace) places_.push_back(home);
        if (!context.phase.empty()) phases_ |= content_.attributes.phase_bit(context.phase);
        if (context.child_months) phases_ |= content_.attributes.phases_at(*context.child_months);
        if (context.pregnant) phases_ |= content_.attributes.pregnancy_bits();
    }

    float of(std::uint32_t record) const {
        return place_factor(record) * age_factor(record) * content_.attributes[record].prior;
    }

private:
    float place_factor(std::uint32_t record) const {
        const std::uint32_t area = content_.attributes.area_size(record);
        if (places_.empty()) return 0.92f + 0.08f * std::min(1.0f, static_cast<float>(area == 0 ? 12 : area) / 11.0f);
        if (area == 0) return kNotBound;
        float best = 0;
        for (const std::uint16_t place : places_) {
            best = std::max(best, content_.attributes.serves(record, place) ? here(area) : elsewhere(record, place));
        }
        return best;
    }

    float here(std::uint32_t area) const {
        const float factor = kServesHere + kOnlyHere / std::sqrt(static_cast<float>(area));
        return place_named_ ? factor * kNamedPlace : factor;
    }

    float elsewhere(std::uint32_t record, std::uint16_t place) const {
        const std::uint16_t seat = content_.attributes[record].seat;
        if (seat == kNoPlace) return kElsewhere * 0.5f;
        if (seat == place) return kSeatHere;
        const float distance = content_.attributes.distance(seat, place);
        return kElsewhere * (0.3f + 0.7f * kHalfDistance / (kHalfDistance + distance));
    }

    float age_factor(std::uint32_t record) const {
        const Attributes& attributes = content_.attributes[record];
        float factor = 1;
        if (phases_ != 0 && attributes.phases != 0) {
            factor = (attributes.phases & phases_) != 0 ? kRightPhase : kWrongPhase;
        }
        if (child_months_ && attributes.from_month != Attributes::kOpen &&
            attributes.until_month != Attributes::kOpen) {
            const int months = *child_months_;
            const bool now =
                months >= attributes.from_month - kMonthsAround && months < attributes.until_month + kMonthsAround;
            factor *= now ? kRightPhase : kWrongPhase;
        }
        return factor;
    }

    const Content& content_;
    std::optional<int> child_months_;
    std::vector<std::uint16_t> places_;
    bool place_named_ = false;
    std::uint32_t phases_ = 0;
};

class Ranker {
public:
    Ranker(const Content& content, const Query& query)
        : content_(content), query_(query), scratch_(content.scratch), records_(content.catalogue.records.size()) {
        scratch_.slots.resize(records_);
    }

    // With `enough` > 0 frequent words only add to records that rarer words have found, once there are so many.
    std::vector<Ranked> score(const Context& context, std::size_t enough) {
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
        std::vector<Ranked> ranked = collect(ContextFactors(content_, query_, context));
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
        for (const PhraseMatch& match : matches) {
            const bool known = std::any_of(phrases_.begin(), phrases_.end(), [&](const PhraseLeads& other) {
                return other.match.entry == match.entry && (match.query_words & ~other.match.query_words) == 0;
            });
            if (!known) phrases_.push_back({match, content_.phrases.leads_of(match.entry)});
        }
    }

    // What one word of the query gives to each record: the best of its meanings.
    void add_word(std::size_t at) {
        const QueryWord& word = query_.words[at];
        for (const TextMatch& match : word.matches) add_postings(at, match);
        const std::size_t in_text = only_found_ ? work_of(word) / kBytesOfPosting : scratch_.of_word.size();
        for (const PhraseLeads& phrase : phrases_) {
            if ((phrase.match.query_words >> at & 1u) == 0) continue;
            for (const Lead& lead : phrase.leads) add_lead(lead, phrase.match);
        }
        if (scratch_.of_word.empty()) return;
        const float rarity = rarity_of(word, in_text, scratch_.of_word.size());
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
        const Reason reason = match.kind == MatchKind::slip ? Reason::slip : Reason::text;
        content_.text.postings.each(match.word, [&](std::uint32_t record, std::uint8_t weight) {
            const float value = quality * static_cast<float>(weight);
            Slot& slot = scratch_.slots[record];
            if (only_found_ && slot.covered == 0) return;
            if (slot.best == 0) scratch_.of_word.push_back(record);
            if (value <= slot.best) return;
            slot.best = value;
            slot.best_reason = reason;
            slot.best_detail = static_cast<std::uint32_t>(at);
        });
    }

    void add_lead(const Lead& lead, const PhraseMatch& match) {
        const float value = lead.strength * match.strength;
        Slot& slot = scratch_.slots[lead.record];
        if (only_found_ && slot.covered == 0) return;
        if (slot.best == 0) scratch_.of_word.push_back(lead.record);
        if (value > slot.best) {
            slot.best_reason = lead.named ? Reason::phrase : Reason::topic;
            slot.best_detail = match.phrase;
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
        slot.detail = slot.best_detail;
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
        for (const std::uint32_t record : scratch_.touched) best = std::max(best, score_of(scratch_.slots[record]));
        for (const std::uint32_t record : scratch_.touched) {
            const Slot& slot = scratch_.slots[record];
            const float score = score_of(slot);
            if (score < kRemote * best && !answers_in_own_words(slot)) continue;
            ranked.push_back({record, score * factors.of(record), slot.reason, slot.detail});
        }
        for (const PhraseLeads& phrase : phrases_) {
            if (!phrase.match.danger) continue;
            for (const Lead& lead : phrase.leads) lift(ranked, lead, phrase.match);
        }
        return ranked;
    }

    float score_of(const Slot& slot) const {
        return slot.score / total_ * (kUncovered + (1 - kUncovered) * slot.covered / total_);
    }

    // Holds every word of the query itself, however far back it stands.
    bool answers_in_own_words(const Slot& slot) const {
        constexpr float kAllButRounding = 0.999f;
        return slot.covered >= kAllButRounding * total_ && slot.reason != Reason::topic;
    }

    static void lift(std::vector<Ranked>& ranked, const Lead& lead, const PhraseMatch& match) {
        for (Ranked& hit : ranked) {
            if (hit.record != lead.record || hit.reason == Reason::danger) continue;
            hit.score += kDangerScore * lead.strength * match.strength;
            hit.reason = Reason::danger;
            hit.detail = match.phrase;
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

std::vector<Ranked> score_all(const Content& content, const Query& query, const Context& context) {
    return Ranker(content, query).score(context, 0);
}

std::vector<Ranked> score_enough(const Content& content, const Query& query, const Context& context,
                                 std::size_t enough) {
    return Ranker(content, query).score(context, std::max<std::size_t>(1, enough));
}

std::vector<Ranked> score_by_context(const Content& content, const Context& context) {
    const ContextFactors factors(content, Query{}, context);
    std::vector<Ranked> ranked;
    for (std::uint32_t record = 0; record < content.catalogue.records.size(); ++record) {
        ranked.push_back({record, factors.of(record), Reason::none, 0});
    }
    return ranked;
}

void keep_best(std::vector<Ranked>& ranked, std::size_t limit) {
    if (ranked.size() > limit) {
        const auto middle = ranked.begin() + static_cast<std::ptrdiff_t>(limit);
        std::nth_element(ranked.begin(), middle, ranked.end(), better);
        ranked.resize(limit);
    }
    std::sort(ranked.begin(), ranked.end(), better);
}

}  // namespace search
