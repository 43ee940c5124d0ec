// One JSON object, field by field: every reading function checks type, length and form, notes a fault when something is
// wrong and then goes on with an empty value, so that one run names all faults. Keys nobody asked for are faults too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "authoring/fault.h"
#include "authoring/json_file.h"
#include "catalogue/records.h"

namespace authoring {

enum class Need : std::uint8_t { required, optional };

// Longest text in characters; a phone's screen and a search index have to take every one of them.
constexpr std::size_t kShort = 80;
constexpr std::size_t kLine = 160;
constexpr std::size_t kParagraph = 400;
constexpr std::size_t kLong = 600;

using KeySet = std::set<std::string, std::less<>>;

template <typename Value>
using Choices = std::initializer_list<std::pair<std::string_view, Value>>;

class ObjectReader {
public:
    // `where.field` is the path of the object itself, empty for a record. Anything but an object is a fault.
    ObjectReader(const Json& value, Location where, FaultList& faults);
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;

    // Call last: notes a fault for every key that was not read.
    void finish();

    std::string text(std::string_view key, Need need, std::size_t longest);
    std::vector<std::string> texts(std::string_view key, Need need, std::size_t longest);
    catalogue::LocalText local_text(std::string_view key, Need need, std::size_t longest);
    std::optional<std::int32_t> number(std::string_view key, Need need, std::int32_t least, std::int32_t most);
    std::optional<double> decimal(std::string_view key, Need need, double least, double most);
    std::optional<bool> flag(std::string_view key, Need need);

    // Lower-case letters, digits and hyphens: what may stand in an address.
    std::string id(std::string_view key);
    // A key out of `allowed`; `list` is how the fault calls the place where the allowed ones are kept.
    std::string key_of(std::string_view key, Need need, const KeySet& allowed, std::string_view list);
    std::vector<std::string> keys_of(std::string_view key, Need need, const KeySet& allowed, std::string_view list);
    // "2024-10-05"; with `partial` also "2024-10" and "2024".
    std::string date(std::string_view key, Need need, bool partial);
    // As `date` with `partial`, but the field must be there and may be null: the source shows no date.
    std::string date_or_null(std::string_view key);
    std::string clock(std::string_view key, Need need);
    // https: only; http: is a warning and kept, so that it can be shown as text.
    std::string link(std::string_view key, Need need);
    std::string email(std::string_view key, Need need);
    std::vector<catalogue::Phone> phones(std::string_view key);

    template <typename Value>
    Value choice(std::string_view key, Need need, Choices<Value> choices, Value otherwise) {
        const std::string word = text(key, need, kShort);
        for (const auto& [name, value] : choices) {
            if (word == name) {
                return value;
            }
        }
        if (!word.empty()) {
            add_error(key, {"error.data.unknown_value", {{"value", word}}});
        }
        return otherwise;
    }

    // The raw value for nested objects and lists; nullptr when missing (a fault if required).
    const Json* child(std::string_view key, Need need);
    const Json* list(std::string_view key, Need need);

    bool has(std::string_view key) const;
    Location at(std::string_view key) const;
    void add_error(std::string_view key, base::Error error);
    FaultList& faults() { return *faults_; }

private:
    bool check_text(const Json& value, std::string_view key, std::size_t longest);

    const Json* object_;
    Location where_;
    FaultList* faults_;
    KeySet read_;
};

}  // namespace authoring
