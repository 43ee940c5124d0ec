// Everyday German in, the right help out. The index lives in memory and is built from the catalogue; nothing here
// reads a clock, a file or the network.
#pragma once

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

// Why a record was found, as a sentence of data/texts with its arguments (never as finished words).
struct Why {
    std::string text_key;  // for example "search.why.lexicon"
    std::vector<base::Argument> arguments;
};

struct Hit {
    std::uint32_t record = 0;  // position in Catalogue::records
    float score = 0;
    Why why;
};

struct Answer {
    std::vector<Hit> hits;  // best first, at most the limit asked for
    std::size_t total = 0;  // how many records match at all
};

struct Content;

class Index {
public:
    // The catalogue must outlive the index.
    explicit Index(const catalogue::Catalogue& catalogue);
    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    ~Index();

    // Any bytes are a query: invalid UTF-8, ten kilobytes, only punctuation. Never fails; may find nothing.
    Answer find(std::string_view query, const Context& context, std::size_t limit) const;

private:
    std::unique_ptr<Content> content_;
};

}  // namespace search
