// Weitergeben: the list as a code, a link and a sheet of paper, made on this device alone.
#include <algorithm>
#include <array>

#include "app/selection.h"
#include "generated/ui/icons.h"
#include "ui/views/handing_over.h"
#include "ui/views/views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

using semantics::Id;
using semantics::make_id;

// Languages for which the data have words of their own.
constexpr std::array<const char*, 2> kSecondLanguages = {"de-x-einfach", "en"};

app::Intent hand_over(app::HandOverIntent intent) {
    return app::Intent{std::move(intent)};
}

void code_section(Canvas& canvas, const sharing::Selection& selection) {
    const app::HandOver& state = canvas.state().hand_over;
    const text::Messages& messages = canvas.engine().messages();
    if (state.error) {
        notice(canvas, icon::kInfo, messages.say(*state.error), Tone::sun);
        canvas.space(kMargin);
    }
    if (state.code.size > 0) {
        qr_code(canvas, make_id(Id::none, "code"), state.code,
                canvas.say_count("hand_over.code", selection.entries.size()));
        canvas.space(kGap);
        note(canvas, canvas.say("hand_over.scan"));
        canvas.space(kMargin);
    }
    if (state.link.left_out_sensitive > 0) {
        notice(canvas, icon::kShield,
               messages.say_count(sharing::kLeftOutKey, static_cast<std::int64_t>(state.link.left_out_sensitive)));
        canvas.space(kMargin);
    }
    if (state.link.address.empty()) return;
    button_row(canvas, {{make_id(Id::none, "share"), to_intent(hand_over(app::ShareWanted{})),
                         canvas.say("hand_over.share"), ButtonLook{Weight::main, icon::kShare}, "hand_over.share"},
                        {make_id(Id::none, "copy"), to_intent(hand_over(app::CopyWanted{})),
                         canvas.say("hand_over.copy"), ButtonLook{Weight::second, 0}, "hand_over.copy"}});
    canvas.space(kGap);
    outcome_words(canvas);
    note(canvas, canvas.say("hand_over.nothing_private"));
    canvas.space(kMargin);
}

Chip paper_chip(const Canvas& canvas, app::Paper paper, const char* key) {
    Chip chip;
    chip.id = make_id(Id::none, key);
    chip.target = to_intent(hand_over(app::PaperChosen{paper}));
    chip.label = canvas.say(key);
    chip.key = key;
    chip.chosen = canvas.state().hand_over.paper == paper;
    return chip;
}

}  // namespace

std::string selection_words(const Canvas& canvas, std::size_t entries,
                            const std::vector<sharing::TimelineKind>& timeline) {
    std::string words = canvas.say_count("list.count", entries);
    for (const sharing::TimelineKind kind : timeline) {
        words += (kind == timeline.front() ? " · " : ", ") + canvas.say(sharing::timeline_key(kind));
    }
    return words;
}

void outcome_words(Canvas& canvas) {
    static constexpr std::array<const char*, 5> kKeys = {"", "hand_over.shared", "hand_over.copied", "hand_over.saved",
                                                         "hand_over.impossible"};
    const app::HandedOver outcome = canvas.state().hand_over.outcome;
    if (outcome == app::HandedOver::nothing) return;
    status(canvas, canvas.say(kKeys[static_cast<std::size_t>(outcome)]), "outcome");
    canvas.space(kGap);
}

void second_language_chips(Canvas& canvas) {
    std::vector<Chip> all;
    for (const char* tag : kSecondLanguages) {
        Chip chip;
        chip.id = make_id(Id::none, "second", tag);
        chip.target = to_intent(hand_over(app::SecondLanguageChosen{tag}));
        chip.label = canvas.engine().messages().german(std::string("language.own.") + tag);
        chip.key = std::string("second.") + tag;
        chip.chosen = canvas.state().second_language == tag;
        all.push_back(std::move(chip));
    }
    chips(canvas, all);
}

void paper_section(Canvas& canvas) {
    const Target print = to_intent(hand_over(app::PrintWanted{}));
    if (!works_here(canvas, print)) return;
    heading(canvas, 2, canvas.say("hand_over.paper"));
    canvas.space(4);
    note(canvas, canvas.say("hand_over.paper.lead"));
    canvas.space(4);
    chips(canvas,
          {paper_chip(canvas, app::Paper::a4, "hand_over.a4"), paper_chip(canvas, app::Paper::a5, "hand_over.a5")});
    note(canvas, canvas.say("hand_over.second"));
    canvas.space(4);
    second_language_chips(canvas);
    canvas.space(kGap);
    button(canvas, make_id(Id::none, "print"), print, canvas.say("hand_over.print"),
           ButtonLook{Weight::second, icon::kPrint}, "hand_over.print");
}

void show_hand_over(Canvas& canvas) {
    const sharing::Selection selection = app::selection_of(canvas.state());
    back_button(canvas);
    heading(canvas, 1, canvas.say("hand_over.title"));
    canvas.space(4);
    paragraph(canvas, canvas.say(sharing::heading_key(selection.heading)), kBodyBold);
    note(canvas, selection_words(canvas, selection.entries.size(), selection.timeline));
    canvas.space(kMargin);
    code_section(canvas, selection);
    if (!selection.entries.empty() || !selection.timeline.empty()) paper_section(canvas);
}

}  // namespace ui
