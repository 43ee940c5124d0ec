#include "catalogue/check_references.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "base/sort.h"

namespace catalogue {
namespace {

using Ids = std::vector<std::string_view>;  // sorted

template <typename Item>
Ids keys_of(const std::vector<Item>& items) {
    Ids ids;
    for (const Item& item : items) {
        ids.push_back(item.key);
    }
    base::sort(ids);
    return ids;
}

template <typename Item>
Ids ids_of(const std::vector<Item>& items) {
    Ids ids;
    for (const Item& item : items) {
        ids.push_back(item.id);
    }
    base::sort(ids);
    return ids;
}

bool knows(const Ids& ids, std::string_view id) {
    return std::binary_search(ids.begin(), ids.end(), id);
}

bool knows_all(const Ids& ids, const std::vector<std::string>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& id) { return knows(ids, id); });
}

bool knows_or_empty(const Ids& ids, std::string_view id) {
    return id.empty() || knows(ids, id);
}

class Checker {
public:
    explicit Checker(const Catalogue& catalogue)
        : kinds_(keys_of(catalogue.kinds)),
          topics_(keys_of(catalogue.topics)),
          groups_(keys_of(catalogue.target_groups)),
          conditions_(keys_of(catalogue.conditions)),
          phases_(keys_of(catalogue.life_phases)),
          places_(ids_of(catalogue.places)),
          records_(ids_of(catalogue.records)) {}

    bool accepts(const Record& record) const {
        return knows_or_empty(kinds_, record.kind) && knows_all(topics_, record.topics) &&
               knows_all(phases_, record.life_phases) &&
               std::visit([this](const auto& details) { return accepts_details(details); }, record.details);
    }
    bool accepts(const NetworkBody& body) const {
        return knows_or_empty(places_, body.municipality) && knows_all(places_, body.service_area) &&
               knows_all(topics_, body.topics);
    }
    bool accepts(const LexiconEntry& entry) const {
        return knows_all(topics_, entry.topics) && knows_all(kinds_, entry.kinds) && knows_all(records_, entry.targets);
    }
    bool accepts(const RenamedId& renamed) const {
        return knows(records_, renamed.now) && !knows(records_, renamed.before);
    }

private:
    bool accepts_details(const Offer& offer) const {
        return knows_all(groups_, offer.target_groups) && knows_or_empty(places_, offer.municipality) &&
               knows_all(places_, offer.service_area);
    }
    bool accepts_details(const Benefit& benefit) const { return knows_all(records_, benefit.related); }
    bool accepts_details(const Checkup&) const { return true; }
    bool accepts_details(const Vaccination& vaccination) const {
        return knows_all(records_, vaccination.linked_checkups);
    }
    bool accepts_details(const Task& task) const {
        return knows(phases_, task.phase) && knows_or_empty(conditions_, task.condition) &&
               knows_all(records_, task.benefits) && knows_all(records_, task.checkups) &&
               knows_all(records_, task.vaccinations) && knows_all(records_, task.repeats) &&
               knows_all(kinds_, task.offer_kinds);
    }
    bool accepts_details(const Helpline&) const { return true; }

    Ids kinds_;
    Ids topics_;
    Ids groups_;
    Ids conditions_;
    Ids phases_;
    Ids places_;
    Ids records_;
};

template <typename Item>
void check_table(const Checker& checker, const std::vector<Item>& items, const char* table, ContentFault& fault) {
    const bool accepted =
        std::all_of(items.begin(), items.end(), [&](const Item& item) { return checker.accepts(item); });
    if (!accepted && !fault.found()) {
        fault.table = table;
    }
}

}  // namespace

void check_references(const Catalogue& catalogue, const std::vector<std::string>& counts, ContentFault& fault) {
    const std::vector<std::string> found = {std::to_string(catalogue.records.size()),
                                            std::to_string(catalogue.places.size()),
                                            std::to_string(catalogue.lexicon.size())};
    if (!fault.found() && counts != found) {
        fault.table = "meta";
    }
    const Checker checker(catalogue);
    check_table(checker, catalogue.records, "record", fault);
    check_table(checker, catalogue.network, "network_body", fault);
    check_table(checker, catalogue.lexicon, "lexicon", fault);
    check_table(checker, catalogue.renamed_ids, "renamed_id", fault);
}

}  // namespace catalogue
