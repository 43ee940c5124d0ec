// usage: node scripts/checks/main.mjs layers|texts|hygiene|schemas|faulty|tidy     prints the faults, exit 1 if there are any
import { fileURLToPath } from "node:url";
import { checkHygiene } from "./hygiene.mjs";
import { checkLayers } from "./layers.mjs";
import { checkFaultyExamples, checkSchemas } from "./schemas.mjs";
import { checkTexts } from "./texts.mjs";
import { checkTidy } from "./tidy.mjs";

const checks = {
    layers: checkLayers,
    texts: checkTexts,
    hygiene: checkHygiene,
    schemas: checkSchemas,
    faulty: checkFaultyExamples,
    tidy: checkTidy,
};
const check = checks[process.argv[2]];
if (!check) {
    console.error(`usage: node scripts/checks/main.mjs ${Object.keys(checks).join("|")}`);
    process.exit(2);
}
const faults = await check(fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, ""));
for (const fault of faults) console.log(fault);
if (faults.length > 0) console.log(`${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
