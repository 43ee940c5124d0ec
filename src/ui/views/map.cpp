// Karte: the municipalities of the region with what there is in each; and one of them with its offers.
#include <algorithm>

#include "generated/ui/icons.h"
#include "ui/views/browse.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/map.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using app::Screen;
using catalogue::Catalogue;
using catalogue::Place;
using semantics::make_id;

std::vector<MapPlace> map_places(const Canvas& canvas) {
    const Catalogue& catalogue = canvas.engine().catalogue();
    const std::string& open =
        canvas.state().screen == Screen::municipality ? canvas.state().subject : canvas.state().settings.place;
    std::vector<MapPlace> places;
    for (const Place& place : catalogue.places) {
        if (catalogue.meta.region != "all" && place.kreis != catalogue.meta.region) continue;
        const std::size_t count = app::offers_for(catalogue, place.id);
        MapPlace shown;
        shown.id = make_id(canvas.parent(), "place", place.id);
        shown.target = to_screen(Screen::municipality, place.id);
        shown.name = place.name;
        shown.number = std::to_string(count);
        shown.spoken = canvas.say_count("map.place", count, {{"place", place.name}});
        shown.latitude = place.latitude;
        shown.longitude = place.longitude;
        shown.chosen = place.id == open;
        shown.key = "map." + place.id;
        places.push_back(std::move(shown));
    }
    return places;
}

void choose_place(Canvas& canvas, const Place& place) {
    if (canvas.state().settings.place == place.id) {
        notice(canvas, icon::kCheckCircle, canvas.say("map.is_mine"));
        return;
    }
    button(canvas, make_id(canvas.parent(), "mine"), to_intent(app::SettingsIntent{app::PlaceChosen{place.id}}),
           canvas.say("map.make_mine"), ButtonLook{Weight::second, icon::kLocationOn}, "map.make_mine");
}

}  // namespace

void show_map(Canvas& canvas) {
    const catalogue::Meta& meta = canvas.engine().catalogue().meta;
    back_button(canvas);
    heading(canvas, 1, canvas.say("map.of", {{"region", meta.region_name}}));
    canvas.space(kTight);
    note(canvas, canvas.say("map.how"));
    canvas.space(kMargin);
    place_map(canvas, canvas.say("map.title"), map_places(canvas));
    canvas.space(kMargin);
    note(canvas, canvas.say("map.schematic"));
}

void show_municipality(Canvas& canvas) {
    const Catalogue& catalogue = canvas.engine().catalogue();
    const Place* place = catalogue.find_place(canvas.shown().subject);
    back_button(canvas);
    if (place == nullptr) {
        nothing_here(canvas);
        return;
    }
    heading(canvas, 1, place->name);
    canvas.space(kTight);
    note(canvas, place->kreis_name);
    if (!place->youth_welfare_office.empty()) {
        note(canvas, canvas.say("map.office", {{"office", place->youth_welfare_office}}));
    }
    canvas.space(kMargin);
    choose_place(canvas, *place);
    entry_groups(canvas, app::browse(catalogue, canvas.shown(), {}));
}

}  // namespace ui
