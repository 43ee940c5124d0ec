// What is particular to a kiosk, judged by axe, and pictures of it for eyes, on a lying and on an upright screen.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { axeSource, launch, stats } from "./support/browser.mjs";
import { enterPin, openKiosk, pin, rest, seconds, startKiosk, tall, tap, wide } from "./support/kiosk.mjs";
import { after, before, describe, it } from "./support/limits.mjs";

const screenshots = fileURLToPath(new URL("../../build/screenshots", import.meta.url));

let server;
let browser;

before(async () => {
    server = await startKiosk();
    browser = await launch();
    mkdirSync(screenshots, { recursive: true });
});
after(async () => {
    await browser?.close();
    await server?.close();
});

// One after the other, as a visitor would meet them.
const walk = [
    ["start", async () => undefined],
    ["keyboard", async (page) => {
        await page.getByRole("searchbox").click();
        await rest(page);
        for (const letter of ["b", "a", "b", "y"]) await tap(page, `key.${letter}`);
    }],
    ["arabic", async (page) => tap(page, "key.keyboard.arabic")],
    ["search", async (page) => tap(page, "key.done")],
    ["entry", async (page) => {
        await page.getByRole("main").getByRole("listitem").getByRole("heading").first().getByRole("button").click();
        await rest(page);
    }],
    ["warning", async (page) => seconds(page, 62)],
    ["more", async (page) => {
        await tap(page, "kiosk.more_time");
        await tap(page, "tab.more");
    }],
    ["pin", async (page) => tap(page, "kiosk.staff")],
    ["staff", async (page) => enterPin(page, pin)],
];

for (const [shape, size] of Object.entries({ wide, tall })) {
    for (const colorScheme of ["light", "dark"]) {
        describe(`a kiosk, ${shape}, ${colorScheme}`, () => {
            it("passes axe on every screen of its own, with at most 400 elements", async () => {
                const context = { ...size, colorScheme, bypassCSP: true };
                const { page, faults, context: opened } = await openKiosk(browser, server, { parameters: "&ort=luedinghausen", context });
                await page.addScriptTag({ path: axeSource });
                for (const [name, go] of walk) {
                    await go(page);
                    await page.screenshot({ path: `${screenshots}/kiosk-${name}-${shape}-${colorScheme}.png` });
                    const judging = page.evaluate(() => window.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
                    // axe waits for timers that stand still here.
                    let done = false;
                    judging.finally(() => { done = true; });
                    while (!done) await page.clock.runFor(20);
                    const result = await judging;
                    const say = ({ id, nodes }) => `${name}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`;
                    assert.deepEqual(result.violations.map(say), []);
                    assert.deepEqual(result.incomplete.filter(({ id }) => id !== "color-contrast").map(say), []);
                    const nodes = await page.locator("#overlay [data-role]").count();
                    assert.ok(nodes > 0 && nodes <= 400, `${nodes} elements on ${name}`);
                }
                assert.deepEqual(faults, []);
                await opened.close();
            });
        });
    }
}

describe("a kiosk at rest", () => {
    it("draws nothing for twelve seconds, and turns the page of its board after that", async () => {
        const { page, context } = await openKiosk(browser, server);
        const { frames } = await stats(page);
        await page.clock.runFor(9000);
        assert.equal((await stats(page)).frames, frames);
        await page.clock.runFor(9000);
        const turned = (await stats(page)).frames - frames;
        assert.ok(turned >= 1 && turned <= 4, `${turned} frames`);
        await context.close();
    });
});
