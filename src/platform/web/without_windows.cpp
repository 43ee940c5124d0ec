// ui/ lays out everything itself and paints into the background draw list: no window opens, nothing is focused or
// dragged, no input reaches Dear ImGui, and it keeps no settings. web.cmake makes its functions weak, and the linker
// takes these instead; with them goes what only windows need. The natively built tests run with the whole of Dear
// ImGui.

#include "imgui.h"
#include "imgui_internal.h"

namespace ImGui {

// Frames begin and end a window of their own, for widgets outside any other; here it never exists.
bool Begin(const char*, bool*, ImGuiWindowFlags) {
    return false;
}
void End() {}
void SetNextWindowPos(const ImVec2&, ImGuiCond, const ImVec2&) {}
void SetNextWindowSize(const ImVec2&, ImGuiCond) {}
void FocusWindow(ImGuiWindow*, ImGuiFocusRequestFlags) {}
void FocusTopMostWindowUnderOne(ImGuiWindow*, ImGuiWindow*, ImGuiViewport*, ImGuiFocusRequestFlags) {}
void UpdateHoveredWindowAndCaptureFlags(const ImVec2&) {}
void UpdateMouseMovingWindowNewFrame() {}
void UpdateMouseMovingWindowEndFrame() {}
void StartMouseMovingWindow(ImGuiWindow*) {}
void GcCompactTransientWindowBuffers(ImGuiWindow*) {}
void GcCompactTransientMiscBuffers() {}
ImGuiWindow* GetTopMostPopupModal() {
    return nullptr;
}
void ClosePopupToLevel(int, bool) {}
void ClosePopupsOverWindow(ImGuiWindow*, bool) {}
void ClosePopupsExceptModals() {}
bool BeginTooltip() {
    return false;
}
void EndTooltip() {}
void SetTooltip(const char*, ...) {}

void ErrorRecoveryStoreState(ImGuiErrorRecoveryState*) {}
void ErrorRecoveryTryToRecoverState(const ImGuiErrorRecoveryState*) {}
void ErrorRecoveryTryToRecoverWindowState(const ImGuiErrorRecoveryState*) {}

void AddSettingsHandler(const ImGuiSettingsHandler*) {}
void LoadIniSettingsFromDisk(const char*) {}
void SaveIniSettingsToDisk(const char*) {}

// Input goes through the elements of the page (web/script), never through Dear ImGui.
void UpdateInputEvents(bool) {}
bool IsKeyDown(ImGuiKey) {
    return false;
}
bool IsKeyDown(ImGuiKey, ImGuiID) {
    return false;
}
bool IsKeyPressed(ImGuiKey, bool) {
    return false;
}
bool IsKeyPressed(ImGuiKey, ImGuiInputFlags, ImGuiID) {
    return false;
}
bool IsMouseDown(ImGuiMouseButton) {
    return false;
}
bool IsMouseClicked(ImGuiMouseButton, bool) {
    return false;
}
bool IsMouseClicked(ImGuiMouseButton, ImGuiInputFlags, ImGuiID) {
    return false;
}
bool IsMouseHoveringRect(const ImVec2&, const ImVec2&, bool) {
    return false;
}
bool Shortcut(ImGuiKeyChord, ImGuiInputFlags) {
    return false;
}
bool Shortcut(ImGuiKeyChord, ImGuiInputFlags, ImGuiID) {
    return false;
}
void SetActiveID(ImGuiID, ImGuiWindow*) {}
void ClearActiveID() {}
void RenderMouseCursor(ImVec2, float, ImGuiMouseCursor, ImU32, ImU32, ImU32) {}

void NavInitWindow(ImGuiWindow*, bool) {}
void NavInitRequestApplyResult() {}
void NavMoveRequestApplyResult() {}
void NavMoveRequestSubmit(ImGuiDir, ImGuiDir, ImGuiNavMoveFlags, ImGuiScrollFlags) {}
void SetNavID(ImGuiID, ImGuiNavLayer, ImGuiID, const ImRect&) {}
void SetNavWindow(ImGuiWindow*) {}
ImVec2 ScrollToRectEx(ImGuiWindow*, const ImRect&, ImGuiScrollFlags) {
    return {};
}
void SetScrollX(ImGuiWindow*, float) {}
void SetScrollY(ImGuiWindow*, float) {}
bool ItemAdd(const ImRect&, ImGuiID, const ImRect*, ImGuiItemFlags) {
    return false;
}
ImVec2 CalcTextSize(const char*, const char*, bool, float) {
    return {};
}

}  // namespace ImGui
