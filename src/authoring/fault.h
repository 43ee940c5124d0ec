// What is wrong with the sources, and where: every fault names file, record and field, and carries a sentence's key.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace authoring {

enum class Severity : std::uint8_t { error, warning };

// A place in the sources; record and field are empty when the fault concerns the whole file.
struct Location {
    std::string file;    // below the data folder: "germany/benefits.json"
    std::string record;  // id, or "#12" for the twelfth record when it has none
    std::string field;   // "address.street"
};

struct Fault {
    Severity severity = Severity::error;
    Location where;
    base::Error error;
};

class FaultList {
public:
    void add_error(Location where, base::Error error) {
        faults_.push_back({Severity::error, std::move(where), std::move(error)});
        ++errors_;
    }
    void add_warning(Location where, base::Error error) {
        faults_.push_back({Severity::warning, std::move(where), std::move(error)});
    }

    // What is a hint while data are built may be a fault where they are checked.
    void raise(std::string_view text_key) {
        for (Fault& fault : faults_) {
            if (fault.severity == Severity::error || fault.error.text_key != text_key) continue;
            fault.severity = Severity::error;
            ++errors_;
        }
    }

    const std::vector<Fault>& faults() const { return faults_; }
    std::size_t error_count() const { return errors_; }

private:
    std::vector<Fault> faults_;
    std::size_t errors_ = 0;
};

}  // namespace authoring
