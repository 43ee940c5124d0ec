// The list of screens in tests/screens.txt, the way to one of them in the browser, and what the headless platform shows there.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { open, ready, settle, site, watchedPage } from "./browser.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const printer = `${root}/build/native/print_screens`;

export const languages = ["de", "de-x-einfach", "en"];

// A Monday morning in November, as in tests/support/visits.h.
const NOW = new Date("2026-11-23T10:00:00+01:00");

function readStep(text) {
    const [, verb, key, words] = /^(\S+)\s+(\S+)\s*(.*)$/.exec(text.trim());
    return { verb, key, words };
}

function readScreens(lines) {
    const all = [];
    const stepsOf = (text) => {
        const step = readStep(text);
        return step.verb === "see" ? all.find(({ name }) => name === step.key).steps : [step];
    };
    for (const line of lines) {
        const [, mark, name, steps] = /^(~?)(\S+)\s+(.*)$/.exec(line);
        all.push({ name, deviceDecides: mark === "~", steps: steps.split("|").flatMap(stepsOf) });
    }
    return all;
}

export const screens = readScreens(readFileSync(`${root}/tests/screens.txt`, "utf8").split("\n")
    .filter((line) => line !== "" && !line.startsWith("#")));

// What the headless platform prints with the catalogue of the site, by screen and language.
export function printedScreens() {
    const [file] = readdirSync(`${site}/catalogue`).filter((name) => /^coesfeld\..*\.db$/.test(name));
    const all = JSON.parse(execFileSync(printer, [`${site}/catalogue/${file}`], { maxBuffer: 1 << 28, encoding: "utf8" }));
    return new Map(all.map((each) => [`${each.screen} ${each.language}`, each]));
}

// The made-up catalogue of tests/support/small_catalogue.h as a file.
export function madeUpCatalogue() {
    mkdirSync(`${root}/build/pictures`, { recursive: true });
    execFileSync(printer, ["--made-up", `${root}/build/pictures/made-up.db`]);
    return readFileSync(`${root}/build/pictures/made-up.db`);
}

// A page on the day of the headless platform, in the same window, with nothing from earlier visits.
export async function freshPage(browser, address, options = {}) {
    const watched = await watchedPage(browser, address, { deviceScaleFactor: 1, serviceWorkers: "block", ...options });
    await watched.page.clock.setFixedTime(NOW);
    // The device never says whether it keeps anything, as on the headless platform.
    await watched.page.addInitScript(() => { navigator.serviceWorker.register = () => new Promise(() => undefined); });
    return watched;
}

const byKey = (page, key) => page.locator(`#overlay [data-key="${key}"]`);

// Goes the steps of a screen; `query` stands before the hash ("?ansicht=einfach").
export async function goTo(page, address, screen, query = "") {
    let loaded = false;
    for (const { verb, key, words } of screen.steps) {
        if (verb === "open" && loaded) await page.evaluate((hash) => { location.hash = hash; }, key);
        else if (verb === "open") await open(page, `${address}/${query}${key}`);
        else if (verb === "press") await byKey(page, key).click();
        else await byKey(page, key).locator("input").or(page.locator(`input[data-key="${key}"]`)).fill(words);
        loaded = true;
        await ready(page);
        await settle(page);
    }
}

export async function chooseLanguage(page, language) {
    if (await page.evaluate(() => document.documentElement.lang) === language) return;
    await byKey(page, `speak.${language}`).click();
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
    await settle(page);
}

// Somebody who looks at one screen after the other. Addresses lead from any screen to the next; after a screen on which
// something was typed or pressed everything begins anew.
export class Visitor {
    constructor(query = "") {
        this.query = query;
        this.isFresh = false;
    }

    async goTo(browser, address, screen) {
        const isOneAddress = screen.steps.length === 1 && screen.steps[0].verb === "open" && !screen.steps[0].key.includes("?");
        if (!isOneAddress || !this.isFresh) {
            await this.close();
            this.opened = await freshPage(browser, address);
        }
        this.isFresh = isOneAddress;
        await goTo(this.opened.page, address, screen, this.query);
        return this.opened;
    }

    async close() {
        await this.opened?.context.close();
    }
}
