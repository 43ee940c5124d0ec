// What a command of `wegweiser` is: a name, its options, and a function from a parsed call to an exit code. A new
// command is one file with one function that returns its Command, and one line in commands.cpp. Its help stands in
// data/texts/de/command_line.json under cli.<name>.summary, .usage and .help.
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "text/messages.h"

namespace cli {

// Exit codes of the program.
constexpr int kFine = 0;
constexpr int kFaultsFound = 1;
constexpr int kWrongUsage = 2;

struct OptionRule {
    std::string_view name;  // "--region"
    bool takes_value = true;
    bool required = false;
    bool repeatable = false;
};

// The arguments of one call, checked against the rules of its command.
class Call {
public:
    bool has(std::string_view option) const { return values_.find(option) != values_.end(); }
    // The last value given, empty when there is none.
    std::string value(std::string_view option) const;
    std::vector<std::string> values(std::string_view option) const;
    // What stood outside options, in order.
    const std::vector<std::string>& words() const { return words_; }

private:
    friend base::Result<Call> parse_call(const std::vector<std::string>&, const std::vector<OptionRule>&, bool);
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
    std::vector<std::string> words_;
};

// `arguments` without the program and the command. After "--" everything is a word. Errors: error.cli.unknown_option,
// error.cli.value_missing, error.cli.option_missing, error.cli.twice, error.cli.no_words.
base::Result<Call> parse_call(const std::vector<std::string>& arguments, const std::vector<OptionRule>& rules,
                              bool takes_words);

// Where a command writes: results to `out`, sentences about failures to `error`.
struct Console {
    std::ostream& out;
    std::ostream& error;
    const text::Messages& messages;

    // One line on `error`; returns the code, so that a command can end with `return console.fail(…)`.
    int fail(const base::Error& what, int code = kFaultsFound) const;
};

struct Command {
    std::string_view name;
    std::vector<OptionRule> options;
    bool takes_words = false;
    int (*run)(const Call& call, const Console& console) = nullptr;
};

// All bytes of a file. Errors: error.cli.unreadable.
base::Result<std::string> read_file(const std::string& path);

// A catalogue file for commands with --catalogue. Errors: those of read_file and of catalogue::read_catalogue.
base::Result<catalogue::Catalogue> load_catalogue(const std::string& path);

}  // namespace cli
