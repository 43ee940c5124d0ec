// The `wegweiser` command: builds, checks and questions catalogues.
#include <iostream>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "text/messages.h"

int main(int count, char** values) {
    const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
    const text::Messages messages(text::Catalogue("de", std::string(text::embedded_german())));
    return cli::run(arguments, {std::cout, std::cerr, messages});
}
