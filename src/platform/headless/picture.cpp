#include "platform/headless/picture.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace headless {
namespace {

struct Rectangle {
    int left, top, right, bottom;
};

float edge(const ImVec2& a, const ImVec2& b, float x, float y) {
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

int channel(ImU32 colour, int shift) {
    return static_cast<int>(colour >> shift & 0xFFU);
}

class Painter {
public:
    Painter(Picture& picture, float ratio) : picture_(picture), ratio_(ratio) {}

    void fill(const std::array<ImDrawVert, 3>& corners, const Rectangle& clip, const ImTextureData* texture) {
        std::array<ImVec2, 3> at;
        for (std::size_t index = 0; index < 3; ++index) {
            at[index] = ImVec2(corners[index].pos.x * ratio_, corners[index].pos.y * ratio_);
        }
        const float area = edge(at[0], at[1], at[2].x, at[2].y);
        if (area == 0) return;
        const auto [low_x, high_x] = std::minmax({at[0].x, at[1].x, at[2].x});
        const auto [low_y, high_y] = std::minmax({at[0].y, at[1].y, at[2].y});
        const int left = std::max(clip.left, static_cast<int>(std::floor(low_x)));
        const int right = std::min(clip.right, static_cast<int>(std::ceil(high_x)) + 1);
        const int bottom = std::min(clip.bottom, static_cast<int>(std::ceil(high_y)) + 1);
        for (int y = std::max(clip.top, static_cast<int>(std::floor(low_y))); y < bottom; ++y) {
            for (int x = left; x < right; ++x) {
                const float px = static_cast<float>(x) + 0.5F;
                const float py = static_cast<float>(y) + 0.5F;
                const std::array<float, 3> weights = {edge(at[1], at[2], px, py) / area,
                                                      edge(at[2], at[0], px, py) / area,
                                                      edge(at[0], at[1], px, py) / area};
                // Shared edges belong to one triangle only, or half transparent pixels would be painted twice.
                const float low = std::min({weights[0], weights[1], weights[2]});
                if (low < 0 || (low == 0 && area < 0)) continue;
                blend(x, y, corners, weights, texture);
            }
        }
    }

private:
    static float mix(const std::array<float, 3>& weights, float a, float b, float c) {
        return weights[0] * a + weights[1] * b + weights[2] * c;
    }

    static float coverage(const ImTextureData* texture, float u, float v) {
        if (texture == nullptr) return 1;
        const int x = std::clamp(static_cast<int>(u * static_cast<float>(texture->Width)), 0, texture->Width - 1);
        const int y = std::clamp(static_cast<int>(v * static_cast<float>(texture->Height)), 0, texture->Height - 1);
        const unsigned char* pixel =
            texture->Pixels + (y * texture->Width + x) * texture->BytesPerPixel + (texture->BytesPerPixel - 1);
        return static_cast<float>(*pixel) / 255.0F;
    }

    void blend(int x, int y, const std::array<ImDrawVert, 3>& corners, const std::array<float, 3>& weights,
               const ImTextureData* texture) {
        const auto part = [&](int shift) {
            return mix(weights, static_cast<float>(channel(corners[0].col, shift)),
                       static_cast<float>(channel(corners[1].col, shift)),
                       static_cast<float>(channel(corners[2].col, shift)));
        };
        const float u = mix(weights, corners[0].uv.x, corners[1].uv.x, corners[2].uv.x);
        const float v = mix(weights, corners[0].uv.y, corners[1].uv.y, corners[2].uv.y);
        const float alpha = part(IM_COL32_A_SHIFT) / 255.0F * coverage(texture, u, v);
        std::uint8_t* pixel =
            picture_.pixels.data() +
            (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture_.width) + static_cast<std::size_t>(x)) * 3;
        const std::array<int, 3> shifts = {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT};
        for (std::size_t index = 0; index < 3; ++index) {
            const float mixed = part(shifts[index]) * alpha + static_cast<float>(pixel[index]) * (1 - alpha);
            pixel[index] = static_cast<std::uint8_t>(std::clamp(mixed + 0.5F, 0.0F, 255.0F));
        }
    }

    Picture& picture_;
    float ratio_;
};

void append_number(std::string& bytes, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFFU);
}

// CRC-32 and Adler-32 as in RFC 2083 and RFC 1950.
std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? crc >> 1 ^ 0xEDB88320U : crc >> 1;
    }
    return ~crc;
}

std::uint32_t adler32(std::string_view bytes) {
    std::uint32_t low = 1;
    std::uint32_t high = 0;
    for (const char byte : bytes) {
        low = (low + static_cast<unsigned char>(byte)) % 65521U;
        high = (high + low) % 65521U;
    }
    return high << 16 | low;
}

void append_chunk(std::string& png, const std::string& type, const std::string& data) {
    append_number(png, static_cast<std::uint32_t>(data.size()));
    png += type + data;
    append_number(png, crc32(type + data));
}

// Stored blocks: a zlib stream without compression.
std::string stored(const std::string& raw) {
    constexpr std::size_t kBlock = 65535;
    std::string stream = "\x78\x01";
    for (std::size_t at = 0; at < raw.size(); at += kBlock) {
        const std::size_t size = std::min(kBlock, raw.size() - at);
        stream += static_cast<char>(at + size == raw.size() ? 1 : 0);
        for (const std::size_t value : {size, ~size}) {
            stream += static_cast<char>(value & 0xFFU);
            stream += static_cast<char>(value >> 8 & 0xFFU);
        }
        stream.append(raw, at, size);
    }
    append_number(stream, adler32(raw));
    return stream;
}

}  // namespace

Picture paint(const ImDrawData& frame, float ratio) {
    Picture picture;
    picture.width = static_cast<int>(frame.DisplaySize.x * ratio);
    picture.height = static_cast<int>(frame.DisplaySize.y * ratio);
    picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3);
    Painter painter(picture, ratio);
    for (const ImDrawList* list : frame.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const Rectangle clip{std::max(0, static_cast<int>(command.ClipRect.x * ratio)),
                                 std::max(0, static_cast<int>(command.ClipRect.y * ratio)),
                                 std::min(picture.width, static_cast<int>(command.ClipRect.z * ratio)),
                                 std::min(picture.height, static_cast<int>(command.ClipRect.w * ratio))};
            for (unsigned int index = 0; index + 2 < command.ElemCount; index += 3) {
                std::array<ImDrawVert, 3> corners;
                for (unsigned int corner = 0; corner < 3; ++corner) {
                    const int at = static_cast<int>(command.IdxOffset + index + corner);
                    corners[corner] =
                        list->VtxBuffer[static_cast<int>(list->IdxBuffer[at]) + static_cast<int>(command.VtxOffset)];
                }
                painter.fill(corners, clip, command.TexRef._TexData);
            }
        }
    }
    return picture;
}

std::string to_png(const Picture& picture) {
    std::string raw;
    const std::size_t row = static_cast<std::size_t>(picture.width) * 3;
    for (int y = 0; y < picture.height; ++y) {
        raw += '\0';
        raw.append(reinterpret_cast<const char*>(picture.pixels.data()) + static_cast<std::size_t>(y) * row, row);
    }
    std::string png = "\x89PNG\r\n\x1a\n";
    std::string header;
    append_number(header, static_cast<std::uint32_t>(picture.width));
    append_number(header, static_cast<std::uint32_t>(picture.height));
    header += std::string("\x08\x02\x00\x00\x00", 5);  // 8 bit, RGB
    append_chunk(png, "IHDR", header);
    append_chunk(png, "IDAT", stored(raw));
    append_chunk(png, "IEND", {});
    return png;
}

}  // namespace headless
