// Dates, ages and clock times in words, in the language of the messages. The words themselves are messages
// ("month.12" is "Dezember"), so a new language needs no code.
#pragma once

#include <string>

#include "base/date.h"
#include "base/sentence.h"
#include "text/messages.h"

namespace text {

std::string month_name(const Messages& messages, base::Date date);    // "Dezember"
std::string month_short(const Messages& messages, base::Date date);   // "Dez."
std::string weekday_name(const Messages& messages, base::Date date);  // "Montag"
// 0 Monday … 6 Sunday, 7 public holidays; as in catalogue::WeeklySpan.
std::string weekday_name(const Messages& messages, int day);

std::string day_of_month(const Messages& messages, base::Date date);  // "5."
// "5. Dezember" or, in another year than `today`, "5. Dezember 2027".
std::string day_and_month(const Messages& messages, base::Date date, base::Date today);
// "5. Dezember 2026"
std::string full_date(const Messages& messages, base::Date date);
// "2024", "Oktober 2024", "5. Oktober 2024" from "2024", "2024-10", "2024-10-05"; anything else as it is.
std::string partial_date(const Messages& messages, const std::string& iso);

// "9", "9:30", "14:05" from minutes after midnight; "9 am", "2:05 pm" where the language counts so.
std::string clock(const Messages& messages, int minutes);

// The sentence with its dates written out in full.
std::string say(const Messages& messages, const base::Sentence& sentence);

// Age of a child in the unit people use: days, weeks up to twelve, months up to two years, then years.
std::string age(const Messages& messages, base::Date born, base::Date today);

}  // namespace text
