// What the script reports about the offline copy, and the checks that it leaves to the core. The other side of this
// border is web/script/offline.ts.
#include <string>
#include <utility>
#include <vector>

#include "app/self_test.h"
#include "base/sha256.h"
#include "catalogue/read_catalogue.h"
#include "platform/web/page.h"
#include "release/delta.h"

using web::page;

namespace {

void tell(app::OfflineIntent intent) {
    page().engine->dispatch(std::move(intent));
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char letter : text) {
        if (letter == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += letter;
        }
    }
    return lines;
}

// In the order of ReleaseEvent in web/script/core.ts.
release::Event event_of(int kind, std::string payload) {
    switch (kind) {
        case 0:
            return release::CheckForUpdate{};
        case 1:
            return release::CheckForUpdate{true};
        case 2:
            return release::ManifestArrived{std::move(payload)};
        case 3:
            return release::ManifestMissing{};
        case 4:
            return release::FileStored{};
        case 5:
            return release::FileMissing{};
        case 6:
            return release::StoreFull{};
        case 7:
            return release::ReadBack{true};
        case 8:
            return release::ReadBack{false};
        case 9:
            return release::PointerWritten{true};
        case 10:
            return release::PointerWritten{false};
        case 11:
            return release::MayApply{};
        default:
            return release::ContentPainted{};
    }
}

}  // namespace

// SHA-256 of the incoming bytes, in hexadecimal digits.
FW_EXPORT("hash") std::size_t fw_hash() {
    return web::give(base::to_hex(base::sha256(page().incoming)));
}

// Takes the old file and behind it the delta; gives the new file, nothing when the two do not fit.
FW_EXPORT("apply_delta") std::size_t fw_apply_delta(std::size_t old_size) {
    const std::string_view both = page().incoming;
    auto made = release::apply_delta(both.substr(old_size), both.substr(0, old_size));
    page().outgoing = made.ok() ? std::move(made).value() : std::string();
    return page().outgoing.size();
}

// Takes the name of the store that this page came from, the pointer, and the manifest in its active store, each but the
// last with a line feed behind it.
FW_EXPORT("release_read") void fw_release_read() {
    const std::string& text = page().incoming;
    const std::size_t first = text.find('\n');
    const std::size_t second = text.find('\n', first + 1);
    if (second == std::string::npos) return;
    tell(app::ReleaseRead{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)});
}

FW_EXPORT("release_event") void fw_release_event(int kind) {
    tell(app::ReleaseHappened{event_of(kind, std::move(page().incoming))});
}

FW_EXPORT("tell_device")
void fw_tell_device(int storage, bool served, bool persistent, bool on_home_screen, bool offers_home_screen) {
    tell(app::DeviceTold{{static_cast<app::Storage>(storage), served, persistent, on_home_screen, offers_home_screen}});
}

// Takes the key of a region that could not be loaded.
FW_EXPORT("miss_region") void fw_miss_region() {
    tell(app::RegionMissed{page().incoming});
}

// Takes the key of the sentence about a file that is no release.
FW_EXPORT("refuse_import") void fw_refuse_import() {
    tell(app::ImportRefused{page().incoming});
}

// Takes the catalogue of the release that waits.
FW_EXPORT("compare_catalogue") void fw_compare_catalogue() {
    const auto after = catalogue::read_catalogue(page().incoming);
    if (after.ok()) tell(app::NewsFound{release::compare_catalogues(page().engine->catalogue(), after.value())});
}

// Takes a stored catalogue: does it open, and does a search in it find something?
FW_EXPORT("can_search") bool fw_can_search() {
    return app::can_search(page().incoming);
}

FW_EXPORT("want_self_test") void fw_want_self_test() {
    tell(app::SelfTestWanted{});
}

// Takes the paths of the files that are missing or damaged, line by line.
FW_EXPORT("finish_self_test") void fw_finish_self_test(bool search_works) {
    std::vector<std::string> files;
    if (!page().incoming.empty()) files = lines_of(page().incoming);
    tell(app::SelfTestFinished{std::move(files), search_works});
}
