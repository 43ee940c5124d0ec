#include "cli/commands.h"

#include <algorithm>
#include <ostream>

#include "cli/build_command.h"
#include "cli/bundle_command.h"
#include "cli/check_command.h"
#include "cli/coverage_command.h"
#include "cli/handout_command.h"
#include "cli/keygen_command.h"
#include "cli/notes_command.h"
#include "cli/pages_command.h"
#include "cli/plan_command.h"
#include "cli/search_command.h"
#include "cli/sign_command.h"
#include "cli/texts_command.h"
#include "cli/verify_command.h"

namespace cli {
namespace {

const Command* find_command(const std::string& name) {
    const std::vector<Command>& commands = all_commands();
    const auto found =
        std::find_if(commands.begin(), commands.end(), [&](const Command& command) { return command.name == name; });
    return found == commands.end() ? nullptr : &*found;
}

std::string key(const Command& command, std::string_view part) {
    return "cli." + std::string(command.name) + "." + std::string(part);
}

void print_overview(std::ostream& out, const text::Messages& messages) {
    out << messages.say("cli.overview") << "\n\n";
    for (const Command& command : all_commands()) {
        constexpr std::size_t kNameWidth = 10;
        const std::string name(command.name);
        out << "  " << name << std::string(kNameWidth - std::min(kNameWidth - 1, name.size()), ' ')
            << messages.say(key(command, "summary")) << '\n';
    }
    out << '\n' << messages.say("cli.more_help") << '\n';
}

int help(const std::vector<std::string>& arguments, const Console& console) {
    if (arguments.size() < 2) {
        print_overview(console.out, console.messages);
        return kFine;
    }
    const Command* command = find_command(arguments[1]);
    if (command == nullptr) {
        return console.fail({"error.cli.unknown_command", {{"command", arguments[1]}}}, kWrongUsage);
    }
    console.out << console.messages.say(key(*command, "usage")) << "\n\n"
                << console.messages.say(key(*command, "help")) << '\n';
    return kFine;
}

}  // namespace

const std::vector<Command>& all_commands() {
    // clang-format off
    static const std::vector<Command> kCommands = {
        build_command(),
        check_command(),
        search_command(),
        handout_command(),
        notes_command(),
        coverage_command(),
        keygen_command(),
        pages_command(),
        plan_command(),
        sign_command(),
        bundle_command(),
        texts_command(),
        verify_command(),
    };
    return kCommands;
}

int run(const std::vector<std::string>& arguments, const Console& console) {
    if (arguments.empty()) {
        print_overview(console.error, console.messages);
        return kWrongUsage;
    }
    if (arguments[0] == "help" || arguments[0] == "--help" || arguments[0] == "-h") {
        return help(arguments, console);
    }
    const Command* command = find_command(arguments[0]);
    if (command == nullptr) {
        return console.fail({"error.cli.unknown_command", {{"command", arguments[0]}}}, kWrongUsage);
    }
    const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
    if (std::find(rest.begin(), rest.end(), "--help") != rest.end()) {
        return help({"help", arguments[0]}, console);
    }
    const base::Result<Call> call = parse_call(rest, command->options, command->takes_words);
    if (!call.ok()) {
        return console.fail(call.error(), kWrongUsage);
    }
    return command->run(call.value(), console);
}

}  // namespace cli
