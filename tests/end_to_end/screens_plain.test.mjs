// Every screen of tests/screens.txt as plain page: axe finds nothing, and nobody has to scroll sideways. In full (FW_LONG) in
// every theme, else in other themes where colours differ.
import assert from "node:assert/strict";

import { expectNoFindings, themes } from "./support/axe.mjs";
import { launch, startServer } from "./support/browser.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { screens, Visitor } from "./support/screens.mjs";

const LONG = Boolean(process.env.FW_LONG);
// On the plain page colours come from few rules; these screens have something of each.
const COLOURFUL = ["start", "search", "entry-offer", "calendar-fault", "calendar", "hand-over", "visit", "emergency",
    "situation-private", "offline"];

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

describe("on the plain page", () => {
    const visitor = new Visitor("?ansicht=einfach");
    after(() => visitor.close());

    for (const screen of screens) {
        it(`${screen.name} holds before axe and needs no sideways scrolling`, async () => {
            const { page, faults } = await visitor.goTo(browser, server.address, screen);
            await expectNoFindings(page, screen.name, "plain",
                LONG || COLOURFUL.includes(screen.name) ? Object.keys(themes) : ["light"]);
            const { content, room } = await page.evaluate(
                () => ({ content: document.documentElement.scrollWidth, room: innerWidth }));
            assert.ok(content <= room, `${content} px of content in ${room}`);
            assert.deepEqual(faults, []);
        });
    }
});
