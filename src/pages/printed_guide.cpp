#include "pages/printed_guide.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/utf8.h"
#include "pages/printed_entry.h"
#include "text/dates.h"

namespace pages {
namespace {

using catalogue::Catalogue;
using catalogue::Place;
using catalogue::Record;
using catalogue::RecordType;
using semantics::Role;

constexpr std::uint8_t kLastUrgent = 10;  // priority of help lines that belong on the first page
constexpr std::string_view kSchool = "school";

struct Chapter {
    std::string title;
    std::vector<const Record*> records;
    std::size_t first_number = 0;
};

struct RegisterLine {
    std::string word;
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

template <typename Belongs>
void add_chapter(std::vector<Chapter>& chapters, const Catalogue& catalogue, std::string title, Belongs belongs) {
    Chapter chapter{std::move(title), {}, 0};
    for (const Record& record : catalogue.records) {
        if (belongs(record)) chapter.records.push_back(&record);
    }
    if (!chapter.records.empty()) chapters.push_back(std::move(chapter));
}

void sort_by_title(Chapter& chapter) {
    std::stable_sort(chapter.records.begin(), chapter.records.end(),
                     [](const Record* a, const Record* b) { return a->title.de < b->title.de; });
}

int priority_of(const Record& record) {
    const auto* helpline = std::get_if<catalogue::Helpline>(&record.details);
    return helpline == nullptr ? 0 : helpline->priority;
}

std::vector<Chapter> chapters_of(const Catalogue& catalogue, const Place& place, const text::Messages& messages) {
    std::vector<Chapter> chapters;
    add_chapter(chapters, catalogue, messages.say("guide.chapter.urgent"), is_urgent);
    add_chapter(chapters, catalogue, messages.say("guide.chapter.helplines"),
                [](const Record& record) { return record.type() == RecordType::helpline && !is_urgent(record); });
    for (Chapter& chapter : chapters) {
        std::stable_sort(chapter.records.begin(), chapter.records.end(),
                         [](const Record* a, const Record* b) { return priority_of(*a) < priority_of(*b); });
    }
    // Kinds in the order of the taxonomy; schools last, because there are so many.
    for (const bool schools : {false, true}) {
        for (const catalogue::Term& kind : catalogue.kinds) {
            if ((kind.key == kSchool) != schools) continue;
            add_chapter(chapters, catalogue, kind.label.de,
                        [&](const Record& record) { return record.kind == kind.key && serves(record, place); });
            if (!chapters.empty() && chapters.back().title == kind.label.de) sort_by_title(chapters.back());
        }
    }
    const std::pair<const char*, RecordType> rest[] = {{"guide.chapter.benefits", RecordType::benefit},
                                                       {"guide.chapter.checkups", RecordType::checkup},
                                                       {"guide.chapter.vaccinations", RecordType::vaccination}};
    for (const auto& [key, type] : rest) {
        add_chapter(chapters, catalogue, messages.say(key),
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

void add_title_page(TreeBuilder& builder, const Catalogue& catalogue, const Place& place,
                    const text::Messages& messages) {
    const auto date = base::parse_date(catalogue.meta.data_date);
    builder.open(Role::banner, "cover");
    builder.heading(1, messages.say("app.name"));
    builder.paragraph(messages.say("guide.for_place", {{"place", place.name}}), "cover.place");
    if (date)
        builder.paragraph(messages.say("guide.as_of", {{"date", text::full_date(messages, *date)}}), "cover.date");
    builder.paragraph(messages.say("guide.how_to_read"), "cover.note");
    if (!catalogue.meta.confirmed) builder.paragraph(messages.say("guide.preview"), "cover.note");
    if (!place.youth_welfare_office.empty()) {
        builder.paragraph(
            messages.say("entry.youth_office.of", {{"place", place.name}, {"office", place.youth_welfare_office}}),
            "cover.note");
    }
    builder.close();
}

void add_contents(TreeBuilder& builder, const std::vector<Chapter>& chapters, const text::Messages& messages) {
    builder.open(Role::region, "contents", messages.say("guide.contents"));
    builder.heading(2, messages.say("guide.contents"));
    builder.open(Role::list, "contents.rows", messages.say("guide.contents"));
    for (const Chapter& chapter : chapters) {
        builder.open(Role::list_item).text(chapter.title).text(numbers_of(chapter), "number").close();
    }
    builder.close().close();
}

// As a German telephone book sorts (DIN 5007-1): marks do not count, nor do capitals and quotation marks.
std::string sorting_key(std::string_view word) {
    std::string key;
    for (std::size_t position = 0; position < word.size();) {
        const char32_t letter = base::next_code_point(word, position);
        switch (letter) {
            case U'Ä':
            case U'ä':
                key += 'a';
                break;
            case U'Ö':
            case U'ö':
                key += 'o';
                break;
            case U'Ü':
            case U'ü':
                key += 'u';
                break;
            case U'ß':
                key += "ss";
                break;
            case U'„':
            case U'“':
            case U'"':
                break;
            default:
                base::append_utf8(key, letter >= U'A' && letter <= U'Z' ? letter - U'A' + U'a' : letter);
        }
    }
    return key;
}

void add_register(TreeBuilder& builder, const std::vector<Chapter>& chapters, const text::Messages& messages) {
    std::vector<RegisterLine> lines;
    for (const Chapter& chapter : chapters) {
        for (std::size_t entry = 0; entry < chapter.records.size(); ++entry) {
            lines.push_back({chapter.records[entry]->title.de, chapter.first_number + entry});
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [](const RegisterLine& a, const RegisterLine& b) {
        return sorting_key(a.word) < sorting_key(b.word);
    });
    builder.open(Role::region, "register", messages.say("guide.register"));
    builder.heading(2, messages.say("guide.register"));
    builder.open(Role::list, "register.rows", messages.say("guide.register"));
    for (const RegisterLine& line : lines) {
        builder.open(Role::list_item).text(line.word).text(std::to_string(line.number), "number").close();
    }
    builder.close().close();
}

}  // namespace

base::Result<semantics::Tree> printed_guide(const Catalogue& catalogue, std::string_view place_id,
                                            const SheetWords& words) {
    const Place* place = catalogue.find_place(place_id);
    if (place == nullptr) return base::Error{"error.handout.unknown_place", {{"place", std::string(place_id)}}};
    const std::vector<Chapter> chapters = chapters_of(catalogue, *place, words.first);
    TreeBuilder builder;
    builder.in(words.first.language()).open(Role::main, "guide");
    add_title_page(builder, catalogue, *place, words.first);
    add_contents(builder, chapters, words.first);
    for (const Chapter& chapter : chapters) {
        builder.open(Role::region, "chapter", chapter.title);
        builder.heading(2, chapter.title);
        for (std::size_t entry = 0; entry < chapter.records.size(); ++entry) {
            const std::string number = std::to_string(chapter.first_number + entry);
            add_printed_entry(builder, *chapter.records[entry], {number, 3, false}, words);
        }
        builder.close();
    }
    add_register(builder, chapters, words.first);
    builder.close();
    return builder.take();
}

}  // namespace pages
