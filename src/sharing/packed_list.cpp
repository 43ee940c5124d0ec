#include "sharing/packed_list.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/base32.h"
#include "base/checksum.h"
#include "base/date.h"
#include "sharing/entry_code.h"

namespace sharing {
namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr base::Date kFirstDay{std::chrono::year{2020}, std::chrono::January, std::chrono::day{1}};
constexpr std::size_t kHeaderBytes = 7;
constexpr std::size_t kEntryBytes = 3;
constexpr std::size_t kChecksumBytes = 3;
constexpr std::size_t kMostBytes = kHeaderBytes + kMostEntries * kEntryBytes + kChecksumBytes;
// Five bits a letter, rounded up: longer words are refused before anything is read.
constexpr std::size_t kMostLetters = (kMostBytes * 8 + 4) / 5;

void append_big_endian(Bytes& bytes, std::uint32_t value, int width) {
    for (int byte = width - 1; byte >= 0; --byte)
        bytes.push_back(static_cast<std::uint8_t>((value >> (byte * 8)) & 255u));
}

std::uint32_t read_big_endian(const Bytes& bytes, std::size_t position, std::size_t width) {
    std::uint32_t value = 0;
    for (std::size_t byte = 0; byte < width; ++byte) value = (value << 8) | bytes[position + byte];
    return value;
}

std::optional<std::uint32_t> days_of(const std::string& data_date) {
    const auto date = base::parse_date(data_date);
    if (!date) return std::nullopt;
    const int days = base::days_between(kFirstDay, *date);
    if (days < 0 || days > 0xFFFF) return std::nullopt;
    return static_cast<std::uint32_t>(days);
}

std::uint32_t region_code(const std::string& region) {
    return base::digest24(region) & 0xFFFFu;
}

bool is_intact(const Bytes& bytes) {
    if (bytes.size() < kHeaderBytes + kChecksumBytes) return false;
    const std::size_t end = bytes.size() - kChecksumBytes;
    return base::crc24({bytes.data(), end}) == read_big_endian(bytes, end, kChecksumBytes);
}

// Requires intact bytes of our own format.
bool is_well_formed(const Bytes& bytes) {
    const std::size_t count = bytes[kHeaderBytes - 1];
    return count <= kMostEntries && bytes.size() == kHeaderBytes + count * kEntryBytes + kChecksumBytes &&
           (bytes[0] & 15u) < kHeadings;
}

}  // namespace

base::Result<std::string> pack(const Selection& selection, const catalogue::Meta& meta) {
    if (selection.entries.empty() && selection.timeline.empty()) return base::Error{"error.sharing.nothing_chosen", {}};
    if (selection.entries.size() > kMostEntries) {
        return base::Error{"error.sharing.too_many", {{"most", std::to_string(kMostEntries)}}};
    }
    const auto days = days_of(meta.data_date);
    if (!days) return base::Error{"error.sharing.data_date", {}};
    Bytes bytes;
    bytes.reserve(kMostBytes);
    bytes.push_back(static_cast<std::uint8_t>(kPackedListFormat << 4 | static_cast<unsigned>(selection.heading)));
    append_big_endian(bytes, *days, 2);
    append_big_endian(bytes, region_code(meta.region), 2);
    std::uint32_t timeline = 0;
    for (const TimelineKind kind : selection.timeline) timeline |= 1u << static_cast<unsigned>(kind);
    append_big_endian(bytes, timeline, 1);
    append_big_endian(bytes, static_cast<std::uint32_t>(selection.entries.size()), 1);
    for (const std::string& id : selection.entries) append_big_endian(bytes, code_of(id), kEntryBytes);
    append_big_endian(bytes, base::crc24(bytes), kChecksumBytes);
    return base::encode_base32(bytes);
}

base::Result<Unpacked> unpack(std::string_view payload, const catalogue::Catalogue& catalogue) {
    const base::Error damaged{"error.sharing.damaged", {}};
    if (payload.size() > kMostLetters) return damaged;
    const auto bytes = base::decode_base32(payload);
    if (!bytes || !is_intact(*bytes)) return damaged;
    if (((*bytes)[0] >> 4) > kPackedListFormat) return base::Error{"error.sharing.newer_format", {}};
    if (((*bytes)[0] >> 4) < kPackedListFormat || !is_well_formed(*bytes)) return damaged;

    Unpacked unpacked;
    unpacked.selection.heading = static_cast<Heading>((*bytes)[0] & 15u);
    const auto own_days = days_of(catalogue.meta.data_date);
    unpacked.newer_than_here = !own_days || read_big_endian(*bytes, 1, 2) > *own_days;
    unpacked.other_region = read_big_endian(*bytes, 3, 2) != region_code(catalogue.meta.region);
    for (std::size_t kind = 0; kind < kTimelineKinds; ++kind) {
        // Bits of kinds that a later program adds are left out in silence: the calendar shows all kinds anyway.
        if (((*bytes)[5] >> kind & 1u) != 0) unpacked.selection.timeline.push_back(static_cast<TimelineKind>(kind));
    }
    const CodeTable table(catalogue);
    std::vector<std::string>& entries = unpacked.selection.entries;
    for (std::size_t entry = 0; entry < (*bytes)[kHeaderBytes - 1]; ++entry) {
        const auto* record = table.find(read_big_endian(*bytes, kHeaderBytes + entry * kEntryBytes, kEntryBytes));
        if (record == nullptr) {
            ++unpacked.unknown_count;
        } else if (std::find(entries.begin(), entries.end(), record->id) == entries.end()) {
            entries.push_back(record->id);
        }
    }
    return unpacked;
}

}  // namespace sharing
