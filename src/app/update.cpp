#include "app/update.h"

namespace app {

Effects update(State& state, const Intent& intent) {
    return std::visit([&state](const auto& group) { return update(state, group); }, intent);
}

}  // namespace app
