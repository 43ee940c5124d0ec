#include "authoring/check_references.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace authoring {
namespace {

using catalogue::RecordType;
using TypeById = std::map<std::string, RecordType, std::less<>>;

class ReferenceCheck {
public:
    ReferenceCheck(const TypeById& types, FaultList& faults) : types_(types), faults_(faults) {}

    // Every id in `ids` must be a record, of type `wanted` when that is given.
    void check(const Location& where, const std::vector<std::string>& ids, const RecordType* wanted) const {
        for (const std::string& id : ids) {
            const auto found = types_.find(id);
            if (found == types_.end() || (wanted != nullptr && found->second != *wanted)) {
                faults_.add_error(where, {"error.data.dangling_reference", {{"value", id}}});
            }
        }
    }

    void check_record(const SourceRecord& source) const {
        static constexpr RecordType kBenefit = RecordType::benefit;
        static constexpr RecordType kCheckup = RecordType::checkup;
        static constexpr RecordType kVaccination = RecordType::vaccination;
        const std::string& id = source.record.id;
        if (const auto* benefit = std::get_if<catalogue::Benefit>(&source.record.details)) {
            check({source.file, id, "related"}, benefit->related, nullptr);
        } else if (const auto* vaccination = std::get_if<catalogue::Vaccination>(&source.record.details)) {
            check({source.file, id, "linked_checkups"}, vaccination->linked_checkups, &kCheckup);
        } else if (const auto* task = std::get_if<catalogue::Task>(&source.record.details)) {
            check({source.file, id, "benefits"}, task->benefits, &kBenefit);
            check({source.file, id, "checkups"}, task->checkups, &kCheckup);
            check({source.file, id, "vaccinations"}, task->vaccinations, &kVaccination);
            check({source.file, id, "repeats"}, task->repeats, nullptr);
        }
    }

private:
    const TypeById& types_;
    FaultList& faults_;
};

void check_twice(std::map<std::string, std::string>& files, const std::string& id, const std::string& file,
                 FaultList& faults) {
    const auto [first, inserted] = files.emplace(id, file);
    if (!id.empty() && !inserted) {
        faults.add_error({file, id, "id"}, {"error.data.id_twice", {{"value", id}, {"file", first->second}}});
    }
}

}  // namespace

void check_references(const DataFolder& data, FaultList& faults) {
    TypeById types;
    std::map<std::string, std::string> files;
    for (const SourceRecord& source : data.records) {
        check_twice(files, source.record.id, source.file, faults);
        types.emplace(source.record.id, source.record.type());
    }
    for (const SourceNetworkBody& source : data.network) {
        check_twice(files, source.body.id, source.file, faults);
    }
    const ReferenceCheck references(types, faults);
    for (const SourceRecord& source : data.records) {
        references.check_record(source);
    }
    for (const catalogue::LexiconEntry& entry : data.common.lexicon) {
        const char* file = entry.type == "danger" ? "lexicon/danger.json" : "lexicon/terms.json";
        references.check({file, entry.id, "targets"}, entry.targets, nullptr);
    }
}

}  // namespace authoring
