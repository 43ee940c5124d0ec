// The text pages in a real browser: readable without script, without a complaint of the policy, and accessible.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";

import { axeSource, launch, site, startServer, watchedPage } from "./support/browser.mjs";
import { after, before, test } from "./support/limits.mjs";

const paths = ["index.html", "verzeichnis.html", "eintrag/coe-fruehe-hilfen-kreis.html", "eintrag/kindergeld.html",
    "eintrag/u5.html", "eintrag/112.html", "ort/nottuln.html", `thema/${readdirSync(`${site}/seiten/thema`).find((name) => name.endsWith(".html"))}`];
let server, browser;

before(async () => {
    server = await startServer();
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await server?.close();
});

test("without script every page says what it is about, with its style and without a fault", async () => {
    const { page, faults, context } = await watchedPage(browser, server.address, { javaScriptEnabled: false });
    for (const path of paths) {
        const response = await page.goto(`${server.address}/seiten/${path}`);
        assert.equal(response.status(), 200, path);
        assert.ok((await page.locator("h1").innerText()).length > 1, path);
        assert.match(await page.locator("body").innerText(), /Vorschau, nicht bestätigt/);
    }
    await page.goto(`${server.address}/seiten/eintrag/coe-fruehe-hilfen-kreis.html`);
    assert.equal(await page.getByRole("link", { name: /^Telefon/ }).first().getAttribute("href"), "tel:+492541185230");
    await page.getByRole("link", { name: "Alles als Text" }).click();
    await page.getByRole("link", { name: "Nottuln" }).click();
    assert.equal(await page.locator("h1").innerText(), "Nottuln");
    assert.deepEqual(faults, []);
    await context.close();
});

test("axe finds nothing, in light and dark", async () => {
    const axe = readFileSync(axeSource, "utf8");
    for (const colorScheme of ["light", "dark"]) {
        // Only so that axe itself may be brought in.
        const { page, context } = await watchedPage(browser, server.address, { bypassCSP: true, colorScheme });
        // Colours are all that differs in the dark; one page of each kind shows them.
        for (const path of colorScheme === "light" ? paths : paths.slice(2, 4)) {
            await page.goto(`${server.address}/seiten/${path}`);
            await page.addScriptTag({ content: axe });
            const { violations } = await page.evaluate(() => window.axe.run(document));
            assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], `${path} ${colorScheme}`);
        }
        await context.close();
    }
});
