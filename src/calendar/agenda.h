// What stands on a board at the door: which offers are open today, and what comes in the next days. Sensitive offers
// are left out, because whoever stands before a board is seen reading it.
#pragma once

#include <string_view>
#include <vector>

#include "calendar/opening.h"
#include "catalogue/catalogue.h"

namespace calendar {

struct OpenToday {
    const catalogue::Record* record = nullptr;
    bool now = false;
    // Of today, in order, without those that are over; minutes after midnight.
    std::vector<catalogue::WeeklySpan> spans;
};

// Offers that serve the place (all when it is empty): those that are open first, then by the time at which they open.
// Child care keeps hours too, but for children who have a place there.
std::vector<OpenToday> open_today(const catalogue::Catalogue& catalogue, const Moment& moment, std::string_view place);

// Either a dated event for families, or an offer that is closed today and opens on another day.
struct NextDate {
    base::LocalTime begins;  // of an event without a time: minute 0 and `whole_day`
    bool whole_day = false;
    const catalogue::Record* record = nullptr;
    const catalogue::NetworkBody* event = nullptr;
};

// How far ahead an offer's next opening is a date to remember; events stand there however far away they are.
constexpr int kNextOpeningDays = 6;

// By date, an event that has begun and goes on counting as today's.
std::vector<NextDate> next_dates(const catalogue::Catalogue& catalogue, const Moment& moment, std::string_view place);

}  // namespace calendar
