// The engine's part of handing over, of notes and of visits: what needs the catalogue or the words.
#include <algorithm>

#include "app/engine.h"
#include "app/selection.h"
#include "app/update.h"
#include "notes/mail.h"
#include "notes/note_words.h"
#include "pages/handout.h"
#include "pages/print_style.h"
#include "semantics/json.h"
#include "sharing/contact_card.h"
#include "text/dates.h"

namespace app {
namespace {

using Kind = Outgoing::Kind;

// Blanks instead of line feeds: the dense alphabet of a code has no line feed.
std::string words_for_code(const notes::Notes& notes) {
    std::string words = notes::write_words(notes);
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

void take_code(base::Result<sharing::Modules> modules, HandOverPrepared& prepared) {
    if (modules.ok()) {
        prepared.code = std::move(modules).value();
    } else {
        prepared.error = modules.error();
    }
}

// The first lines tell the platform what it is; the rest is the content.
std::string file(std::string_view name, std::string_view type, std::string_view content) {
    return std::string(name) + '\n' + std::string(type) + '\n' + std::string(content);
}

}  // namespace

void Engine::answer(const Effect& effect) {
    if (base::holds<ReadSharedList>(effect)) read_shared_list();
    if (base::holds<PrepareHandOver>(effect)) prepare_hand_over();
    if (base::holds<PlanVisit>(effect)) plan_visit();
}

void Engine::read_shared_list() {
    if (!state_.catalogue_ready) return;
    const base::Result<sharing::Unpacked> unpacked = sharing::unpack(state_.shared.payload, *catalogue_);
    SharedListRead read;
    if (unpacked.ok()) {
        read.list = unpacked.value();
    } else {
        read.error = unpacked.error();
    }
    carry_out(update(state_, Intent{HandOverIntent{std::move(read)}}));
}

void Engine::prepare_hand_over() {
    const bool for_notes = state_.screen == Screen::notes;
    if (!state_.catalogue_ready || (!for_notes && state_.screen != Screen::hand_over)) return;
    HandOverPrepared prepared;
    if (for_notes) {
        const std::string words = words_for_code(state_.notes.kept);
        if (!words.empty()) take_code(sharing::qr_modules(words), prepared);
    } else {
        const base::Result<sharing::ListLink> link = sharing::link_to(selection_of(state_), *catalogue_);
        if (link.ok()) {
            prepared.link = link.value();
            take_code(sharing::qr_modules(prepared.link.address), prepared);
        } else {
            prepared.error = link.error();
        }
    }
    carry_out(update(state_, Intent{HandOverIntent{std::move(prepared)}}));
}

void Engine::plan_visit() {
    if (!state_.catalogue_ready || !state_.visit.running) return;
    planner::VisitRequest request;
    request.place = state_.settings.place;
    request.age_known = state_.visit.age_known;
    if (request.age_known && !state_.visit.before_birth) request.weeks = state_.visit.weeks;
    // An address may be older than the directory, or made up.
    const std::vector<const catalogue::Term*> known = planner::open_topics(*catalogue_);
    for (const std::string& topic : state_.visit.topics) {
        const bool is_known = std::any_of(known.begin(), known.end(),
                                          [&topic](const catalogue::Term* term) { return term->key == topic; });
        if (is_known) request.topics.push_back(topic);
    }
    request.today = state_.now.date;
    const bool place_known = request.place.empty() || catalogue_->find_place(request.place) != nullptr;
    const VisitPlanned planned{planner::visit_folder(*catalogue_, request), request.topics, place_known};
    carry_out(update(state_, Intent{VisitIntent{planned}}));
}

void Engine::push_out_of_hand(const Effect& effect) {
    if (base::holds<LoadSecondLanguage>(effect)) {
        push_out(Kind::load_second_language, state_.second_language);
    }
    if (base::holds<ShareList>(effect)) push_out(Kind::share, shared_words());
    if (base::holds<CopyLink>(effect)) push_out(Kind::copy, state_.hand_over.link.address);
    if (base::holds<PrintSheet>(effect)) push_out(Kind::print_sheet, printed_sheet());
    if (base::holds<ShareNotes>(effect)) {
        push_out(Kind::share, messages_.german(notes::kMailSubjectKey) + "\n\n" + notes_text());
    }
    if (base::holds<SaveNotes>(effect)) {
        push_out(Kind::save_file, file("hinweise.txt", "text/plain", notes_text()));
    }
    if (const auto* contact = base::get_if<SaveContact>(&effect)) {
        const catalogue::Record* record = catalogue_->find_record(contact->record);
        if (record == nullptr || !sharing::has_contact(*record)) return;
        // 3.0: every telephone book reads it.
        push_out(Kind::save_file,
                 file(record->id + ".vcf", "text/vcard", sharing::contact_card(*record, sharing::CardVersion::v3)));
    }
}

std::string Engine::shared_words() const {
    const std::string heading = messages_.say(sharing::heading_key(selection_of(state_).heading));
    return messages_.say("app.name") + "\n" + state_.hand_over.link.address + "\n" + heading;
}

// Title, then what each note says with its word: what stands in a mail, in a file and in the device's own sharing.
std::string Engine::notes_text() const {
    std::string text;
    for (const notes::MailLine& line : notes::mail_lines(state_.notes.kept, *catalogue_)) {
        // For the coordinator, hence in German whatever the reader's language.
        text += text::fill(messages_.german(line.sentence.key), line.sentence.words);
        if (!line.word.empty()) text += " [" + line.word + "]";
        text += "\n";
    }
    return text;
}

std::string Engine::printed_sheet() const {
    const sharing::Selection selection = selection_of(state_);
    const bool small = state_.hand_over.paper == Paper::a5;
    const text::Messages* second = second_words();
    if (second != nullptr && second->language() == messages_.language()) second = nullptr;
    const pages::SheetWords words{messages_, second, small};
    return std::string(small ? "A5" : "A4") + "\n" + pages::print_footer(catalogue_->meta, messages_) + "\n" +
           semantics::to_json(pages::handout(selection, *catalogue_, words));
}

void Engine::set_second_language(text::Catalogue words) {
    second_.reset();
    if (!words.empty()) {
        second_.emplace(messages_);
        second_->choose(std::move(words));
    }
    ++revision_;
}

const text::Messages* Engine::second_words() const {
    return second_ && second_->language() == state_.second_language ? &*second_ : nullptr;
}

}  // namespace app
