// What a family told about its children, and how it looks at its timeline. Lives in memory; it outlives the page only
// where the family asked for that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "planner/local_offers.h"
#include "planner/timeline.h"

namespace app {

constexpr std::size_t kMostChildren = 12;
constexpr std::size_t kRowsPerPage = 24;
// Two pages stand below each other; the third takes their place. A row has about six nodes, a screen at most 400.
constexpr std::size_t kRowsAtOnce = 2 * kRowsPerPage;
// Offers near the family below what can be done now, and on the page of offers alone.
constexpr std::size_t kFewOffers = 3;
constexpr std::size_t kMostOffers = 24;

struct Family {
    std::vector<planner::Child> children;
    // Rows and documents that are done. Those of documents have no child: see document_tick().
    std::vector<planner::Tick> ticks;
    std::vector<std::pair<std::string, bool>> answers;  // to optional questions ("single_parent"), in no file

    bool operator==(const Family& other) const = default;
};

// The tick of one document of a benefit.
planner::Tick document_tick(const std::string& benefit, const std::string& document);
bool is_ticked(const Family& family, const planner::Tick& tick);

enum class CalendarFilter : std::uint8_t { all, checkups, vaccinations, deadlines, offers };

// Which rows a filter leaves; offers are no rows.
bool shown_by(CalendarFilter filter, const planner::Row& row);

// Three fields, what they ask for and what was wrong with them.
struct DateForm {
    std::string day;
    std::string month;
    std::string year;
    std::optional<base::Error> error;  // the sentence at the fields
    catalogue::Anchor asked = catalogue::Anchor::birth;
    std::size_t child = 0;  // index; the number of children for one more
    bool open = false;      // below the children; without a child it is always there

    bool operator==(const DateForm& other) const = default;
};

struct CalendarState {
    Family family;
    DateForm form;
    bool kept = false;          // dates and ticks outlive the page, by the user's own choice
    bool answers_kept = false;  // the answers as well
    CalendarFilter filter = CalendarFilter::all;
    int child = 0;  // 1 …; 0 shows all of them
    bool past_shown = false;
    bool done_shown = false;
    std::size_t shown = kRowsPerPage;
    planner::Tick opened;  // the row that explains itself; none has an empty id
    std::vector<planner::Tick>
        just_done;  // one row stays where it was until the next step, so that it can be taken back
    bool deletion_asked = false;
    std::optional<base::Error> file_error;  // the sentence below "open a file"
    Family before_file;                     // to take an opened file back
    bool can_undo_file = false;
    std::vector<planner::Row> rows;
    std::vector<planner::Section> sections;  // the same rows, as a family reads them
    std::vector<planner::FittingOffer> offers;

    bool operator==(const CalendarState& other) const = default;
};

}  // namespace app
