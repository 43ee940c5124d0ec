#include "authoring/object_reader.h"

#include <algorithm>

#include "authoring/text_rules.h"
#include "base/date.h"
#include "base/utf8.h"
#include "catalogue/phone.h"

namespace authoring {
namespace {

const Json& empty_object() {
    static const Json kEmpty = Json::object();
    return kEmpty;
}

bool is_id(std::string_view text) {
    const bool plain = std::all_of(text.begin(), text.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    return plain && !text.empty() && text.front() != '-' && text.back() != '-';
}

bool is_partial_date(std::string_view text) {
    constexpr std::string_view kFirstDay = "2000-01-01";
    const bool whole_part = text.size() == 4 || text.size() == 7;
    return whole_part && base::parse_date(std::string(text) + std::string(kFirstDay.substr(text.size())));
}

}  // namespace

ObjectReader::ObjectReader(const Json& value, Location where, FaultList& faults)
    : object_(value.is_object() ? &value : &empty_object()), where_(std::move(where)), faults_(&faults) {
    if (!value.is_object()) {
        faults_->add_error(where_, {"error.data.not_an_object", {}});
    }
}

void ObjectReader::finish() {
    for (const auto& [key, value] : object_->items()) {
        if (read_.count(key) == 0) {
            add_error(key, {"error.data.unknown_field", {{"field", key}}});
        }
    }
}

bool ObjectReader::has(std::string_view key) const {
    return object_->find(key) != object_->end();
}

Location ObjectReader::at(std::string_view key) const {
    Location location = where_;
    if (!location.field.empty() && !key.empty()) {
        location.field += '.';
    }
    location.field += key;
    return location;
}

void ObjectReader::add_error(std::string_view key, base::Error error) {
    faults_->add_error(at(key), std::move(error));
}

const Json* ObjectReader::child(std::string_view key, Need need) {
    read_.emplace(key);
    const auto found = object_->find(key);
    if (found != object_->end()) {
        return &*found;
    }
    if (need == Need::required) {
        add_error(key, {"error.data.missing_field", {{"field", std::string(key)}}});
    }
    return nullptr;
}

const Json* ObjectReader::list(std::string_view key, Need need) {
    const Json* value = child(key, need);
    if (value != nullptr && !value->is_array()) {
        add_error(key, {"error.data.not_a_list", {}});
        return nullptr;
    }
    return value;
}

bool ObjectReader::check_text(const Json& value, std::string_view key, std::size_t longest) {
    if (!value.is_string()) {
        add_error(key, {"error.data.not_a_text", {}});
        return false;
    }
    const auto& text = value.get_ref<const std::string&>();
    const std::size_t length = base::count_code_points(text);
    if (text.empty()) {
        add_error(key, {"error.data.empty_text", {}});
    } else if (text.front() == ' ' || text.back() == ' ') {
        add_error(key, {"error.data.spaces_at_end", {}});
    } else if (length > longest) {
        add_error(key,
                  {"error.data.too_long", {{"length", std::to_string(length)}, {"longest", std::to_string(longest)}}});
    } else if (has_hidden_characters(text)) {
        add_error(key, {"error.data.hidden_characters", {}});
    } else {
        return true;
    }
    return false;
}

std::string ObjectReader::text(std::string_view key, Need need, std::size_t longest) {
    const Json* value = child(key, need);
    return value != nullptr && check_text(*value, key, longest) ? value->get<std::string>() : std::string();
}

std::vector<std::string> ObjectReader::texts(std::string_view key, Need need, std::size_t longest) {
    std::vector<std::string> result;
    const Json* values = list(key, need);
    if (values == nullptr) {
        return result;
    }
    for (const Json& value : *values) {
        if (!check_text(value, key, longest)) {
            continue;
        }
        const auto& text = value.get_ref<const std::string&>();
        if (std::find(result.begin(), result.end(), text) != result.end()) {
            add_error(key, {"error.data.twice_in_list", {{"value", text}}});
            continue;
        }
        result.push_back(text);
    }
    return result;
}

catalogue::LocalText ObjectReader::local_text(std::string_view key, Need need, std::size_t longest) {
    const Json* value = child(key, need);
    if (value == nullptr) {
        return {};
    }
    ObjectReader languages(*value, at(key), *faults_);
    catalogue::LocalText text;
    text.de = languages.text("de", Need::required, longest);
    text.easy = languages.text("de-x-einfach", Need::optional, longest);
    text.en = languages.text("en", Need::optional, longest);
    languages.finish();
    return text;
}

std::optional<std::int32_t> ObjectReader::number(std::string_view key, Need need, std::int32_t least,
                                                 std::int32_t most) {
    const Json* value = child(key, need);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->is_number_integer()) {
        add_error(key, {"error.data.not_a_number", {}});
        return std::nullopt;
    }
    const auto huge =
        value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(INT32_MAX);
    const std::int64_t number = huge ? INT64_MAX : value->get<std::int64_t>();
    if (number < least || number > most) {
        add_error(key, {"error.data.out_of_range", {{"least", std::to_string(least)}, {"most", std::to_string(most)}}});
        return std::nullopt;
    }
    return static_cast<std::int32_t>(number);
}

std::optional<double> ObjectReader::decimal(std::string_view key, Need need, double least, double most) {
    const Json* value = child(key, need);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->is_number()) {
        add_error(key, {"error.data.not_a_number", {}});
        return std::nullopt;
    }
    const auto number = value->get<double>();
    if (!(number >= least && number <= most)) {
        add_error(key, {"error.data.out_of_range",
                        {{"least", std::to_string(static_cast<int>(least))},
                         {"most", std::to_string(static_cast<int>(most))}}});
        return std::nullopt;
    }
    return number;
}

std::optional<bool> ObjectReader::flag(std::string_view key, Need need) {
    const Json* value = child(key, need);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->is_boolean()) {
        add_error(key, {"error.data.not_true_or_false", {}});
        return std::nullopt;
    }
    return value->get<bool>();
}

std::string ObjectReader::id(std::string_view key) {
    const std::string text = this->text(key, Need::required, kShort + 20);
    if (!text.empty() && !is_id(text)) {
        add_error(key, {"error.data.bad_id", {{"value", text}}});
    }
    return text;
}

std::string ObjectReader::key_of(std::string_view key, Need need, const KeySet& allowed, std::string_view list) {
    const std::string text = this->text(key, need, kShort);
    if (!text.empty() && allowed.count(text) == 0) {
        add_error(key, {"error.data.unknown_key", {{"value", text}, {"list", std::string(list)}}});
    }
    return text;
}

std::vector<std::string> ObjectReader::keys_of(std::string_view key, Need need, const KeySet& allowed,
                                               std::string_view list) {
    std::vector<std::string> keys = texts(key, need, kShort);
    for (const std::string& text : keys) {
        if (allowed.count(text) == 0) {
            add_error(key, {"error.data.unknown_key", {{"value", text}, {"list", std::string(list)}}});
        }
    }
    return keys;
}

std::string ObjectReader::date(std::string_view key, Need need, bool partial) {
    const std::string text = this->text(key, need, kShort);
    if (!text.empty() && !base::parse_date(text) && !(partial && is_partial_date(text))) {
        add_error(key, {"error.data.bad_date", {{"value", text}}});
    }
    return text;
}

std::string ObjectReader::date_or_null(std::string_view key) {
    const auto found = object_->find(key);
    if (found != object_->end() && found->is_null()) {
        read_.emplace(key);
        return {};
    }
    return date(key, Need::required, true);
}

std::string ObjectReader::clock(std::string_view key, Need need) {
    const std::string text = this->text(key, need, kShort);
    if (!text.empty() && !base::parse_clock(text)) {
        add_error(key, {"error.data.bad_clock", {{"value", text}}});
    }
    return text;
}

std::string ObjectReader::link(std::string_view key, Need need) {
    const std::string text = this->text(key, need, kParagraph);
    const LinkForm form = text.empty() ? LinkForm::secure : link_form(text);
    if (form == LinkForm::broken) {
        add_error(key, {"error.data.bad_link", {{"value", text}}});
    } else if (form == LinkForm::insecure) {
        faults_->add_warning(at(key), {"error.data.insecure_link", {{"value", text}}});
    }
    return text;
}

std::string ObjectReader::email(std::string_view key, Need need) {
    const std::string text = this->text(key, need, kLine);
    if (!text.empty() && !is_email(text)) {
        add_error(key, {"error.data.bad_email", {{"value", text}}});
    }
    return text;
}

std::vector<catalogue::Phone> ObjectReader::phones(std::string_view key) {
    std::vector<catalogue::Phone> phones;
    for (const std::string& shown : texts(key, Need::optional, kShort)) {
        if (const std::optional<std::string> dialled = catalogue::dialled_number(shown)) {
            phones.push_back({shown, *dialled});
        } else {
            add_error(key, {"error.data.bad_phone", {{"value", shown}}});
        }
    }
    return phones;
}

}  // namespace authoring
