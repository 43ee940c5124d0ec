// Prints a vCard as JSON, read by ical.js, so that tests can ask an independent reader what a card says.
// usage: node parse_vcard.mjs FILE
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const [, properties] = ICAL.parse(readFileSync(process.argv[2], "utf8"));
const card = {};
for (const [name, parameters, type, ...values] of properties) {
    (card[name] ??= []).push({ parameters, type, values });
}
process.stdout.write(JSON.stringify(card));
