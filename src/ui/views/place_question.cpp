// Where do you live? A field that narrows the list of municipalities; no location of the device is asked for.
#include <algorithm>

#include "base/utf8.h"
#include "generated/ui/icons.h"
#include "ui/views/offline_notices.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;

app::Intent place_query_changed(std::string_view text) {
    return app::SettingsIntent{app::PlaceQueryChanged{std::string(text)}};
}

// Keyboards of phones put a space behind a word that they complete.
std::string_view without_spaces(std::string_view words) {
    const std::size_t first = words.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return words.substr(first, words.find_last_not_of(' ') + 1 - first);
}

// Only for comparing names of places, where umlauts are typed either way.
std::string folded(std::string_view words) {
    std::string plain;
    std::size_t position = 0;
    while (position < words.size()) {
        const char32_t code = base::next_code_point(words, position);
        if (code == U'ä' || code == U'Ä')
            plain += "ae";
        else if (code == U'ö' || code == U'Ö')
            plain += "oe";
        else if (code == U'ü' || code == U'Ü')
            plain += "ue";
        else if (code >= 'A' && code <= 'Z')
            plain += static_cast<char>(code + 32);
        else
            base::append_utf8(plain, code);
    }
    return plain;
}

bool matches(const catalogue::Place& place, const std::string& query) {
    if (query.empty() || folded(place.name).find(query) != std::string::npos) return true;
    const auto starts = [&query](const std::string& text) { return folded(text).substr(0, query.size()) == query; };
    return std::any_of(place.postal_codes.begin(), place.postal_codes.end(), starts) ||
           std::any_of(place.districts.begin(), place.districts.end(), starts);
}

void place_row(Canvas& canvas, const catalogue::Place& place) {
    const bool chosen = canvas.state().settings.place == place.id;
    link_row(canvas, make_id(Id::none, "place", place.id), to_intent(app::SettingsIntent{app::PlaceChosen{place.id}}),
             place.name, RowLook{chosen ? icon::kCheckCircle : icon::kLocationOn, place.kreis_name, false},
             "place." + place.id);
    hairline(canvas);
}

}  // namespace

void show_place_question(Canvas& canvas) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    const std::string query = folded(without_spaces(canvas.state().place_query));
    back_button(canvas);
    heading(canvas, 1, canvas.say("place.title"));
    canvas.space(kGap);
    paragraph(canvas, canvas.say("place.why"));
    canvas.space(kMargin);
    Field box;
    box.id = make_id(Id::none, "place_query");
    box.role = semantics::Role::search_field;
    box.label = canvas.say("place.label");
    box.placeholder = canvas.say("place.placeholder");
    box.value = canvas.state().place_query;
    box.key = "place.query";
    box.on_input = place_query_changed;
    search_field(canvas, box, std::nullopt);
    region_suggestion(canvas);
    canvas.space(kGap);
    // The region's own places first; neighbours only for who types.
    std::size_t shown = 0;
    for (const catalogue::Place& place : catalogue.places) {
        const bool own = catalogue.meta.region == "all" || place.kreis == catalogue.meta.region;
        if ((query.empty() && !own) || !matches(place, query)) continue;
        place_row(canvas, place);
        ++shown;
    }
    if (shown == 0) status(canvas, canvas.say("place.nothing"), "places");
    if (canvas.state().settings.place.empty()) return;
    canvas.space(kMargin);
    button(canvas, make_id(Id::none, "forget_place"), to_intent(app::SettingsIntent{app::PlaceChosen{}}),
           canvas.say("place.forget"), ButtonLook{Weight::second, icon::kDelete}, "place.forget");
}

}  // namespace ui
