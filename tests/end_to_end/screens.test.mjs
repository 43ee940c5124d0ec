// Every screen of tests/screens.txt in a real browser: the accessibility tree and every attribute are those that the headless
// platform prints; axe finds nothing over the picture; the page rests, and a tap costs few frames. In full (FW_LONG) every
// screen is seen in every language and theme, else in German and one language more. The plain page has a file of its own.
import assert from "node:assert/strict";

import { expectNoFindings, themes } from "./support/axe.mjs";
import { focusedElement, launch, settle, startServer, stats } from "./support/browser.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { expectedElements, mirroredElements } from "./support/mirror.mjs";
import { chooseLanguage, freshPage, goTo, languages, printedScreens, screens, Visitor } from "./support/screens.mjs";

const LONG = Boolean(process.env.FW_LONG);
// Shown side by side; a browser allows few pictures at once and takes the oldest away.
const RESTING = ["start", "search", "entry-offer", "calendar", "visit", "map", "more", "offline"];
const MOST_ELEMENTS = 400;
const MOST_FRAMES_AFTER_A_TAP = 4;

let server;
let browser;
let printed;

before(async () => {
    printed = printedScreens();
    server = await startServer();
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await server?.close();
});

async function expectMirrored(page, screen, spoken) {
    for (const language of spoken) {
        await chooseLanguage(page, language);
        if (screen.deviceDecides) continue;
        const { aria, tree } = printed.get(`${screen.name} ${language}`);
        assert.equal(await page.locator("#overlay").ariaSnapshot(), aria, `${screen.name} in ${language}`);
        assert.deepEqual(await mirroredElements(page), expectedElements(tree), `${screen.name} in ${language}`);
    }
    await chooseLanguage(page, "de");
}

async function expectFewFramesAfterTap(page) {
    const { frames } = await stats(page);
    await page.locator("#overlay [data-key='tab.calendar']").tap();
    await settle(page);
    const drawn = (await stats(page)).frames - frames;
    assert.ok(drawn >= 1 && drawn <= MOST_FRAMES_AFTER_A_TAP, `${drawn} frames`);
}

describe("over the picture", () => {
    const visitor = new Visitor();
    after(() => visitor.close());

    for (const [index, screen] of screens.entries()) {
        it(`${screen.name} is mirrored, holds before axe, and draws little after a tap`, async () => {
            const { page, faults } = await visitor.goTo(browser, server.address, screen);
            assert.notEqual((await focusedElement(page)).tag, "body", "the focus is lost");
            await expectMirrored(page, screen, LONG ? languages : ["de", languages[1 + index % 2]]);
            const count = await page.locator("#overlay [data-role]").count();
            assert.ok(count > 0 && count <= MOST_ELEMENTS, `${count} elements`);
            await expectNoFindings(page, screen.name, "picture", LONG ? Object.keys(themes) : ["light"]);
            await expectFewFramesAfterTap(page);
            assert.deepEqual(faults, []);
        });
    }
});

describe("at rest", () => {
    it("no frame is drawn in three seconds on any of them", async () => {
        const pages = new Map();
        for (const name of RESTING) {
            const opened = await freshPage(browser, server.address);
            await goTo(opened.page, server.address, screens.find((screen) => screen.name === name));
            pages.set(name, opened);
        }
        const before = new Map();
        for (const [name, { page }] of pages) {
            // The witness that this page is one that the browser draws.
            await page.evaluate(() => {
                window.drawn = 0;
                const count = () => { window.drawn++; requestAnimationFrame(count); };
                requestAnimationFrame(count);
            });
            before.set(name, (await stats(page)).frames);
        }
        await new Promise((resolve) => { setTimeout(resolve, 3000); });
        for (const [name, { page, context }] of pages) {
            assert.equal((await stats(page)).frames, before.get(name), name);
            assert.ok(await page.evaluate(() => window.drawn) > 10, `${name} was in front of nobody`);
            await context.close();
        }
    });
});
