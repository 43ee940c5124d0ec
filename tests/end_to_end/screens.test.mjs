// Every screen of tests/screens.txt in a real browser: the accessibility tree and every attribute are those that the headless
// platform prints; axe finds nothing in either skin; the page rests, and a tap costs few frames. In full (FW_LONG) every screen
// is seen in every language and theme; else in German and one language more, and in other themes where colours differ. Leaves
// a picture of each, with the real data and for eyes only, in build/screenshots.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { axeSource, focusedElement, launch, settle, startServer, stats } from "./support/browser.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { expectedElements, mirroredElements } from "./support/mirror.mjs";
import { chooseLanguage, freshPage, goTo, languages, printedScreens, screens } from "./support/screens.mjs";

const axe = readFileSync(axeSource, "utf8");
const pictures = fileURLToPath(new URL("../../build/screenshots/", import.meta.url));
const themes = {
    light: { colorScheme: "light", contrast: "no-preference" },
    dark: { colorScheme: "dark", contrast: "no-preference" },
    contrast: { colorScheme: "light", contrast: "more" },
};
const LONG = Boolean(process.env.FW_LONG);
// On the plain page colours come from few rules; these screens have something of each.
const COLOURFUL = ["start", "search", "entry-offer", "calendar-fault", "calendar", "hand-over", "visit", "emergency", "situation-private", "offline"];
// Shown side by side; a browser allows few pictures at once and takes the oldest away.
const RESTING = ["start", "search", "entry-offer", "calendar", "visit", "map", "more", "offline"];
const MOST_ELEMENTS = 400;
const MOST_FRAMES_AFTER_A_TAP = 4;

let server;
let browser;
let printed;

before(async () => {
    mkdirSync(pictures, { recursive: true });
    printed = printedScreens();
    server = await startServer();
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await server?.close();
});

// Somebody who looks at one screen after the other. Addresses lead from any screen to the next; after a screen on which
// something was typed or pressed everything begins anew.
class Visitor {
    constructor(query = "") {
        this.query = query;
        this.isFresh = false;
    }

    async goTo(screen) {
        const isOneAddress = screen.steps.length === 1 && screen.steps[0].verb === "open" && !screen.steps[0].key.includes("?");
        if (!isOneAddress || !this.isFresh) {
            await this.close();
            this.opened = await freshPage(browser, server.address);
        }
        this.isFresh = isOneAddress;
        await goTo(this.opened.page, server.address, screen, this.query);
        return this.opened;
    }

    async close() {
        await this.opened?.context.close();
    }
}

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

// Over the picture axe cannot judge contrast, and may say so; tests/ui/contrast_test.cpp does.
async function expectNoFindings(page, name, skin, shown) {
    if (!await page.evaluate(() => "axe" in window)) await page.evaluate(axe);
    for (const theme of shown) {
        await page.emulateMedia(themes[theme]);
        await settle(page);
        await page.screenshot({ path: `${pictures}${name}-${skin}-${theme}.png` });
        const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
        const say = ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`;
        assert.deepEqual(result.violations.map(say), [], `${skin} skin, ${theme}`);
        const doubts = result.incomplete.filter(({ id }) => skin === "plain" || id !== "color-contrast");
        assert.deepEqual(doubts.map(say), [], `${skin} skin, ${theme}`);
    }
    await page.emulateMedia(themes.light);
    await settle(page);
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
            const { page, faults } = await visitor.goTo(screen);
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

describe("on the plain page", () => {
    const visitor = new Visitor("?ansicht=einfach");
    after(() => visitor.close());

    for (const screen of screens) {
        it(`${screen.name} holds before axe and needs no sideways scrolling`, async () => {
            const { page, faults } = await visitor.goTo(screen);
            await expectNoFindings(page, screen.name, "plain",
                LONG || COLOURFUL.includes(screen.name) ? Object.keys(themes) : ["light"]);
            const { content, room } = await page.evaluate(
                () => ({ content: document.documentElement.scrollWidth, room: innerWidth }));
            assert.ok(content <= room, `${content} px of content in ${room}`);
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
