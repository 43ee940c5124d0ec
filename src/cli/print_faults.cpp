#include "cli/print_faults.h"

#include <ostream>

namespace cli {

void print_faults(const authoring::FaultList& faults, FaultKinds kinds, const Console& console) {
    for (const authoring::Fault& fault : faults.faults()) {
        const bool is_error = fault.severity == authoring::Severity::error;
        if (!is_error && kinds == FaultKinds::errors) {
            continue;
        }
        console.error << fault.where.file;
        for (const std::string* part : {&fault.where.record, &fault.where.field}) {
            if (!part->empty()) {
                console.error << " · " << *part;
            }
        }
        console.error << ": " << (is_error ? "" : console.messages.say("cli.check.warning") + " ")
                      << console.messages.say(fault.error) << '\n';
    }
}

}  // namespace cli
