// axe over every screen, in both skins, light and dark. Over the picture it cannot judge contrast, and may say so; the
// palette is tested in C++, and the plain skin here.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { axeSource, launch, open, screens, settle, startServer, watchedPage } from "./support/browser.mjs";

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

for (const skin of ["picture", "plain"]) {
    for (const colorScheme of ["light", "dark"]) {
        describe(`axe, ${skin} skin, ${colorScheme}`, () => {
            for (const [name, route] of Object.entries(screens)) {
                it(`finds nothing on ${name}`, async () => {
                    const { page, context } = await watchedPage(browser, server.address, { colorScheme, bypassCSP: true });
                    await open(page, `${server.address}/${skin === "plain" ? "?ansicht=einfach" : ""}${route}`);
                    await settle(page);
                    await page.addScriptTag({ path: axeSource });
                    const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
                    const say = ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`;
                    assert.deepEqual(result.violations.map(say), []);
                    const doubts = result.incomplete.filter(({ id }) => skin === "plain" || id !== "color-contrast");
                    assert.deepEqual(doubts.map(say), []);
                    await context.close();
                });
            }
        });
    }
}
