#include "platform/web/picture.h"

#include <cstring>

#include "imgui.h"

namespace web {
namespace {

enum class TextureAction : std::uint32_t { create = 1, update = 2, destroy = 3 };

std::uint32_t word_of(int number) {
    return static_cast<std::uint32_t>(number);
}

}  // namespace

static_assert(sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 2 && sizeof(void*) == 4,
              "web/painter.ts reads vertices of 20 bytes, indices of 2 and addresses of 4");

void Picture::add(float value) {
    std::uint32_t word = 0;
    std::memcpy(&word, &value, sizeof(word));
    add(word);
}

void Picture::add(const void* address) {
    add(static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(address)));
}

const std::uint32_t* Picture::describe(const ImDrawData& data) {
    words_.assign({0, word_of(data.CmdListsCount)});
    add(data.DisplaySize.x);
    add(data.DisplaySize.y);
    describe_textures(data);
    describe_lists(data);
    return words_.data();
}

void Picture::describe_textures(const ImDrawData& data) {
    if (data.Textures == nullptr) return;
    for (ImTextureData* texture : *data.Textures) {
        const bool is_created = texture->Status == ImTextureStatus_WantCreate;
        const bool is_updated = texture->Status == ImTextureStatus_WantUpdates;
        const bool is_destroyed = texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0;
        if (!is_created && !is_updated && !is_destroyed) continue;

        const int id = texture->UniqueID;
        const auto action = is_created   ? TextureAction::create
                            : is_updated ? TextureAction::update
                                         : TextureAction::destroy;
        const ImTextureRect& changed = texture->UpdateRect;
        ++words_[0];
        add(word_of(id));
        add(static_cast<std::uint32_t>(action));
        add(word_of(texture->Width));
        add(static_cast<const void*>(texture->Pixels));
        add(is_updated ? changed.x : 0U);
        add(is_updated ? changed.y : 0U);
        add(is_updated ? changed.w : word_of(texture->Width));
        add(is_updated ? changed.h : word_of(texture->Height));
        // An id of 0 means "none" to ImGui.
        texture->SetTexID(is_destroyed ? ImTextureID_Invalid : static_cast<ImTextureID>(id) + 1);
        texture->SetStatus(is_destroyed ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
}

void Picture::describe_lists(const ImDrawData& data) {
    for (const ImDrawList* list : data.CmdLists) {
        add(static_cast<const void*>(list->VtxBuffer.Data));
        add(word_of(list->VtxBuffer.size_in_bytes()));
        add(static_cast<const void*>(list->IdxBuffer.Data));
        add(word_of(list->IdxBuffer.size_in_bytes()));
        add(word_of(list->CmdBuffer.Size));
        for (const ImDrawCmd& command : list->CmdBuffer) {
            for (const float edge : {command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w}) {
                add(edge);
            }
            add(static_cast<std::uint32_t>(command.GetTexID() - 1));
            add(command.VtxOffset);
            add(command.IdxOffset);
            add(command.ElemCount);
        }
    }
}

void Picture::forget_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
}

}  // namespace web
