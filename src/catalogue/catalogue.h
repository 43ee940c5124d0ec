// Everything the directory knows about one region, in memory, read-only after loading.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/records.h"

namespace catalogue {

// About the data as a whole; from the `meta` table of the file.
struct Meta {
    std::int32_t schema_version = 0;
    std::string region;          // "coesfeld" … or "all"
    std::string region_name;     // "Kreis Coesfeld"
    std::string data_date;       // ISO date up to which the data were collected
    std::string public_address;  // where this region is published, without a trailing slash; empty when not yet
    bool confirmed = false;      // true once providers confirmed their records; else every screen says so
};

struct Catalogue {
    Meta meta;
    std::vector<Record> records;  // sorted by id
    std::vector<Place> places;    // sorted by id
    std::vector<Term> kinds;
    std::vector<Term> topics;
    std::vector<Term> target_groups;
    std::vector<LifePhase> life_phases;
    std::vector<LexiconEntry> lexicon;
    std::vector<std::string> stop_words;
    std::vector<HolidayRule> holidays;
    std::vector<SchoolHoliday> school_holidays;
    std::vector<NetworkBody> network;

    // Binary search by id; nullptr when there is none.
    const Record* find_record(std::string_view id) const;
    const Place* find_place(std::string_view id) const;
};

}  // namespace catalogue
