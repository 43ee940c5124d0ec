// Fields and choices. The picture shows the frame and the label; the words inside are the platform's own input, which
// lies over the line without text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/target.h"

namespace ui {

using InputHandler = app::Intent (*)(std::string_view);

struct Field {
    semantics::Id id;
    semantics::Role role = semantics::Role::text_field;
    std::string label;  // painted above, except for search
    std::string value;
    std::string placeholder = {};
    std::string short_placeholder = {};  // of a search field that is too narrow for the other
    std::string description = {};
    std::string key;
    InputHandler on_input = nullptr;
    std::optional<app::Intent> on_submit = {};
    bool faulty = false;
};

void search_field(Canvas& canvas, const Field& field, std::optional<Target> clear);
// Below each other where the labels would not fit beside each other; widths are shares of the column.
void field_row(Canvas& canvas, const std::vector<Field>& fields, const std::vector<float>& shares);
void field(Canvas& canvas, const Field& field);

struct Option {
    semantics::Id id;
    std::string label;
    app::Intent intent;
    bool chosen = false;
    std::string key;
    std::string language = {};
};
// One of several, with the question above.
void choice(Canvas& canvas, semantics::Id id, std::string_view question, const std::vector<Option>& options);

struct Switch {
    semantics::Id id;
    std::string label;
    app::Intent intent;
    bool on = false;
    std::string key;
    std::string detail = {};  // a quieter second line
};
void checkbox(Canvas& canvas, const Switch& option);

}  // namespace ui
