// The kiosk in a real browser with a clock that the test moves: what a visitor leaves behind, and what the next one finds.
import assert from "node:assert/strict";

import { launch } from "./support/browser.mjs";
import { keptBytes } from "./support/heap.mjs";
import { enterPin, key, openKiosk, pin, rest, restUntil, seconds, startKiosk, tap } from "./support/kiosk.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { blockMeans, furthestBlock } from "./support/picture.mjs";

const CYCLES = process.env.FW_LONG ? 200 : 20;
const SLOW = { timeout: process.env.FW_LONG ? 3_600_000 : 150_000 };

let server;
let browser;

before(async () => {
    server = await startKiosk();
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await server?.close();
});

// Everything of a visit that could be found afterwards.
async function traces(page) {
    const found = await page.evaluate(async () => {
        const databases = (await indexedDB.databases()).map(({ name }) => name);
        const overlay = document.getElementById("overlay");
        const html = document.documentElement;
        return {
            dom: overlay.innerHTML,
            page: document.body.children.length + " " + [...document.body.children].map((child) => child.tagName).join(),
            root: [...html.attributes].map(({ name, value }) => `${name}=${value}`).join(" "),
            fields: [...document.querySelectorAll("input")].map(({ value }) => value),
            scrolled: [...overlay.querySelectorAll("[data-role=scroll_area]")].map(({ scrollTop }) => scrollTop),
            said: document.getElementById("announcements").textContent,
            selected: String(getSelection()),
            focus: document.activeElement.tagName,
            title: document.title,
            address: location.href,
            history: history.length,
            state: history.state,
            local: { ...localStorage },
            session: { ...sessionStorage },
            cookies: document.cookie,
            databases,
        };
    });
    // What is painted, without the ring that shows where the mouse was.
    await page.evaluate(() => { document.getElementById("overlay").style.visibility = "hidden"; });
    const picture = await page.screenshot();
    await page.evaluate(() => { document.getElementById("overlay").removeAttribute("style"); });
    return { picture: await blockMeans(browser, picture), ...found };
}

function assertSame({ picture, ...found }, { picture: freshPicture, ...fresh }) {
    assert.deepEqual(found, fresh);
    // Letters that came into the font's texture in another order are smoothed a little differently.
    assert.ok(furthestBlock(picture, freshPicture).difference <= 2);
}

// A visit as anybody could make it, with something to hide in every place that could keep it.
async function visit(page) {
    const entries = await page.evaluate(() => history.length);
    await page.getByRole("searchbox").click();
    await rest(page);
    for (const letter of ["g", "e", "w", "a", "l", "t"]) await tap(page, `key.${letter}`);
    await tap(page, "key.done");
    await page.getByRole("main").getByRole("listitem").getByRole("heading").first().getByRole("button").click();
    await rest(page);
    await tap(page, "save");
    await tap(page, "tab.list");
    await tap(page, "tab.calendar");
    await page.getByRole("textbox").first().fill("17");
    await rest(page);
    await tap(page, "key.done");
    await tap(page, "tab.more");
    await tap(page, "theme.dark");
    await tap(page, "kiosk.slow");
    await tap(page, "kiosk.slow");
    await tap(page, "speak.en");
    await restUntil(page, () => document.documentElement.lang === "en");
    await rest(page);
    await page.locator("[data-role=scroll_area]").evaluate((area) => { area.scrollTop = 120; });
    await rest(page);
    assert.equal(await page.evaluate(() => history.length), entries, "nothing to go back to");
    await page.evaluate(() => {
        localStorage.setItem("left", "behind");
        sessionStorage.setItem("left", "behind");
    });
}

describe("a kiosk", () => {
    it("warns after a minute, counts half a minute down, and then is as if nobody had been there", async () => {
        const { page, faults, context } = await openKiosk(browser, server);
        const fresh = await traces(page);
        await visit(page);
        await seconds(page, 58);
        assert.equal(await page.getByRole("dialog").count(), 0);
        await seconds(page, 2);
        await page.getByRole("dialog").waitFor();
        assert.deepEqual(await page.locator("#overlay :is(button, a[href], input)").evaluateAll(
            (all) => all.map((each) => each.dataset.key)), ["kiosk.more_time", "kiosk.again"], "nothing behind it");
        await seconds(page, 28);
        assert.equal(await page.getByRole("dialog").count(), 1);
        await seconds(page, 3);
        await page.getByRole("searchbox").waitFor();
        // A start of the page leaves the focus on the body, and so does the wipe.
        assertSame(await traces(page), fresh);
        await page.goBack();
        assert.equal(page.url(), "about:blank", "the back button shows what was there before the page, nothing of the visit");
        assert.deepEqual(faults, []);
        await context.close();
    });

    it("forgets at once when somebody begins anew", async (t) => {
        const { page, context } = await openKiosk(browser, server);
        const fresh = await traces(page);
        await visit(page);
        const before = process.hrtime.bigint();
        await tap(page, "kiosk.again");
        const milliseconds = Number(process.hrtime.bigint() - before) / 1e6;
        assertSame(await traces(page), fresh);
        t.diagnostic(`from the tap to the first screen ${Math.round(milliseconds)} ms`);
        assert.ok(!process.env.FW_LONG || milliseconds <= 1000, `${milliseconds} ms`);
        await context.close();
    });

    it("gives more time to whoever asks, and shows the same screen again", async () => {
        const { page, context } = await openKiosk(browser, server);
        await tap(page, "situation.money");
        const heading = await page.getByRole("heading", { level: 1 }).textContent();
        for (let time = 0; time < 3; ++time) {
            await seconds(page, 61);
            await page.getByRole("dialog").waitFor();
            assert.match(await page.locator("#announcements").textContent(), /30/, "said once at the beginning");
            await tap(page, "kiosk.more_time");
            assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), heading);
        }
        await context.close();
    });

    it("keeps the focus inside the warning", async () => {
        const { page, context } = await openKiosk(browser, server);
        await tap(page, "situation.money");
        await seconds(page, 61);
        const seen = new Set();
        for (let press = 0; press < 6; ++press) {
            await page.keyboard.press("Tab");
            seen.add(await page.evaluate(() => document.activeElement.dataset.key ?? document.activeElement.tagName));
        }
        seen.delete("BODY");  // between the last and the first
        assert.deepEqual([...seen].sort(), ["kiosk.again", "kiosk.more_time"]);
        await context.close();
    });

    it("starts and forgets without a network, and nothing was ever asked of another host", async () => {
        const { page, faults, context } = await openKiosk(browser, server);
        await context.setOffline(true);
        await page.reload();
        await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
        await rest(page);
        await page.getByRole("searchbox").waitFor();
        await tap(page, "situation.money");
        await tap(page, "kiosk.again");
        await page.getByRole("searchbox").waitFor();
        assert.deepEqual(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(fault)), []);
        await context.close();
    });

    it("types with its own keys into the field that has the focus, and the physical keyboard goes on working", async () => {
        const { page, context } = await openKiosk(browser, server);
        await page.getByRole("searchbox").click();
        await rest(page);
        for (const letter of ["k", "i"]) await tap(page, `key.${letter}`);
        assert.equal(await page.evaluate(() => document.activeElement.tagName), "INPUT", "the keys leave it the focus");
        await page.keyboard.type("ta");
        await rest(page);
        assert.equal(await page.getByRole("searchbox").inputValue(), "kita");
        assert.equal(await page.getByRole("searchbox").getAttribute("inputmode"), "none");
        await tap(page, "key.keyboard.arabic");
        await tap(page, "key.\u0645");
        assert.equal(await page.getByRole("searchbox").inputValue(), "kita\u0645");
        await tap(page, "key.done");
        assert.equal(await key(page, "keyboard").count(), 0);
        await page.getByRole("searchbox").click();
        await rest(page);
        assert.equal(await key(page, "keyboard").count(), 1, "a tap into the same field brings it back");
        await context.close();
    });

    it("has no link, no menu and no way out by the quick exit", async () => {
        const { page, context } = await openKiosk(browser, server);
        await tap(page, "emergency.strip");
        assert.equal(await page.locator("#overlay a").count(), 0);
        const menu = await page.evaluate(() => {
            const event = new MouseEvent("contextmenu", { bubbles: true, cancelable: true });
            document.querySelector("#overlay button").dispatchEvent(event);
            return event.defaultPrevented;
        });
        assert.equal(menu, true);
        for (let press = 0; press < 3; ++press) await page.keyboard.press("Escape");
        await rest(page);
        assert.match(page.url(), /\?kiosk=1$/);
        await page.getByRole("searchbox").waitFor();
        await context.close();
    });

    it("lets the staff in by the PIN alone, tells how the machine is, and locks itself again", async () => {
        const { page, context } = await openKiosk(browser, server);
        await tap(page, "tab.more");
        await tap(page, "kiosk.staff");
        await page.getByRole("dialog").waitFor();
        await enterPin(page, "471112");
        await page.getByRole("alert").waitFor();
        assert.ok(!(await page.content()).includes("471112"), "the digits are nowhere on the page");
        await enterPin(page, pin);
        await key(page, "kiosk.restart").waitFor();
        await restUntil(page, () => /MB/.test(document.getElementById("overlay").textContent));
        await seconds(page, 61);
        await page.getByRole("searchbox").waitFor();
        await context.close();
    });

    it(`stays as light as on the first day after ${CYCLES} visits`, SLOW, async () => {
        const { page, context } = await openKiosk(browser, server);
        const session = await context.newCDPSession(page);
        // On a screen that is the same at every hour, which the board at the door is not.
        const weigh = async () => {
            await tap(page, "tab.more");
            const script = await keptBytes(session);
            const { nodes } = await session.send("Memory.getDOMCounters");
            const weights = { nodes, script, ...await page.evaluate(() => window.wegweiser.stats()) };
            await tap(page, "kiosk.again");
            return weights;
        };
        const once = async () => {
            await page.getByRole("searchbox").fill("baby schreit");
            await rest(page);
            await tap(page, "key.done");
            await tap(page, "tab.calendar");
            await tap(page, "tab.list");
            await seconds(page, 91);
        };
        for (let warm = 0; warm < 3; ++warm) await once();
        const first = await weigh();
        for (let cycle = 0; cycle < CYCLES; ++cycle) await once();
        const last = await weigh();
        const drift = (name) => Math.abs(last[name] - first[name]) / first[name];
        assert.equal(last.memoryBytes, first.memoryBytes, "the program's memory");
        for (const name of ["heapBytes", "nodes", "script"]) {
            assert.ok(drift(name) <= 0.05, `${name}: ${first[name]} then ${last[name]}`);
        }
        await context.close();
    });
});
