// What axe says about a screen, in the themes that a test names. Leaves a picture of each, with the real data and for eyes only,
// in build/screenshots.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { axeSource, settle } from "./browser.mjs";

const axe = readFileSync(axeSource, "utf8");
const pictures = fileURLToPath(new URL("../../../build/screenshots/", import.meta.url));
export const themes = {
    light: { colorScheme: "light", contrast: "no-preference" },
    dark: { colorScheme: "dark", contrast: "no-preference" },
    contrast: { colorScheme: "light", contrast: "more" },
};

mkdirSync(pictures, { recursive: true });

// Over the picture axe cannot judge contrast, and may say so; tests/ui/contrast_test.cpp does.
export async function expectNoFindings(page, name, skin, shown) {
    if (!await page.evaluate(() => "axe" in window)) await page.evaluate(axe);
    for (const theme of shown) {
        await page.emulateMedia(themes[theme]);
        await settle(page);
        await page.screenshot({ path: `${pictures}${name}-${skin}-${theme}.png` });
        const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
        const say = ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`;
        assert.deepEqual(result.violations.map(say), [], `${skin} skin, ${theme}`);
        const doubts = result.incomplete.filter(({ id }) => skin === "plain" || id !== "color-contrast");
        assert.deepEqual(doubts.map(say), [], `${skin} skin, ${theme}`);
    }
    await page.emulateMedia(themes.light);
    await settle(page);
}
