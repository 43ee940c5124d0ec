#include "cli/notes_command.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "notes/note_words.h"
#include "notes/review.h"
#include "notes/saved_mail.h"
#include "text/dates.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

// An answer quotes what it answers, and a mail program sends the same words twice, plain and as a web page: within one
// file a note counts once.
template <typename Note>
void add_each_once(const std::vector<Note>& of_file, std::vector<Note>& all) {
    const auto before = static_cast<std::ptrdiff_t>(all.size());
    for (const Note& note : of_file) {
        if (std::find(all.begin() + before, all.end(), note) == all.end()) all.push_back(note);
    }
}

// Collects the notes of all files; returns false when something could not be read, which is said on console.error.
bool read_notes(const std::vector<std::string>& files, notes::Notes& all, const Console& console) {
    bool whole = true;
    for (const std::string& file : files) {
        const base::Result<std::string> content = read_file(file);
        if (!content.ok()) {
            console.fail(content.error());
            whole = false;
            continue;
        }
        const notes::ReadWords read = notes::read_words(notes::unwrapped(content.value()));
        const bool damaged = !read.damaged_lines.empty() || !read.newer_lines.empty();
        for (const std::size_t line : read.damaged_lines) {
            console.fail({"error.notes.damaged_word", {{"file", file}, {"line", std::to_string(line)}}});
        }
        for (const std::size_t line : read.newer_lines) {
            console.fail({"error.notes.newer_word", {{"file", file}, {"line", std::to_string(line)}}});
        }
        const bool empty = !damaged && read.notes == notes::Notes{};
        if (empty) console.fail({"error.notes.none_in_file", {{"file", file}}});
        whole = whole && !damaged && !empty;
        add_each_once(read.notes.corrections, all.corrections);
        add_each_once(read.notes.needs, all.needs);
    }
    return whole;
}

void print_times(std::size_t times, const Console& console) {
    if (times < 2) return;
    console.out << "  (" << console.messages.say("notes.import.times", {{"count", std::to_string(times)}}) << ")";
}

void print_corrections(const char* title, const std::vector<notes::ReviewedCorrection>& list, const Console& console) {
    if (list.empty()) return;
    const text::Messages& messages = console.messages;
    console.out << messages.say_count(title, static_cast<std::int64_t>(list.size())) << '\n';
    for (const notes::ReviewedCorrection& each : list) {
        const base::Sentence sentence = notes::describe(each);
        console.out << "  " << text::say(messages, sentence) << "  [" << each.record->id << "]";
        print_times(each.times, console);
        const std::string value = notes::present_value(*each.record, each.complaint);
        if (!value.empty()) console.out << "\n    " << messages.say("notes.import.present", {{"value", value}});
        console.out << '\n';
    }
    console.out << '\n';
}

void print_review(const notes::Review& review, const Console& console) {
    const text::Messages& messages = console.messages;
    if (review.open.empty() && review.settled.empty() && review.needs.empty() && review.gone == 0) {
        console.out << messages.say("notes.import.nothing") << '\n';
        return;
    }
    print_corrections("notes.import.open", review.open, console);
    print_corrections("notes.import.settled", review.settled, console);
    if (!review.needs.empty()) {
        console.out << messages.say_count("notes.import.needs", static_cast<std::int64_t>(review.needs.size())) << '\n';
        for (const notes::ReviewedNeed& need : review.needs) {
            const base::Sentence sentence = notes::describe(need);
            console.out << "  " << text::say(messages, sentence);
            print_times(need.times, console);
            console.out << '\n';
        }
        console.out << '\n';
    }
    if (review.gone > 0) {
        console.out << messages.say_count("notes.import.gone", static_cast<std::int64_t>(review.gone)) << '\n';
    }
}

Json corrections_json(const std::vector<notes::ReviewedCorrection>& list) {
    Json items = Json::array();
    for (const notes::ReviewedCorrection& each : list) {
        items.push_back({{"id", each.record->id},
                         {"complaint", notes::complaint_name(each.complaint)},
                         {"times", each.times},
                         {"present_value", notes::present_value(*each.record, each.complaint)}});
    }
    return items;
}

Json review_json(const notes::Review& review) {
    Json needs = Json::array();
    for (const notes::ReviewedNeed& need : review.needs) {
        Json place = nullptr;
        if (need.place != nullptr) place = need.place->id;
        needs.push_back({{"topic", need.topic->key}, {"place", std::move(place)}, {"times", need.times}});
    }
    return {{"open", corrections_json(review.open)},
            {"settled", corrections_json(review.settled)},
            {"needs", std::move(needs)},
            {"gone", review.gone}};
}

int run_notes(const Call& call, const Console& console) {
    const std::vector<std::string>& words = call.words();
    if (words.size() < 2 || words[0] != "import") return console.fail({"error.notes.usage", {}}, kWrongUsage);
    const base::Result<catalogue::Catalogue> catalogue = load_catalogue(call.value("--catalogue"));
    if (!catalogue.ok()) return console.fail(catalogue.error());
    notes::Notes all;
    const bool whole = read_notes({words.begin() + 1, words.end()}, all, console);
    const notes::Review review = notes::review(all, catalogue.value());
    if (call.has("--json")) {
        console.out << review_json(review).dump(1) << '\n';
    } else {
        print_review(review, console);
    }
    return whole ? kFine : kFaultsFound;
}

}  // namespace

Command notes_command() {
    return {"notes", {{"--catalogue", true, true}, {"--json", false}}, true, run_notes};
}

}  // namespace cli
