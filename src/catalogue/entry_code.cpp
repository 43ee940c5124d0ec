#include "catalogue/entry_code.h"

#include "base/checksum.h"

namespace catalogue {

std::uint32_t code_of(std::string_view id) {
    return base::digest24(id);
}

std::vector<CodeCollision> find_code_collisions(const std::vector<std::string>& ids) {
    std::vector<CodeCollision> collisions;
    std::unordered_map<std::uint32_t, std::string_view> seen;
    for (const std::string& id : ids) {
        const auto [found, is_new] = seen.emplace(code_of(id), id);
        if (!is_new && found->second != id) collisions.push_back({std::string(found->second), id});
    }
    return collisions;
}

CodeTable::CodeTable(const Catalogue& catalogue) {
    records_.reserve(catalogue.records.size() + catalogue.renamed_ids.size());
    for (const Record& record : catalogue.records) records_.emplace(code_of(record.id), &record);
    for (const RenamedId& renamed : catalogue.renamed_ids) {
        const Record* record = catalogue.find_record(renamed.now);
        if (record != nullptr) records_.emplace(code_of(renamed.before), record);
    }
}

const Record* CodeTable::find(std::uint32_t code) const {
    const auto found = records_.find(code);
    return found == records_.end() ? nullptr : found->second;
}

}  // namespace catalogue
