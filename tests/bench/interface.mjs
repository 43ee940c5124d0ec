// How quickly the page answers, in Chromium: the built site on a phone-sized window.
//
//   node tests/bench/interface.mjs [--rounds 5]      prints a table and writes build/bench_interface.json
//
// A frame is what the program works out for one picture; a patch is what the script then changes in the page. Both are
// medians over all screens, keystrokes and rounds; the worst stands beside them. No brake: the figures are this machine's.
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";

import { launch, open, settle, startServer, stats, watchedPage } from "../end_to_end/support/browser.mjs";

const SCREENS = {
    start: "#/", search: "#/suche?q=baby%20schreit", offer: "#/eintrag/coe-fruehe-hilfen-kreis",
    benefit: "#/eintrag/elterngeld-basis", topics: "#/themen", topic: "#/thema/breastfeeding", phase: "#/lebensphase/0-1",
    map: "#/karte", municipality: "#/ort/duelmen", situation: "#/situation/baby_cries", calendar: "#/kalender",
    list: "#/merkliste", emergency: "#/notfall", more: "#/mehr", imprint: "#/info/impressum",
};
const TYPED = ["baby schreit nachts", "kindergeld beantragen", "hebamme in dülmen", "ich kann nicht mehr"];
const REST = 3000;

const { values: options } = parseArgs({ options: { rounds: { type: "string", default: "5" } } });
const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)] ?? NaN;
const worst = (values) => Math.max(...values);

// Types letter by letter and tells what each cost, in microseconds.
function type(page, words) {
    return page.evaluate(async (letters) => {
        const field = document.querySelector("#overlay input[type=search]");
        const costs = [];
        for (let end = 1; end <= letters.length; end++) {
            field.value = letters.slice(0, end);
            field.dispatchEvent(new Event("input", { bubbles: true }));
            await new Promise((done) => requestAnimationFrame(() => done()));
            const { lastFrameMicroseconds, lastPatchMicroseconds } = window.wegweiser.stats();
            costs.push({ frame: lastFrameMicroseconds, patch: lastPatchMicroseconds });
        }
        return costs;
    }, words);
}

// Goes to a screen as if its address had been opened, and tells what its first frame cost.
function go(page, route) {
    return page.evaluate(async (address) => {
        history.pushState(null, "", address);
        dispatchEvent(new PopStateEvent("popstate", { state: null }));
        await new Promise((done) => requestAnimationFrame(() => done()));
        const { lastFrameMicroseconds, lastPatchMicroseconds } = window.wegweiser.stats();
        return { frame: lastFrameMicroseconds, patch: lastPatchMicroseconds };
    }, route);
}

async function framesOf(page, action) {
    await settle(page);
    const before = (await stats(page)).frames;
    await action();
    await settle(page);
    return (await stats(page)).frames - before;
}

async function measureScreens(page, address) {
    const rows = [];
    for (const [name, route] of Object.entries(SCREENS)) {
        await open(page, `${address}/${route}`);
        await settle(page);
        const before = (await stats(page)).frames;
        await page.waitForTimeout(REST);
        const atRest = (await stats(page)).frames - before;
        const nodes = await page.locator("#overlay [data-role]").count();
        const tab = page.getByRole("navigation").getByRole("link").nth(name === "calendar" ? 3 : 2);
        rows.push({ name, nodes, atRest, afterTap: await framesOf(page, () => tab.tap()) });
    }
    return rows;
}

async function measureTimes(page, address, rounds) {
    await open(page, `${address}/#/suche`);
    const [keystrokes, screens] = [[], []];
    for (let round = 0; round < rounds; round++) {
        for (const words of TYPED) {
            await go(page, "#/suche");
            await settle(page);
            keystrokes.push(...await type(page, words));
        }
        for (const route of Object.values(SCREENS)) {
            screens.push(await go(page, route));
            await settle(page);
        }
    }
    return { keystrokes, screens };
}

const milliseconds = (microseconds) => `${(microseconds / 1000).toFixed(2)} ms`.padStart(10);

const server = await startServer();
const browser = await launch();
try {
    const { page } = await watchedPage(browser, server.address);
    const rows = await measureScreens(page, server.address);
    const { keystrokes, screens } = await measureTimes(page, server.address, Number(options.rounds));
    console.log("screen        nodes  frames in 3 s of rest  frames after a tap");
    for (const { name, nodes, atRest, afterTap } of rows) {
        console.log(`${name.padEnd(14)}${String(nodes).padStart(5)}${String(atRest).padStart(23)}${String(afterTap).padStart(20)}`);
    }
    const frames = [...keystrokes, ...screens].map(({ frame }) => frame);
    const lines = [
        ["frame, C++ part", frames, 4000], ["patch for a keystroke", keystrokes.map(({ patch }) => patch), 4000],
        ["patch for a new screen", screens.map(({ patch }) => patch), 12000],
    ];
    console.log(`\n${"".padEnd(24)}    median      worst   (median at most)`);
    for (const [what, values, most] of lines) {
        console.log(`${what.padEnd(24)}${milliseconds(median(values))} ${milliseconds(worst(values))}   ${milliseconds(most)}`);
    }
    const out = fileURLToPath(new URL("../../build/bench_interface.json", import.meta.url));
    mkdirSync(fileURLToPath(new URL("../../build", import.meta.url)), { recursive: true });
    const figures = Object.fromEntries(lines.map(([what, values]) => [what, { median: median(values), worst: worst(values) }]));
    writeFileSync(out, `${JSON.stringify({ screens: rows, microseconds: figures }, null, 2)}\n`);
} finally {
    await browser.close();
    await server.close();
}
