#include "cli/handout_command.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <ostream>

#include "pages/handout.h"
#include "pages/print_style.h"
#include "pages/printed_guide.h"
#include "sharing/packed_list.h"

namespace cli {
namespace {

constexpr std::string_view kHeadingPrefix = "sharing.heading.";
constexpr std::string_view kTimelinePrefix = "sharing.timeline.";

struct Order {
    sharing::Selection selection;
    pages::Paper paper = pages::Paper::a4;
};

base::Error unknown_choice(const Call& call, const char* option, const std::string& choices) {
    return {"error.handout.unknown_choice", {{"value", call.value(option)}, {"option", option}, {"choices", choices}}};
}

// "first_weeks" is the heading whose text key ends so.
std::optional<sharing::Heading> heading_named(const std::string& name, std::string& choices) {
    for (std::size_t number = 0; number < sharing::kHeadings; ++number) {
        const auto heading = static_cast<sharing::Heading>(number);
        const std::string_view known = sharing::heading_key(heading).substr(kHeadingPrefix.size());
        if (known == name) return heading;
        choices += (choices.empty() ? "" : ", ") + std::string(known);
    }
    return std::nullopt;
}

std::optional<sharing::TimelineKind> timeline_named(const std::string& name, std::string& choices) {
    for (std::size_t number = 0; number < sharing::kTimelineKinds; ++number) {
        const auto kind = static_cast<sharing::TimelineKind>(number);
        const std::string_view known = sharing::timeline_key(kind).substr(kTimelinePrefix.size());
        if (known == name) return kind;
        choices += (choices.empty() ? "" : ", ") + std::string(known);
    }
    return std::nullopt;
}

base::Status read_paper(const Call& call, pages::Paper& paper) {
    const std::string name = call.value("--paper");
    if (name == "a5") paper = pages::Paper::a5;
    if (!call.has("--paper") || name == "a4" || name == "a5") return base::Nothing{};
    return unknown_choice(call, "--paper", "a4, a5");
}

// The words of the language that an option names: with those of the data where a folder of packed texts is given.
base::Result<text::Messages> read_language(const Call& call, const char* option, const Console& console) {
    text::Messages messages = console.messages;
    const std::string tag = call.value(option);
    // A wrong folder is no smaller mistake where German needs none.
    if (call.has("--texts") && !std::filesystem::is_directory(call.value("--texts"))) {
        return base::Error{"error.cli.unreadable", {{"file", call.value("--texts")}}};
    }
    if (!call.has(option) || tag == "de") return messages;
    std::string lines(text::embedded_texts(tag));
    if (lines.empty()) {
        std::string known;
        for (const std::string_view each : text::embedded_languages()) {
            known += (known.empty() ? "" : ", ") + std::string(each);
        }
        return unknown_choice(call, option, known);
    }
    if (call.has("--texts")) {
        base::Result<std::string> packed = read_file(call.value("--texts") + "/" + tag);
        if (!packed.ok()) return packed.error();
        lines = std::move(packed).value();
    }
    messages.choose(text::Catalogue(tag, std::move(lines)));
    return messages;
}

template <typename Item>
void add_once(std::vector<Item>& items, const Item& item) {
    if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
}

base::Status read_chosen(const Call& call, const catalogue::Catalogue& catalogue, sharing::Selection& selection) {
    std::string choices;
    if (call.has("--heading")) {
        const auto heading = heading_named(call.value("--heading"), choices);
        if (!heading) return unknown_choice(call, "--heading", choices);
        selection.heading = *heading;
    }
    for (const std::string& name : call.values("--timeline")) {
        choices.clear();
        const auto kind = timeline_named(name, choices);
        if (!kind) return unknown_choice(call, "--timeline", choices);
        add_once(selection.timeline, *kind);
    }
    for (const std::string& id : call.words()) {
        if (catalogue.find_record(id) == nullptr) {
            return base::Error{"error.handout.unknown_entry", {{"entry", id}}};
        }
        add_once(selection.entries, id);
    }
    if (selection.entries.size() > sharing::kMostEntries) {
        return base::Error{
            "error.handout.too_many",
            {{"most", std::to_string(sharing::kMostEntries)}, {"count", std::to_string(selection.entries.size())}}};
    }
    if (selection.entries.empty() && selection.timeline.empty()) {
        return base::Error{"error.handout.nothing_chosen", {}};
    }
    return base::Nothing{};
}

// The chosen entries, or those of a packed list; what the catalogue does not know of a list is said and left out.
base::Status read_selection(const Call& call, const catalogue::Catalogue& catalogue, const Console& console,
                            sharing::Selection& selection) {
    if (!call.has("--list")) return read_chosen(call, catalogue, selection);
    if (!call.words().empty() || call.has("--heading") || call.has("--timeline")) {
        return base::Error{"error.handout.list_alone", {}};
    }
    base::Result<sharing::Unpacked> unpacked = sharing::unpack(call.value("--list"), catalogue);
    if (!unpacked.ok()) return unpacked.error();
    if (unpacked.value().unknown_count > 0) {
        console.error << console.messages.say_count(sharing::unknown_key(unpacked.value()),
                                                    static_cast<std::int64_t>(unpacked.value().unknown_count))
                      << '\n';
    }
    selection = unpacked.value().selection;
    return base::Nothing{};
}

int write(const std::string& path, const std::string& html, const Console& console) {
    std::ofstream file(path, std::ios::binary);
    file << html;
    file.close();
    if (!file) return console.fail({"error.cli.unwritable", {{"file", path}}});
    console.out << console.messages.say("cli.handout.done", {{"file", path}}) << '\n';
    return kFine;
}

// The guide of a place holds everything, so nothing can be chosen for it.
int write_guide(const Call& call, const catalogue::Catalogue& catalogue, const pages::SheetWords& words,
                const std::string& style, const Console& console) {
    if (!call.words().empty() || call.has("--list") || call.has("--heading") || call.has("--timeline")) {
        return console.fail({"error.handout.guide_alone", {}}, kWrongUsage);
    }
    const auto guide = pages::printed_guide(catalogue, call.value("--guide"), words);
    if (!guide.ok()) return console.fail(guide.error(), kWrongUsage);
    return write(call.value("--out"),
                 pages::printed_document(words.first.say("app.name"), words.first.language(), style, guide.value()),
                 console);
}

int run_handout(const Call& call, const Console& console) {
    Order order;
    const base::Status paper = read_paper(call, order.paper);
    if (!paper.ok()) return console.fail(paper.error(), kWrongUsage);
    const base::Result<text::Messages> first = read_language(call, "--language", console);
    if (!first.ok()) return console.fail(first.error(), kWrongUsage);
    const base::Result<text::Messages> second = read_language(call, "--second", console);
    if (!second.ok()) return console.fail(second.error(), kWrongUsage);
    const base::Result<catalogue::Catalogue> loaded = load_catalogue(call.value("--catalogue"));
    if (!loaded.ok()) return console.fail(loaded.error());
    const catalogue::Catalogue& catalogue = loaded.value();
    const text::Messages& messages = first.value();
    // The same language twice is one.
    const bool both = call.has("--second") && second.value().language() != messages.language();
    const pages::SheetWords words{messages, both ? &second.value() : nullptr, order.paper == pages::Paper::a5};
    const std::string style = pages::print_style(order.paper, pages::print_footer(catalogue.meta, messages));
    if (call.has("--guide")) return write_guide(call, catalogue, words, style, console);
    const base::Status chosen = read_selection(call, catalogue, console, order.selection);
    if (!chosen.ok()) return console.fail(chosen.error(), kWrongUsage);
    const semantics::Tree tree = pages::handout(order.selection, catalogue, words);
    const std::string title = messages.say(sharing::heading_key(order.selection.heading));
    return write(call.value("--out"), pages::printed_document(title, messages.language(), style, tree), console);
}

}  // namespace

Command handout_command() {
    return {"handout",
            {{"--catalogue", true, true},
             {"--out", true, true},
             {"--guide"},
             {"--list"},
             {"--heading"},
             {"--timeline", true, false, true},
             {"--language"},
             {"--second"},
             {"--texts"},
             {"--paper"}},
            true,
            run_handout};
}

}  // namespace cli
