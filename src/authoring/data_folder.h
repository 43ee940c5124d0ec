// The sources below data/, read and checked: the one place where everything the directory knows stands together before
// it is cut into regions.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "authoring/fault.h"
#include "authoring/translation.h"
#include "catalogue/catalogue.h"

namespace authoring {

struct SourceRecord {
    catalogue::Record record;
    std::string region;  // region key; empty for what holds in all of Germany or NRW
    std::string file;
};

struct SourceNetworkBody {
    catalogue::NetworkBody body;
    std::string file;
};

// Where people of one region apply for a benefit.
struct LocalOffice {
    std::string benefit;
    std::string region;
    std::string text;
};

struct DataFolder {
    std::vector<catalogue::Meta> regions;  // sorted by key
    std::vector<SourceRecord> records;
    std::vector<SourceNetworkBody> network;
    std::vector<LocalOffice> local_offices;
    std::vector<Translation> translations;  // sorted by language
    catalogue::Catalogue common;            // places, taxonomy, lexicon and holidays: the same in every region's file
};

// Reads every file and checks every rule, within files and between them. The folder is only fit for building when the
// list has no errors afterwards; warnings do not matter for that.
DataFolder read_data_folder(const std::filesystem::path& folder, FaultList& faults);

}  // namespace authoring
