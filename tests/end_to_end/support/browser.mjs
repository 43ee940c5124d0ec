// The page in a real Chromium on a phone-sized window, with a witness for everything that must not happen there: requests
// to other hosts, errors in the console, breaches of the Content-Security-Policy.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { serve } from "../../../scripts/serve.mjs";

const fromWeb = createRequire(new URL("../../../web/package.json", import.meta.url));
export const { chromium } = fromWeb("playwright-core");
export const axeSource = fromWeb.resolve("axe-core/axe.min.js");

const root = fileURLToPath(new URL("../../..", import.meta.url));
export const site = `${root}/build/site`;

export const phone = {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
};

// The same browser without a desktop around it: starts in half the time, and nothing of its own runs beside the page.
export const executablePath = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path));

// WebGL 2 in software: what a machine without a graphics card can do.
export const launchArguments = [
    // Letters stand where the font says, also in a PDF.
    "--font-render-hinting=none",
    "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--no-sandbox",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic",
];

export function launch(extra = []) {
    return chromium.launch({ executablePath, args: [...launchArguments, ...extra] });
}

export function startServer(options = {}) {
    if (!existsSync(`${site}/index.html`)) throw new Error("build/site is missing: call scripts/build web first");
    return serve({ root: site, port: 0, ...options });
}

// A page that notes what must not happen. `faults` is empty on a page that behaves.
export async function watchedPage(browser, address, context = {}) {
    const browserContext = await browser.newContext({ ...phone, ...context });
    const page = await browserContext.newPage();
    page.setDefaultTimeout(20_000);
    const faults = [];
    page.on("console", (message) => {
        if (message.type() === "error") faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
    page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== address) faults.push(`request to ${request.url()}`);
    });
    return { page, faults, context: browserContext };
}

export async function ready(page) {
    await page.waitForSelector("html[data-ready=true]", { state: "attached" });
}

export async function open(page, address) {
    await page.goto(address);
    await ready(page);
}

export function stats(page) {
    return page.evaluate(() => window.wegweiser.stats());
}

const QUIET = 100;  // milliseconds
const MOST_LOOKS = 100;

// Until no frame was drawn for a while. What just happened gets its frame first, however busy the machine.
export async function settle(page) {
    const rests = await page.evaluate(async ([quiet, most]) => {
        await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
        for (let look = 0, frames = -1; look < most; look++) {
            // Right after a reload there is no program yet that could rest.
            const now = window.wegweiser?.stats().frames;
            if (now !== undefined && frames === now) return true;
            frames = now ?? -1;
            await new Promise((done) => { setTimeout(done, quiet); });
            await new Promise((done) => { requestAnimationFrame(done); });
        }
        return false;
    }, [QUIET, MOST_LOOKS]);
    if (!rests) throw new Error(`the page still draws after ${MOST_LOOKS} looks at ${page.url()}`);
}

// Types into the search field and returns the first hit.
export async function searchFor(page, query) {
    await page.getByRole("searchbox").click();
    await page.getByRole("searchbox").fill(query);
    await settle(page);
    const first = page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("heading") }).first();
    await first.waitFor();
    return first;
}

export async function openHit(page, hit) {
    await hit.getByRole("heading").getByRole("link").click();
    await page.waitForURL(/#\/eintrag\//);
    await settle(page);
}

export async function goBackToSearch(page) {
    await page.goBack();
    await page.waitForURL(/#\/suche/);
    await settle(page);
}

// What the page keeps on the device, as it stands in its storage: after a sum of its letters, see web/script/storage.ts.
export function storedForm(record) {
    let sum = 0;
    for (let at = 0; at < record.length; at++) sum = (sum * 31 + record.charCodeAt(at)) >>> 0;
    return `${sum.toString(36)} ${record}`;
}

export function focusedElement(page) {
    return page.evaluate(() => {
        const element = document.activeElement;
        return {
            tag: element.tagName.toLowerCase(),
            type: element.getAttribute("type") ?? "",
            href: element.getAttribute("href") ?? "",
            inHit: element.closest("li h2, li h3") !== null,
        };
    });
}

// The record that says which release counts; "" for none.
export function pointer(page) {
    return page.evaluate(() => new Promise((resolve, reject) => {
        const request = indexedDB.open("wegweiser", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("pointer");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
            const database = request.result;
            const reading = database.transaction("pointer").objectStore("pointer").get("pointer");
            reading.onsuccess = () => {
                database.close();
                resolve(reading.result ?? "");
            };
        };
    }));
}

// Until a start needs no network: the worker answers, and a whole release is stored and counts.
export async function installed(page) {
    await page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready;
        if (active.state === "activated") return;
        await new Promise((resolve) => active.addEventListener("statechange", resolve, { once: true }));
    });
    for (let attempt = 0; attempt < 200; attempt++) {
        if (await pointer(page) !== "") return;
        await page.waitForTimeout(50);
    }
    throw new Error("nothing was installed");
}
