#include <string>

#include "authoring/data_file.h"
#include "authoring/read_common.h"
#include "authoring/read_parts.h"
#include "search/danger.h"
#include "search/phrases.h"

namespace authoring {
namespace {

// Sources of the project's own wording: "own" is a mark of its own beside those of records.
void read_own_provenance(ObjectReader& json) {
    json.text("source", Need::required, kParagraph);
    json.key_of("checked", Need::required, {"own", "seen", "unverified", "confirmed"}, kTaxonomyFile);
    json.date_or_null("as_of");
}

catalogue::LexiconEntry read_entry(ObjectReader& json, const Vocabulary& vocabulary) {
    catalogue::LexiconEntry entry;
    entry.id = json.id("id");
    entry.term = json.text("term", Need::required, kShort);
    entry.language = json.text("language", Need::required, 20);
    entry.type = json.key_of("type", Need::required, vocabulary.lexicon_types, kTaxonomyFile);
    entry.variants = json.texts("variants", Need::optional, kShort);
    entry.topics = json.keys_of("topics", Need::optional, vocabulary.topics, kTaxonomyFile);
    entry.kinds = json.keys_of("kinds", Need::optional, vocabulary.kinds, kTaxonomyFile);
    entry.targets = json.texts("targets", Need::optional, kLine);
    const bool leads_nowhere = entry.topics.empty() && entry.kinds.empty() && entry.targets.empty();
    if (leads_nowhere && entry.type != search::kDangerWordsType && entry.type != search::kEqualWordsType) {
        json.add_error("topics", {"error.data.leads_nowhere", {}});
    }
    read_own_provenance(json);
    return entry;
}

void read_terms(const std::filesystem::path& folder, const std::string& name, const Vocabulary& vocabulary, KeySet& ids,
                catalogue::Catalogue& common, FaultList& faults) {
    DataFile file(folder, name, "terms", Need::required, faults);
    if (!file.ok()) {
        return;
    }
    file.each("records", Need::required, [&](ObjectReader& json) {
        common.lexicon.push_back(read_entry(json, vocabulary));
        const std::string& id = common.lexicon.back().id;
        if (!ids.insert(id).second) {
            json.add_error("id", {"error.data.id_twice", {{"value", id}, {"file", name}}});
        }
    });
    file.finish();
}

void read_languages(const std::filesystem::path& folder, FaultList& faults) {
    DataFile file(folder, "lexicon/languages.json", "languages", Need::required, faults);
    if (!file.ok()) {
        return;
    }
    KeySet evidence;
    file.each("evidence", Need::required, [&](ObjectReader& json) {
        evidence.insert(json.id("id"));
        json.text("text", Need::required, kParagraph);
        read_own_provenance(json);
    });
    file.each("records", Need::required, [&](ObjectReader& json) {
        json.id("id");
        json.local_text("title", Need::required, kShort);
        json.number("priority", Need::required, 1, 99);
        json.key_of("script", Need::optional, {"Latn", "Cyrl", "Arab", "Ethi"}, "schema");
        json.key_of("direction", Need::optional, {"ltr", "rtl"}, "schema");
        json.keys_of("evidence", Need::required, evidence, file.name());
        json.text("note", Need::optional, kParagraph);
        read_own_provenance(json);
    });
    file.finish();
}

// Examples that the tests of the search hold it to; the catalogue does not carry them.
void read_compounds(const std::filesystem::path& folder, FaultList& faults) {
    DataFile file(folder, "lexicon/compounds.json", "compounds", Need::required, faults);
    if (file.ok()) {
        file.each("records", Need::required, [&](ObjectReader& json) {
            json.id("id");
            json.text("written", Need::required, kShort);
            json.text("split", Need::required, kShort);
            json.texts("also_finds", Need::required, kShort);
        });
        file.finish();
    }
}

void read_renamed_ids(const std::filesystem::path& folder, catalogue::Catalogue& common, FaultList& faults) {
    DataFile file(folder, "lexicon/renamed_ids.json", "renamed_ids", Need::required, faults);
    if (file.ok()) {
        file.each("records", Need::required, [&](ObjectReader& json) {
            std::string before = json.id("id");
            common.renamed_ids.push_back({std::move(before), json.id("now")});
            json.date("since", Need::required, false);
        });
        file.finish();
    }
}

}  // namespace

void read_lexicon(const std::filesystem::path& folder, const Vocabulary& vocabulary, catalogue::Catalogue& common,
                  FaultList& faults) {
    KeySet ids;
    for (const char* name : {"lexicon/terms.json", "lexicon/danger.json"}) {
        read_terms(folder, name, vocabulary, ids, common, faults);
    }
    DataFile stop_words(folder, "lexicon/stop_words.json", "stop_words", Need::required, faults);
    if (stop_words.ok()) {
        common.stop_words = stop_words.head().texts("words", Need::required, kShort);
        stop_words.finish();
    }
    read_compounds(folder, faults);
    read_renamed_ids(folder, common, faults);
    read_languages(folder, faults);
}

}  // namespace authoring
