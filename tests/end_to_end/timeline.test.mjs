// The timeline in a real browser: what a family types stays on its device, a file carries it where the family wants,
// and the calendar of the device gets the same days.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { installed, launch, open, settle, startServer, stats, watchedPage } from "./support/browser.mjs";
import { after, afterEach, before, beforeEach, describe, it } from "./support/limits.mjs";

const fromWeb = createRequire(new URL("../../web/package.json", import.meta.url));
const ical = fromWeb("ical.js").default ?? fromWeb("ical.js");

let server;
let browser;
let page;
let faults;
let context;
let folder;

before(async () => {
    folder = mkdtempSync(join(tmpdir(), "wegweiser-timeline-"));
    server = await startServer();
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
    ({ page, faults, context } = await watchedPage(browser, server.address));
});
afterEach(async () => {
    assert.deepEqual(faults, [], "no errors, no requests to other hosts");
    await context.close();
});

const at = (key) => page.locator(`[data-key="${key}"]`);

async function press(key) {
    await at(key).first().click();
    await settle(page);
}

async function go(address) {
    await page.evaluate((hash) => { location.hash = hash; }, address);
    await settle(page);
}

async function typeDate(day, month, year) {
    for (const [key, text] of [["day", day], ["month", month], ["year", year]]) {
        await at(`calendar.${key}`).locator("input").fill(text);
    }
    await settle(page);
}

async function enterDate(...date) {
    await typeDate(...date);
    await press("calendar.show");
}

// A birth date as people and programs write it, and its parts beside each other in an address.
function spellings(day, month, year) {
    const two = (number) => String(number).padStart(2, "0");
    const months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
        "November", "Dezember"];
    return [`${year}-${two(month)}-${two(day)}`, `${year}${two(month)}${two(day)}`, `${day}.${month}.${year}`,
        `${two(day)}.${two(month)}.${year}`, `${day}. ${months[month - 1]}`, `${year}-${month}-${day}`,
        `${day}/${month}/${year}`, `${month}/${day}/${year}`, String(Date.UTC(year, month - 1, day)).slice(0, 8)];
}

// Everything that leaves the page or stays behind: requests with their bodies, storage, addresses, titles, cookies.
async function watch(traces) {
    page.on("request", (request) => traces.push(`request ${request.url()} ${request.postData() ?? ""}`));
    page.on("console", (message) => traces.push(`console ${message.text()}`));
    page.on("framenavigated", (frame) => traces.push(`address ${frame.url()}`));
    return async () => {
        traces.push(...await page.evaluate(async () => [
            `address ${location.href} ${history.length} ${JSON.stringify(history.state)}`,
            `title ${document.title}`,
            `storage ${JSON.stringify({ ...localStorage })} ${JSON.stringify({ ...sessionStorage })}`,
            `cookies ${document.cookie}`,
            `databases ${JSON.stringify((await indexedDB.databases?.()) ?? [])}`,
            `caches ${(await Promise.all((await caches.keys()).map(async (name) =>
                (await (await caches.open(name)).keys()).map((each) => each.url).join(" ")))).join(" ")}`,
        ]));
    };
}

function assertNowhere(traces, dates) {
    for (const trace of traces.map((each) => decodeURIComponent(each.replace(/%(?![0-9a-f]{2})/gi, "")))) {
        for (const date of dates.flatMap((each) => spellings(...each))) {
            assert.ok(!trace.includes(date), `${date} is in: ${trace.slice(0, 300)}`);
        }
    }
}

const storedKeys = () => page.evaluate(() => localStorage.length + sessionStorage.length);

describe("the birth date", () => {
    it("is in no request, no storage, no address and no title, whatever the family does with it", async () => {
        const traces = [];
        const look = await watch(traces);
        const children = [[29, 2, 2024], [29, 2, 2024], [17, 10, 2026]];
        await open(page, `${server.address}/#/kalender`);
        await enterDate("29", "2", "2024");
        await look();
        for (const [day, month, year] of children.slice(1)) {
            await go("#/info/kinder");
            await press("family.add");
            await enterDate(String(day), String(month), String(year));
            await look();
        }
        await go("#/kalender");
        assert.match(await at("children").innerText(), /3 Kinder/);
        for (const key of ["child.3", "row.u3", "to_entry.u3"]) {
            await press(key);
            await look();
        }
        await page.goBack();
        await settle(page);
        for (const key of ["done.u3", "calendar.done", "calendar.past", "calendar.filter.deadlines"]) {
            await press(key);
            await look();
        }
        const [file] = await Promise.all([page.waitForEvent("download"), press("calendar.save")]);
        assert.equal(file.suggestedFilename(), "familienwegweiser.ics");
        await look();
        for (const address of ["#/info/zeitplan", "#/info/fragen", "#/brauche/kindergeld", "#/", "#/suche?q=hebamme"]) {
            await go(address);
            await look();
        }
        await page.reload();
        await settle(page);
        await look();
        assert.ok(traces.some((each) => each.startsWith("request")), "the watcher sees requests");
        assertNowhere(traces.filter((each) => !each.startsWith("request blob:")), children);
        await go("#/kalender");
        assert.ok(await at("calendar.day").isVisible(), "and the page has forgotten it");
    });

    it("is kept after the family's own choice, and deleted with everything else", async () => {
        await open(page, `${server.address}/#/kalender`);
        await enterDate("17", "10", "2026");
        await press("done.u3");
        await go("#/info/kinder");
        const keep = at("family.keep").locator("input");
        assert.equal(await keep.isChecked(), false, "never chosen beforehand");
        await keep.check();
        await settle(page);
        assert.match(await page.evaluate(() => JSON.stringify({ ...localStorage })), /2026-10-17/);
        await page.reload();
        await settle(page);
        await go("#/kalender");
        assert.match(await at("calendar.done").innerText(), /\(1\)/, "dates and ticks are there again");
        await go("#/info/kinder");
        await press("family.delete");
        assert.ok(await storedKeys() > 0, "one press alone deletes nothing");
        await press("family.delete.yes");
        assert.equal(await storedKeys(), 0);
        await page.reload();
        await settle(page);
        await go("#/kalender");
        assert.ok(await at("calendar.day").isVisible());
    });

    it("is asked in three labelled fields that understand Arabic-Indic digits", async () => {
        await open(page, `${server.address}/#/kalender`);
        for (const label of ["Tag", "Monat", "Jahr"]) await page.getByRole("textbox", { name: label, exact: true }).waitFor();
        for (const [date, sentence] of [
            [["31", "2", "2026"], /Den 31\.2\.2026 gibt es nicht/], [["", "", ""], /füllen Sie Tag, Monat und Jahr aus/],
            [["1", "1", "1989"], /vor 1990/], [["1", "12", "2030"], /zehn Monate in der Zukunft/],
        ]) {
            await enterDate(...date);
            assert.match(await page.getByRole("alert").innerText(), sentence);
            assert.match(await at("calendar.day").locator("input").getAttribute("aria-description"), sentence);
            assert.equal(await at("calendar.year").locator("input").inputValue(), date[2], "nothing is lost");
        }
        await enterDate("٢٩", "٢", "٢٠٢٤");
        assert.match(await at("children").innerText(), /2 Jahre/);
    });
});

describe("the timeline", () => {
    it("is on the screen in at most two frames", async () => {
        await open(page, `${server.address}/#/kalender`);
        await typeDate("17", "10", "2026");
        const before = (await stats(page)).frames;
        const frames = await page.evaluate(async () => {
            document.querySelector('[data-key="calendar.show"]').click();
            for (let tries = 0; tries < 100; tries++) {
                if (document.querySelector('[data-key="row.u3"]')) return window.wegweiser.stats().frames;
                await new Promise((done) => requestAnimationFrame(done));
            }
            return Infinity;
        });
        assert.ok(frames - before <= 2, `${frames - before} frames`);
        await settle(page);
        assert.ok((await stats(page)).frames - before <= 4, "and the page is at rest soon");
    });

    it("goes to the calendar of the device without a network, in the language of the reader", async () => {
        await open(page, `${server.address}/#/kalender`);
        await installed(page);
        await context.setOffline(true);
        await enterDate("17", "10", "2026");
        const save = async () => {
            const [download] = await Promise.all([page.waitForEvent("download"), press("calendar.save")]);
            const text = readFileSync(await download.path(), "utf8");
            assert.ok(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75));
            return new ical.Component(ical.parse(text)).getAllSubcomponents("vevent").map((each) => new ical.Event(each));
        };
        const german = await save();
        await press("speak.en");
        await page.waitForFunction(() => document.documentElement.lang === "en");
        const english = await save();
        assert.deepEqual(english.map((each) => each.uid), german.map((each) => each.uid));
        const summaries = (events) => events.map((each) => each.summary);
        assert.ok(summaries(german).includes("Frist: Elterngeld beantragen – nur: Arbeitszeit reduziert"));
        const deadline = "Deadline: Apply for Elterngeld (parental allowance) – only: working fewer hours";
        assert.ok(summaries(english).includes(deadline), summaries(english).find((each) => each.includes("Elterngeld")));
        const u4 = german.find((each) => each.uid.startsWith("u4-"));
        assert.deepEqual([u4.startDate.toString(), u4.endDate.toString()], ["2026-12-17", "2027-02-17"]);
    });

    it("is given to the share sheet where there is one, and to the downloads where sharing fails", async () => {
        await page.addInitScript(() => {
            window.shared = [];
            navigator.canShare = ({ files }) => files.length === 1;
            navigator.share = async ({ files }) => {
                window.shared.push(`${files[0].name} ${files[0].type} ${(await files[0].text()).slice(0, 15)}`);
                if (window.refuse) throw new DOMException("no", window.refuse);
            };
        });
        await open(page, `${server.address}/#/kalender`);
        await enterDate("17", "10", "2026");
        const downloads = [];
        page.on("download", (each) => downloads.push(each));
        await press("calendar.save");
        assert.deepEqual(await page.evaluate(() => window.shared),
            ["familienwegweiser.ics text/calendar BEGIN:VCALENDAR"]);
        await page.evaluate(() => { window.refuse = "AbortError"; });
        await press("calendar.save");
        assert.equal(downloads.length, 0, "who thought better of it gets no file");
        await page.evaluate(() => { window.refuse = "NotAllowedError"; });
        await Promise.all([page.waitForEvent("download"), press("calendar.save")]);
    });

    it("is taken to a new phone by a file, and a damaged file is refused with a sentence", async () => {
        await open(page, `${server.address}/#/kalender`);
        await enterDate("17", "10", "2026");
        await press("done.u3");
        await go("#/info/kinder");
        const [download] = await Promise.all([page.waitForEvent("download"), press("family.file.save")]);
        const whole = join(folder, "whole.txt");
        await download.saveAs(whole);
        const damaged = join(folder, "damaged.txt");
        writeFileSync(damaged, readFileSync(whole, "utf8").replace("2026-10-17", "2026-10-16"));
        const picture = join(folder, "picture.png");
        writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254]));

        const phone = await watchedPage(browser, server.address);
        page = phone.page;
        await open(page, `${server.address}/#/info/kinder`);
        const choose = async (path) => {
            const [chooser] = await Promise.all([page.waitForEvent("filechooser"), at("family.file.open").click()]);
            await chooser.setFiles(path);
            await settle(page);
        };
        await choose(picture);
        assert.match(await page.getByRole("alert").innerText(), /keine Datei vom Familienwegweiser/);
        await choose(damaged);
        assert.match(await page.getByRole("alert").innerText(), /beschädigt/);
        await choose(whole);
        assert.equal(await page.getByRole("alert").count(), 0);
        await go("#/kalender");
        assert.match(await at("calendar.done").innerText(), /\(1\)/);
        assert.equal(await page.evaluate(() => JSON.stringify({ ...localStorage }).includes("2026")), false);
        assert.deepEqual(phone.faults, []);
        await phone.context.close();
    });

    it("is printed as lines without anything to press", async () => {
        await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
        await open(page, `${server.address}/#/kalender`);
        await enterDate("17", "10", "2026");
        await press("done.u3");
        await go("#/info/zeitplan");
        await press("sheet.print");
        assert.equal(await page.evaluate(() => window.printed), true);
        const pdf = join(folder, "sheet.pdf");
        await page.pdf({ path: pdf, format: "A4" });
        const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
        assert.match(text, /Termine zum Ausdrucken/);
        assert.match(text, /^\s*Später$/m, "the groups of the screen");
        assert.match(text, /☐ U4:/, "a box to tick by hand");
        assert.match(text, /☑ U3:/, "what is done is ticked");
        assert.match(text.replace(/\s+/g, " "), /Grippe \(Influenza\): [^☐]*· nur: ärztlich nötig/);
        assert.match(text.replace(/\s+/g, " "), /U4: 17\. Dezember 2026 bis 16\. Februar 2027/);
        assert.match(text.replace(/\s+/g, " "), /Elterngeld beantragen: [^·]*· danach geht Geld oder ein Recht verloren/);
        for (const button of ["Drucken", "Abbrechen", "Suchen"]) {
            assert.ok(!text.split("\n").some((line) => line.trim() === button), button);
        }
    });

    it("takes four pages at most for three children", async () => {
        await open(page, `${server.address}/#/kalender`);
        await enterDate("1", "6", "2026");
        for (const year of ["2026", "2023"]) {
            await go("#/info/kinder");
            await press("family.add");
            await enterDate("1", year === "2026" ? "6" : "2", year);
        }
        await go("#/info/zeitplan");
        const pdf = join(folder, "three.pdf");
        await page.pdf({ path: pdf, format: "A4" });
        const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [pdf], { encoding: "utf8" }))[1]);
        assert.ok(pages <= 4, `${pages} pages`);
    });
});
