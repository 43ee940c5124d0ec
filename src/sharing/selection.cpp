#include "sharing/selection.h"

namespace sharing {
namespace {

constexpr std::array<std::string_view, kHeadings> kHeadingKeys{
    "sharing.heading.none",           "sharing.heading.welcome_visit", "sharing.heading.pregnancy",
    "sharing.heading.first_weeks",    "sharing.heading.first_year",    "sharing.heading.money",
    "sharing.heading.health",         "sharing.heading.counselling",   "sharing.heading.meeting_places",
    "sharing.heading.kita_and_school"};

constexpr std::array<std::string_view, kTimelineKinds> kTimelineKeys{
    "sharing.timeline.checkups", "sharing.timeline.vaccinations", "sharing.timeline.deadlines",
    "sharing.timeline.tasks"};

}  // namespace

std::string_view heading_key(Heading heading) {
    return kHeadingKeys.at(static_cast<std::size_t>(heading));
}

std::string_view timeline_key(TimelineKind kind) {
    return kTimelineKeys.at(static_cast<std::size_t>(kind));
}

}  // namespace sharing
