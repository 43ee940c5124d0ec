#include "app/kiosk_words.h"

#include <array>
#include <charconv>
#include <string>

#include "app/routes.h"

namespace app {
namespace {

// In the order of PinAnswer.
constexpr std::array<std::string_view, 6> kPinAnswers = {"none", "asked", "right", "wrong", "wait", "missing"};
constexpr std::size_t kFirstAnswer = 2;

// Anything else than a number is unknown, which is 0.
std::uint32_t number(std::string_view digits) {
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace

KioskSetup read_kiosk_setup(std::string_view parameters) {
    KioskSetup setup;
    for (auto& [name, value] : parse_parameters(parameters)) {
        if (name == "ort") setup.place = value;
        if (name == "sprache" && !value.empty()) setup.language = value;
        if (name == "drucker") setup.printer = value == "1";
    }
    return setup;
}

std::optional<KioskIntent> read_kiosk_answer(std::string_view parameters) {
    KioskPinAnswered pin;
    KioskHealth health;
    for (const auto& [name, value] : parse_parameters(parameters)) {
        for (std::size_t index = kFirstAnswer; index < kPinAnswers.size(); ++index) {
            if (name == "pin" && value == kPinAnswers[index]) pin.answer = static_cast<PinAnswer>(index);
        }
        if (name == "seconds") pin.wait = number(value);
        if (name == "health") health.known = true;
        if (name == "program") health.program_kilobytes = number(value);
        if (name == "free") health.free_megabytes = number(value);
        if (name == "total") health.total_megabytes = number(value);
        if (name == "starts") health.starts = number(value);
        if (name == "hours") health.up_hours = number(value);
    }
    if (pin.answer != PinAnswer::none) return KioskIntent{pin};
    if (health.known) return KioskIntent{KioskHealthKnown{health}};
    return std::nullopt;
}

}  // namespace app
