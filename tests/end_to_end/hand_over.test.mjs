// From one phone to another without a server: the code on the screen and on paper, the link, a list in a fresh browser
// and without a network. Independent programs look: zbar reads the codes, pdffonts and pdftotext the sheets.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { installed, launch, open, settle, startServer, storedForm, watchedPage } from "./support/browser.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { publicAddress, publishedSite, root, run, wegweiser } from "./support/published_site.mjs";

const pictures = join(root, "build/screenshots/print");
const millimetre = 72 / 25.4;

let published;
let server;
let browser;
let chosen;

before(async () => {
    published = publishedSite();
    server = await startServer({ root: published.site });
    browser = await launch();
    const offers = JSON.parse(readFileSync(join(root, "data/regions/coesfeld/offers.json"), "utf8")).records;
    const hidden = ["violence", "addiction", "debt", "pregnancy_conflict", "sexual_abuse", "parental_mental_illness"];
    const hiddenKinds = ["women_shelter", "women_counselling", "addiction_counselling", "debt_counselling",
        "child_protection"];
    chosen = offers.filter(({ kind, topics }) => !hiddenKinds.includes(kind) && !topics.some((topic) => hidden.includes(topic)))
        .map((offer) => offer.id).slice(0, 40);
    assert.equal(chosen.length, 40);
});
after(async () => {
    await browser?.close();
    await server?.close();
    if (published) rmSync(published.folder, { recursive: true, force: true });
});

// A phone on which a list was saved on an earlier day.
async function phoneWithList(entries, context = {}) {
    const watched = await watchedPage(browser, server.address, context);
    const stored = storedForm(`begruesst=1${entries.map((id) => `&gemerkt=${id}`).join("")}&titel=1&dazu=0`);
    await watched.page.addInitScript((record) => {
        if (localStorage.getItem("familienwegweiser") === null) localStorage.setItem("familienwegweiser", record);
        window.print = () => { window.printed = (window.printed ?? 0) + 1; };
    }, stored);
    return watched;
}

async function screenshot(page, name) {
    await settle(page);
    const path = join(root, `build/screenshots/${name}.png`);
    await page.screenshot({ path });
    return path;
}
const scan = (picture) => run("zbarimg", "--quiet", "--raw", "--nodbus", picture).trim();
const press = async (page, key) => {
    await page.locator(`[data-key='${key}']`).first().click();
    await settle(page);
};
const titlesOf = (page) => page.getByRole("main").getByRole("listitem").getByRole("heading").allInnerTexts();
const keptList = (page) => page.evaluate(() =>
    new URLSearchParams((localStorage.getItem("familienwegweiser") ?? "").split(" ")[1]).getAll("gemerkt"));

describe("a list of forty entries", () => {
    let link;

    it("is a code on the screen that zbar reads, light and dark", async () => {
        for (const colorScheme of ["light", "dark"]) {
            const { page, faults, context } = await phoneWithList(chosen, { colorScheme });
            await open(page, `${server.address}/#/weitergeben`);
            const picture = await screenshot(page, `hand-over-${colorScheme}`);
            link = scan(picture);
            assert.ok(link.startsWith(`${publicAddress}/#/m/`), link);
            assert.deepEqual(faults, []);
            await context.close();
        }
    });

    it("is the same code as a picture on the plain page", async () => {
        const { page, context } = await phoneWithList(chosen);
        await open(page, `${server.address}/?ansicht=einfach#/weitergeben`);
        await settle(page);
        const box = page.locator("[data-key=qr] img");
        await box.scrollIntoViewIfNeeded();
        const path = join(root, "build/screenshots/hand-over-plain.png");
        await box.screenshot({ path });
        assert.equal(scan(path), link);
        await context.close();
    });

    it("opens in a fresh browser as the identical list and is kept when wanted", async () => {
        const { page, faults, context } = await watchedPage(browser, server.address);
        await open(page, link.replace(publicAddress, server.address));
        await settle(page);
        assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Eine Liste für Sie");
        assert.equal((await titlesOf(page)).length, 40);
        assert.deepEqual(await keptList(page), [], "nothing is kept by itself");
        await press(page, "shared.keep");
        assert.deepEqual(await keptList(page), chosen, "the same entries in the same order");
        assert.deepEqual(faults, []);
        await context.close();
    });

    it("opens without a network where the page is installed", async () => {
        const { page, context } = await watchedPage(browser, server.address);
        await open(page, `${server.address}/`);
        await installed(page);
        await context.setOffline(true);
        const other = await context.newPage();
        await open(other, link.replace(publicAddress, server.address));
        await settle(other);
        assert.equal((await titlesOf(other)).length, 40);
        await context.close();
    });

    it("goes to the clipboard where the device has no way of its own to share", async () => {
        const { page, context } = await phoneWithList(chosen);
        await context.grantPermissions(["clipboard-read", "clipboard-write"]);
        await open(page, `${server.address}/#/weitergeben`);
        await press(page, "hand_over.copy");
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
        assert.match(await page.getByRole("main").innerText(), /Kopiert/);
        await context.close();
    });

    for (const [paper, margin] of [["a4", 15], ["a5", 10]]) {
        it(`is a sheet on ${paper} with the same code, real text, nothing cut and a foot on every page`, async () => {
            const { page, faults, context } = await phoneWithList(chosen);
            await open(page, `${server.address}/#/weitergeben`);
            await press(page, `hand_over.${paper}`);
            await press(page, "hand_over.print");
            await page.waitForFunction(() => window.printed === 1);
            mkdirSync(pictures, { recursive: true });
            const pdf = join(published.folder, `list-${paper}.pdf`);
            await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
            run("pdftoppm", "-png", "-r", "80", pdf, join(pictures, `app-list-${paper}`));
            run("pdftoppm", "-r", "300", "-gray", "-singlefile", pdf, join(published.folder, paper));
            assert.equal(scan(join(published.folder, `${paper}.pgm`)), link, "read at 35 mm");
            checkSheet(pdf, margin);
            assert.deepEqual(faults, []);
            await context.close();
        });
    }

    it("is printed in two languages, line by line", async () => {
        const { page, context } = await phoneWithList(["elterntelefon", "coe-fruehe-hilfen-kreis", "kindergeld"]);
        await open(page, `${server.address}/#/weitergeben`);
        await press(page, "second.en");
        await press(page, "hand_over.print");
        await page.waitForFunction(() => window.printed === 1);
        const pdf = join(published.folder, "two-languages.pdf");
        await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
        run("pdftoppm", "-png", "-r", "80", pdf, join(pictures, "app-two-languages"));
        checkSheet(pdf, 15);
        const words = run("pdftotext", pdf, "-").replace(/\s+/g, " ");
        assert.match(words, /Rufen Sie vorher an.*Please call first/);
        await context.close();
    });
});

// Fonts inside and copyable, every word within the margins, data date and source note at the foot of every page.
function checkSheet(pdf, margin) {
    const fonts = run("pdffonts", pdf).trim().split("\n").slice(2);
    assert.ok(fonts.length > 0, "there is text");
    for (const font of fonts) assert.match(font, / yes yes yes /, `embedded, a subset, can be copied: ${font}`);
    const pages = run("pdftotext", pdf, "-").split("\f").slice(0, -1).map((text) => text.replace(/[\s-]+/g, ""));
    for (const [number, text] of pages.entries()) {
        for (const words of ["Datenvom22.November2026.", "WohereineAngabe", `${number + 1}/${pages.length}`]) {
            assert.ok(text.includes(words), `page ${number + 1} says ${words}`);
        }
    }
    let [width, height] = [0, 0];
    for (const line of run("pdftotext", "-bbox", pdf, "-").split("\n")) {
        const page = line.match(/<page width="([\d.]+)" height="([\d.]+)"/);
        if (page) [width, height] = page.slice(1).map(Number);
        const word = line.match(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/);
        if (!word) continue;
        const [left, top, right, bottom] = word.slice(1, 5).map(Number);
        const room = margin * millimetre - 2;
        assert.ok(left > room && right < width - room, `cut at the side: ${word[5]}`);
        assert.ok(top > 0 && bottom < height, `cut above or below: ${word[5]}`);
    }
}

describe("what comes in by an address", () => {
    it("is a list or a sentence, and nothing of it gets into the page", async () => {
        const { page, faults, context } = await watchedPage(browser, server.address);
        page.on("dialog", (dialog) => {
            faults.push(`dialog: ${dialog.message()}`);
            void dialog.dismiss();
        });
        await open(page, `${server.address}/#/m/kaputt`);
        const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ%<>\"'&;/?#= \\{}();\u00fc\u202e";
        let seed = 7;
        const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
        const words = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "%3Cb%3E",
            "../../", "\"><svg onload=alert(1)>", ...Array.from({ length: 40 }, () =>
                Array.from({ length: 1 + random(250) }, () => letters[random(letters.length)]).join(""))];
        for (const word of words) {
            await page.evaluate((hash) => { location.hash = hash; }, `#/m/${word}`);
            await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
            const seen = await page.evaluate(() => ({
                title: document.querySelector("h1")?.textContent,
                foreign: document.querySelectorAll("#overlay script, #overlay svg, #overlay img").length,
            }));
            assert.ok(["Eine Liste für Sie", "Was brauchen Sie?"].includes(seen.title), `${word}: ${seen.title}`);
            assert.equal(seen.foreign, 0, word);
        }
        assert.deepEqual(faults, []);
        await context.close();
    });
});

describe("a note about the data", () => {
    it("takes two taps on an entry, leaves as a file and a code, and the command line lists it", async () => {
        const { page, context } = await watchedPage(browser, server.address);
        await open(page, `${server.address}/#/eintrag/coe-fruehe-hilfen-kreis`);
        await press(page, "report");
        await press(page, "complaint.phone");
        await press(page, "report.to_notes");
        const mail = await page.locator("[data-key='notes.mail']").getAttribute("href");
        assert.match(decodeURIComponent(mail), /Die Telefonnummer stimmt nicht\. \[FWN-[0-9A-Z]+\]/);
        const [download] = await Promise.all([
            page.waitForEvent("download"), page.locator("[data-key='notes.file']").click()]);
        const file = join(published.folder, "hinweise.txt");
        await download.saveAs(file);
        await page.locator("[data-key=qr]").scrollIntoViewIfNeeded();
        const code = join(published.folder, "code.txt");
        writeFileSync(code, scan(await screenshot(page, "notes")));
        for (const from of [file, code]) {
            const { open: found } = JSON.parse(
                run(wegweiser, "notes", "import", from, "--catalogue", published.catalogue, "--json"));
            assert.deepEqual(found.map(({ id, complaint }) => [id, complaint]), [["coe-fruehe-hilfen-kreis", "phone"]]);
        }
        await context.close();
    });

    it("and the contact of an entry is a card for the telephone book", async () => {
        const { page, context } = await watchedPage(browser, server.address);
        await open(page, `${server.address}/#/eintrag/coe-fruehe-hilfen-kreis`);
        const [download] = await Promise.all([
            page.waitForEvent("download"), page.locator("[data-key=contact]").click()]);
        assert.equal(download.suggestedFilename(), "coe-fruehe-hilfen-kreis.vcf");
        assert.match(readFileSync(await download.path(), "utf8"),
            /^BEGIN:VCARD\r\nVERSION:3\.0\r\n[^]*TEL;TYPE=VOICE,WORK:\+49\d+/);
        await context.close();
    });
});

describe("a welcome visit of three minutes", () => {
    it("leaves nothing in any storage and asks nobody for anything", async () => {
        const { page, context, faults } = await watchedPage(browser, server.address);
        await open(page, `${server.address}/`);
        await installed(page);
        await page.clock.install({ time: new Date("2026-11-23T10:00:00") });
        await open(page, `${server.address}/#/besuch`);
        const stored = () => page.evaluate(async () => JSON.stringify([
            { ...localStorage }, { ...sessionStorage }, document.cookie, await caches.keys(),
            (await indexedDB.databases()).map(({ name }) => name)]));
        const before = await stored();
        const requests = [];
        context.on("request", (request) => {
            if (!request.url().startsWith("data:")) requests.push(request.url());
        });
        await context.setOffline(true);
        const step = async (key) => {
            await page.locator(`[data-key='${key}']`).first().click();
            await page.clock.runFor(14_000);
        };
        for (const key of ["visit.begin", "visit.place.nottuln", "visit.weeks.4", "visit.language", "second.en",
            "visit.topics", "visit.topic.sleep", "visit.topics", "visit.step.folder", "visit.step.gift", "open.u3"]) {
            await step(key);
        }
        await page.goBack();
        await page.clock.runFor(14_000);
        await step("visit.give");
        await page.goBack();
        await page.clock.runFor(14_000);
        assert.match(page.url(), /#\/besuch\?ort=nottuln&wochen=4&themen=sleep&sprache=en$/, "place, age, topics; no person");
        await step("visit.end");
        assert.match(page.url(), /#\/besuch$/);
        assert.equal(await stored(), before);
        // The second language comes from what is installed; nothing went out.
        assert.deepEqual(requests.filter((address) => !address.startsWith(`${server.address}/texts/`)), []);
        assert.deepEqual(faults.filter((fault) => !fault.includes("ERR_INTERNET_DISCONNECTED")), []);
        await context.close();
    });
});
