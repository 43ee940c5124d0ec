#include "cli/keygen_command.h"

#include <optional>
#include <ostream>

#include "cli/key_file.h"
#include "cli/numbers.h"

namespace cli {
namespace {

int make_root_key(const Call& call, const Console& console) {
    const release::Seed seed = random_seed();
    const auto stored = store_key(call.value("--out"), write_root_key(seed));
    if (!stored.ok()) return console.fail(stored.error());
    console.out << console.messages.say(
                       "cli.keygen.root_done",
                       {{"file", call.value("--out")}, {"key", release::to_hex(release::public_key_of(seed))}})
                << '\n';
    return kFine;
}

int make_working_key(const Call& call, const Console& console) {
    const auto root = read_root_key(call.value("--root"));
    if (!root.ok()) return console.fail(root.error());
    const std::optional<std::uint32_t> serial = parse_number(call.value("--serial"));
    // 0 is the serial of the development key, which the first real one replaces.
    if (!serial || *serial == 0) return console.fail({"error.cli.serial", {}}, kWrongUsage);
    WorkingKeyFile file;
    file.seed = random_seed();
    file.key.key = release::public_key_of(file.seed);
    file.key.serial = *serial;
    file.key.by_root = release::sign(release::bytes_to_certify(file.key), root.value());
    const auto stored = store_key(call.value("--out"), write_working_key(file));
    if (!stored.ok()) return console.fail(stored.error());
    console.out << console.messages.say("cli.keygen.working_done",
                                        {{"file", call.value("--out")}, {"serial", std::to_string(*serial)}})
                << '\n';
    return kFine;
}

int run_keygen(const Call& call, const Console& console) {
    return call.has("--root") ? make_working_key(call, console) : make_root_key(call, console);
}

}  // namespace

Command keygen_command() {
    return {"keygen", {{"--out", true, true}, {"--root"}, {"--serial"}}, false, run_keygen};
}

}  // namespace cli
