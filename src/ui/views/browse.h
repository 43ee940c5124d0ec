// Entries in groups, as topics, life phases, municipalities and situations show them.
#pragma once

#include "app/browsing.h"
#include "ui/widgets/target.h"

namespace ui {

// A sensitive topic has no address, hence is a button.
Target to_view(const Canvas& canvas, const app::View& view);

// The groups with their headings, as many entries as the state says, and the way to more.
void entry_groups(Canvas& canvas, const std::vector<app::GroupedEntries>& groups);

}  // namespace ui
