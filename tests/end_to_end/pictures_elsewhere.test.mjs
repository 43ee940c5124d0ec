// Pictures of the same screens at night, with more contrast, with large letters on a small phone, and on a wide screen.
import { compareWithApproved } from "./support/approved_pictures.mjs";

compareWithApproved({
    dark: ["start", "search", "entry-offer", "calendar", "emergency", "list"],
    contrast: ["start", "entry-offer"],
    "320-200": ["start", "search", "entry-offer", "calendar"],
    wide: ["start", "search", "entry-offer", "calendar"],
});
