// Themen and Lebensphasen: looking around without knowing the word.
#include "generated/ui/icons.h"
#include "ui/views/record_words.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;

std::size_t count_with(const catalogue::Catalogue& catalogue, const std::string& topic) {
    std::size_t count = 0;
    for (const catalogue::Record& record : catalogue.records) {
        for (const std::string& each : record.topics) {
            if (each == topic) ++count;
        }
    }
    return count;
}

void browse_row(Canvas& canvas, const char* kind, const std::string& key, const std::string& label, char32_t symbol,
                app::SearchOpened search, std::string detail) {
    link_row(canvas, make_id(Id::none, kind, key), to_intent(app::SearchIntent{std::move(search)}), label,
             RowLook{symbol, std::move(detail), true}, std::string(kind) + "." + key);
    hairline(canvas);
}

}  // namespace

void show_topics(Canvas& canvas) {
    const catalogue::Catalogue& catalogue = canvas.engine().catalogue();
    back_button(canvas);
    heading(canvas, 1, canvas.say("topics.title"));
    canvas.space(kMargin);
    heading(canvas, 2, canvas.say("phases.title"));
    for (const catalogue::LifePhase& phase : catalogue.life_phases) {
        browse_row(canvas, "phase", phase.key, canvas.local(phase.label).text, icon::kChildCare,
                   app::SearchOpened{{}, {}, phase.key}, {});
    }
    canvas.space(24);
    heading(canvas, 2, canvas.say("topics.all"));
    for (const catalogue::Term& topic : catalogue.topics) {
        const std::size_t count = count_with(catalogue, topic.key);
        if (count == 0) continue;
        browse_row(canvas, "topic", topic.key, canvas.local(topic.label).text, 0, app::SearchOpened{{}, topic.key, {}},
                   canvas.say_count("topics.count", count));
    }
}

}  // namespace ui
