// A page that is only read draws nothing; a lost graphics context costs nothing; the memory stays small.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { installed, launch, open, screens, searchFor, settle, startServer, stats, watchedPage } from "./support/browser.mjs";

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

describe("at rest", () => {
    for (const [name, route] of Object.entries(screens)) {
        it(`draws no frame in three seconds on ${name}`, async () => {
            const { page, context } = await watchedPage(browser, server.address);
            await open(page, `${server.address}/${route}`);
            await installed(page);
            await settle(page);
            const { frames } = await stats(page);
            await page.waitForTimeout(3000);
            assert.equal((await stats(page)).frames - frames, 0);
            await context.close();
        });
    }

    it("draws at most four frames after a tap", async () => {
        const { page, context } = await watchedPage(browser, server.address);
        await open(page, `${server.address}/`);
        await settle(page);
        const { frames } = await stats(page);
        await page.getByRole("navigation").getByRole("link").nth(2).tap();
        await settle(page);
        const drawn = (await stats(page)).frames - frames;
        assert.ok(drawn >= 1 && drawn <= 4, `${drawn} frames`);
        await context.close();
    });

    it("has at most 400 elements a screen and 32 MB of memory", async () => {
        const { page, context } = await watchedPage(browser, server.address);
        for (const route of Object.values(screens)) {
            await open(page, `${server.address}/${route}`);
            await settle(page);
            const nodes = await page.locator("#overlay [data-role]").count();
            assert.ok(nodes > 0 && nodes <= 400, `${nodes} elements on ${route}`);
        }
        await open(page, `${server.address}/#/suche`);
        await searchFor(page, "baby");
        const { memoryBytes, heapBytes } = await stats(page);
        assert.ok(memoryBytes <= 32 << 20, `${memoryBytes} bytes of memory`);
        assert.ok(heapBytes > 0 && heapBytes < memoryBytes);
        await context.close();
    });
});

describe("a lost graphics context", () => {
    it("gives the same picture once it is back, and taps work in between", async () => {
        const { page, faults, context } = await watchedPage(browser, server.address);
        await open(page, `${server.address}/`);
        await settle(page);
        const before = await page.screenshot();
        await page.evaluate(() => {
            const canvas = document.querySelector("canvas");
            window.lostContext = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
            const lost = new Promise((resolve) => canvas.addEventListener("webglcontextlost", resolve, { once: true }));
            window.lostContext.loseContext();
            return lost;
        });
        await page.getByRole("navigation").getByRole("link").nth(1).tap();
        await page.getByRole("searchbox").waitFor();
        await page.getByRole("navigation").getByRole("link").nth(0).tap();
        await settle(page);
        await page.evaluate(() => {
            const canvas = document.querySelector("canvas");
            const back = new Promise((resolve) => canvas.addEventListener("webglcontextrestored", resolve, { once: true }));
            window.lostContext.restoreContext();
            return back;
        });
        await page.evaluate(() => document.activeElement.blur());
        await settle(page);
        assert.ok(before.equals(await page.screenshot()), "the pictures are equal byte by byte");
        assert.deepEqual(faults.filter((fault) => !/CONTEXT_LOST/.test(fault)), []);
        await context.close();
    });
});
