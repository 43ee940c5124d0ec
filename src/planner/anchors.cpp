#include "planner/anchors.h"

#include <array>

#include "base/check.h"
#include "calendar/school_year.h"

namespace planner {
namespace {

using base::Date;
using catalogue::Anchor;

struct AnchorName {
    std::string_view name;
    Anchor anchor;
};

constexpr std::array<AnchorName, 12> kAnchorNames = {{{"birth", Anchor::birth},
                                                      {"due_date", Anchor::due_date},
                                                      {"kita_start", Anchor::kita_start},
                                                      {"school_start", Anchor::school_start},
                                                      {"leave_start", Anchor::leave_start},
                                                      {"application", Anchor::application},
                                                      {"main_benefit", Anchor::main_benefit},
                                                      {"illness", Anchor::illness},
                                                      {"move_date", Anchor::move_date},
                                                      {"separation", Anchor::separation},
                                                      {"event", Anchor::event},
                                                      {"tax_year", Anchor::tax_year}}};

std::optional<Date> named(const std::vector<AnchorDate>& anchors, Anchor anchor) {
    for (const auto& [name, date] : anchors) {
        if (name == anchor) return date;
    }
    return std::nullopt;
}

}  // namespace

std::optional<ResolvedAnchor> resolve_anchor(const Request& request, const Child& child, Anchor anchor) {
    FW_CHECK(child.born || child.due);
    if (const auto date = named(child.anchors, anchor)) return ResolvedAnchor{*date, false};
    if (const auto date = named(request.anchors, anchor)) return ResolvedAnchor{*date, false};
    const ResolvedAnchor birth = child.born ? ResolvedAnchor{*child.born, false} : ResolvedAnchor{*child.due, true};
    switch (anchor) {
        case Anchor::birth:
            return birth;
        case Anchor::due_date:
            return child.due ? ResolvedAnchor{*child.due, false} : ResolvedAnchor{*child.born, true};
        case Anchor::kita_start:
            return ResolvedAnchor{calendar::expected_kita_start(birth.date), true};
        case Anchor::school_start:
            return ResolvedAnchor{calendar::expected_school_start(birth.date), true};
        default:
            return std::nullopt;
    }
}

std::optional<Anchor> parse_anchor(std::string_view name) {
    for (const AnchorName& known : kAnchorNames) {
        if (known.name == name) return known.anchor;
    }
    return std::nullopt;
}

}  // namespace planner
