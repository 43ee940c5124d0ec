#include "sharing/packed_list.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/check.h"
#include "base/checksum.h"
#include "base/sealed_word.h"
#include "catalogue/entry_code.h"

namespace sharing {
namespace {

constexpr std::size_t kHeaderBytes = 7;
constexpr std::size_t kEntryBytes = 3;
// Longer words are refused before anything is read.
constexpr std::size_t kMostLetters = base::sealed_letters(kHeaderBytes + kMostEntries * kEntryBytes);

std::uint32_t region_code(const std::string& region) {
    return base::digest24(region) & 0xFFFFu;
}

// Requires bytes of our own format.
bool is_well_formed(const base::Bytes& bytes) {
    if (bytes.size() < kHeaderBytes) return false;
    const std::size_t count = bytes[kHeaderBytes - 1];
    return count <= kMostEntries && bytes.size() == kHeaderBytes + count * kEntryBytes && (bytes[0] & 15u) < kHeadings;
}

void read_entries(const base::Bytes& bytes, const catalogue::Catalogue& catalogue, Unpacked& unpacked) {
    const catalogue::CodeTable table(catalogue);
    std::vector<std::string>& entries = unpacked.selection.entries;
    for (std::size_t position = kHeaderBytes; position < bytes.size(); position += kEntryBytes) {
        const catalogue::Record* record = table.find(base::read_number(bytes, position, kEntryBytes));
        if (record == nullptr) {
            ++unpacked.unknown_count;
        } else if (std::find(entries.begin(), entries.end(), record->id) == entries.end()) {
            entries.push_back(record->id);
        }
    }
}

}  // namespace

base::Result<std::string> pack(const Selection& selection, const catalogue::Meta& meta) {
    if (selection.entries.empty() && selection.timeline.empty()) return base::Error{"error.sharing.nothing_chosen", {}};
    if (selection.entries.size() > kMostEntries) {
        return base::Error{"error.sharing.too_many", {{"most", std::to_string(kMostEntries)}}};
    }
    const auto day = base::packed_day(meta.data_date);
    if (!day) return base::Error{"error.sharing.data_date", {}};
    std::uint32_t timeline = 0;
    for (const TimelineKind kind : selection.timeline) timeline |= 1u << static_cast<unsigned>(kind);
    base::Bytes bytes;
    base::append_number(bytes, kPackedListFormat << 4 | static_cast<unsigned>(selection.heading), 1);
    base::append_number(bytes, *day, 2);
    base::append_number(bytes, region_code(meta.region), 2);
    base::append_number(bytes, timeline, 1);
    base::append_number(bytes, static_cast<std::uint32_t>(selection.entries.size()), 1);
    for (const std::string& id : selection.entries) base::append_number(bytes, catalogue::code_of(id), kEntryBytes);
    return base::seal(std::move(bytes));
}

base::Result<Unpacked> unpack(std::string_view payload, const catalogue::Catalogue& catalogue) {
    const base::Error damaged{"error.sharing.damaged", {}};
    if (payload.size() > kMostLetters) return damaged;
    const auto bytes = base::unseal(payload);
    if (!bytes || bytes->empty()) return damaged;
    const unsigned format = bytes->front() >> 4;
    if (format > kPackedListFormat) return base::Error{"error.sharing.newer_format", {}};
    if (format < kPackedListFormat || !is_well_formed(*bytes)) return damaged;

    Unpacked unpacked;
    unpacked.selection.heading = static_cast<Heading>(bytes->front() & 15u);
    const auto own_day = base::packed_day(catalogue.meta.data_date);
    unpacked.newer_than_here = !own_day || base::read_number(*bytes, 1, 2) > *own_day;
    unpacked.other_region = base::read_number(*bytes, 3, 2) != region_code(catalogue.meta.region);
    for (std::size_t kind = 0; kind < kTimelineKinds; ++kind) {
        // Bits of kinds that a later program adds are left out in silence: the calendar shows all kinds anyway.
        if (((*bytes)[5] >> kind & 1u) != 0) unpacked.selection.timeline.push_back(static_cast<TimelineKind>(kind));
    }
    read_entries(*bytes, catalogue, unpacked);
    return unpacked;
}

std::string_view unknown_key(const Unpacked& unpacked) {
    FW_CHECK(unpacked.unknown_count > 0);
    if (unpacked.other_region) return "sharing.unknown_other_region";
    return unpacked.newer_than_here ? "sharing.unknown_newer" : "sharing.unknown_gone";
}

}  // namespace sharing
