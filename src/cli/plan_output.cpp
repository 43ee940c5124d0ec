#include "cli/plan_output.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "planner/explanation.h"
#include "planner/timeline.h"
#include "text/dates.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;
using planner::Group;

const char* type_name(catalogue::RecordType type) {
    switch (type) {
        case catalogue::RecordType::offer:
            return "offer";
        case catalogue::RecordType::benefit:
            return "benefit";
        case catalogue::RecordType::checkup:
            return "checkup";
        case catalogue::RecordType::vaccination:
            return "vaccination";
        case catalogue::RecordType::task:
            return "task";
        case catalogue::RecordType::helpline:
            return "helpline";
    }
    return "";
}

Json json_date(const std::optional<base::Date>& date) {
    return date ? Json(base::format_date(*date)) : Json(nullptr);
}

// Of what is far away or over, when it is; of everything else, why as well.
bool is_brief(const base::Sentence& sentence) {
    for (const std::string_view part : {"planner.when.", "planner.tolerance", "planner.estimated."}) {
        if (sentence.key.compare(0, part.size(), part) == 0) return true;
    }
    return false;
}

std::string title_of(const catalogue::Catalogue& catalogue, const planner::Request& request, const planner::Item& item,
                     const text::Messages& messages) {
    std::string title = item.row.title;
    if (item.row.hard_deadline) title = messages.say("planner.calendar.deadline", {{"title", title}});
    if (const auto* condition = planner::condition_label(catalogue, request, item.row)) {
        title = messages.say("planner.calendar.only_if", {{"title", title}, {"condition", condition->de}});
    }
    if (request.children.size() == 1) return title;
    std::string numbers;
    for (const int child : item.children) numbers += (numbers.empty() ? "" : ", ") + std::to_string(child);
    return messages.say("planner.calendar.child", {{"title", title}, {"number", numbers}});
}

}  // namespace

void print_plan_json(const std::vector<planner::Row>& rows, std::ostream& out) {
    Json array = Json::array();
    for (const planner::Row& row : rows) {
        Json object;
        object["id"] = row.id;
        object["kind"] = type_name(row.type);
        object["title"] = row.title;
        object["from"] = json_date(row.from);
        object["until"] = json_date(row.until);
        object["tolerance_from"] = json_date(row.tolerance_from);
        object["tolerance_until"] = json_date(row.tolerance_until);
        object["hard_deadline"] = row.hard_deadline;
        object["child"] = row.child;
        object["estimated"] = row.estimated;
        object["condition"] = row.condition.empty() ? Json(nullptr) : Json(row.condition);
        array.push_back(std::move(object));
    }
    out << array.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

void print_plan_text(const catalogue::Catalogue& catalogue, const planner::Request& request,
                     const std::vector<planner::Row>& rows, const text::Messages& messages, std::ostream& out) {
    const char* gap = "";
    for (const planner::Section& section : planner::group_rows(catalogue, request, rows, {})) {
        out << gap << messages.say(planner::group_key(section.group)) << '\n';
        gap = "\n";
        for (const planner::Item& item : section.items) {
            out << "  " << title_of(catalogue, request, item, messages) << '\n';
            for (const base::Sentence& sentence : planner::explain(item.row, request.today)) {
                const bool brief = section.group == Group::later || section.group == Group::past;
                if (!brief || is_brief(sentence)) out << "      " << text::say(messages, sentence) << '\n';
            }
            const auto now = planner::what_now(item.row, request.today);
            if (section.group == Group::overdue && now) out << "      " << text::say(messages, *now) << '\n';
        }
    }
    for (const planner::Child& child : request.children) {
        if (const auto hint = planner::preterm_hint(child)) out << '\n' << text::say(messages, *hint) << '\n';
    }
}

}  // namespace cli
