// The Besuchsmappe: what a volunteer shows at a kitchen table, in the order in which it is told. Made from a place, an
// age in weeks and topics; nothing about a person goes in and no date comes out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "catalogue/catalogue.h"

namespace planner {

struct VisitRequest {
    std::string place;                // place id; empty when unknown
    std::optional<int> weeks;         // age of the child; none: before birth, or not known
    std::vector<std::string> topics;  // taxonomy keys, in the order in which they were talked about
    base::Date today{};
    bool age_known = true;  // without it nothing is told that hangs on an age
};

// In the order in which they are told.
enum class VisitPart : std::uint8_t {
    welcome,     // the folder and the voucher, where this place has them
    now,         // what can be done at this age and should be
    still_open,  // whose usual time is over and that can still be made up for
    soon,        // what begins within a month
    topic,       // who helps with what was talked about
    helpers      // whom to call about anything
};

struct VisitItem {
    std::string id;  // record id; none twice
    VisitPart part = VisitPart::now;
    std::string topic = {};  // of VisitPart::topic

    bool operator==(const VisitItem& other) const = default;
};

std::vector<VisitItem> visit_folder(const catalogue::Catalogue& catalogue, const VisitRequest& request);

// Where the voucher of this place may be redeemed; empty when the place has none or nobody is known.
std::vector<const catalogue::Record*> voucher_places(const catalogue::Catalogue& catalogue, const std::string& place);

// Whether this offer is of a kind that takes the voucher, for a place that has one.
bool takes_voucher(const catalogue::Catalogue& catalogue, const catalogue::Record& record);

// Topics that may be named in front of everybody: all but the private ones.
std::vector<const catalogue::Term*> open_topics(const catalogue::Catalogue& catalogue);

}  // namespace planner
