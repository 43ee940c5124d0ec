#include "planner/icalendar.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/sha256.h"
#include "base/sort.h"
#include "planner/explanation.h"

namespace planner {
namespace {

using base::Date;
using base::Sentence;
using catalogue::Record;
using catalogue::RecordType;

constexpr std::size_t kLineOctets = 75;
constexpr std::size_t kDigestDigits = 16;
constexpr int kAlarmDaysAhead = 14;
constexpr int kAlarmHour = 9;

// "20260131"
std::string compact(Date date) {
    std::string text = base::format_date(date);
    text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
    return text;
}

int days_since_2020(Date date) {
    return base::days_between(Date{std::chrono::year{2020}, std::chrono::January, std::chrono::day{1}}, date);
}

// Twins have the same date; the first is 1, the second 2.
int number_among_twins(const std::vector<Child>& children, int child) {
    const Date date = naming_date(children[static_cast<std::size_t>(child - 1)]);
    return static_cast<int>(std::count_if(children.begin(), children.begin() + child,
                                          [&date](const Child& other) { return naming_date(other) == date; }));
}

Date last_day(const Row& row) {
    return row.until ? *row.until : *row.from;
}

Date first_day(const Row& row) {
    return row.from ? *row.from : *row.until;
}

class Writer {
public:
    Writer(const catalogue::Catalogue& catalogue, const Request& request, const CalendarFileOptions& options,
           const Say& say)
        : catalogue_(catalogue), request_(request), options_(options), say_(say) {}

    std::string write(const std::vector<Row>& rows) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Familienwegweiser//Kalender//DE");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escape_text(say_({"planner.calendar.name"})));
        for (const Row& row : rows) {
            const Record* record = catalogue_.find_record(row.id);
            if (record != nullptr && wanted(*record, row)) event(*record, row);
        }
        line("END:VCALENDAR");
        return std::move(text_);
    }

private:
    void line(const std::string& content) { text_ += fold_line(content); }

    bool wanted(const Record& record, const Row& row) const {
        if (record.sensitive || (!row.from && !row.until)) return false;
        return !options_.upcoming_only || request_.today <= row.tolerance_until.value_or(last_day(row)) ||
               request_.today <= last_day(row);
    }

    void event(const Record& record, const Row& row) {
        line("BEGIN:VEVENT");
        line("UID:" + uid(row));
        line("SEQUENCE:" + std::to_string(sequence(record, row)));
        line("DTSTAMP:" + compact(request_.today) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + compact(first_day(row)));
        line("DTEND;VALUE=DATE:" + compact(base::add_days(last_day(row), 1)));
        line("SUMMARY:" + escape_text(summary(record, row)));
        line("DESCRIPTION:" + escape_text(description(record, row)));
        line("CATEGORIES:" + escape_text(say_({category(row)})));
        line("TRANSP:TRANSPARENT");
        if (!catalogue_.meta.public_address.empty()) {
            line("URL:" + catalogue_.meta.public_address + "/#/eintrag/" + record.id);
        }
        alarms(record, row);
        line("END:VEVENT");
    }

    std::string uid(const Row& row) const {
        const Child& child = request_.children[static_cast<std::size_t>(row.child - 1)];
        const std::string digest =
            base::to_hex(base::sha256("familienwegweiser " + base::format_date(naming_date(child))));
        return row.id + "-" + std::to_string(number_among_twins(request_.children, row.child)) + "-" +
               digest.substr(0, kDigestDigits) + "@familienwegweiser";
    }

    int sequence(const Record& record, const Row& row) const {
        const auto data_date = base::parse_date(catalogue_.meta.data_date);
        const int days = (data_date ? days_since_2020(*data_date) : 0) + days_since_2020(request_.today);
        const int told = request_.children[static_cast<std::size_t>(row.child - 1)].changes;
        const int changes = days + static_cast<int>(record.rule_revision) + told;
        return std::max(0, 2 * changes + (row.estimated ? 0 : 1));
    }

    std::string words_of(const catalogue::LocalText& text) const {
        return options_.words_of ? options_.words_of(text) : text.de;
    }

    std::string summary(const Record& record, const Row& row) const {
        std::string title = words_of(record.title);
        if (row.hard_deadline) title = say_({"planner.calendar.deadline", {{"title", title}}});
        if (const auto* condition = condition_label(catalogue_, request_, row)) {
            title = say_({"planner.calendar.only_if", {{"title", title}, {"condition", words_of(*condition)}}});
        }
        if (request_.children.size() == 1) return title;
        return say_({"planner.calendar.child", {{"title", title}, {"number", std::to_string(row.child)}}});
    }

    std::string description(const Record& record, const Row& row) const {
        std::string text = words_of(record.summary);
        if (row.type == RecordType::vaccination && !text.empty())
            text = say_({"planner.protects", {{"illness", text}}});
        for (const Sentence& sentence : explain(row)) text += (text.empty() ? "" : "\n") + say_(sentence);
        if (const auto letter = reminder_letter(catalogue_, row)) text += "\n" + say_(letter->sentence);
        const std::string source(catalogue::nameable_source(record.provenance));
        if (!source.empty()) text += "\n" + say_({"planner.calendar.source", {{"source", source}}});
        return text + "\n" + say_({"planner.calendar.ask"});
    }

    static std::string category(const Row& row) {
        switch (row.type) {
            case RecordType::checkup:
                return "planner.kind.checkup";
            case RecordType::vaccination:
                return "planner.kind.vaccination";
            case RecordType::benefit:
                return "planner.kind.benefit";
            default:
                return "planner.kind.task";
        }
    }

    void alarms(const Record& record, const Row& row) {
        std::vector<Date> days = {first_day(row)};
        if (row.until) days.push_back(base::add_days(*row.until, -kAlarmDaysAhead));
        if (row.tolerance_until) days.push_back(base::add_days(*row.tolerance_until, -kAlarmDaysAhead));
        base::sort(days);
        days.erase(std::unique(days.begin(), days.end()), days.end());
        for (const Date day : days) {
            const int offset = base::days_between(first_day(row), day);
            if (offset < 0) continue;  // a short window announces itself by its beginning
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line("DESCRIPTION:" + escape_text(summary(record, row)));
            line("TRIGGER:P" + (offset == 0 ? "" : std::to_string(offset) + "D") + "T" + std::to_string(kAlarmHour) +
                 "H");
            line("END:VALARM");
        }
    }

    const catalogue::Catalogue& catalogue_;
    const Request& request_;
    const CalendarFileOptions& options_;
    const Say& say_;
    std::string text_;
};

}  // namespace

std::string write_icalendar(const catalogue::Catalogue& catalogue, const Request& request, const std::vector<Row>& rows,
                            const CalendarFileOptions& options, const Say& say) {
    return Writer(catalogue, request, options, say).write(rows);
}

std::string fold_line(std::string_view line) {
    const auto continues = [](char octet) { return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U; };
    std::string folded;
    std::size_t room = kLineOctets;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && continues(line[cut])) --cut;
        if (cut == 0) cut = room;  // no UTF-8: cut anywhere rather than never
        folded += line.substr(0, cut);
        folded += "\r\n ";
        line.remove_prefix(cut);
        room = kLineOctets - 1;  // the blank that continues a line counts
    }
    folded += line;
    return folded + "\r\n";
}

std::string escape_text(std::string_view text) {
    std::string escaped;
    for (const char letter : text) {
        if (letter == '\r') continue;
        if (letter == '\n') {
            escaped += "\\n";
            continue;
        }
        if (letter == '\\' || letter == ';' || letter == ',') escaped += '\\';
        escaped += letter;
    }
    return escaped;
}

}  // namespace planner
