// Expected failures are values. An Error carries the key of a sentence in data/texts and the arguments that belong in
// it, never the sentence itself: the same error is told in the language of whoever reads it.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/check.h"

namespace base {

struct Argument {
    std::string name;
    std::string value;

    bool operator==(const Argument& other) const = default;
};

struct Error {
    std::string text_key;             // for example "error.catalogue.damaged"
    std::vector<Argument> arguments;  // placeholders of that sentence, for example {"file", "coesfeld.db"}

    bool operator==(const Error& other) const = default;
};

template <typename Value>
class [[nodiscard]] Result {
public:
    Result(Value value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return content_.index() == 0; }

    // Requires ok().
    const Value& value() const& {
        FW_CHECK(ok());
        return *std::get_if<0>(&content_);
    }
    // Requires ok(). Moves the value out.
    Value&& value() && {
        FW_CHECK(ok());
        return std::move(*std::get_if<0>(&content_));
    }
    // Requires !ok().
    const Error& error() const {
        FW_CHECK(!ok());
        return *std::get_if<1>(&content_);
    }

private:
    std::variant<Value, Error> content_;
};

// For functions that either work or say why not, without a value.
struct Nothing {};
using Status = Result<Nothing>;

}  // namespace base
