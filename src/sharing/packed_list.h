// A selection as a short word for links and QR codes, and back. What comes in was scanned, forwarded or forged: it
// yields a list of entries that the own catalogue knows, or an error with a sentence, and nothing of it is ever shown.
//
// Bytes: 1 format (high half) and heading (low half) · 2 days of the data since 2020-01-01 · 2 region · 1 timeline
// kinds, a bit each · 1 number of entries · 3 each entry · 3 CRC-24 of all before. Written in base32: 40 entries make
// 208 letters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "sharing/selection.h"

namespace sharing {

constexpr unsigned kPackedListFormat = 1;

// Errors: error.sharing.nothing_chosen · error.sharing.too_many {most} · error.sharing.data_date when the catalogue
// carries no date that fits.
base::Result<std::string> pack(const Selection& selection, const catalogue::Meta& meta);

struct Unpacked {
    Selection selection;            // entries by their present ids
    std::size_t unknown_count = 0;  // entries that this catalogue does not have
    bool newer_than_here = false;   // packed with newer data than these: the unknown ones may come with an update
    bool other_region = false;      // packed for another region: the unknown ones are probably at home there

    bool operator==(const Unpacked& other) const = default;
};

// Errors: error.sharing.damaged for anything that no program has packed · error.sharing.newer_format for a word of a
// later program.
base::Result<Unpacked> unpack(std::string_view payload, const catalogue::Catalogue& catalogue);

// Why entries are missing, as a text key for a number: "sharing.unknown_newer" with .one and .other. Requires
// unknown_count > 0.
std::string_view unknown_key(const Unpacked& unpacked);

}  // namespace sharing
