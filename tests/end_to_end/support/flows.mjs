// What people come for, as steps that hold in either skin: over the picture and on the plain page.
import assert from "node:assert/strict";

import { goBackToSearch, open, openHit, searchFor, settle } from "./browser.mjs";

const key = (page, name) => page.locator(`#overlay [data-key="${name}"]`);

async function press(page, name) {
    await key(page, name).click();
    await settle(page);
}

async function type(page, name, words) {
    await key(page, name).locator("input").fill(words);
    await settle(page);
}

async function route(page, hash) {
    await page.evaluate((address) => { location.hash = address; }, hash);
    await settle(page);
}

export const flows = {
    "search, open, call, back": async (page) => {
        const first = await searchFor(page, "baby schreit");
        await openHit(page, first);
        assert.match(await page.getByRole("main").getByRole("link", { name: /anrufen|\d{3}/i }).first().getAttribute("href"), /^tel:\+?\d+$/);
        await goBackToSearch(page);
        assert.equal(await page.getByRole("searchbox").inputValue(), "baby schreit");
    },

    "a birth date becomes dates, and stays out of the address": async (page) => {
        await press(page, "tab.calendar");
        await type(page, "calendar.day", "31");
        await type(page, "calendar.month", "2");
        await type(page, "calendar.year", "2026");
        await press(page, "calendar.show");
        assert.match(await page.locator("#overlay").innerText(), /31\.2\.2026 gibt es nicht/);
        await type(page, "calendar.day", "20");
        await type(page, "calendar.month", "10");
        await press(page, "calendar.show");
        assert.ok(await page.getByRole("main").getByRole("listitem").count() > 5);
        assert.doesNotMatch(page.url(), /2026/);
    },

    "entries are kept, ordered, cleared and taken back, also over a reload": async (page) => {
        for (const id of ["kindergeld", "u3"]) {
            await route(page, `#/eintrag/${id}`);
            await press(page, "save");
        }
        await press(page, "tab.list");
        await press(page, "up.u3");
        const titles = () => page.getByRole("main").getByRole("heading", { level: 2 }).allInnerTexts();
        const ordered = await titles();
        assert.match(ordered.find((name) => /U3|Kindergeld/.test(name)), /U3/);
        await page.reload();
        await page.waitForSelector("html[data-ready=true]", { state: "attached" });
        await settle(page);
        assert.deepEqual(await titles(), ordered);
        await press(page, "list.clear");
        assert.equal(await key(page, "up.u3").count(), 0);
        await press(page, "list.undo");
        assert.deepEqual(await titles(), ordered);
    },

    "the place is chosen once and holds for the search": async (page) => {
        await route(page, "#/info/ort");
        await type(page, "place.query", "nott");
        await press(page, "place.nottuln");
        await route(page, "#/suche?q=kita");
        assert.match(await page.locator("#overlay").innerText(), /Nottuln/);
    },

    "another language on the same screen": async (page) => {
        await route(page, "#/eintrag/kindergeld");
        await key(page, "speak.en").click();
        await page.waitForFunction(() => document.documentElement.lang === "en");
        await settle(page);
        assert.match(page.url(), /#\/eintrag\/kindergeld$/);
        assert.match(await page.locator("#overlay nav").innerText(), /Search/);
    },

    "help in an emergency is one tap away": async (page) => {
        await press(page, "emergency.strip");
        for (const number of ["tel:112", "tel:110", "tel:116117"]) {
            assert.ok(await page.locator(`#overlay a[href="${number}"]`).count() > 0, number);
        }
    },
};

// Each flow on a page of its own, which starts where everybody starts.
export async function walk(flow, page, address) {
    await open(page, address);
    await flow(page);
}
