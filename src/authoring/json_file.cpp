#include "authoring/json_file.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <system_error>
#include <vector>

#include "base/utf8.h"

namespace authoring {
namespace {

// Walks through the text once and stops at the first thing that the reader must never see.
class Inspector final : public nlohmann::json_sax<Json> {
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override {
        keys_.emplace_back();
        return descend();
    }
    bool end_object() override {
        keys_.pop_back();
        --depth_;
        return true;
    }
    bool start_array(std::size_t) override { return descend(); }
    bool end_array() override {
        --depth_;
        return true;
    }
    bool key(string_t& name) override {
        if (keys_.back().insert(name).second) {
            return true;
        }
        repeated_key = name;
        return false;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        error_position = position;
        return false;
    }

    bool too_deep = false;
    std::string repeated_key;
    std::size_t error_position = 0;

private:
    bool descend() {
        too_deep = ++depth_ > kMaxDepth;
        return !too_deep;
    }

    int depth_ = 0;
    std::vector<std::set<std::string>> keys_;
};

std::string line_of(std::string_view text, std::size_t position) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(position, text.size()));
    return std::to_string(std::count(text.begin(), end, '\n') + 1);
}

}  // namespace

std::optional<std::string> read_text_file(const std::filesystem::path& path, const std::string& name,
                                          FaultList& faults) {
    std::error_code failure;
    const bool regular = std::filesystem::is_regular_file(path, failure);
    const std::uintmax_t bytes = regular ? std::filesystem::file_size(path, failure) : 0;
    if (regular && !failure && bytes > kMaxFileBytes) {
        faults.add_error({name, "", ""}, {"error.data.too_large", {{"megabytes", "8"}}});
        return std::nullopt;
    }
    std::ifstream file(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(bytes), '\0');
    if (!regular || failure || !file.read(text.data(), static_cast<std::streamsize>(bytes))) {
        faults.add_error({name, "", ""}, {"error.data.unreadable", {}});
        return std::nullopt;
    }
    return text;
}

std::optional<Json> parse_json(std::string_view text, const std::string& name, FaultList& faults) {
    const Location where{name, "", ""};
    if (!base::is_valid_utf8(text)) {
        faults.add_error(where, {"error.data.not_utf8", {}});
        return std::nullopt;
    }
    Inspector inspector;
    if (!Json::sax_parse(text, &inspector)) {
        if (inspector.too_deep) {
            faults.add_error(where, {"error.data.too_deep", {{"levels", std::to_string(kMaxDepth)}}});
        } else if (!inspector.repeated_key.empty()) {
            faults.add_error(where, {"error.data.repeated_key", {{"key", inspector.repeated_key}}});
        } else {
            faults.add_error(where, {"error.data.not_json", {{"line", line_of(text, inspector.error_position)}}});
        }
        return std::nullopt;
    }
    Json document = Json::parse(text, nullptr, false);
    if (!document.is_object()) {
        faults.add_error(where, {"error.data.not_an_object", {}});
        return std::nullopt;
    }
    return document;
}

}  // namespace authoring
