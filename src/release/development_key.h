// Keys for releases on one's own machine. Everybody knows them, so they prove nothing, and whatever they sign says so.
#pragma once

#include "release/manifest.h"
#include "release/signature.h"

namespace release {

Seed development_root_seed();
Seed development_working_seed();

// Serial 0, so that the first key of a real publisher replaces it.
WorkingKey development_working_key();

}  // namespace release
