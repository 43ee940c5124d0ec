// Kita and school years in NRW run from 1 August to 31 July. Both starts are what the law expects, not what a family
// has agreed: whoever uses them marks the result as estimated.
#pragma once

#include "base/date.h"

namespace calendar {

// First day of the Kita and school year in which `date` lies.
base::Date school_year_start(base::Date date);

// The first 1 August after the third birthday. A birthday on 1 August itself leads to the year after, as the
// contract of `wegweiser plan` says "after".
base::Date expected_kita_start(base::Date born);

// 1 August of the year in which the child is six by 30 September (§ 35 SchulG NRW).
base::Date expected_school_start(base::Date born);

}  // namespace calendar
