// The address that opens a handed-over list, for links and QR codes. It names the place where the region is published,
// never the machine on which it was made.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "sharing/selection.h"

namespace sharing {

// Said with the number of sensitive entries; .one and .other.
constexpr std::string_view kLeftOutKey = "sharing.left_out_sensitive";

struct ListLink {
    std::string address;                 // "https://…/#/m/…"
    std::size_t left_out_sensitive = 0;  // entries that may be printed but not stand in an address

    bool operator==(const ListLink& other) const = default;
};

// Sensitive entries (violence, addiction, debt, pregnancy conflict) are left out: addresses stay in the history of a
// phone that others may hold.
// Errors: error.sharing.no_public_address while the region is not published · error.sharing.only_sensitive when
// nothing else was chosen · those of pack().
base::Result<ListLink> link_to(const Selection& selection, const catalogue::Catalogue& catalogue);

}  // namespace sharing
