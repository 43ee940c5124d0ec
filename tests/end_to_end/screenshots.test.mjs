// A picture of every screen, light and dark, in build/screenshots, for eyes. Fails when a screen stays empty.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";

import { launch, open, screens, screenshot, startServer, watchedPage } from "./support/browser.mjs";

let server;
let browser;

before(async () => {
    server = await startServer();
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await server?.close();
});

// A picture of one colour packs into next to nothing.
const SMALLEST_PICTURE = 15_000;

describe("pictures of every screen", () => {
    for (const colorScheme of ["light", "dark"]) {
        for (const [name, route] of Object.entries(screens)) {
            it(`${name}, ${colorScheme}`, async () => {
                const { page, faults, context } = await watchedPage(browser, server.address, { colorScheme });
                await open(page, `${server.address}/${route}`);
                const path = await screenshot(page, `${name}-${colorScheme}`);
                assert.ok(readFileSync(path).length > SMALLEST_PICTURE, "something is painted");
                assert.deepEqual(faults, []);
                await context.close();
            });
        }
    }

    it("the plain page", async () => {
        const { page, context } = await watchedPage(browser, server.address);
        await open(page, `${server.address}/?ansicht=einfach`);
        await screenshot(page, "plain-light");
        await context.close();
    });
});
