// A lost graphics context costs nothing; the memory stays small, also after two hundred screens.
import assert from "node:assert/strict";

import { launch, open, searchFor, settle, startServer, stats, watchedPage } from "./support/browser.mjs";
import { after, before, describe, it } from "./support/limits.mjs";

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

describe("memory", () => {
    it("stays below 32 MB and stable after many changes of screen", async () => {
        const { page, context } = await watchedPage(browser, server.address, { deviceScaleFactor: 1 });
        await open(page, `${server.address}/#/suche`);
        await searchFor(page, "baby");
        const rounds = process.env.FW_LONG ? 50 : 10;
        const walk = () => page.evaluate(async (count) => {
            for (let round = 0; round < count; round++) {
                for (const hash of ["#/", "#/kalender", "#/eintrag/kindergeld", "#/suche?q=baby"]) {
                    location.hash = hash;
                    await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
                }
            }
        }, rounds);
        await walk();
        await settle(page);
        const first = { ...await stats(page), elements: await page.locator("#overlay *").count() };
        await walk();
        await settle(page);
        const second = { ...await stats(page), elements: await page.locator("#overlay *").count() };
        assert.equal(second.elements, first.elements);
        assert.ok(second.heapBytes <= first.heapBytes * 1.02, `${first.heapBytes} bytes became ${second.heapBytes}`);
        assert.ok(second.memoryBytes <= 32 << 20, `${second.memoryBytes} bytes of memory`);
        assert.ok(second.heapBytes > 0 && second.heapBytes < second.memoryBytes);
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
