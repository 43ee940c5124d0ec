// A device on which the page has been installed, and what a person does with it.
import assert from "node:assert/strict";

import { installed, open, phone, ready, settle } from "./browser.mjs";

// The same on every run: a generator of numbers that look random (Park and Miller).
export function numbers(seed) {
    let state = seed;
    return (below) => {
        state = (state * 48271) % 2147483647;
        return state % below;
    };
}

// A page that was visited once; `errors` collects what no page should have.
export async function visitedOnce(browser, address, options = {}) {
    const context = await browser.newContext({ ...phone, ...options });
    const page = await context.newPage();
    const errors = watch(page);
    await open(page, `${address}/`);
    await installed(page);
    await idle(page);
    return { context, page, errors };
}

export function watch(page) {
    page.setDefaultTimeout(20_000);
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    return errors;
}

// Until this page has looked for news, as it does after each start, no tab works on the offline copy, and none has begun again
// a moment later.
export async function idle(page) {
    await page.waitForFunction(() => {
        const [start] = performance.getEntriesByType("navigation");
        if (start === undefined) return true;  // a clock of the test knows nothing of this
        return performance.getEntriesByName("started").length > 0;
    });
    for (let quiet = 0; quiet < 2; quiet++) {
        while (!await isQuiet(page)) await wait(20);
        await settle(page);
    }
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Asked again and again from here: a condition that answers later counts as met where the browser itself would wait for it.
function isQuiet(page) {
    return page.evaluate(async () => {
        const { held, pending } = await navigator.locks.query();
        const isBusy = [...held, ...pending].some(({ name }) => name === "wegweiser-update");
        return !isBusy && !/Neues wird geladen|Wird nachgesehen/.test(document.body.innerText);
    }).catch(() => false);  // the page is starting anew
}

export async function goTo(page, route) {
    await page.evaluate((hash) => { location.hash = hash; }, route);
    await settle(page);
}

const seal = (page) => page.locator("[role=status]").filter({ hasText: /offline|Fenster|Datei|gespeichert/i }).first();

// What the seal says once the check behind it is done.
export async function sealWords(page) {
    await goTo(page, "#/offline");
    await page.waitForFunction(() => !/wird geprüft|Wird nachgesehen|being checked/.test(document.body.innerText));
    await settle(page);
    return (await seal(page).innerText()).replaceAll("\n", " ").trim();
}

// Taps on "Nach Neuem suchen" and returns what the screen says afterwards.
export async function lookForNews(page) {
    await goTo(page, "#/offline");
    const asked = page.waitForRequest(/\/release\.txt$/);
    await page.getByRole("button", { name: "Nach Neuem suchen" }).tap();
    await asked;
    await idle(page);
    return screenWords(page);
}

export async function screenWords(page) {
    return (await page.getByRole("main").innerText()).replaceAll("­", "").replace(/\s+/g, " ");
}

// Switches to the release that waits; returns when the page has started anew.
export async function useItNow(page) {
    await goTo(page, "#/offline");
    const reloaded = page.waitForEvent("load");
    await page.getByRole("button", { name: "Jetzt übernehmen" }).tap();
    await reloaded;
    await ready(page);
    await idle(page);
}

// The question on the start screen tells releases apart whose texts differ.
export async function question(page) {
    await goTo(page, "#/");
    return page.getByRole("heading", { level: 1 }).innerText();
}

// The main job still works, and with the whole catalogue.
export async function assertUsable(page) {
    await goTo(page, "#/eintrag/kindergeld");
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Kindergeld/);
    await goTo(page, "#/suche?q=baby%20schreit");
    assert.ok(await page.getByRole("main").getByRole("listitem").count() > 0);
}

// What a server learns from the other end of a line is a moment old.
export async function soon(condition, what) {
    for (let look = 0; look < 100; look++) {
        if (condition()) return;
        await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    assert.fail(`never: ${what}`);
}

// Changes one byte of a stored file in the middle, as a failing disk would; returns its path.
export function damageStored(page, pattern) {
    return page.evaluate(async (source) => {
        const wanted = new RegExp(source);
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
                const path = new URL(request.url).pathname.slice(1);
                if (!wanted.test(path)) continue;
                const answer = await cache.match(request);
                const bytes = new Uint8Array(await answer.arrayBuffer());
                bytes[bytes.length >> 1] ^= 1;
                await cache.put(request, new Response(bytes, { headers: answer.headers }));
                return path;
            }
        }
        throw new Error(`nothing stored looks like ${source}`);
    }, pattern.source);
}
