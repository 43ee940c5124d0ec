// The sections of an entry, one overload for each type of record.
#pragma once

#include <string>
#include <string_view>

#include "catalogue/records.h"
#include "ui/canvas.h"

namespace ui {

void entry_heading(Canvas& canvas, std::string_view text_key);
// A map of the device or the browser, asked for an address in words; nothing is sent before the press.
std::string map_link(std::string_view address, Maps maps);

void show_details(Canvas& canvas, const catalogue::Record& record, const catalogue::Offer& offer);
void show_details(Canvas& canvas, const catalogue::Record& record, const catalogue::Benefit& benefit);
void show_details(Canvas& canvas, const catalogue::Record& record, const catalogue::Checkup& checkup);
void show_details(Canvas& canvas, const catalogue::Record& record, const catalogue::Vaccination& vaccination);
void show_details(Canvas& canvas, const catalogue::Record& record, const catalogue::Task& task);
void show_details(Canvas& canvas, const catalogue::Record& record, const catalogue::Helpline& helpline);

// What the record rests on, how old that is, and that nobody has confirmed it yet.
void show_provenance(Canvas& canvas, const catalogue::Record& record);

}  // namespace ui
