// usage: node tests/end_to_end/approve_picture.mjs NAME "what was looked at"
//
// Approves the picture that the last run of a test of pictures wrote to build/pictures/NAME.png, after somebody has looked at it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [name, lookedAt] = process.argv.slice(2);
if (!name || !lookedAt || lookedAt.length < 20) {
    console.error('usage: node tests/end_to_end/approve_picture.mjs NAME "a sentence on what was looked at"');
    process.exit(2);
}
const root = fileURLToPath(new URL("../..", import.meta.url));
const rows = JSON.parse(readFileSync(`${root}/build/pictures/${name}.json`, "utf8"));
mkdirSync(`${root}/tests/golden/pictures`, { recursive: true });
writeFileSync(`${root}/tests/golden/pictures/${name}.json`, `${JSON.stringify({ looked_at: lookedAt, rows }, null, 1)}\n`);
