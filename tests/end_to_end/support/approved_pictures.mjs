// Pictures in Chromium at ratio 1, compared with approved ones by the mean colour of blocks, so that a letter that is smoothed
// differently passes and a card that moved does not. They show the made-up directory of the unit tests, on one day.
//
// Each run writes build/pictures/<name>.png and .json. After a change that is wanted, look at the picture, then say what you saw:
//   node tests/end_to_end/approve_picture.mjs <name> "what was looked at"
// As long as none is approved the tests count as skipped; FW_APPROVE=1 takes the first pictures.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { launch, settle, startServer } from "./browser.mjs";
import { after, before, describe, it } from "./limits.mjs";
import { blockMeans, furthestBlock } from "./picture.mjs";
import { freshPage, goTo, madeUpCatalogue, screens } from "./screens.mjs";

const approved = fileURLToPath(new URL("../../golden/pictures/", import.meta.url));
const built = fileURLToPath(new URL("../../../build/pictures/", import.meta.url));
// Of 255, in the worst block of the worst colour. A missing word changes its block by 20 and more.
const TOLERANCE = 8;

const views = {
    "": {},
    dark: { colorScheme: "dark" },
    contrast: { contrast: "more" },
    "320-200": { viewport: { width: 320, height: 568 }, textSize: 2 },
    wide: { viewport: { width: 1280, height: 800 }, isMobile: false },
};
// shown: names of screens (tests/screens.txt) for each view.
export function compareWithApproved(shown) {
    const shots = Object.entries(shown).flatMap(([view, names]) => names.map((name) => ({
        name: view === "" ? name : `${name}-${view}`, screen: screens.find((screen) => screen.name === name), options: views[view],
    })));
    let server;
    let browser;
    let catalogue;

    const skip = !existsSync(approved) && !process.env.FW_APPROVE && "no picture has been approved yet";

    before(async () => {
        if (skip) return;
        catalogue = madeUpCatalogue();
        server = await startServer();
        browser = await launch();
    });
    after(async () => {
        await browser?.close();
        await server?.close();
    });

    describe("pictures as approved", () => {
        for (const { name, screen, options: { textSize, ...options } } of shots) {
            it(name, { skip }, async () => {
                const { page, context } = await freshPage(browser, server.address, options);
                await page.route("**/catalogue/*.db", (route) => route.fulfill({ body: catalogue, contentType: "application/vnd.sqlite3" }));
                await goTo(page, server.address, screen);
                if (textSize !== undefined) {
                    // Before the page stands there is nothing yet whose letters could grow.
                    await page.evaluate((size) => { document.documentElement.style.fontSize = `${size * 100}%`; }, textSize);
                    await settle(page);
                }
                // Neither the ring of the focus nor a caret belongs to the screen.
                await page.evaluate(() => document.activeElement.blur());
                await settle(page);
                const png = await page.screenshot();
                await context.close();
                writeFileSync(`${built}${name}.png`, png);
                const seen = await blockMeans(browser, png);
                writeFileSync(`${built}${name}.json`, JSON.stringify(seen));
                assert.ok(existsSync(`${approved}${name}.json`), `${name} has not been approved yet; see the head of this file`);
                const { rows } = JSON.parse(readFileSync(`${approved}${name}.json`, "utf8"));
                const { difference, where } = furthestBlock(seen, rows);
                assert.ok(difference <= TOLERANCE, `build/pictures/${name}.png differs by ${difference} at ${where}`);
            });
        }
    });
}
