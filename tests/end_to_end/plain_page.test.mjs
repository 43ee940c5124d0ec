// The same tree shown as an ordinary page: without WebGL, with forced colours, in print, or because somebody asks for it.
import assert from "node:assert/strict";

import { launch, open, searchFor, settle, startServer, watchedPage } from "./support/browser.mjs";
import { flows, walk } from "./support/flows.mjs";
import { after, before, describe, it } from "./support/limits.mjs";

let server;
let browser;   // as everybody has it
let withoutGl;

before(async () => {
    server = await startServer();
    browser = await launch();
    withoutGl = await launch(["--disable-gpu", "--disable-3d-apis"]);
});
after(async () => {
    await browser?.close();
    await withoutGl?.close();
    await server?.close();
});

async function expectPlain(page) {
    assert.equal(await page.locator("canvas").isVisible(), false, "no picture");
    const colour = await page.locator("#overlay h1").evaluate((element) => getComputedStyle(element).color);
    assert.notEqual(colour, "rgba(0, 0, 0, 0)", "the words can be seen");
}

describe("over the picture", () => {
    for (const [name, flow] of Object.entries(flows)) {
        it(name, async () => {
            const { page, faults, context } = await watchedPage(browser, server.address, { serviceWorkers: "block" });
            await walk(flow, page, `${server.address}/`);
            assert.equal(await page.locator("canvas").isVisible(), true);
            assert.deepEqual(faults, []);
            await context.close();
        });
    }
});

describe("on the plain page, without WebGL", () => {
    for (const [name, flow] of Object.entries(flows)) {
        it(name, async () => {
            const { page, faults, context } = await watchedPage(withoutGl, server.address, { serviceWorkers: "block" });
            await walk(flow, page, `${server.address}/`);
            await expectPlain(page);
            assert.deepEqual(faults, []);
            await context.close();
        });
    }
});

describe("the plain page", () => {
    const mainJob = flows["search, open, call, back"];
    for (const [why, options, query] of [["with forced colours", { forcedColors: "active" }, ""], ["when asked for", {}, "?ansicht=einfach"]]) {
        it(`does the main job ${why}`, async () => {
            const { page, faults, context } = await watchedPage(browser, server.address, options);
            await walk(mainJob, page, `${server.address}/${query}`);
            await expectPlain(page);
            assert.deepEqual(faults, []);
            await context.close();
        });
    }

    it("shows which choice is chosen, also with forced colours", async () => {
        for (const [options, query] of [[{ forcedColors: "active" }, ""], [{}, "?ansicht=einfach"]]) {
            const { page, context } = await watchedPage(browser, server.address, options);
            await open(page, `${server.address}/${query}#/mehr`);
            const rows = await page.locator("#overlay label[data-role='radio']").evaluateAll((all) => all.map((row) => ({
                chosen: row.querySelector("input").checked,
                opacity: getComputedStyle(row.querySelector("input")).opacity,
                border: Number.parseFloat(getComputedStyle(row).borderTopWidth),
            })));
            assert.ok(rows.some((row) => row.chosen) && rows.some((row) => !row.chosen), "something is chosen");
            for (const row of rows) {
                assert.equal(row.opacity, "1");
                assert.ok(row.chosen ? row.border >= 3 : row.border < 3, `${row.border} px around ${row.chosen}`);
            }
            await context.close();
        }
    });

    it("has the emergency numbers at its top, however long the page is", async () => {
        const { page, context } = await watchedPage(browser, server.address, { viewport: { width: 390, height: 844 } });
        await open(page, `${server.address}/?ansicht=einfach#/suche`);
        await searchFor(page, "baby");
        const { top, bottom, room } = await page.locator("[data-key='emergency.strip']").evaluate((strip) => ({
            ...strip.getBoundingClientRect().toJSON(), room: innerHeight,
        }));
        assert.ok(top >= 0 && bottom <= room / 4, `from ${top} to ${bottom} in ${room}`);
        await context.close();
    });

    it("says on paper where a website is, and nothing about keys", async () => {
        const { page, context } = await watchedPage(browser, server.address);
        await open(page, `${server.address}/?ansicht=einfach#/eintrag/elterntelefon`);
        await page.emulateMedia({ media: "print" });
        const address = await page.locator("[data-key='website']")
            .evaluate((link) => getComputedStyle(link, "::after").content);
        assert.match(address, /https:/);
        await open(page, `${server.address}/?ansicht=einfach#/situation/hurt`);
        assert.equal(await page.locator("[data-key='quick_exit'] + p").isVisible(), false);
        await context.close();
    });

    it("speaks the language that the address asks for, and German when nobody knows that one; nothing of it is kept", async () => {
        for (const [asked, spoken] of [["en", "en"], ["de-x-einfach", "de-x-einfach"], ["xx", "de"]]) {
            const { page, faults, context } = await watchedPage(browser, server.address);
            await open(page, `${server.address}/?sprache=${asked}#/eintrag/kindergeld`);
            await page.waitForFunction((wanted) => document.documentElement.lang === wanted, spoken);
            assert.match(page.url(), /#\/eintrag\/kindergeld$/);
            assert.equal(await page.evaluate(() => localStorage.length), 0);
            assert.deepEqual(faults, []);
            await context.close();
        }
    });

    it("needs no sideways scrolling at 320 px and 200 % text", async () => {
        const { page, context } = await watchedPage(browser, server.address, { viewport: { width: 320, height: 568 } });
        await open(page, `${server.address}/?ansicht=einfach#/suche`);
        await searchFor(page, "baby");
        await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
        await settle(page);
        const { content, room } = await page.evaluate(
            () => ({ content: document.documentElement.scrollWidth, room: innerWidth }));
        assert.ok(content <= room, `${content} px of content in ${room}`);
        await context.close();
    });
});

describe("without JavaScript", () => {
    it("the name, the purpose and the emergency numbers are there as links", async () => {
        const { page, faults, context } = await watchedPage(browser, server.address, { javaScriptEnabled: false });
        await page.goto(`${server.address}/`);
        assert.equal(await page.locator("h1").innerText(), "Familienwegweiser");
        assert.ok((await page.locator("main p").first().innerText()).length > 40, "what it is for");
        for (const number of ["tel:112", "tel:110", "tel:116117"]) {
            assert.ok(await page.locator(`a[href='${number}']`).isVisible(), number);
        }
        assert.deepEqual(faults, []);
        await context.close();
    });
});
