// The timeline, or chosen rows of it, as one iCalendar file (RFC 5545) that any calendar program takes, made on the
// device.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sentence.h"
#include "planner/planner.h"

namespace planner {

// Turns a sentence into words of one language.
using Say = std::function<std::string(const base::Sentence&)>;

// Turns a text of the data into words of the same language.
using WordsOf = std::function<std::string(const catalogue::LocalText&)>;

struct CalendarFileOptions {
    WordsOf words_of = {};       // of titles and summaries; none: in German
    bool upcoming_only = false;  // leave out rows that were over before today, tolerance included
};

// All-day events over the window of each row (DTEND is the day after), with alarms at nine in the morning of the first
// day, 14 days before the end and 14 days before the end of the tolerance. Rows without any date and rows of sensitive
// records are left out: calendars are shared.
//
// A second import updates the first one:
// - UID is made of the record, the child (its number among those with the same date, so twins differ and the order of
//   the children does not matter) and a digest of the date that was told first about the child, see naming_date(). It
//   does not depend on the data, not on the window and not on a date that was corrected.
// - SEQUENCE counts the days of the data date and of today since 2020, the revisions of the record's rule, the
//   corrections of the child's dates, and one more when the anchor is no longer estimated. Dates can change because a
//   rule was changed (its revision rises, see catalogue::Record), because the data were renewed (the data date rises),
//   because a date was entered later (today rises) or corrected on the same day (its changes rise) or because an
//   expectation became a fact; each of them raises it, nothing lowers it.
std::string write_icalendar(const catalogue::Catalogue& catalogue, const Request& request, const std::vector<Row>& rows,
                            const CalendarFileOptions& options, const Say& say);

// One content line: escaped by the caller, folded at 75 octets between code points, ended by CRLF.
std::string fold_line(std::string_view line);

// Backslash, semicolon, comma and line break as RFC 5545 wants them in a text value.
std::string escape_text(std::string_view text);

}  // namespace planner
