// What a family takes home on paper: hand-outs and the guide of a place as Chromium prints them. Independent programs
// look at the result: pdffonts, pdftotext, and zbar for the code. Pictures of the pages stay in build/screenshots/print.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { launch } from "./support/browser.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { publicAddress as address, publishedData, root, run, wegweiser } from "./support/published_site.mjs";

const pictures = join(root, "build/screenshots/print");
const millimetre = 72 / 25.4;

let browser;
let folder;
let catalogue;
let texts;
let entries;

function publishedCatalogue() {
    const data = publishedData(folder);
    run(wegweiser, "build", "--data", data, "--region", "coesfeld", "--out", join(folder, "coesfeld.db"));
    const offers = JSON.parse(readFileSync(join(data, "regions/coesfeld/offers.json"), "utf8")).records;
    const shelters = ["violence", "addiction", "debt", "pregnancy_conflict", "sexual_abuse", "mental_health"];
    entries = offers.filter((offer) => !offer.topics.some((topic) => shelters.includes(topic))).map((offer) => offer.id);
    return join(folder, "coesfeld.db");
}

async function print(name, ...parameters) {
    const html = join(folder, `${name}.html`);
    const pdf = join(folder, `${name}.pdf`);
    run(wegweiser, "handout", "--catalogue", catalogue, "--out", html, ...parameters);
    const page = await browser.newPage();
    const faults = [];
    page.on("console", (message) => faults.push(message.text()));
    await page.goto(`file://${html}`);
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    const printed = await page.locator(".entry").evaluateAll((all) => all.map((entry) =>
        [entry.querySelector("h2, h3").textContent, entry.querySelector(".entry-provenance").textContent]));
    const smallest = await page.locator("main *").evaluateAll((all) =>
        Math.min(...all.filter((each) => [...each.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim()))
            .map((each) => parseFloat(getComputedStyle(each).fontSize))));
    assert.ok(smallest >= 9 / 0.75 - 0.01, `nothing is smaller than 9 pt: ${smallest} px`);
    await page.close();
    assert.deepEqual(faults, [], "the page breaks no rule of its own");
    mkdirSync(pictures, { recursive: true });
    run("pdftoppm", "-png", "-r", "80", "-l", "6", pdf, join(pictures, name));
    const pagesOf = (...options) => run("pdftotext", ...options, pdf, "-").split("\f").slice(0, -1);
    // In the order in which it was written, one column after the other, and as it stands on the paper.
    const [written, pages] = [pagesOf("-raw"), pagesOf()];
    return { pdf, printed, titles: printed.map(([title]) => title), written, pages };
}

// pdftotext leaves out hyphens at the ends of lines, so they do not count.
const squeeze = (text) => text.replace(/[\s-]+/g, "");

function assertFontsEmbedded(pdf) {
    const fonts = run("pdffonts", pdf).trim().split("\n").slice(2);
    assert.ok(fonts.length > 0, "there is text");
    for (const font of fonts) {
        assert.match(font, /NotoSans/);
        assert.match(font, / yes yes yes /, `embedded, a subset, and with letters that can be copied: ${font}`);
    }
}

function assertFootOnEveryPage(pages) {
    for (const [number, text] of pages.entries()) {
        const squeezed = squeeze(text);
        for (const words of ["Datenvom22.November2026.", "WohereineAngabe", `${number + 1}/${pages.length}`]) {
            assert.ok(squeezed.includes(words), `page ${number + 1} says ${words}`);
        }
    }
}

// Every word lies inside the margins; only the foot stands lower.
function assertNothingCut(pdf, margin) {
    const boxes = run("pdftotext", "-bbox", pdf, "-");
    let [width, height] = [0, 0];
    for (const line of boxes.split("\n")) {
        const page = line.match(/<page width="([\d.]+)" height="([\d.]+)"/);
        if (page) [width, height] = page.slice(1).map(Number);
        const word = line.match(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/);
        if (!word) continue;
        const [left, top, right, bottom] = word.slice(1, 5).map(Number);
        assert.ok(left > margin * millimetre - 2 && right < width - margin * millimetre + 2, `cut at the side: ${word[5]}`);
        assert.ok(top > 0 && bottom < height, `cut above or below: ${word[5]}`);
    }
}

// The title of an entry and the line that says what it rests on stand on the same page, for every entry.
function assertEntriesWhole(pages, printed) {
    const squeezed = pages.map(squeeze);
    let from = 0;
    for (const [title, provenance] of printed.map((lines) => lines.map(squeeze))) {
        const page = squeezed.findIndex((text, number) => number >= from && text.includes(title) &&
            text.indexOf(provenance, text.indexOf(title)) !== -1);
        assert.notEqual(page, -1, `split between two pages: ${title}`);
        from = page;
    }
}

// What zbar reads from the first page at the 300 dots an inch of an ordinary printer.
function codeOn(pdf) {
    run("pdftoppm", "-r", "300", "-gray", "-singlefile", pdf, join(folder, "page"));
    return run("zbarimg", "--quiet", "--raw", "--nodbus", join(folder, "page.pgm")).trim();
}

before(async () => {
    folder = mkdtempSync(join(tmpdir(), "wegweiser-print-"));
    catalogue = publishedCatalogue();
    texts = join(folder, "texts");
    run(wegweiser, "texts", "--data", join(root, "data"), "--out", texts);
    browser = await launch();
});
after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
});

describe("hand-out", () => {
    for (const [paper, margin] of [["a4", 15], ["a5", 11]]) {
        it(`on ${paper}: fonts inside, text real, nothing cut, entries whole, the foot on every page`, async () => {
            const { pdf, printed, written, pages } = await print(
                `handout-${paper}`, "--paper", paper, "--heading", "first_weeks", "--timeline", "checkups",
                "coe-duelmen-ankerpunkt", "elterntelefon", "kindergeld", "coe-fruehe-hilfen-kreis");
            assertFontsEmbedded(pdf);
            assertFootOnEveryPage(pages);
            assertNothingCut(pdf, margin);
            assertEntriesWhole(written, printed);
            assert.match(pages.join(""), /0800 1110550/, "numbers can be searched and copied");
        });
    }

    it("the code of forty entries is read from paper and gives the same list back", async () => {
        const chosen = entries.slice(0, 40);
        const first = await print("handout-forty", "--heading", "welcome_visit", "--timeline", "checkups", ...chosen);
        const link = codeOn(first.pdf);
        assert.ok(link.startsWith(`${address}/#/m/`), link);
        const again = await print("handout-again", "--list", link.split("/#/m/")[1]);
        assert.equal(first.titles.length, 40);
        assert.ok(first.pages.length <= 2, `forty entries and all check-ups on ${first.pages.length} sheets`);
        assert.deepEqual(again.titles, first.titles, "the same entries in the same order");
        assert.equal(codeOn(again.pdf), link);
        assertEntriesWhole(first.written, first.printed);
    });

    it("six entries and all check-ups take two sheets, in two languages no more than three", async () => {
        const six = ["coe-duelmen-ankerpunkt", "elterntelefon", "kindergeld", "coe-fruehe-hilfen-kreis", ...entries.slice(0, 2)];
        const one = await print("handout-six", "--timeline", "checkups", ...six);
        assert.ok(one.pages.length <= 2, `${one.pages.length} sheets`);
        assertEntriesWhole(one.written, one.printed);
        const two = await print("handout-six-english", "--timeline", "checkups", "--second", "en", "--texts", texts, ...six);
        assert.ok(two.pages.length <= 3, `${two.pages.length} sheets`);
        assert.match(two.pages.join(" "), /4\. bis 5\. Lebenswoche[^]*4th to 5th week of life/);
        assertEntriesWhole(two.written, two.printed);
    });

    it("a second language stands below the German lines", async () => {
        const { pdf, pages } = await print("handout-english", "--second", "en", "coe-duelmen-ankerpunkt", "elterntelefon");
        assert.match(pages.join(" "), /Städtisches Familienbüro[^]*Town family office/);
        assertFontsEmbedded(pdf);
    });
});

describe("guide of a place", () => {
    it("has contents, whole entries and a register, and the foot on every page", async () => {
        const { pdf, printed, written, pages } = await print("guide-duelmen", "--guide", "duelmen", "--paper", "a5");
        assertFontsEmbedded(pdf);
        assertFootOnEveryPage(pages);
        assertNothingCut(pdf, 11);
        assertEntriesWhole(written.slice(2), printed);
        assert.match(pages[1], /Inhalt[^]*Hilfe in Not/);
        assert.ok(pages.some((text) => /^\s*Register/.test(text)), "the register begins on a page of its own");
    });
});
