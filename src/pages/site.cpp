#include "pages/site.h"

#include <algorithm>
#include <functional>
#include <variant>
#include <vector>

#include "pages/html.h"
#include "pages/json_ld.h"
#include "text/dates.h"

namespace pages {
namespace {

using catalogue::Record;
using semantics::Role;

constexpr const char* kStyleName = "seiten.css";
constexpr const char* kDirectoryName = "verzeichnis.html";

using Choice = std::function<bool(const Record&)>;

bool has(const std::vector<std::string>& keys, const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

class SiteWriter {
public:
    explicit SiteWriter(const Sources& sources) : sources_(sources) {}

    std::map<std::string, std::string> write() {
        write_index();
        write_directory();
        for (const catalogue::Term& topic : sources_.catalogue.topics) {
            write_list(topic_path(topic.key), topic.label.de,
                       say("pages.topic.description", {{"topic", topic.label.de}}),
                       [&](const Record& record) { return has(record.topics, topic.key); });
        }
        for (const catalogue::Place& place : sources_.catalogue.places) {
            write_list(place_path(place.id), place.name, say("pages.place.description", {{"place", place.name}}),
                       [&](const Record& record) {
                           const auto* offer = std::get_if<catalogue::Offer>(&record.details);
                           return offer != nullptr && has(offer->service_area, place.id);
                       });
        }
        for (const Record& record : sources_.catalogue.records) write_entry(record);
        pages_[kStyleName] = style_sheet();
        return std::move(pages_);
    }

private:
    std::string say(std::string_view key, const text::Arguments& arguments = {}) const {
        return sources_.messages.say(key, arguments);
    }

    // What stands above every page: whose it is, the way back, and what it is not yet.
    TreeBuilder begin(const std::string& to_pages) const {
        TreeBuilder builder;
        builder.open(Role::banner).open(Role::navigation, {}, say("pages.navigation")).open(Role::list);
        builder.item_with_link(say("app.name"), to_pages + "../index.html");
        builder.item_with_link(say("pages.index"), to_pages + "index.html");
        builder.item_with_link(say("pages.directory"), to_pages + kDirectoryName);
        builder.close().close();
        if (!sources_.catalogue.meta.confirmed) builder.paragraph(say("preview.mark"), "preview");
        builder.close().open(Role::main);
        return builder;
    }

    void finish(TreeBuilder builder, const std::string& path, const std::string& to_pages, Document document) {
        builder.separator();
        builder.paragraph(say("pages.data_date",
                              {{"region", sources_.catalogue.meta.region_name},
                               {"date", text::partial_date(sources_.messages, sources_.catalogue.meta.data_date)}}));
        builder.paragraph(say("pages.emergency"), "note");
        builder.close();
        const std::string& address = sources_.catalogue.meta.public_address;
        if (!address.empty()) document.canonical = address + "/seiten/" + path;
        document.style_address = to_pages + kStyleName;
        document.tree = builder.take();
        pages_[path] = to_html(document);
    }

    std::vector<const Record*> choose(const Choice& choice) const {
        std::vector<const Record*> chosen;
        for (const Record& record : sources_.catalogue.records) {
            if (choice(record)) chosen.push_back(&record);
        }
        std::stable_sort(chosen.begin(), chosen.end(), [](const Record* a, const Record* b) {
            return a->type() != b->type() ? a->type() < b->type() : a->title.de < b->title.de;
        });
        return chosen;
    }

    // Under one heading for each kind of thing.
    void write_groups(TreeBuilder& builder, const std::vector<const Record*>& records, const std::string& to_pages) {
        std::map<std::string, std::vector<const Record*>> groups;
        for (const Record* record : records) groups[kind_words(sources_, *record)].push_back(record);
        for (const auto& [kind, members] : groups) {
            builder.heading(2, kind).open(Role::list);
            for (const Record* record : members) write_record_line(builder, sources_, *record, to_pages);
            builder.close();
        }
    }

    void write_list(const std::string& path, const std::string& title, const std::string& description,
                    const Choice& choice) {
        const std::vector<const Record*> records = choose(choice);
        TreeBuilder builder = begin("../");
        builder.heading(1, title).paragraph(description);
        if (records.empty()) builder.paragraph(say("pages.nothing"));
        write_groups(builder, records, "../");
        Document document;
        document.title = title + " · " + say("app.name");
        document.description = description;
        finish(std::move(builder), path, "../", std::move(document));
    }

    void write_entry(const Record& record) {
        TreeBuilder builder = begin("../");
        write_record(builder, sources_, record, 1, "../");
        Document document;
        // Whoever looks over a shoulder or into a history learns nothing from the title of such a page.
        document.title = record.sensitive ? say("app.name") : record.title.de + " · " + say("app.name");
        if (!record.sensitive) document.description = record.summary.de;
        document.json_ld = json_ld(sources_, record);
        finish(std::move(builder), entry_path(record.id), "../", std::move(document));
    }

    void write_index() {
        const catalogue::Catalogue& catalogue = sources_.catalogue;
        TreeBuilder builder = begin("");
        builder.heading(1, say("pages.index")).paragraph(say("pages.index.lead"));
        builder.heading(2, say("topics.title")).open(Role::list);
        for (const catalogue::Term& topic : catalogue.topics) {
            builder.item_with_link(topic.label.de, topic_path(topic.key));
        }
        builder.close().heading(2, say("pages.places")).open(Role::list);
        for (const catalogue::Place& place : catalogue.places) {
            builder.item_with_link(place.name, place_path(place.id), place.kreis_name);
        }
        builder.close();
        Document document;
        document.title = say("pages.index") + " · " + say("app.name");
        document.description = say("pages.index.lead");
        finish(std::move(builder), "index.html", "", std::move(document));
    }

    void write_directory() {
        TreeBuilder builder = begin("");
        builder.heading(1, say("pages.directory"));
        builder.paragraph(sources_.messages.say_count("pages.directory.count",
                                                      static_cast<std::int64_t>(sources_.catalogue.records.size())));
        write_groups(builder, choose([](const Record&) { return true; }), "");
        Document document;
        document.title = say("pages.directory") + " · " + say("app.name");
        finish(std::move(builder), kDirectoryName, "", std::move(document));
    }

    const Sources& sources_;
    std::map<std::string, std::string> pages_;
};

}  // namespace

std::map<std::string, std::string> all_pages(const Sources& sources) {
    return SiteWriter(sources).write();
}

}  // namespace pages
