#include "cli/command.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>
#include <system_error>

#include <filesystem>

#include "catalogue/read_catalogue.h"

namespace cli {

std::string Call::value(std::string_view option) const {
    const auto found = values_.find(option);
    return found == values_.end() || found->second.empty() ? std::string() : found->second.back();
}

std::vector<std::string> Call::values(std::string_view option) const {
    const auto found = values_.find(option);
    return found == values_.end() ? std::vector<std::string>() : found->second;
}

base::Result<Call> parse_call(const std::vector<std::string>& arguments, const std::vector<OptionRule>& rules,
                              bool takes_words) {
    Call call;
    bool options_ended = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (options_ended || argument.size() < 2 || argument[0] != '-') {
            call.words_.push_back(argument);
            continue;
        }
        if (argument == "--") {
            options_ended = true;
            continue;
        }
        const auto rule = std::find_if(rules.begin(), rules.end(),
                                       [&](const OptionRule& candidate) { return candidate.name == argument; });
        if (rule == rules.end()) {
            return base::Error{"error.cli.unknown_option", {{"option", argument}}};
        }
        if (call.has(argument) && !rule->repeatable) {
            return base::Error{"error.cli.twice", {{"option", argument}}};
        }
        auto& values = call.values_[argument];
        if (rule->takes_value) {
            if (++i == arguments.size()) {
                return base::Error{"error.cli.value_missing", {{"option", argument}}};
            }
            values.push_back(arguments[i]);
        }
    }
    for (const OptionRule& rule : rules) {
        if (rule.required && !call.has(rule.name)) {
            return base::Error{"error.cli.option_missing", {{"option", std::string(rule.name)}}};
        }
    }
    if (!takes_words && !call.words_.empty()) {
        return base::Error{"error.cli.no_words", {{"word", call.words_.front()}}};
    }
    return call;
}

int Console::fail(const base::Error& what, int code) const {
    error << messages.say(what) << '\n';
    return code;
}

base::Result<std::string> read_file(const std::string& path) {
    std::error_code failure;
    std::ifstream file(path, std::ios::binary);
    if (!std::filesystem::is_regular_file(path, failure) || !file) {
        return base::Error{"error.cli.unreadable", {{"file", path}}};
    }
    return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

base::Result<catalogue::Catalogue> load_catalogue(const std::string& path) {
    const base::Result<std::string> bytes = read_file(path);
    if (!bytes.ok()) {
        return bytes.error();
    }
    return catalogue::read_catalogue(bytes.value());
}

}  // namespace cli
