#include "authoring/check_references.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/entry_code.h"
#include "search/danger.h"

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
            check_repeats({source.file, id, "repeats"}, *task);
        }
    }

private:
    // A task can only repeat what it also links to.
    void check_repeats(const Location& where, const catalogue::Task& task) const {
        for (const std::string& id : task.repeats) {
            const auto linked = [&](const std::vector<std::string>& ids) {
                return std::find(ids.begin(), ids.end(), id) != ids.end();
            };
            if (!linked(task.checkups) && !linked(task.vaccinations)) {
                faults_.add_error(where, {"error.data.dangling_reference", {{"value", id}}});
            }
        }
    }

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

// Links and QR codes carry three bytes of each id. Two ids with the same bytes would hand over the wrong entry.
void check_codes(const DataFolder& data, const std::map<std::string, std::string>& files, FaultList& faults) {
    std::vector<std::string> ids;
    for (const SourceRecord& source : data.records) {
        ids.push_back(source.record.id);
    }
    for (const catalogue::RenamedId& renamed : data.common.renamed_ids) {
        ids.push_back(renamed.before);
    }
    for (const catalogue::CodeCollision& collision : catalogue::find_code_collisions(ids)) {
        const auto file = files.find(collision.second);
        faults.add_error({file == files.end() ? "lexicon/renamed_ids.json" : file->second, collision.second, "id"},
                         {"error.data.same_code", {{"value", collision.first}}});
    }
}

bool is_about_danger(const catalogue::LexiconEntry& entry) {
    return entry.type == search::kDangerType || entry.type == search::kDangerWordsType;
}

// Every "<name>" in a sign of danger is a list of words.
void check_signs(const std::vector<catalogue::LexiconEntry>& lexicon, const catalogue::LexiconEntry& entry,
                 const Location& where, FaultList& faults) {
    for (const std::string& sign : entry.variants) {
        for (std::size_t begin = sign.find('<'); begin != std::string::npos; begin = sign.find('<', begin + 1)) {
            const std::string name = sign.substr(begin, sign.find(' ', begin) - begin);
            const bool known = std::any_of(lexicon.begin(), lexicon.end(), [&](const catalogue::LexiconEntry& list) {
                return list.type == search::kDangerWordsType && list.term == name;
            });
            if (!known) faults.add_error(where, {"error.data.dangling_reference", {{"value", name}}});
        }
    }
}

void check_welcome(const DataFolder& data, const ReferenceCheck& references, FaultList& faults) {
    static constexpr RecordType kOffer = RecordType::offer;
    static constexpr RecordType kBenefit = RecordType::benefit;
    for (const catalogue::Meta& region : data.regions) {
        const Location where{"regions/" + region.region + "/region.json", "", "welcome"};
        if (!region.welcome.folder.empty()) references.check(where, {region.welcome.folder}, &kOffer);
        if (!region.welcome.voucher.empty()) references.check(where, {region.welcome.voucher}, &kBenefit);
        for (const std::string& kind : region.welcome.voucher_kinds) {
            const auto& kinds = data.common.kinds;
            if (std::none_of(kinds.begin(), kinds.end(), [&](const auto& term) { return term.key == kind; })) {
                faults.add_error(where, {"error.data.unknown_value", {{"value", kind}}});
            }
        }
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
    check_codes(data, files, faults);
    const ReferenceCheck references(types, faults);
    for (const SourceRecord& source : data.records) {
        references.check_record(source);
    }
    check_welcome(data, references, faults);
    for (const catalogue::LexiconEntry& entry : data.common.lexicon) {
        const char* file = is_about_danger(entry) ? "lexicon/danger.json" : "lexicon/terms.json";
        references.check({file, entry.id, "targets"}, entry.targets, nullptr);
        if (entry.type == search::kDangerType)
            check_signs(data.common.lexicon, entry, {file, entry.id, "variants"}, faults);
    }
    for (const catalogue::RenamedId& renamed : data.common.renamed_ids) {
        const Location where{"lexicon/renamed_ids.json", renamed.before, "now"};
        references.check(where, {renamed.now}, nullptr);
        if (types.count(renamed.before) > 0) {
            faults.add_error(where, {"error.data.renamed_still_there", {{"value", renamed.before}}});
        }
    }
}

}  // namespace authoring
