// The interface in a real browser: reading aloud, questions over the page, two panes, words that find and selection meet.
import assert from "node:assert/strict";

import { focusedElement, launch, open, settle, startServer, stats, watchedPage } from "./support/browser.mjs";
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

// A device with the voices that a test names; `spoken` hears what they would say.
async function giveVoices(voices) {
    await page.addInitScript((names) => {
        window.spoken = [];
        const synthesis = {
            getVoices: () => names.map(({ lang, localService }) => ({ lang, localService, default: true })),
            speak: (utterance) => window.spoken.push({ text: utterance.text, lang: utterance.lang, made: utterance }),
            cancel: () => { window.spoken.length = 0; },
            addEventListener: () => undefined,
        };
        Object.defineProperty(window, "speechSynthesis", { value: synthesis });
        window.SpeechSynthesisUtterance = class extends EventTarget {
            constructor(text) {
                super();
                this.text = text;
            }
        };
    }, voices);
}

describe("the search field", () => {
    it("has its focus ring around all of it, the button to clear it included", async () => {
        await open(page, `${server.address}/#/suche?q=baby`);
        await page.locator("#overlay input[type=search]").focus();
        const outline = (element) => getComputedStyle(element).outlineStyle;
        const field = page.locator("#overlay [data-role=search]");
        assert.equal(await field.evaluate(outline), "solid");
        assert.equal(await field.locator("label").evaluate(outline), "none");
        const frame = await field.boundingBox();
        const clear = await page.locator("[data-key='search.query.clear']").boundingBox();
        assert.ok(clear.x + clear.width <= frame.x + frame.width, "the button stands in the frame");
    });
});

const readAloud = () => page.locator("[data-key='read_aloud']");

describe("reading an entry aloud", () => {
    it("says heading, words and number, and stops when asked or left", async () => {
        await giveVoices([{ lang: "de-DE", localService: true }]);
        await open(page, `${server.address}/#/eintrag/elterntelefon`);
        await settle(page);
        await readAloud().click();
        await settle(page);
        const said = (await page.evaluate(() => window.spoken.map(({ text }) => text))).join("");
        assert.match(said, /^Elterntelefon/);
        assert.match(said, /0800 1110550/);
        assert.doesNotMatch(said, /Merkliste|Notfall|English/, "what can only be pressed is left out");
        assert.equal(await readAloud().innerText().then((words) => words.trim()), "Vorlesen beenden");
        await page.goBack().catch(() => undefined);
        await open(page, `${server.address}/#/eintrag/elterntelefon`);
        await settle(page);
        await readAloud().click();
        await settle(page);
        await page.evaluate(() => window.spoken[window.spoken.length - 1].made.dispatchEvent(new Event("end")));
        await settle(page);
        assert.equal(await readAloud().innerText().then((words) => words.trim()), "Vorlesen", "ends by itself");
    });

    for (const [why, voices] of Object.entries({
        "without a voice": [],
        "when the only voice speaks on somebody else's computer": [{ lang: "de-DE", localService: false }],
        "when no voice speaks the language of the page": [{ lang: "fr-FR", localService: true }],
    })) {
        it(`is not offered ${why}`, async () => {
            await giveVoices(voices);
            await open(page, `${server.address}/#/eintrag/elterntelefon`);
            await settle(page);
            assert.equal(await readAloud().count(), 0);
        });
    }
});

describe("a question over the page", () => {
    beforeEach(async () => {
        await open(page, `${server.address}/#/mehr`);
        await settle(page);
        await page.locator("[data-key='theme.dark']").click();
        await page.locator("[data-key='more.forget']").click();
        await settle(page);
    });

    it("takes the focus, hides the rest, and Escape or the back key close it", async () => {
        const dialog = page.getByRole("dialog");
        assert.equal((await focusedElement(page)).tag, "h2");
        assert.deepEqual(await page.locator("#overlay > :not([inert])").evaluateAll(
            (parts) => parts.map((part) => part.dataset.role)), ["dialog"], "nothing behind it can be reached");
        await page.keyboard.press("Escape");
        await settle(page);
        assert.equal(await dialog.count(), 0);
        assert.equal(await page.evaluate(() => document.activeElement.dataset.key), "more.forget", "where it came from");
        assert.match(page.url(), /#\/mehr$/);
        await page.locator("[data-key='more.forget']").click();
        await settle(page);
        await page.goBack();
        await settle(page);
        assert.equal(await dialog.count(), 0);
        assert.match(page.url(), /#\/mehr$/);
    });

    it("deletes everything that the device kept", async () => {
        assert.match(await page.evaluate(() => localStorage.getItem("familienwegweiser")), /dark/);
        await page.locator("[data-key='dialog.yes']").click();
        await settle(page);
        assert.equal(await page.evaluate(() => localStorage.getItem("familienwegweiser")), null);
        assert.equal(await page.locator("[data-key='theme.system'] input").isChecked(), true);
    });
});

describe("two panes", () => {
    beforeEach(async () => {
        await page.setViewportSize({ width: 1280, height: 800 });
    });

    it("keep the list where it was while entries are opened beside it", async () => {
        await open(page, `${server.address}/#/lebensphase/0-1`);
        await settle(page);
        await open(page, `${server.address}/#/suche?q=hebamme`);
        await settle(page);
        const list = page.getByRole("main").locator("[data-role=scroll_area]");
        await list.evaluate((area) => { area.scrollTop = 600; });
        await settle(page);
        const { frames } = await stats(page);
        await page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("heading") }).nth(4)
            .getByRole("heading").locator("a, button").click();
        await settle(page);
        assert.ok((await stats(page)).frames - frames <= 4);
        const beside = page.locator("[data-key='pane.list'] [data-role=scroll_area]");
        assert.ok(Math.abs(await beside.evaluate((area) => area.scrollTop) - 600) < 2);
        assert.equal((await focusedElement(page)).tag, "h1");
        assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
    });

    it("are one screen on the plain page", async () => {
        await open(page, `${server.address}/?ansicht=einfach#/thema/breastfeeding`);
        await settle(page);
        assert.equal(await page.locator("[data-key='pane.list']").count(), 0);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });
});

describe("words on the picture", () => {
    it("are found across the end of a line, and a broken word is one word", async () => {
        await page.setViewportSize({ width: 320, height: 568 });
        await open(page, `${server.address}/#/info/barrierefreiheit`);
        await settle(page);
        await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
        await settle(page);
        const broken = await page.evaluate(() => {
            const paragraphs = [...document.querySelectorAll("main p")];
            const several = paragraphs.filter((paragraph) => paragraph.querySelectorAll(".line").length > 2);
            return { lines: several.length, words: paragraphs.map((paragraph) => paragraph.textContent).join("\n") };
        });
        assert.ok(broken.lines > 3);
        assert.match(broken.words, /Vorleseprogramm/, "no hyphen of the picture stands in the words");
        assert.ok(await page.evaluate(() => window.find("mit Tastatur, mit Vorleseprogramm, mit großer Schrift")));
        const name = await page.getByRole("heading", { level: 1 }).innerText();
        assert.equal(name.replace(/\s+/g, " ").trim(), "Erklärung zur Barrierefreiheit");
    });

    it("lie under their selection", async () => {
        await open(page, `${server.address}/#/eintrag/kindergeld`);
        await settle(page);
        // Each line of the overlay is as wide and as high as the painted one, to a pixel.
        const differences = await page.evaluate(() => [...document.querySelectorAll("main p .words")].flatMap((words) => {
            const box = words.getBoundingClientRect();
            return [...words.querySelectorAll(".line")].map((line) => line.getClientRects().length === 1
                ? Math.abs(line.getBoundingClientRect().right - box.right) : NaN);
        }));
        assert.ok(differences.length > 5);
        for (const difference of differences) assert.ok(difference <= 1.5, `${difference} px`);
    });
});
