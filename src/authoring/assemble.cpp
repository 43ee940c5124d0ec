#include "authoring/assemble.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

namespace authoring {
namespace {

using catalogue::Catalogue;
using catalogue::Meta;

Meta meta_of_all(const std::vector<Meta>& regions) {
    Meta all = regions.front();
    all.region = kAllRegions;
    all.region_name.clear();
    all.public_address.clear();
    for (const Meta& region : regions) {
        all.region_name += (all.region_name.empty() ? "" : ", ") + region.region_name;
        all.data_date = std::max(all.data_date, region.data_date);
        all.confirmed = all.confirmed && region.confirmed;
        if (!(region.site_operator == all.site_operator)) {
            all.site_operator = {};
        }
    }
    return all;
}

// Whether people who live in the region may use what serves these places.
bool touches(const std::vector<std::string>& service_area, const Catalogue& common, std::string_view region) {
    return std::any_of(service_area.begin(), service_area.end(), [&](const std::string& id) {
        const catalogue::Place* place = common.find_place(id);
        return place != nullptr && place->kreis == region;
    });
}

bool belongs(const SourceRecord& source, const Catalogue& common, std::string_view region) {
    if (region == kAllRegions || source.region.empty() || source.region == region) {
        return true;
    }
    const auto* offer = std::get_if<catalogue::Offer>(&source.record.details);
    return offer != nullptr && touches(offer->service_area, common, region);
}

void add_local_offices(const DataFolder& data, std::string_view region, catalogue::Record& record) {
    auto* benefit = std::get_if<catalogue::Benefit>(&record.details);
    for (const LocalOffice& office : data.local_offices) {
        if (benefit == nullptr || office.benefit != record.id || (region != kAllRegions && office.region != region)) {
            continue;
        }
        benefit->apply_at_local += (benefit->apply_at_local.empty() ? "" : "; ") + office.text;
    }
}

// What everyday terms and old ids lead to may lie in another region.
void drop_missing_references(Catalogue& catalogue) {
    auto& renamed = catalogue.renamed_ids;
    renamed.erase(
        std::remove_if(renamed.begin(), renamed.end(),
                       [&](const catalogue::RenamedId& entry) { return catalogue.find_record(entry.now) == nullptr; }),
        renamed.end());
    for (catalogue::LexiconEntry& entry : catalogue.lexicon) {
        auto& targets = entry.targets;
        targets.erase(std::remove_if(targets.begin(), targets.end(),
                                     [&](const std::string& id) { return catalogue.find_record(id) == nullptr; }),
                      targets.end());
    }
}

// Entries that lead to the same stand side by side, which packs better for the way to the device; their ids stay here.
void order_lexicon(std::vector<catalogue::LexiconEntry>& lexicon) {
    const auto key = [](const catalogue::LexiconEntry& entry) {
        return std::tie(entry.type, entry.topics, entry.kinds, entry.targets, entry.language, entry.id);
    };
    std::sort(lexicon.begin(), lexicon.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    for (catalogue::LexiconEntry& entry : lexicon) entry.id.clear();
}

}  // namespace

base::Result<Catalogue> assemble(const DataFolder& data, std::string_view region) {
    const auto known =
        std::find_if(data.regions.begin(), data.regions.end(), [&](const Meta& meta) { return meta.region == region; });
    if (data.regions.empty() || (region != kAllRegions && known == data.regions.end())) {
        return base::Error{"error.data.unknown_region", {{"region", std::string(region)}}};
    }
    Catalogue catalogue = data.common;
    catalogue.meta = region == kAllRegions ? meta_of_all(data.regions) : *known;
    catalogue.meta.private_topics = data.common.meta.private_topics;
    for (const SourceRecord& source : data.records) {
        if (belongs(source, data.common, region)) {
            catalogue.records.push_back(source.record);
            add_local_offices(data, region, catalogue.records.back());
        }
    }
    for (const SourceNetworkBody& source : data.network) {
        const bool here = region == kAllRegions || source.body.kreis == region;
        if (here || touches(source.body.service_area, data.common, region)) {
            catalogue.network.push_back(source.body);
        }
    }
    const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
    std::sort(catalogue.records.begin(), catalogue.records.end(), by_id);
    std::sort(catalogue.network.begin(), catalogue.network.end(), by_id);
    drop_missing_references(catalogue);
    order_lexicon(catalogue.lexicon);
    return catalogue;
}

}  // namespace authoring
