// One line of news that leads somewhere and can be sent away.
#pragma once

#include <string>

#include "ui/widgets/target.h"

namespace ui {

struct Banner {
    semantics::Id id;
    char32_t symbol = 0;
    std::string words;
    Target target;
    std::string key;
    std::string dismiss_name;  // of the button that sends it away
    app::Intent dismiss;
};
void banner(Canvas& canvas, const Banner& banner);

}  // namespace ui
