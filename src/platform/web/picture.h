// The picture that Dear ImGui laid out, as one run of words in memory that web/painter.ts reads and paints with
// WebGL 2. The vertices themselves stay where ImGui keeps them; only their addresses travel.
#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace web {

class Picture {
public:
    // Describes `data`, and answers ImGui's wishes about textures: the script carries them out in the same task, so
    // they count as done. Valid until the next frame begins.
    //   header   number of textures, number of lists, width and height in CSS px (float)
    //   texture  id, action (1 create, 2 update, 3 destroy), atlas width, address of pixels (one byte each), x, y,
    //   width, height list     address and bytes of vertices, address and bytes of indices (16 bit), number of commands
    //   command  left, top, right, bottom in CSS px (float), texture id, first vertex, first index, count of indices
    const std::uint32_t* describe(const ImDrawData& data);

    // Asks for every texture again: the context that held them is gone.
    static void forget_textures();

private:
    void describe_textures(const ImDrawData& data);
    void describe_lists(const ImDrawData& data);
    void add(std::uint32_t word) { words_.push_back(word); }
    void add(float value);
    void add(const void* address);

    std::vector<std::uint32_t> words_;
};

}  // namespace web
