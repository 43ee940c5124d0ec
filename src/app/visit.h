// A visit's beginning and end, and its address: place, age, topics, second language; no person.
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"

namespace app {

// Sets aside what the device keeps; does nothing when a visit is running.
void begin_visit(State& state);
// Forgets the visit and everything that was looked up during it, and takes the device's own things back.
void end_visit(State& state);

// The example family of that number, 1 … kPracticeFamilies, in that place.
void set_practice(State& state, std::size_t number, const std::string& place);

// "?ort=nottuln&wochen=6&themen=sleep.crying_baby&sprache=en"; empty when nothing was chosen.
std::string visit_parameters(const State& state);
// Begins the visit that an address describes; what it says besides is left out. Without parameters nothing changes.
void read_visit(State& state, std::string_view parameters);

}  // namespace app
