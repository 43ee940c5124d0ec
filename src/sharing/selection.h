// The Merkliste as it is handed over: chosen entries in their order, a heading from a fixed list, chosen kinds of
// the timeline. Nothing else fits in: there is no member in which a name, a date of birth or any words could travel.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sharing {

// A hand-out of more entries is a directory, not help.
constexpr std::size_t kMostEntries = 40;

// The numbers stand in printed links: new headings go to the end, none is ever removed.
enum class Heading : std::uint8_t {
    none,
    welcome_visit,
    pregnancy,
    first_weeks,
    first_year,
    money,
    health,
    counselling,
    meeting_places,
    kita_and_school
};
constexpr std::size_t kHeadings = 10;

// Parts of the calendar that are handed over with the list. The receiving phone computes their dates itself, from a
// date of birth that only its owner types. The numbers stand in printed links, too.
enum class TimelineKind : std::uint8_t { checkups, vaccinations, deadlines, tasks };
constexpr std::size_t kTimelineKinds = 4;

struct Selection {
    Heading heading = Heading::none;
    std::vector<std::string> entries;    // record ids in the order in which they are shown
    std::vector<TimelineKind> timeline;  // ascending, each at most once

    bool operator==(const Selection& other) const = default;
};

// Text keys such as "sharing.heading.first_weeks" and "sharing.timeline.checkups".
std::string_view heading_key(Heading heading);
std::string_view timeline_key(TimelineKind kind);

}  // namespace sharing
