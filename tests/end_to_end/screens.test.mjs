// Every screen of tests/screens.txt in a real browser: the accessibility tree and every attribute are those that the headless
// platform prints, in every language; axe finds nothing in either skin and in any theme; the page rests. Leaves a picture of
// each, with the real data and for eyes only, in build/screenshots.
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
const MOST_ELEMENTS = 400;
const MOST_FRAMES_AFTER_A_TAP = 4;
// A browser allows few pictures at once and takes the oldest away.
const PAGES_AT_ONCE = 8;

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

async function expectMirrored(page, screen) {
    for (const language of languages) {
        await chooseLanguage(page, language);
        if (screen.deviceDecides) continue;
        const { aria, tree } = printed.get(`${screen.name} ${language}`);
        assert.equal(await page.locator("#overlay").ariaSnapshot(), aria, `${screen.name} in ${language}`);
        assert.deepEqual(await mirroredElements(page), expectedElements(tree), `${screen.name} in ${language}`);
    }
    await chooseLanguage(page, "de");
}

// Over the picture axe cannot judge contrast, and may say so; tests/ui/contrast_test.cpp does.
async function expectNoFindings(page, name, skin) {
    await page.evaluate(axe);
    for (const [theme, media] of Object.entries(themes)) {
        await page.emulateMedia(media);
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

for (let first = 0; first < screens.length; first += PAGES_AT_ONCE) {
    const some = screens.slice(first, first + PAGES_AT_ONCE);
    describe(`${some[0].name} to ${some.at(-1).name}`, () => {
        const pages = new Map();

        after(async () => {
            for (const { context } of pages.values()) await context.close();
        });

        for (const screen of some) {
            it(`${screen.name} is mirrored in every language, without a fault`, async () => {
                const opened = await freshPage(browser, server.address);
                pages.set(screen.name, opened);
                await goTo(opened.page, server.address, screen);
                assert.notEqual((await focusedElement(opened.page)).tag, "body", "the focus is lost");
                await expectMirrored(opened.page, screen);
                const count = await opened.page.locator("#overlay [data-role]").count();
                assert.ok(count > 0 && count <= MOST_ELEMENTS, `${count} elements`);
                assert.deepEqual(opened.faults, []);
            });

            it(`${screen.name} holds before axe, over the picture and as plain page`, async () => {
                await expectNoFindings(pages.get(screen.name).page, screen.name, "picture");
                const { page, faults, context } = await freshPage(browser, server.address);
                await goTo(page, server.address, screen, "?ansicht=einfach");
                await expectNoFindings(page, screen.name, "plain");
                const { content, room } = await page.evaluate(
                    () => ({ content: document.documentElement.scrollWidth, room: innerWidth }));
                assert.ok(content <= room, `${content} px of content in ${room}`);
                assert.deepEqual(faults, []);
                await context.close();
            });
        }

        it("draws no frame in three seconds of rest on any of them", async () => {
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
            for (const [name, { page }] of pages) {
                assert.equal((await stats(page)).frames, before.get(name), name);
                assert.ok(await page.evaluate(() => window.drawn) > 10, `${name} was in front of nobody`);
            }
        });

        it("draws at most four frames after a tap on any of them", async () => {
            for (const [name, { page }] of pages) {
                const { frames } = await stats(page);
                await page.locator("#overlay [data-key='tab.calendar']").tap();
                await settle(page);
                const drawn = (await stats(page)).frames - frames;
                assert.ok(drawn >= 1 && drawn <= MOST_FRAMES_AFTER_A_TAP, `${drawn} frames on ${name}`);
            }
        });
    });
}
