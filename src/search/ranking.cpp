#include "search/ranking.h"

#include <algorithm>
#include <cmath>

namespace search {
namespace {

constexpr float kFullText = 100.0f * kHeaviestWeight;  // quality times weight of a word as typed in a short title
constexpr float kSecondSource = 0.25f;                 // what a second, weaker way to the same record adds
constexpr float kUncovered = 0.4f;  // share of the score that does not depend on how many words were found
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

class Ranker {
public:
    Ranker(const Content& content, const Query& query, const Context& context)
        : content_(content), query_(query), context_(context), records_(content.catalogue.records.size()) {}

    std::vector<Ranked> rank(std::size_t limit) {
        scores_.assign(records_, 0);
        covered_.assign(records_, 0);
        reasons_.assign(records_, Ranked{});
        match_phrases();
        for (std::size_t at = 0; at < query_.words.size(); ++at) add_word(at);
        prepare_context();
        std::vector<Ranked> ranked = collect();
        const auto better = [](const Ranked& left, const Ranked& right) {
            return left.score != right.score ? left.score > right.score : left.record < right.record;
        };
        const auto middle = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(limit, ranked.size()));
        std::partial_sort(ranked.begin(), middle, ranked.end(), better);
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
        best_.assign(records_, 0);
        std::vector<std::uint32_t> touched;
        std::vector<std::uint32_t> phrase_of(records_, Dictionary::kNone);
        for (const TextMatch& match : word.matches) {
            content_.text.postings.each(match.word, [&](std::uint32_t record, std::uint8_t weight) {
                const float value = static_cast<float>(match.quality * weight) / kFullText;
                if (best_[record] == 0) touched.push_back(record);
                if (value > best_[record]) best_[record] = value;
            });
        }
        const std::size_t in_text = touched.size();
        for (const PhraseLeads& phrase : phrases_) {
            if ((phrase.match.query_words >> at & 1u) == 0) continue;
            for (const Lead& lead : phrase.leads) {
                const float value = lead.strength * phrase.match.strength;
                float& best = best_[lead.record];
                if (best == 0) touched.push_back(lead.record);
                if (value > best) phrase_of[lead.record] = phrase.match.phrase;
                best = std::max(best, value) + kSecondSource * std::min(best, value);
            }
        }
        if (touched.empty()) return;
        const float rarity = rarity_of(word, in_text, touched.size());
        total_ += rarity;
        for (const std::uint32_t record : touched) give(record, best_[record] * rarity, rarity, phrase_of[record]);
    }

    void give(std::uint32_t record, float value, float rarity, std::uint32_t phrase) {
        scores_[record] += value;
        covered_[record] += rarity;
        Ranked& reason = reasons_[record];
        if (value <= reason.score) return;
        reason.score = value;
        reason.reason = phrase == Dictionary::kNone ? Reason::text : Reason::phrase;
        reason.phrase = phrase;
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

    void prepare_context() {
        for (const PlaceMention& mention : query_.mentions) {
            places_.insert(places_.end(), mention.places.begin(), mention.places.end());
        }
        place_named_ = !places_.empty();
        const std::uint16_t home = place_number(content_.catalogue, context_.place);
        if (places_.empty() && home != kNoPlace) places_.push_back(home);
        if (!context_.phase.empty()) phases_ |= content_.attributes.phase_bit(context_.phase);
        if (context_.child_months) phases_ |= content_.attributes.phases_at(*context_.child_months);
        if (context_.pregnant) phases_ |= content_.attributes.pregnancy_bits();
    }

    std::vector<Ranked> collect() {
        std::vector<Ranked> ranked;
        for (std::uint32_t record = 0; record < records_; ++record) {
            if (scores_[record] <= 0) continue;
            Ranked hit = reasons_[record];
            const float share = covered_[record] / total_;
            hit.record = record;
            hit.score = scores_[record] / total_ * (kUncovered + (1 - kUncovered) * share);
            hit.score *= place_factor(record) * age_factor(record) * content_.attributes[record].prior;
            ranked.push_back(hit);
        }
        for (const PhraseLeads& phrase : phrases_) {
            if (!phrase.match.danger) continue;
            for (const Lead& lead : phrase.leads) lift(ranked, lead, phrase.match);
        }
        return ranked;
    }

    static void lift(std::vector<Ranked>& ranked, const Lead& lead, const PhraseMatch& match) {
        for (Ranked& hit : ranked) {
            if (hit.record != lead.record || hit.reason == Reason::danger) continue;
            hit.score += kDangerScore * lead.strength * match.strength;
            hit.reason = Reason::danger;
            hit.phrase = match.phrase;
        }
    }

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
        if (context_.child_months && attributes.from_month != Attributes::kOpen &&
            attributes.until_month != Attributes::kOpen) {
            const int months = *context_.child_months;
            const bool now =
                months >= attributes.from_month - kMonthsAround && months < attributes.until_month + kMonthsAround;
            factor *= now ? kRightPhase : kWrongPhase;
        }
        return factor;
    }

    const Content& content_;
    const Query& query_;
    const Context& context_;
    std::size_t records_;
    std::vector<float> scores_;
    std::vector<float> covered_;
    std::vector<float> best_;
    std::vector<Ranked> reasons_;
    std::vector<PhraseLeads> phrases_;
    float total_ = 0;
    std::vector<std::uint16_t> places_;
    bool place_named_ = false;
    std::uint32_t phases_ = 0;
};

}  // namespace

std::vector<Ranked> rank(const Content& content, const Query& query, const Context& context, std::size_t limit) {
    return Ranker(content, query, context).rank(limit);
}

}  // namespace search
