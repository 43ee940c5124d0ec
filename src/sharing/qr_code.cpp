#include "sharing/qr_code.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "base/check.h"
#include "qrcodegen.h"

namespace sharing {
namespace {

// Version 20 has 97 modules a side, 105 with the quiet zone.
constexpr int kLargestVersion = 20;
constexpr long kUtf8Eci = 26;  // AIM ECI register
constexpr std::size_t kBufferBytes = qrcodegen_BUFFER_LEN_FOR_VERSION(kLargestVersion);

bool is_qr_alphanumeric(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
           (letter != '\0' && std::strchr(" $%*+-./:", letter) != nullptr);
}

// Where the tail begins that the dense alphabet can hold.
std::size_t start_of_dense_tail(std::string_view text) {
    std::size_t start = text.size();
    while (start > 0 && is_qr_alphanumeric(text[start - 1])) --start;
    return start;
}

std::string decimal(int number) {
    return std::to_string(number);
}

}  // namespace

bool Modules::is_dark(int x, int y) const {
    FW_CHECK(x >= 0 && y >= 0 && x < size && y < size);
    return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) + static_cast<std::size_t>(x)];
}

base::Result<Modules> qr_modules(std::string_view text) {
    const base::Error too_long{"error.sharing.qr_too_long", {}};
    // Dense letters take 5.5 bits, so nothing longer can fit; it also keeps the buffers below large enough.
    if (text.empty() || text.size() > kBufferBytes) return too_long;
    const std::size_t split = start_of_dense_tail(text);
    const std::vector<std::uint8_t> head(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(split));
    const std::string tail(text.substr(split));
    // Says that the bytes are UTF-8; readers guess at letters beyond ASCII otherwise.
    std::array<std::uint8_t, 4> eci_bits{};
    std::vector<std::uint8_t> head_bits(head.size() + 1);
    std::vector<std::uint8_t> tail_bits(tail.size() + 1);
    std::vector<qrcodegen_Segment> segments;
    const bool is_ascii =
        std::all_of(text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
    if (!is_ascii) segments.push_back(qrcodegen_makeEci(kUtf8Eci, eci_bits.data()));
    if (!head.empty()) segments.push_back(qrcodegen_makeBytes(head.data(), head.size(), head_bits.data()));
    segments.push_back(qrcodegen_makeAlphanumeric(tail.c_str(), tail_bits.data()));
    std::array<std::uint8_t, kBufferBytes> scratch{};
    std::array<std::uint8_t, kBufferBytes> code{};
    if (!qrcodegen_encodeSegmentsAdvanced(segments.data(), segments.size(), qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN,
                                          kLargestVersion, qrcodegen_Mask_AUTO, true, scratch.data(), code.data())) {
        return too_long;
    }
    Modules modules;
    modules.size = qrcodegen_getSize(code.data());
    const auto side = static_cast<std::size_t>(modules.size);
    modules.dark.reserve(side * side);
    for (int y = 0; y < modules.size; ++y) {
        for (int x = 0; x < modules.size; ++x) modules.dark.push_back(qrcodegen_getModule(code.data(), x, y));
    }
    return modules;
}

std::string qr_svg_path(const Modules& modules) {
    std::string path;
    for (int y = 0; y < modules.size; ++y) {
        for (int x = 0; x < modules.size; ++x) {
            if (!modules.is_dark(x, y)) continue;
            const int start = x;
            while (x + 1 < modules.size && modules.is_dark(x + 1, y)) ++x;
            const int run = x + 1 - start;
            path += 'M' + decimal(start + kQuietZone) + ' ' + decimal(y + kQuietZone) + 'h' + decimal(run) + "v1h-" +
                    decimal(run) + 'z';
        }
    }
    return path;
}

}  // namespace sharing
