#include "authoring/translation.h"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>
#include <utility>

#include "authoring/data_file.h"
#include "authoring/data_folder.h"
#include "authoring/numbers_in_text.h"
#include "authoring/translatable_texts.h"
#include "text/messages.h"

namespace authoring {
namespace {

using catalogue::Record;
using catalogue::RecordType;

constexpr std::string_view kFolder = "translations/";
constexpr std::string_view kWords = "words";

struct RecordFile {
    RecordType type;
    const char* name;
};
constexpr std::array<RecordFile, 5> kRecordFiles = {{{RecordType::benefit, "benefits"},
                                                     {RecordType::checkup, "checkups"},
                                                     {RecordType::vaccination, "vaccinations"},
                                                     {RecordType::task, "tasks"},
                                                     {RecordType::helpline, "helplines"}}};

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
    return all;
}

text::Catalogue embedded(const std::string& language) {
    return text::Catalogue(language, std::string(text::embedded_texts(language)));
}

class Reader {
public:
    Reader(const std::filesystem::path& folder, std::string language, const DataFolder& data, FaultList& faults)
        : folder_(folder),
          data_(data),
          faults_(faults),
          translation_{std::move(language), {}},
          words_(embedded(translation_.language)) {}

    Translation read() {
        read_words();
        for (const RecordFile& file : kRecordFiles) read_records(file);
        for (const Demanded& demanded : demanded_) check_translated(demanded);
        return std::move(translation_);
    }

private:
    struct Demanded {
        Location where;
        std::string german;
    };

    std::string name_of(std::string_view file) const {
        return std::string(kFolder) + translation_.language + "/" + std::string(file) + ".json";
    }

    // Words that stand in many records: labels, places, documents.
    void read_words() {
        DataFile file(folder_, name_of(kWords), "translated_words", Need::optional, faults_);
        if (!file.ok()) return;
        std::set<std::string, std::less<>> known;
        for (const std::string& label : labels_of(data_.common)) known.insert(label);
        for (const SourceRecord& source : data_.records) {
            for (const TranslatableText& text : translatable_texts(source.record, data_)) known.insert(text.german);
        }
        file.each("words", Need::required, [&](ObjectReader& json) {
            const std::string german = json.text("de", Need::required, kParagraph);
            const std::string words = json.text("text", Need::required, kParagraph);
            if (german.empty() || words.empty()) return;
            if (known.count(german) == 0) {
                json.add_error("de", {"error.data.nothing_to_translate", {{"german", german}}});
            }
            add(json, "text", german, words);
        });
        if (read_complete(file)) {
            for (const std::string& label : labels_of(data_.common)) {
                demanded_.push_back({{file.name(), "", "words"}, label});
            }
        }
        file.finish();
    }

    void read_records(const RecordFile& of) {
        DataFile file(folder_, name_of(of.name), "translated_records", Need::optional, faults_);
        if (!file.ok()) return;
        file.each("records", Need::required, [&](ObjectReader& json) {
            const std::string id = json.id("id");
            const std::string mark = json.text("of", Need::required, kShort);
            const auto found = std::find_if(data_.records.begin(), data_.records.end(), [&](const SourceRecord& each) {
                return each.record.id == id && each.record.type() == of.type;
            });
            if (found == data_.records.end()) {
                if (!id.empty()) json.add_error("id", {"error.data.dangling_reference", {{"value", id}}});
                return;
            }
            const std::vector<TranslatableText> texts = translatable_texts(found->record, data_);
            const std::string present = mark_of(texts);
            if (!mark.empty() && mark != present) {
                faults_.add_warning(json.at("of"), {"error.data.translation_is_older", {{"mark", present}}});
            }
            read_texts(json, texts);
        });
        if (read_complete(file)) demand_all(file.name(), of.type);
        file.finish();
    }

    // Fields with several texts are lists with as many items as the German ones.
    void read_texts(ObjectReader& json, const std::vector<TranslatableText>& texts) {
        for (std::size_t first = 0; first < texts.size();) {
            std::size_t end = first + 1;
            while (end < texts.size() && texts[end].field == texts[first].field) ++end;
            const std::string& field = texts[first].field;
            if (!texts[first].in_list) {
                const std::string words = json.text(field, Need::optional, kParagraph);
                if (!words.empty()) add(json, field, texts[first].german, words);
            } else if (json.has(field)) {
                const std::vector<std::string> words = json.texts(field, Need::optional, kParagraph);
                if (words.size() != end - first) {
                    json.add_error(field, {"error.data.items_differ", {{"count", std::to_string(end - first)}}});
                }
                for (std::size_t item = 0; item < std::min(words.size(), end - first); ++item) {
                    add(json, field, texts[first + item].german, words[item]);
                }
            }
            first = end;
        }
    }

    static bool read_complete(DataFile& file) { return file.head().flag("complete", Need::required).value_or(false); }

    void demand_all(const std::string& file, RecordType type) {
        for (const SourceRecord& source : data_.records) {
            if (source.record.type() != type) continue;
            for (const TranslatableText& text : translatable_texts(source.record, data_)) {
                demanded_.push_back({{file, source.record.id, text.field}, text.german});
            }
        }
    }

    void check_translated(const Demanded& demanded) {
        if (translation_.words.count(demanded.german) > 0) return;
        faults_.add_error(demanded.where, {"error.data.not_translated", {{"german", demanded.german}}});
    }

    void add(ObjectReader& json, std::string_view field, const std::string& german, const std::string& words) {
        const auto [known, inserted] = translation_.words.emplace(german, words);
        if (!inserted && known->second != words) {
            json.add_error(field, {"error.data.translated_twice", {{"german", german}, {"other", known->second}}});
        }
        const std::vector<std::string> wanted = numbers_in(german, german_words_);
        const std::vector<std::string> found = numbers_in(words, words_);
        if (wanted != found) {
            json.add_error(field,
                           {"error.data.numbers_differ", {{"wanted", joined(wanted)}, {"found", joined(found)}}});
        }
    }

    const std::filesystem::path& folder_;
    const DataFolder& data_;
    FaultList& faults_;
    Translation translation_;
    const text::Catalogue german_words_ = embedded("de");
    const text::Catalogue words_;
    std::vector<Demanded> demanded_;  // in files that call themselves complete
};

}  // namespace

std::vector<Translation> read_translations(const std::filesystem::path& folder, const DataFolder& data,
                                           FaultList& faults) {
    std::vector<std::string> languages;
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(folder / kFolder, failure)) {
        if (entry.is_directory(failure)) languages.push_back(entry.path().filename().string());
    }
    std::sort(languages.begin(), languages.end());
    std::vector<Translation> translations;
    for (std::string& language : languages) {
        translations.push_back(Reader(folder, std::move(language), data, faults).read());
    }
    return translations;
}

std::string packed_lines(const Translation& translation) {
    std::vector<std::string> lines;
    for (const auto& [german, words] : translation.words) {
        lines.push_back(text::data_key(german) + "\t" + words + "\n");
    }
    std::sort(lines.begin(), lines.end());
    std::string packed;
    for (const std::string& line : lines) packed += line;
    return packed;
}

}  // namespace authoring
