#include "cli/build_command.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <system_error>
#include <utility>

#include "authoring/assemble.h"
#include "authoring/data_folder.h"
#include "authoring/list_changes.h"
#include "authoring/write_catalogue.h"
#include "catalogue/read_catalogue.h"
#include "cli/print_faults.h"

namespace cli {
namespace {

// A reader never sees half a file: the bytes go beside it first and then take its name.
bool write_file(const std::string& path, const std::string& bytes) {
    const std::string beside = path + ".part";
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    std::error_code failure;
    if (file.fail()) {
        std::filesystem::remove(beside, failure);
        return false;
    }
    std::filesystem::rename(beside, path, failure);
    return !failure;
}

int run_build(const Call& call, const Console& console) {
    authoring::FaultList faults;
    const authoring::DataFolder data = authoring::read_data_folder(call.value("--data"), faults);
    if (faults.error_count() > 0) {
        print_faults(faults, FaultKinds::errors, console);
        return kFaultsFound;
    }
    auto assembled = authoring::assemble(data, call.value("--region"));
    if (!assembled.ok()) {
        return console.fail(assembled.error());
    }
    catalogue::Catalogue catalogue = std::move(assembled).value();
    if (call.has("--previous")) {
        const auto before = load_catalogue(call.value("--previous"));
        if (!before.ok()) {
            return console.fail(before.error());
        }
        catalogue.changes = authoring::list_changes(before.value(), catalogue);
    }
    authoring::add_search_index(catalogue);
    const auto bytes = authoring::write_catalogue(catalogue);
    if (!bytes.ok()) {
        return console.fail(bytes.error());
    }
    // The file must say what the sources say before anybody gets it.
    const auto read_back = catalogue::read_catalogue(bytes.value());
    if (!read_back.ok() || !(read_back.value() == catalogue)) {
        return console.fail({"error.build.not_the_same", {}});
    }
    const std::string out = call.value("--out");
    if (!write_file(out, bytes.value())) {
        return console.fail({"error.cli.unwritable", {{"file", out}}});
    }
    console.out << console.messages.say("cli.build.done", {{"file", out},
                                                           {"records", std::to_string(catalogue.records.size())},
                                                           {"bytes", std::to_string(bytes.value().size())}})
                << '\n';
    return kFine;
}

}  // namespace

Command build_command() {
    return {"build",
            {{"--data", true, true}, {"--region", true, true}, {"--out", true, true}, {"--previous"}},
            false,
            run_build};
}

}  // namespace cli
