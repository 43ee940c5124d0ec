// After one visit the page needs no network: not for a reload, not for a cold start on any screen.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { installed, launch, open, openHit, phone, ready, searchFor, settle, startServer } from "./support/browser.mjs";

describe("without a network, after one visit", () => {
    let server;
    let browser;
    let context;

    before(async () => {
        server = await startServer();
        browser = await launch();
        context = await browser.newContext(phone);
        const page = await context.newPage();
        await open(page, `${server.address}/`);
        await installed(page);
        await page.close();
        await server.close();
    });
    after(() => browser?.close());

    for (const route of ["", "#/suche?q=baby%20schreit", "#/eintrag/kindergeld", "#/kalender", "#/notfall", "#/mehr",
                         "?ansicht=einfach"]) {
        it(`starts cold on /${route}`, async () => {
            const page = await context.newPage();
            const errors = [];
            page.on("pageerror", (error) => errors.push(error.message));
            await open(page, `${server.address}/${route}`);
            await settle(page);
            assert.ok(await page.getByRole("heading", { level: 1 }).count() > 0, "a screen with a heading");
            assert.equal(await page.locator("#first-page").count(), 0, "the whole program runs");
            assert.deepEqual(errors, []);
            await page.close();
        });
    }

    it("does the main job", async () => {
        const page = await context.newPage();
        await open(page, `${server.address}/`);
        const first = await searchFor(page, "baby schreit");
        await openHit(page, first);
        assert.ok(await page.locator("a[href^='tel:']").count() > 0);
        await page.close();
    });
});

describe("an installation that cannot be completed", () => {
    it("keeps nothing, rather than half of it", async () => {
        const server = await startServer();
        const browser = await launch();
        const context = await browser.newContext(phone);
        // One file answers with other bytes than the release names.
        await context.route(/fonts\/text-bold\./, async (route) => {
            const request = route.request();
            if (request.serviceWorker() === null) return route.continue();
            return route.fulfill({ body: "not the font" });
        });
        const page = await context.newPage();
        await open(page, `${server.address}/`);
        const state = await page.evaluate(async () => {
            const registration = await navigator.serviceWorker.getRegistration();
            const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
            if (worker === undefined || worker === null) return "none";
            if (worker.state === "redundant" || worker.state === "activated") return worker.state;
            return new Promise((resolve) => worker.addEventListener("statechange", () => {
                if (worker.state === "redundant" || worker.state === "activated") resolve(worker.state);
            }));
        });
        assert.notEqual(state, "activated");
        assert.deepEqual(await page.evaluate(() => caches.keys()), []);
        await ready(page);
        await browser.close();
        await server.close();
    });
});
