#include "authoring/data_file.h"

namespace authoring {

std::string record_name(const Json& record, std::size_t position) {
    if (record.is_object()) {
        for (const char* key : {"id", "key"}) {
            const auto found = record.find(key);
            if (found != record.end() && found->is_string()) {
                return found->get<std::string>();
            }
        }
    }
    return "#" + std::to_string(position);
}

DataFile::DataFile(const std::filesystem::path& folder, const std::string& name, std::string_view schema, Need need,
                   FaultList& faults)
    : name_(name) {
    const std::filesystem::path path = folder / name;
    std::error_code failure;
    if (need == Need::optional && !std::filesystem::exists(path, failure)) {
        return;
    }
    const std::optional<std::string> text = read_text_file(path, name, faults);
    std::optional<Json> document = text ? parse_json(*text, name, faults) : std::nullopt;
    if (!document) {
        return;
    }
    document_ = std::move(*document);
    head_ = std::make_unique<ObjectReader>(document_, Location{name, "", ""}, faults);
    const std::string wanted = "schema/" + std::string(schema) + ".schema.json";
    const std::string found = head_->text("$schema", Need::required, kLine);
    if (!found.empty() && (found.size() < wanted.size() || found.substr(found.size() - wanted.size()) != wanted)) {
        head_->add_error("$schema", {"error.data.wrong_schema", {{"schema", wanted}}});
    }
    if (schema != "region") {
        head_->text("description", Need::required, kParagraph);
        head_->texts("notes", Need::optional, kLong);
    }
}

void DataFile::finish() {
    if (ok()) {
        head_->finish();
    }
}

}  // namespace authoring
