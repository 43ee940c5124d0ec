// The Merkliste and what it becomes when it is handed over; a list that somebody handed over to this device.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "sharing/list_link.h"
#include "sharing/packed_list.h"
#include "sharing/qr_code.h"
#include "sharing/selection.h"

namespace app {

constexpr std::size_t kSavedPerPage = 24;

// Record ids in the order the user gave them.
struct SavedList {
    std::vector<std::string> entries;
    sharing::Heading heading = sharing::Heading::none;
    std::vector<sharing::TimelineKind> timeline;  // ascending
    std::size_t shown = kSavedPerPage;
    std::vector<std::string> before_last_change;
    bool can_undo = false;

    bool operator==(const SavedList& other) const = default;
};

// What stands in the address "#/m/…" and what it says to this catalogue.
struct SharedList {
    std::string payload;
    std::optional<base::Error> error;
    sharing::Unpacked list;
    bool kept = false;

    bool operator==(const SharedList& other) const = default;
};

// How the last attempt to give something away ended; told by the device.
enum class HandedOver : std::uint8_t { nothing, shared, copied, saved, impossible };

enum class Paper : std::uint8_t { a4, a5 };

struct HandOver {
    sharing::ListLink link;            // without an address while there is an error
    std::optional<base::Error> error;  // why there is no link or no code
    sharing::Modules code;             // of the link; on the screen of the notes, of their words
    HandedOver outcome = HandedOver::nothing;
    Paper paper = Paper::a4;

    bool operator==(const HandOver& other) const = default;
};

}  // namespace app
