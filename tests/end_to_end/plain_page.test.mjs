// The same tree shown as an ordinary page: without WebGL, with forced colours, in print, or because somebody asks for it.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { goBackToSearch, launch, open, openHit, searchFor, settle, startServer, watchedPage } from "./support/browser.mjs";

let server;

before(async () => { server = await startServer(); });
after(() => server?.close());

async function onPlainPage(browserOptions, contextOptions, query, check) {
    const browser = await launch(browserOptions);
    try {
        const { page, faults } = await watchedPage(browser, server.address, contextOptions);
        await open(page, `${server.address}/${query}`);
        assert.equal(await page.locator("canvas").isVisible(), false, "no picture");
        await check(page);
        assert.deepEqual(faults, []);
    } finally {
        await browser.close();
    }
}

async function mainJob(page) {
    const first = await searchFor(page, "baby schreit");
    const link = first.getByRole("heading").getByRole("link");
    const colour = await link.evaluate((element) => getComputedStyle(element).color);
    assert.notEqual(colour, "rgba(0, 0, 0, 0)", "the words can be seen");
    await openHit(page, first);
    assert.ok(await page.locator("a[href^='tel:']").count() > 0);
    await goBackToSearch(page);
    assert.equal(await page.getByRole("searchbox").inputValue(), "baby schreit");
}

describe("the plain page", () => {
    it("does the main job without WebGL", () => onPlainPage(["--disable-gpu", "--disable-3d-apis"], {}, "", mainJob));

    it("does it with forced colours", () => onPlainPage([], { forcedColors: "active" }, "", mainJob));

    it("does it when asked for", () => onPlainPage([], {}, "?ansicht=einfach", mainJob));

    it("needs no sideways scrolling at 320 px and 200 % text", () =>
        onPlainPage([], { viewport: { width: 320, height: 568 } }, "?ansicht=einfach#/suche?q=baby", async (page) => {
            await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
            await settle(page);
            const { content, window: room } = await page.evaluate(
                () => ({ content: document.documentElement.scrollWidth, window: innerWidth }));
            assert.ok(content <= room, `${content} px of content in ${room}`);
        }));
});

describe("without JavaScript", () => {
    it("the name, the purpose and the emergency numbers are there as links", async () => {
        const browser = await launch();
        const { page, faults } = await watchedPage(browser, server.address, { javaScriptEnabled: false });
        await page.goto(`${server.address}/`);
        assert.equal(await page.locator("h1").innerText(), "Familienwegweiser");
        for (const number of ["tel:112", "tel:110", "tel:116117"]) {
            assert.ok(await page.locator(`a[href='${number}']`).isVisible(), number);
        }
        assert.deepEqual(faults, []);
        await browser.close();
    });
});
