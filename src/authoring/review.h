// The coordinator's work list: whom to ask first whether their records are still true.
#pragma once

#include <string>
#include <vector>

#include "authoring/data_folder.h"

namespace authoring {

struct ReviewItem {
    std::string record;
    std::string title;
    std::string as_of;  // empty: the source shows no date
    catalogue::Checked checked = catalogue::Checked::unverified;
    std::vector<std::string> unverified_fields;
};

// What one provider has to confirm; records of no provider (benefits, check-ups …) stand together under an empty name.
struct ReviewGroup {
    std::string provider;
    std::vector<ReviewItem> items;  // unconfirmed first, then the oldest; unknown age counts as oldest
};

// Providers whose first item is the most urgent come first, what has no provider last.
std::vector<ReviewGroup> make_review(const DataFolder& data);

}  // namespace authoring
