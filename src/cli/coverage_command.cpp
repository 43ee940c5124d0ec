#include "cli/coverage_command.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/utf8.h"
#include "network/coverage.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;
using Row = std::vector<std::string>;

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t length = base::count_code_points(text);
    return text + std::string(width > length ? width - length : 0, ' ');
}

// Columns as wide as their widest cell.
void print_table(std::ostream& out, const std::vector<Row>& rows) {
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const Row& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], base::count_code_points(row[column]));
        }
    }
    for (const Row& row : rows) {
        std::string line;
        for (std::size_t column = 0; column < row.size(); ++column) {
            line += column + 1 == row.size() ? row[column] : padded(row[column], widths[column] + 2);
        }
        out << line << '\n';
    }
}

std::string cell(const network::Count& count) {
    if (count.serving == 0) return "–";
    return std::to_string(count.serving) + " (" + std::to_string(count.local) + ")";
}

void print_counts(const network::Coverage& coverage, const Console& console) {
    const text::Messages& messages = console.messages;
    std::vector<Row> rows(1);
    rows[0].push_back(messages.say("coverage.place"));
    for (const catalogue::LifePhase* phase : coverage.phases) rows[0].push_back(phase->label.de);
    for (const char* key : {"coverage.without_phase", "coverage.total", "coverage.schools", "coverage.old_sources"}) {
        rows[0].push_back(messages.say(key));
    }
    for (const network::PlaceRow& place : coverage.rows) {
        Row row{place.place->name};
        for (const network::Count& count : place.by_phase) row.push_back(cell(count));
        row.push_back(cell(place.without_phase));
        row.push_back(cell(place.total));
        row.push_back(std::to_string(place.schools));
        row.push_back(std::to_string(place.old_sources));
        rows.push_back(std::move(row));
    }
    print_table(console.out, rows);
}

void print_gaps(const network::Coverage& coverage, const Console& console) {
    const catalogue::Place* place = nullptr;
    for (const network::Gap& gap : coverage.gaps) {
        if (gap.place != place) console.out << '\n' << gap.place->name << '\n';
        place = gap.place;
        console.out << "  " << gap.term->label.de << ": ";
        for (const catalogue::LifePhase* phase : gap.phases) {
            console.out << (phase == gap.phases.front() ? "" : ", ") << phase->label.de;
        }
        console.out << "  ["
                    << console.messages.say_count("coverage.others", static_cast<std::int64_t>(gap.places_with_offer))
                    << "]\n";
    }
}

void print_coverage(const network::Coverage& coverage, const Console& console) {
    const text::Messages& messages = console.messages;
    console.out << messages.say("coverage.title") << "\n\n";
    print_counts(coverage, console);
    console.out << '\n' << messages.say("coverage.legend") << '\n' << messages.say("coverage.no_rates") << "\n\n";
    console.out << messages.say_count("coverage.gaps", static_cast<std::int64_t>(coverage.gaps.size())) << '\n';
    print_gaps(coverage, console);
    if (coverage.missing_everywhere.empty()) return;
    console.out << '\n' << messages.say("coverage.missing_everywhere") << '\n';
    for (const catalogue::Term* term : coverage.missing_everywhere) console.out << "  " << term->label.de << '\n';
}

Json count_json(const network::Count& count) {
    return {{"serving", count.serving}, {"local", count.local}};
}

Json coverage_json(const network::Coverage& coverage) {
    Json places = Json::array();
    for (const network::PlaceRow& row : coverage.rows) {
        Json phases = Json::object();
        for (std::size_t phase = 0; phase < coverage.phases.size(); ++phase) {
            phases[coverage.phases[phase]->key] = count_json(row.by_phase[phase]);
        }
        places.push_back({{"place", row.place->id},
                          {"name", row.place->name},
                          {"phases", std::move(phases)},
                          {"without_phase", count_json(row.without_phase)},
                          {"total", count_json(row.total)},
                          {"schools", row.schools},
                          {"old_sources", row.old_sources}});
    }
    Json gaps = Json::array();
    for (const network::Gap& gap : coverage.gaps) {
        Json phases = Json::array();
        for (const catalogue::LifePhase* phase : gap.phases) phases.push_back(phase->key);
        gaps.push_back({{"place", gap.place->id},
                        {"term", gap.term->key},
                        {"phases", std::move(phases)},
                        {"places_with_offer", gap.places_with_offer}});
    }
    Json missing = Json::array();
    for (const catalogue::Term* term : coverage.missing_everywhere) missing.push_back(term->key);
    return {{"places", std::move(places)}, {"gaps", std::move(gaps)}, {"missing_everywhere", std::move(missing)}};
}

void print_sheet(const std::vector<network::PhaseOffers>& phases, const Console& console) {
    for (const network::PhaseOffers& phase : phases) {
        console.out << phase.phase->label.de << '\n';
        if (phase.terms.empty()) console.out << "  " << console.messages.say("coverage.nothing") << '\n';
        for (const network::TermOffers& term : phase.terms) {
            console.out << "  " << term.term->label.de << '\n';
            for (const catalogue::Record* record : term.offers) {
                console.out << "    " << record->title.de << "  [" << record->id << "]\n";
            }
        }
        console.out << '\n';
    }
}

Json sheet_json(const std::vector<network::PhaseOffers>& phases) {
    Json sheet = Json::object();
    for (const network::PhaseOffers& phase : phases) {
        Json terms = Json::object();
        for (const network::TermOffers& term : phase.terms) {
            for (const catalogue::Record* record : term.offers) terms[term.term->key].push_back(record->id);
        }
        sheet[phase.phase->key] = std::move(terms);
    }
    return sheet;
}

int run_place(const catalogue::Catalogue& catalogue, const std::string& place, network::Axis axis, bool as_json,
              const Console& console) {
    if (catalogue.find_place(place) == nullptr) {
        return console.fail({"error.coverage.unknown_place", {{"place", place}}}, kWrongUsage);
    }
    const auto phases = network::who_offers_what(catalogue, place, axis);
    if (as_json) {
        console.out << sheet_json(phases).dump(1) << '\n';
    } else {
        print_sheet(phases, console);
    }
    return kFine;
}

int run_coverage(const Call& call, const Console& console) {
    const std::string by = call.has("--by") ? call.value("--by") : "topics";
    if (by != "topics" && by != "kinds") {
        return console.fail({"error.coverage.unknown_axis", {{"value", by}}}, kWrongUsage);
    }
    const base::Result<catalogue::Catalogue> loaded = load_catalogue(call.value("--catalogue"));
    if (!loaded.ok()) return console.fail(loaded.error());
    const catalogue::Catalogue& catalogue = loaded.value();
    const network::Axis axis = by == "kinds" ? network::Axis::kinds : network::Axis::topics;
    const bool as_json = call.has("--json");
    if (call.has("--place")) return run_place(catalogue, call.value("--place"), axis, as_json, console);

    // A region's catalogue holds all places of the country, but offers for its own Kreis only.
    const std::string own = catalogue.meta.region == "all" ? std::string() : catalogue.meta.region;
    const std::string kreis = call.has("--kreis") ? call.value("--kreis") : own;
    const network::Coverage coverage = network::coverage(catalogue, kreis, axis);
    if (coverage.rows.empty()) {
        return console.fail({"error.coverage.unknown_kreis", {{"kreis", kreis}}}, kWrongUsage);
    }
    if (as_json) {
        console.out << coverage_json(coverage).dump(1) << '\n';
    } else {
        print_coverage(coverage, console);
    }
    return kFine;
}

}  // namespace

Command coverage_command() {
    return {"coverage",
            {{"--catalogue", true, true}, {"--kreis"}, {"--by"}, {"--place"}, {"--json", false}},
            false,
            run_coverage};
}

}  // namespace cli
