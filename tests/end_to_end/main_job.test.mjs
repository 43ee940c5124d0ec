// What the page is for: somebody types what is wrong, finds who helps, and can call. By finger and by keyboard alone.
import assert from "node:assert/strict";

import { focusedElement, goBackToSearch, launch, open, openHit, searchFor, settle, startServer, stats, watchedPage }
    from "./support/browser.mjs";
import { after, afterEach, before, beforeEach, describe, it } from "./support/limits.mjs";

let server;
let browser;
let page;
let faults;
let context;

before(async () => {
    server = await startServer();
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await server?.close();
});
beforeEach(async () => {
    ({ page, faults, context } = await watchedPage(browser, server.address));
    await open(page, `${server.address}/`);
});
afterEach(async () => {
    assert.deepEqual(faults, [], "no errors, no requests to other hosts");
    await context.close();
});

// A family with a crying baby is helped by people who know about crying, sleeping and feeding, or by a parents' line.
const helpsWithACryingBaby = /schrei|regulation|frühe hilfen|elterntelefon|hebamme/i;

describe("somebody types »baby schreit«", () => {
    it("finds help first, opens it, can call, and comes back to the results", async () => {
        const first = await searchFor(page, "baby schreit");
        assert.match(await first.innerText(), helpsWithACryingBaby);
        assert.match(await page.getByRole("status").first().innerText(), /\d+/, "says how many were found");

        await openHit(page, first);
        const call = page.getByRole("main").getByRole("link", { name: /anrufen|\d{3}/i }).first();
        assert.match(await call.getAttribute("href"), /^tel:\+?\d+$/);

        await goBackToSearch(page);
        assert.equal(await page.getByRole("searchbox").inputValue(), "baby schreit");
        assert.match(await page.getByRole("listitem").first().innerText(), helpsWithACryingBaby);
    });

    it("does the same with the keyboard alone, and the focus is never lost", async () => {
        const press = async (key) => {
            await page.keyboard.press(key);
            await settle(page);
            assert.notEqual((await focusedElement(page)).tag, "body", `after ${key} something has the focus`);
        };
        const pressUntil = async (key, wanted, what) => {
            for (let count = 0; count < 60; count++) {
                await press(key);
                if (wanted(await focusedElement(page))) return;
            }
            assert.fail(`${what} cannot be reached with ${key}`);
        };
        await pressUntil("Tab", ({ type }) => type === "search", "the search field");
        await page.keyboard.type("baby schreit", { delay: 20 });
        await press("Enter");
        await pressUntil("Tab", ({ tag, inHit }) => tag === "a" && inHit, "the first hit");
        await press("Enter");
        assert.equal((await focusedElement(page)).tag, "h1", "a new screen begins at its heading");
        await pressUntil("Tab", ({ href }) => href.startsWith("tel:"), "the number to call");
        await goBackToSearch(page);
        assert.equal(await page.getByRole("searchbox").inputValue(), "baby schreit");
    });

    it("keeps an address for every screen and the typed words in it", async () => {
        await searchFor(page, "hebamme");
        assert.match(page.url(), /#\/suche\?q=hebamme/);
        const title = await page.title();
        await page.reload();
        await page.waitForSelector("html[data-ready=true]", { state: "attached" });
        await settle(page);
        assert.equal(await page.getByRole("searchbox").inputValue(), "hebamme");
        assert.equal(await page.title(), title);
    });

    it("waits for the end of a composition before it searches", async () => {
        const field = page.getByRole("searchbox");
        await field.click();
        const input = await context.newCDPSession(page);
        const before = (await stats(page)).searches;
        await input.send("Input.imeSetComposition", { text: "k", selectionStart: 1, selectionEnd: 1 });
        await input.send("Input.imeSetComposition", { text: "ki", selectionStart: 2, selectionEnd: 2 });
        await settle(page);
        assert.equal((await stats(page)).searches, before, "no search while letters are being composed");
        await input.send("Input.insertText", { text: "kita" });
        await settle(page);
        assert.equal((await stats(page)).searches, before + 1, "one search after it");
        assert.equal(await page.getByRole("searchbox").inputValue(), "kita");
    });
});

describe("the quick exit", () => {
    it("leaves the page for a neutral one when Escape is pressed three times", async () => {
        for (let count = 0; count < 3; count++) await page.keyboard.press("Escape");
        await page.waitForURL("about:blank");
    });
});
