// What a phone does that a desk does not: turning, zooming with two fingers, larger letters, the back key, a keyboard over
// the page; and leaving quickly without a trace.
import assert from "node:assert/strict";

import { launch, open, settle, startServer, stats, watchedPage } from "./support/browser.mjs";
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
});
afterEach(async () => {
    assert.deepEqual(faults, [], "no errors, no requests to other hosts");
    await context.close();
});

const scrollArea = "main > [data-role=scroll_area]";
const scrolledTo = () => page.locator(scrollArea).evaluate((area) => area.scrollTop);
async function scrollTo(top) {
    await page.locator(scrollArea).evaluate((area, wanted) => { area.scrollTop = wanted; }, top);
    await settle(page);
}

// What stands at the top of the visible part, by its stable key; the lower edge of a card alone says nothing.
const firstVisible = () => page.evaluate((area) => {
    const edge = 24;
    const top = document.querySelector(area).getBoundingClientRect().top + edge;
    return [...document.querySelectorAll("[data-key^='open.']")]
        .find((element) => element.getBoundingClientRect().bottom > top).dataset.key;
}, scrollArea);

async function loadAnew() {
    await page.reload();
    await page.waitForSelector("html[data-ready=true]", { state: "attached" });
    await settle(page);
}

// What a phone does with a page in the background when it needs the memory, until somebody comes back to it.
async function throwAway() {
    await page.evaluate(() => {
        Object.defineProperty(document, "hidden", { value: true, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
    });
    await loadAnew();
}

describe("the place where somebody reads", () => {
    beforeEach(async () => {
        await open(page, `${server.address}/#/lebensphase/0-1`);
        await settle(page);
        await scrollTo(1500);
    });

    it("stays when the phone is turned", async () => {
        const before = await firstVisible();
        await page.setViewportSize({ width: 740, height: 390 });
        await settle(page);
        assert.equal(await firstVisible(), before);
    });

    it("stays when the letters grow, and so does the page", async () => {
        const before = await firstVisible();
        const height = () => page.locator(scrollArea).evaluate((area) => area.scrollHeight);
        const usual = await height();
        await page.evaluate(() => { document.documentElement.style.fontSize = "150%"; });
        await settle(page);
        assert.ok(await height() > 1.2 * usual, "the letters of the device count without a reload");
        assert.equal(await firstVisible(), before);
    });

    it("is found again with the back key and after the browser threw the page away", async () => {
        await page.locator(`[data-key='${await firstVisible()}']`).evaluate((link) => link.click());
        await settle(page);
        assert.equal(await scrolledTo(), 0);
        await page.goBack();
        await settle(page);
        assert.ok(Math.abs(await scrolledTo() - 1500) < 2);
        await throwAway();
        assert.ok(Math.abs(await scrolledTo() - 1500) < 2);
    });

    it("is found again on the second page of a list", async () => {
        await page.locator("[data-key='browse.more']").evaluate((button) => button.click());
        await settle(page);
        const cards = () => page.locator("[data-key^='open.']").count();
        const [many, there] = [await cards(), 5000];
        await scrollTo(there);
        await throwAway();
        assert.equal(await cards(), many);
        assert.ok(Math.abs(await scrolledTo() - there) < 2);
        await loadAnew();
        assert.equal(await cards(), many, "also when somebody loads it anew");
        await page.locator("[data-key^='open.']").first().evaluate((link) => link.click());
        await settle(page);
        await loadAnew();
        await page.goBack();
        await settle(page);
        assert.equal(await cards(), many, "and on the way back to it");
    });
});

describe("two fingers", () => {
    it("may zoom, and the letters are painted anew once they rest", async () => {
        await context.close();
        ({ page, faults, context } = await watchedPage(browser, server.address, { deviceScaleFactor: 1 }));
        await open(page, `${server.address}/`);
        await settle(page);
        const width = () => page.evaluate(() => document.querySelector("canvas").width);
        const before = await width();
        const input = await context.newCDPSession(page);
        const fingers = (apart) => [-apart, apart].map((way, id) => ({ x: 195 + way, y: 400, id }));
        await input.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(40) });
        for (let apart = 45; apart <= 100; apart += 5) {
            await input.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: fingers(apart) });
        }
        await input.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
        assert.ok(await page.evaluate(() => visualViewport.scale) > 1.5, "the page is larger");
        await page.waitForFunction((usual) => document.querySelector("canvas").width > 1.5 * usual, before);
        await settle(page);
    });
});

describe("a keyboard over the page", () => {
    it("leaves the field that is typed into visible", async () => {
        await open(page, `${server.address}/#/info/ort`);
        await settle(page);
        await page.getByRole("searchbox").click();
        await page.setViewportSize({ width: 390, height: 400 });
        await settle(page);
        const { top, bottom } = await page.getByRole("searchbox").evaluate((field) => field.getBoundingClientRect());
        const area = await page.locator(scrollArea).evaluate((element) => element.getBoundingClientRect());
        assert.ok(top >= area.top && bottom <= area.bottom, `${top} to ${bottom} in ${area.top} to ${area.bottom}`);
    });
});

describe("the map of the device", () => {
    const agents = {
        "geo:0,0?q=": "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36",
        "https://maps.apple.com/?q=": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1",
        "https://www.openstreetmap.org/search?query=": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36",
    };
    for (const [beginning, userAgent] of Object.entries(agents)) {
        it(`is asked with ${beginning}`, async () => {
            await context.close();
            ({ page, faults, context } = await watchedPage(browser, server.address, { userAgent }));
            await open(page, `${server.address}/#/eintrag/coe-begegnungsstaette-grenzenlos`);
            await settle(page);
            const href = await page.locator("[data-key='way']").getAttribute("href");
            assert.ok(href.startsWith(beginning), href);
        });
    }
});

describe("leaving quickly", () => {
    async function readAbout(query) {
        await open(page, `${server.address}/`);
        await page.getByRole("searchbox").fill(query);
        await settle(page);
        await page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("heading") }).first()
            .getByRole("heading").locator("button, a").click();
        await settle(page);
    }

    it("shows neither the query nor the entry in address, title and history", async () => {
        await readAbout("mein mann schlägt mich");
        assert.match(page.url(), /#\/eintrag$/);
        assert.equal(await page.title(), "Familienwegweiser");
        await page.goBack();
        await settle(page);
        assert.match(page.url(), /#\/suche$/);
        assert.equal(await page.getByRole("searchbox").inputValue(), "mein mann schlägt mich", "back finds the hits again");
        await page.goForward();
        await settle(page);
        assert.match(page.url(), /#\/eintrag$/);
        assert.ok(await page.locator("a[href^='tel:']").count() > 0, "forward finds the entry again");
    });

    for (const way of ["the button", "Escape three times"]) {
        it(`by ${way}: back leads to what was there before, forward only to the start`, async () => {
            await page.goto(`${server.address}/seiten/`).catch(() => undefined);
            const before = page.url();
            await readAbout("mein mann schlägt mich");
            if (way === "the button") await page.locator("[data-key='quick_exit']").click();
            else for (let count = 0; count < 3; count++) await page.keyboard.press("Escape");
            await page.waitForURL("about:blank");
            await page.goBack();
            assert.equal(page.url(), before);
            await page.goForward();
            await page.goForward();
            assert.match(page.url(), /\/(#\/)?$/);
            faults.length = 0;  // the page before is no page of ours
        });
    }
});
