// Looking around without a word to search for: what belongs to a topic, a life phase or a municipality.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "app/state.h"
#include "catalogue/catalogue.h"

namespace app {

// In the order in which a family looks at them.
enum class EntryGroup : std::uint8_t { helplines, offers, offers_from_elsewhere, online, benefits, health, tasks };

struct GroupedEntries {
    EntryGroup group = EntryGroup::offers;
    std::vector<const catalogue::Record*> records;  // lines to call by urgency, everything else by title
};

// Entries of a topic, life phase or municipality screen, without empty groups. `place` leaves out offers that do not
// serve it; empty means everywhere. Offers of a municipality come in two groups: with their seat there, and others that
// serve it.
std::vector<GroupedEntries> browse(const catalogue::Catalogue& catalogue, const View& view, std::string_view place);

// Offers that serve a place.
std::size_t offers_for(const catalogue::Catalogue& catalogue, std::string_view place);

// A topic of which every entry is sensitive, or a record that is: neither may enter the address, history or title.
bool is_sensitive(const catalogue::Catalogue& catalogue, const View& view);

// A screen that somebody may have to leave in a hurry: what it shows is mostly of that kind.
bool needs_quick_exit(const catalogue::Catalogue& catalogue, const State& state);

}  // namespace app
