// Pictures of screens in daylight. What screens have in common is looked at once; each of these shows something that no other does.
import { compareWithApproved } from "./support/approved_pictures.mjs";

compareWithApproved({
    "": ["start", "search", "search-nothing", "entry-offer", "entry-benefit", "entry-checkup", "entry-helpline", "calendar-empty",
        "calendar-fault", "calendar", "calendar-twins", "children", "needs", "list-empty", "list", "hand-over", "visit", "notes",
        "emergency", "topics", "map", "municipality", "situation", "welcome", "info-imprint"],
});
