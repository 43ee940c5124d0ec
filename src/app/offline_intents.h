// What can happen around the offline copy: what the platform reports, and what people tap on the screen "#/offline".
#pragma once

#include <string>
#include <vector>

#include "app/offline.h"
#include "base/one_of.h"

namespace app {

// --- the platform reports -------------------------------------------------------------------------------------------

struct DeviceTold {
    Device device;
};
// Pointer and manifest were read: at the start of the page, and whenever it takes its turn among several tabs.
struct ReleaseRead {
    std::string running;    // the store this page came from; empty when it came from the network
    std::string pointer;    // the stored line; empty when there is none
    std::string installed;  // the manifest in the active store; empty when there is none
};
// The answer to a step, see release/update.h.
struct ReleaseHappened {
    release::Event event;
};
struct NewsFound {
    release::News news;
};
struct RegionMissed {
    std::string region;
};
struct SelfTestFinished {
    std::vector<std::string> bad_files;
    bool search_works = true;
};
struct ImportRefused {
    std::string text_key;
};

// --- people tap -----------------------------------------------------------------------------------------------------

struct UpdateCheckWanted {};
struct UpdateWanted {};
struct UpdatePutOff {};
struct MendWanted {};
struct SelfTestWanted {};
// Shows the region and keeps it.
struct RegionWanted {
    std::string region;
};
// Keeps a region beside the one that is shown, or no longer.
struct RegionToggled {
    std::string region;
};
struct ImportWanted {};
struct PersistenceWanted {};
struct HomeScreenWanted {};

using OfflineIntent =
    base::OneOf<DeviceTold, ReleaseRead, ReleaseHappened, NewsFound, RegionMissed, SelfTestFinished, ImportRefused,
                UpdateCheckWanted, UpdateWanted, UpdatePutOff, MendWanted, SelfTestWanted, RegionWanted, RegionToggled,
                ImportWanted, PersistenceWanted, HomeScreenWanted>;

}  // namespace app
