// Reading the screen aloud: on, off, and which voices there are.
#include "app/update.h"

namespace app {
namespace {

Effects on(State& state, const ReadAloudPressed&) {
    state.speech.speaking = !state.speech.speaking;
    if (state.speech.speaking) return {ReadAloud{}};
    return {StopReading{}};
}

Effects on(State& state, const ReadingEnded&) {
    state.speech.speaking = false;
    return {};
}

Effects on(State& state, const VoicesFound& intent) {
    state.speech.voices = intent.languages;
    return {};
}

}  // namespace

Effects update(State& state, const SpeechIntent& intent) {
    return base::visit([&state](const auto& each) { return on(state, each); }, intent);
}

}  // namespace app
