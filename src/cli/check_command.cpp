#include "cli/check_command.h"

#include <fstream>
#include <ostream>
#include <string>

#include "authoring/data_folder.h"
#include "authoring/known_rules.h"
#include "authoring/review.h"
#include "cli/print_faults.h"

namespace cli {
namespace {

std::string mark(const authoring::ReviewItem& item, const text::Messages& messages) {
    switch (item.checked) {
        case catalogue::Checked::confirmed:
            return messages.say("cli.review.confirmed");
        case catalogue::Checked::seen:
            return messages.say("cli.review.seen");
        case catalogue::Checked::unverified:
            break;
    }
    return messages.say("cli.review.unverified");
}

void print_review(const authoring::DataFolder& data, const Console& console) {
    const text::Messages& messages = console.messages;
    for (const authoring::ReviewGroup& group : authoring::make_review(data)) {
        console.out << (group.provider.empty() ? messages.say("cli.review.no_provider") : group.provider) << '\n';
        for (const authoring::ReviewItem& item : group.items) {
            console.out << "  " << (item.as_of.empty() ? messages.say("cli.review.no_date") : item.as_of) << "  "
                        << mark(item, messages) << "  " << item.record << "  " << item.title;
            for (std::size_t i = 0; i < item.unverified_fields.size(); ++i) {
                console.out << (i == 0 ? "  [" : ", ") << item.unverified_fields[i]
                            << (i + 1 == item.unverified_fields.size() ? "]" : "");
            }
            console.out << '\n';
        }
        console.out << '\n';
    }
}

// After a change of a rule was read once more and found right.
int note_rules(const Call& call, const authoring::DataFolder& data, const Console& console) {
    const std::string path = call.value("--data") + "/lexicon/known_rules.json";
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << authoring::write_known_rules(data);
    file.close();
    if (file.fail()) {
        return console.fail({"error.cli.unwritable", {{"file", path}}});
    }
    console.out << console.messages.say("cli.check.noted", {{"file", path}}) << '\n';
    return kFine;
}

int run_check(const Call& call, const Console& console) {
    authoring::FaultList faults;
    const authoring::DataFolder data = authoring::read_data_folder(call.value("--data"), faults);
    if (call.has("--note-rules") && faults.error_count() == 0) {
        return note_rules(call, data, console);
    }
    // A second change would leave no trace in the calendars of the families as long as the first one is not noted.
    faults.raise("error.data.rule_not_noted");
    print_faults(faults, FaultKinds::errors_and_warnings, console);
    if (call.has("--review")) {
        print_review(data, console);
    } else {
        const std::size_t warnings = faults.faults().size() - faults.error_count();
        console.out << console.messages.say("cli.check.done", {{"records", std::to_string(data.records.size())},
                                                               {"errors", std::to_string(faults.error_count())},
                                                               {"warnings", std::to_string(warnings)}})
                    << '\n';
    }
    return faults.error_count() > 0 ? kFaultsFound : kFine;
}

}  // namespace

Command check_command() {
    return {"check", {{"--data", true, true}, {"--review", false}, {"--note-rules", false}}, false, run_check};
}

}  // namespace cli
