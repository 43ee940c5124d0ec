#include "sharing/list_link.h"

#include "sharing/packed_list.h"

namespace sharing {

base::Result<ListLink> link_to(const Selection& selection, const catalogue::Catalogue& catalogue) {
    if (catalogue.meta.public_address.empty()) return base::Error{"error.sharing.no_public_address", {}};
    Selection shown{selection.heading, {}, selection.timeline};
    ListLink link;
    for (const std::string& id : selection.entries) {
        const catalogue::Record* record = catalogue.find_record(id);
        if (record != nullptr && record->sensitive) {
            ++link.left_out_sensitive;
        } else {
            shown.entries.push_back(id);
        }
    }
    if (link.left_out_sensitive > 0 && shown.entries.empty() && shown.timeline.empty()) {
        return base::Error{"error.sharing.only_sensitive", {}};
    }
    base::Result<std::string> packed = pack(shown, catalogue.meta);
    if (!packed.ok()) return packed.error();
    link.address = catalogue.meta.public_address + "/#/m/" + packed.value();
    return link;
}

}  // namespace sharing
