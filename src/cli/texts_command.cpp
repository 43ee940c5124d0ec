#include "cli/texts_command.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <system_error>

#include "authoring/data_folder.h"
#include "authoring/translation.h"
#include "cli/print_faults.h"

namespace cli {
namespace {

// The printed guide is made by the command line alone; its words never travel to a phone.
constexpr std::string_view kGuide = "guide.";

std::string texts_of_page(std::string_view lines) {
    std::string kept;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n') + 1);
        lines.remove_prefix(line.size());
        if (line.substr(0, kGuide.size()) != kGuide) kept += line;
    }
    return kept;
}

int run_texts(const Call& call, const Console& console) {
    authoring::FaultList faults;
    const authoring::DataFolder data = authoring::read_data_folder(call.value("--data"), faults);
    if (faults.error_count() > 0) {
        print_faults(faults, FaultKinds::errors, console);
        return kFaultsFound;
    }
    const std::filesystem::path folder = call.value("--out");
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    for (const std::string_view language : text::embedded_languages()) {
        std::string lines = texts_of_page(text::embedded_texts(language));
        for (const authoring::Translation& translation : data.translations) {
            if (translation.language == language) lines += authoring::packed_lines(translation);
        }
        const std::string path = (folder / language).string();
        std::ofstream file(path, std::ios::binary | std::ios::trunc);
        file << lines;
        file.close();
        if (file.fail()) return console.fail({"error.cli.unwritable", {{"file", path}}});
        const auto count = std::count(lines.begin(), lines.end(), '\n');
        console.out << console.messages.say("cli.texts.done", {{"file", path}, {"count", std::to_string(count)}})
                    << '\n';
    }
    return kFine;
}

}  // namespace

Command texts_command() {
    return {"texts", {{"--data", true, true}, {"--out", true, true}}, false, run_texts};
}

}  // namespace cli
