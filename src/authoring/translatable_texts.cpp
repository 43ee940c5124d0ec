#include "authoring/translatable_texts.h"

#include <set>
#include <string_view>

#include "authoring/data_folder.h"
#include "text/messages.h"

namespace authoring {
namespace {

class Collector {
public:
    void one(std::string_view field, const std::string& german) {
        if (!german.empty()) texts_.push_back({std::string(field), german, false});
    }
    void all(std::string_view field, const std::vector<std::string>& german) {
        for (const std::string& item : german) texts_.push_back({std::string(field), item, true});
    }
    std::vector<TranslatableText> take() { return std::move(texts_); }

    void details(const catalogue::Offer&) {}
    void details(const catalogue::Benefit& benefit) {
        one("who", benefit.who);
        one("amount", benefit.amount);
        one("apply_at", benefit.apply_at);
        one("deadline", benefit.deadline);
        all("documents", benefit.documents);
    }
    void details(const catalogue::Checkup& checkup) {
        one("age_label", checkup.age_label);
        one("tolerance_label", checkup.tolerance_label);
        all("where", checkup.where);
        one("documented_in", checkup.documented_in);
    }
    void details(const catalogue::Vaccination& vaccination) {
        one("age_label", vaccination.age_label);
        one("condition", vaccination.condition);
    }
    void details(const catalogue::Task& task) { all("documents", task.documents); }
    void details(const catalogue::Helpline& helpline) {
        one("availability", helpline.availability);
        one("languages_note", helpline.languages_note);
    }

private:
    std::vector<TranslatableText> texts_;
};

}  // namespace

std::vector<TranslatableText> translatable_texts(const catalogue::Record& record, const DataFolder& data) {
    if (record.type() == catalogue::RecordType::offer) return {};
    Collector collector;
    collector.one("title", record.title.de);
    collector.one("summary", record.summary.de);
    collector.one("note", record.note);
    std::visit([&](const auto& details) { collector.details(details); }, record.details);
    for (const LocalOffice& office : data.local_offices) {
        if (office.benefit == record.id) collector.all("apply_at_local", {office.text});
    }
    return collector.take();
}

std::vector<std::string> labels_of(const catalogue::Catalogue& common) {
    std::vector<std::string> labels;
    std::set<std::string_view> known;
    const auto add = [&](const std::string& label) {
        if (known.insert(label).second) labels.push_back(label);
    };
    for (const auto* terms : {&common.kinds, &common.topics, &common.target_groups, &common.conditions}) {
        for (const catalogue::Term& term : *terms) add(term.label.de);
    }
    for (const catalogue::LifePhase& phase : common.life_phases) add(phase.label.de);
    for (const catalogue::HolidayRule& rule : common.holidays) add(rule.name);
    return labels;
}

std::string mark_of(const std::vector<TranslatableText>& texts) {
    std::string all;
    for (const TranslatableText& text : texts) all += text.german + "\n";
    return text::data_key(all).substr(1);
}

}  // namespace authoring
