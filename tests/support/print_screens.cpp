// usage: print_screens CATALOGUE
//        print_screens --made-up FILE
//
// Prints what the headless platform shows on every screen of tests/screens.txt with this catalogue file, in every
// language, as a JSON array of {screen, language, aria, tree}: the tests of the page compare it with a real browser.
// --made-up writes the catalogue of tests/support/small_catalogue.h as a file instead, for pictures that do not change
// with the data.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

#include "authoring/write_catalogue.h"
#include "catalogue/read_catalogue.h"
#include "platform/headless/aria.h"
#include "semantics/json.h"
#include "support/screens.h"
#include "support/small_catalogue.h"
#include "support/visits.h"

namespace {

int write_made_up(const std::string& path) {
    const base::Result<std::string> bytes = authoring::write_catalogue(support::small_catalogue());
    if (!bytes.ok()) return 1;
    std::ofstream(path, std::ios::binary) << bytes.value();
    return 0;
}

int print_all(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    const base::Result<catalogue::Catalogue> catalogue = catalogue::read_catalogue(bytes);
    if (!catalogue.ok()) {
        std::cerr << path << ": " << catalogue.error().text_key << '\n';
        return 1;
    }
    const char* before = "[";
    for (const support::Screen& screen : support::screens()) {
        headless::Session session(catalogue.value(), headless::load_fonts(FW_FONTS_DIR), support::kNow,
                                  support::page_texts);
        if (!support::go(session, screen)) {
            std::cerr << screen.name << ": a step in tests/screens.txt leads nowhere\n";
            return 1;
        }
        for (const char* language : support::kLanguages) {
            session.choose_language(language);
            const semantics::Tree& tree = session.tree();
            std::cout << before << "{\"screen\":" << nlohmann::json(screen.name) << ",\"language\":\"" << language
                      << "\",\"aria\":" << nlohmann::json(headless::to_aria(tree))
                      << ",\"tree\":" << semantics::to_json(tree) << '}';
            before = ",\n";
        }
    }
    std::cout << "]\n";
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    if (count == 3 && std::string(arguments[1]) == "--made-up") return write_made_up(arguments[2]);
    if (count == 2) return print_all(arguments[1]);
    std::cerr << "usage: print_screens CATALOGUE | print_screens --made-up FILE\n";
    return 2;
}
