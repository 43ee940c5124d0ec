// The main job in the two other engines, where the machine has them: Firefox ESR over WebDriver BiDi and WebKitGTK over
// WebDriver, both on a screen of their own. They are no packages of the set-up; without them the tests count as skipped.
//   apt-get install --no-install-recommends xvfb firefox-esr webkit2gtk-driver
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";

import { startServer } from "./support/browser.mjs";
import { startDisplay } from "./support/display.mjs";
import { startFirefox } from "./support/firefox.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { startWebKit } from "./support/webkit.mjs";

function inFolders(pattern, ...parts) {
    const [folder, ...rest] = parts;
    if (!existsSync(pattern)) return undefined;
    const names = readdirSync(pattern).filter((name) => folder.test(name)).sort().reverse();
    for (const name of names) {
        const path = `${pattern}/${name}`;
        const found = rest.length === 0 ? path : inFolders(path, ...rest);
        if (found !== undefined) return found;
    }
    return undefined;
}

const firefox = existsSync("/usr/bin/firefox-esr") ? "/usr/bin/firefox-esr" : undefined;
const webkit = existsSync("/usr/bin/WebKitWebDriver")
    ? inFolders("/usr/lib", /-linux-gnu/, /^webkit2gtk-4/, /^MiniBrowser$/) : undefined;
const hasDisplay = existsSync("/usr/bin/Xvfb");
// A picture of one colour packs into next to nothing.
const SMALLEST_PICTURE = 8_000;

let server;
let display;

before(async () => {
    server = await startServer();
    if (hasDisplay && (firefox ?? webkit) !== undefined) display = await startDisplay();
});
after(async () => {
    await display?.close();
    await server?.close();
});

async function until(page, condition, what) {
    for (let attempt = 0; attempt < 200; attempt++) {
        if (await page.run(`return ${condition}`)) return;
        await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    assert.fail(`never: ${what}`);
}

const hit = "#overlay main li h2 a";
const there = (selector) => `document.querySelector(${JSON.stringify(selector)}) !== null`;

async function mainJob(page) {
    await page.open(`${server.address}/`);
    await until(page, `document.documentElement.dataset.ready === "true"`, "the page is ready");
    assert.equal(await page.run("return document.documentElement.dataset.skin"), "picture", "WebGL 2 paints here");
    await page.type("#overlay input[type=search]", "baby schreit");
    await until(page, there(hit), "hits appear while somebody types");
    await until(page, `location.hash === "#/suche?q=baby%20schreit"`, "the address says what was searched, after a pause");
    await page.click(hit);
    await until(page, `location.hash.startsWith("#/eintrag/") && document.activeElement.tagName === "H1"`,
        "the entry begins at its heading");
    assert.match(await page.run(`return document.querySelector("#overlay a[href^='tel:']").href`), /^tel:\+?\d+$/);
    assert.ok((await page.screenshot()).length > SMALLEST_PICTURE, "something is painted");
    await page.back();
    await until(page, there(hit), "the hits are there again");
    assert.equal(await page.run(`return document.querySelector("#overlay input[type=search]").value`), "baby schreit");
}

describe("search, open, call, back", () => {
    it("in Firefox ESR", { skip: firefox === undefined || !hasDisplay ? "no Firefox ESR or no Xvfb here" : false }, async () => {
        const page = await startFirefox(firefox, display.name);
        try {
            await mainJob(page);
        } finally {
            await page.close();
        }
    });

    it("in WebKitGTK", { skip: webkit === undefined || !hasDisplay ? "no WebKitGTK or no Xvfb here" : false }, async () => {
        const page = await startWebKit(webkit, display.name);
        try {
            await mainJob(page);
        } finally {
            await page.close();
        }
    });
});
