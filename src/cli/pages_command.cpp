#include "cli/pages_command.h"

#include <ostream>

#include "cli/site_folder.h"
#include "pages/site.h"

namespace cli {
namespace {

int run_pages(const Call& call, const Console& console) {
    const auto catalogue = load_catalogue(call.value("--catalogue"));
    if (!catalogue.ok()) return console.fail(catalogue.error());
    const pages::Sources sources{catalogue.value(), console.messages};
    const auto pages = pages::all_pages(sources);
    const std::string folder = call.value("--out");
    for (const auto& [path, content] : pages) {
        const auto written = write_site_file(folder, path, content);
        if (!written.ok()) return console.fail(written.error());
    }
    console.out << console.messages.say("cli.pages.done",
                                        {{"folder", folder}, {"count", std::to_string(pages.size() - 1)}})
                << '\n';
    return kFine;
}

}  // namespace

Command pages_command() {
    return {"pages", {{"--catalogue", true, true}, {"--out", true, true}}, false, run_pages};
}

}  // namespace cli
