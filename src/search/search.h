// Everyday German in, the right help out. The index lives in memory and is built from the catalogue; nothing here
// reads a clock, a file or the network.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "catalogue/catalogue.h"

namespace search {

// What is known about the person who searches; all of it optional.
struct Context {
    std::string place;                // place id; empty when unknown
    std::string phase;                // life phase key; empty when unknown
    std::optional<int> child_months;  // age of the child
    bool pregnant = false;
    std::optional<base::LocalTime> now;
};

// Value of a filter: only records of which nobody knows the fact.
inline constexpr std::string_view kUnknownValue = "unknown";

// Values of Filters::kind for what is no offer, in the order of catalogue::RecordType.
inline constexpr std::array<std::string_view, 6> kTypeNames = {"offer",       "benefit", "checkup",
                                                               "vaccination", "task",    "helpline"};

// What narrows an answer; empty and false mean "everything". Nothing is left out because a fact about it is unknown,
// unless the filter asks for that very fact.
struct Filters {
    std::string place;  // serves this place, or is not bound to any
    std::string phase;
    std::string topic;
    std::string kind;      // a kind of offer, or one of kTypeNames
    std::string language;  // BCP 47
    bool free_of_charge = false;
    bool anonymous = false;
    bool open_now = false;  // needs Context::now
    bool by_phone = false;

    bool any() const {
        return !place.empty() || !phase.empty() || !topic.empty() || !kind.empty() || !language.empty() ||
               free_of_charge || anonymous || open_now || by_phone;
    }

    bool operator==(const Filters& other) const = default;
};

// Why a record was found, as a sentence of data/texts with its arguments (never as finished words).
struct Why {
    std::string text_key;  // for example "search.why.lexicon"
    std::vector<base::Argument> arguments;

    bool operator==(const Why& other) const = default;
};

// The text key of a hit that stands first because somebody may be in danger.
inline constexpr std::string_view kDangerKey = "search.why.danger";

// Bytes of a title, for highlighting.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool operator==(const Range& other) const = default;
};

struct Hit {
    std::uint32_t record = 0;  // position in Catalogue::records
    float score = 0;
    Why why;
    std::vector<Range> marks = {};  // in the German title, ascending

    bool operator==(const Hit& other) const = default;
};

struct KnownCount {
    std::size_t yes = 0;
    std::size_t no = 0;
    std::size_t unknown = 0;

    bool operator==(const KnownCount& other) const = default;
};

struct LanguageCount {
    std::string language;  // BCP 47
    std::size_t count = 0;

    bool operator==(const LanguageCount& other) const = default;
};

// How many records each value of a filter would show while all other filters stay as they are. "Unknown" is counted as
// a value of its own.
struct Facets {
    std::vector<std::size_t> places;  // by position in Catalogue::places; bound to the place, without national records
    std::vector<std::size_t> phases;  // by position in Catalogue::life_phases, as the next two in theirs
    std::vector<std::size_t> topics;
    std::vector<std::size_t> kinds;
    std::vector<LanguageCount> languages;  // most first
    std::array<std::size_t, 6> types{};    // by catalogue::RecordType; offers are counted by kind
    std::size_t not_bound_to_a_place = 0;
    std::size_t phase_unknown = 0;
    std::size_t topic_unknown = 0;
    std::size_t kind_unknown = 0;
    std::size_t language_unknown = 0;
    KnownCount free_of_charge;
    KnownCount anonymous;
    KnownCount open_now;
    KnownCount by_phone;

    bool operator==(const Facets& other) const = default;
};

struct Answer {
    std::vector<Hit> hits;  // best first, at most the limit asked for
    std::size_t total = 0;  // how many records match at all
    // Nothing matches: the hits are Frühe Hilfen of the place and the help lines, with their reason.
    bool fallback = false;
    std::vector<std::uint16_t> topics;  // nearest topics when nothing matches, positions in Catalogue::topics
    std::string suggestion;  // "Meinten Sie …": the query without slips of the finger; empty when well typed
    Facets facets;           // only of find() with filters

    bool operator==(const Answer& other) const = default;
};

struct Content;

class Index {
public:
    // Builds the index. The catalogue must outlive it.
    explicit Index(const catalogue::Catalogue& catalogue);
    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    ~Index();

    // The index that the catalogue carries along, or a new one where it carries none. Errors as of load().
    static base::Result<Index> of(const catalogue::Catalogue& catalogue);

    // The words of all records as built, for the catalogue file of a large region.
    std::vector<std::uint8_t> serialize() const;
    // An index from stored bytes; every size and offset is checked before use. The error is
    // error.search.index_damaged, also when the bytes belong to another catalogue.
    static base::Result<Index> load(const catalogue::Catalogue& catalogue, const std::vector<std::uint8_t>& bytes);

    // Any bytes are a query: invalid UTF-8, ten kilobytes, only punctuation. Never fails; may find nothing.
    Answer find(std::string_view query, const Context& context, std::size_t limit) const;
    // The same, narrowed and with counts. Without words everything is found that the filters leave.
    Answer find(std::string_view query, const Context& context, const Filters& filters, std::size_t limit) const;

    // Records with this one word in any of their texts, ascending; what tests compare with a plain scan.
    std::vector<std::uint32_t> records_with(std::string_view word, bool as_prefix) const;

private:
    explicit Index(std::unique_ptr<Content> content);

    std::unique_ptr<Content> content_;
};

// From this many records on a stored index is worth its bytes (README.md, "How fast the search is").
constexpr std::size_t kWorthStoring = 10'000;

}  // namespace search
