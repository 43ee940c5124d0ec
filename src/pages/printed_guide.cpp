#include "pages/printed_guide.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "pages/printed_entry.h"
#include "text/dates.h"
#include "text/sorting.h"

namespace pages {
namespace {

using catalogue::Catalogue;
using catalogue::Place;
using catalogue::Record;
using catalogue::RecordType;
using semantics::Role;

constexpr std::uint8_t kLastUrgent = 10;  // priority of help lines that belong on the first page
constexpr std::string_view kSchool = "school";

// A name in the language of the booklet, and in the second one where that has another.
struct Name {
    std::string first;
    std::string first_language;  // BCP 47 where it had to stay German
    std::string second;
};

struct Chapter {
    Name title;
    std::vector<const Record*> records;
    std::size_t first_number = 0;
};

struct RegisterLine {
    std::string word;
    std::string language;
    std::size_t number = 0;
};

bool serves(const Record& record, const Place& place) {
    const auto* offer = std::get_if<catalogue::Offer>(&record.details);
    return offer != nullptr &&
           std::find(offer->service_area.begin(), offer->service_area.end(), place.id) != offer->service_area.end();
}

bool is_urgent(const Record& record) {
    const auto* helpline = std::get_if<catalogue::Helpline>(&record.details);
    return helpline != nullptr && helpline->priority <= kLastUrgent;
}

Name name_of(const catalogue::LocalText& text, const SheetWords& words) {
    const text::Localized first = words.first.translate(text.de, text.easy, text.en);
    Name name{first.text, first.language, {}};
    if (words.second == nullptr) return name;
    const text::Localized second = words.second->translate(text.de, text.easy, text.en);
    if (second.language.empty() && second.text != first.text) name.second = second.text;
    return name;
}

Name name_of(std::string_view text_key, const SheetWords& words) {
    Name name{words.first.say(text_key), {}, words.second != nullptr ? words.second->say(text_key) : std::string()};
    if (name.second == name.first) name.second.clear();
    return name;
}

template <typename Belongs>
Chapter* add_chapter(std::vector<Chapter>& chapters, const Catalogue& catalogue, Name title, Belongs belongs) {
    Chapter chapter{std::move(title), {}, 0};
    for (const Record& record : catalogue.records) {
        if (belongs(record)) chapter.records.push_back(&record);
    }
    if (chapter.records.empty()) return nullptr;
    chapters.push_back(std::move(chapter));
    return &chapters.back();
}

void sort_by_title(Chapter& chapter, const SheetWords& words) {
    const auto key = [&words](const Record* record) { return text::sorting_key(name_of(record->title, words).first); };
    std::stable_sort(chapter.records.begin(), chapter.records.end(),
                     [&key](const Record* a, const Record* b) { return key(a) < key(b); });
}

int priority_of(const Record& record) {
    const auto* helpline = std::get_if<catalogue::Helpline>(&record.details);
    return helpline == nullptr ? 0 : helpline->priority;
}

void add_chapters_of_offers(std::vector<Chapter>& chapters, const Catalogue& catalogue, const Place& place,
                            const SheetWords& words) {
    // Kinds in the order of the taxonomy; schools last, because there are so many.
    for (const bool schools : {false, true}) {
        for (const catalogue::Term& kind : catalogue.kinds) {
            if ((kind.key == kSchool) != schools) continue;
            Chapter* chapter = add_chapter(chapters, catalogue, name_of(kind.label, words), [&](const Record& record) {
                return record.kind == kind.key && serves(record, place);
            });
            if (chapter != nullptr) sort_by_title(*chapter, words);
        }
    }
}

std::vector<Chapter> chapters_of(const Catalogue& catalogue, const Place& place, const SheetWords& words) {
    std::vector<Chapter> chapters;
    add_chapter(chapters, catalogue, name_of("guide.chapter.urgent", words), is_urgent);
    add_chapter(chapters, catalogue, name_of("guide.chapter.helplines", words),
                [](const Record& record) { return record.type() == RecordType::helpline && !is_urgent(record); });
    for (Chapter& chapter : chapters) {
        std::stable_sort(chapter.records.begin(), chapter.records.end(),
                         [](const Record* a, const Record* b) { return priority_of(*a) < priority_of(*b); });
    }
    add_chapters_of_offers(chapters, catalogue, place, words);
    const std::pair<const char*, RecordType> rest[] = {{"guide.chapter.benefits", RecordType::benefit},
                                                       {"guide.chapter.checkups", RecordType::checkup},
                                                       {"guide.chapter.vaccinations", RecordType::vaccination}};
    for (const auto& [key, type] : rest) {
        add_chapter(chapters, catalogue, name_of(key, words),
                    [type = type](const Record& record) { return record.type() == type; });
    }
    std::size_t number = 1;
    for (Chapter& chapter : chapters) {
        chapter.first_number = number;
        number += chapter.records.size();
    }
    return chapters;
}

std::string numbers_of(const Chapter& chapter) {
    const std::size_t last = chapter.first_number + chapter.records.size() - 1;
    const std::string first = std::to_string(chapter.first_number);
    return last == chapter.first_number ? first : first + "–" + std::to_string(last);
}

void add_title_page(TreeBuilder& builder, const Catalogue& catalogue, const Place& place, const SheetWords& words) {
    const auto date = base::parse_date(catalogue.meta.data_date);
    builder.open(Role::banner, "cover");
    builder.heading(1, words.first.say("app.name"));
    add_sentence(builder, words, "guide.for_place", {{"place", place.name}}, "cover.place");
    if (date) {
        const auto as_of = [&date](const text::Messages& messages) {
            return messages.say("guide.as_of", {{"date", text::full_date(messages, *date)}});
        };
        builder.paragraph(as_of(words.first), "cover.date");
        if (words.second != nullptr) {
            builder.in(words.second->language()).paragraph(as_of(*words.second), "cover.date-second");
        }
    }
    add_sentence(builder, words, "guide.how_to_read", {}, "cover.note");
    if (!catalogue.meta.confirmed) add_sentence(builder, words, "guide.preview", {}, "cover.note");
    if (!place.youth_welfare_office.empty()) {
        add_sentence(builder, words, "entry.youth_office.of",
                     {{"place", place.name}, {"office", place.youth_welfare_office}}, "cover.note");
    }
    builder.close();
}

void add_heading(TreeBuilder& builder, const Name& name, const SheetWords& words) {
    builder.in(name.first_language).heading(2, name.first);
    if (!name.second.empty()) builder.in(words.second->language()).paragraph(name.second, "second");
}

void add_contents(TreeBuilder& builder, const std::vector<Chapter>& chapters, const SheetWords& words) {
    const Name title = name_of("guide.contents", words);
    builder.open(Role::region, "contents", title.first);
    add_heading(builder, title, words);
    builder.open(Role::list, "contents.rows", title.first);
    for (const Chapter& chapter : chapters) {
        builder.open(Role::list_item).in(chapter.title.first_language).text(chapter.title.first);
        builder.text(numbers_of(chapter), "number");
        if (!chapter.title.second.empty()) {
            builder.in(words.second->language()).text(chapter.title.second, "row-other");
        }
        builder.close();
    }
    builder.close().close();
}

// Every entry by its name in the language of the booklet, or those that have another name in the second language by
// that one.
std::vector<RegisterLine> lines_of(const std::vector<Chapter>& chapters, const SheetWords& words, bool second) {
    std::vector<RegisterLine> lines;
    for (const Chapter& chapter : chapters) {
        for (std::size_t entry = 0; entry < chapter.records.size(); ++entry) {
            const Name name = name_of(chapter.records[entry]->title, words);
            const std::size_t number = chapter.first_number + entry;
            if (!second) lines.push_back({name.first, name.first_language, number});
            if (second && !name.second.empty()) lines.push_back({name.second, {}, number});
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [](const RegisterLine& a, const RegisterLine& b) {
        return text::sorting_key(a.word) < text::sorting_key(b.word);
    });
    return lines;
}

void add_register(TreeBuilder& builder, const std::vector<RegisterLine>& lines, const text::Messages& messages) {
    if (lines.empty()) return;
    const std::string title = messages.say("guide.register");
    builder.in(messages.language()).open(Role::region, "register", title);
    builder.heading(2, title);
    builder.open(Role::list, "register.rows", title);
    for (const RegisterLine& line : lines) {
        builder.open(Role::list_item).in(line.language).text(line.word);
        builder.text(std::to_string(line.number), "number").close();
    }
    builder.close().close();
}

}  // namespace

base::Result<semantics::Tree> printed_guide(const Catalogue& catalogue, std::string_view place_id,
                                            const SheetWords& words) {
    const Place* place = catalogue.find_place(place_id);
    if (place == nullptr) return base::Error{"error.handout.unknown_place", {{"place", std::string(place_id)}}};
    const std::vector<Chapter> chapters = chapters_of(catalogue, *place, words);
    TreeBuilder builder;
    builder.in(words.first.language()).open(Role::main, "guide");
    add_title_page(builder, catalogue, *place, words);
    add_contents(builder, chapters, words);
    for (const Chapter& chapter : chapters) {
        builder.open(Role::region, "chapter", chapter.title.first);
        add_heading(builder, chapter.title, words);
        for (std::size_t entry = 0; entry < chapter.records.size(); ++entry) {
            const std::string number = std::to_string(chapter.first_number + entry);
            add_printed_entry(builder, *chapter.records[entry], {number, 3, false}, words);
        }
        builder.close();
    }
    add_register(builder, lines_of(chapters, words, false), words.first);
    if (words.second != nullptr) add_register(builder, lines_of(chapters, words, true), *words.second);
    builder.close();
    return builder.take();
}

}  // namespace pages
