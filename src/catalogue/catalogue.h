// Everything the directory knows about one region, in memory, read-only after loading.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/data_change.h"
#include "catalogue/records.h"

namespace catalogue {

// Rises whenever a file of an older program could no longer be read, or the other way round.
constexpr std::int32_t kSchemaVersion = 4;

// Who answers for the published site; visible placeholders until a Kreis has filled them in.
struct SiteOperator {
    std::string name;
    std::string street;
    std::string city;
    std::string email;
    std::string phone;
    std::string responsible_office;
    std::string data_protection_contact;

    bool operator==(const SiteOperator& other) const = default;
};

// What a welcome visit hands over, where the region has it; empty otherwise.
struct WelcomeGifts {
    std::string folder;                      // record id of an offer; where it is handed over is its service area
    std::string voucher;                     // record id of a benefit, which goes with the folder
    std::vector<std::string> voucher_kinds;  // taxonomy keys of the offers that take the voucher

    bool operator==(const WelcomeGifts& other) const = default;
};

// About the data as a whole; from the `meta` table of the file.
struct Meta {
    std::int32_t schema_version = 0;
    std::string region;          // "coesfeld" … or "all"
    std::string region_name;     // "Kreis Coesfeld"
    std::string data_date;       // ISO date up to which the data were collected
    std::string public_address;  // where this region is published, without a trailing slash; empty when not yet
    bool confirmed = false;      // true once providers confirmed their records; else every screen says so
    SiteOperator site_operator;
    WelcomeGifts welcome;
    std::vector<std::string> private_topics;  // taxonomy keys; what has one of them is sensitive

    bool operator==(const Meta& other) const = default;
};

struct Catalogue {
    Meta meta;
    std::vector<Record> records;  // sorted by id
    std::vector<Place> places;    // sorted by id
    std::vector<Term> kinds;
    std::vector<Term> topics;
    std::vector<Term> target_groups;
    std::vector<LifePhase> life_phases;
    std::vector<Term> conditions;  // what a task may depend on ("single_parent")
    std::vector<LexiconEntry> lexicon;
    std::vector<std::string> stop_words;
    std::vector<HolidayRule> holidays;
    std::vector<SchoolHoliday> school_holidays;
    std::vector<NetworkBody> network;
    std::vector<RenamedId> renamed_ids;
    // The search index of a large catalogue, as the search wrote it; empty where it is built on the device.
    std::vector<std::uint8_t> search_index;
    std::vector<DataChange> changes;  // newest first

    // Binary search by id; nullptr when there is none.
    const Record* find_record(std::string_view id) const;
    const Place* find_place(std::string_view id) const;

    bool operator==(const Catalogue& other) const = default;
};

}  // namespace catalogue
