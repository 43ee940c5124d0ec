// Faults of the device, by their numbers in the list of thirty: no room, nothing kept, cleared away, damaged, two tabs.
import assert from "node:assert/strict";

import { installed, launch, open, phone, ready, settle } from "./support/browser.mjs";
import { startFaultyServer } from "./support/faulty_server.mjs";
import { assertUsable, damageStored, goTo, idle, lookForNews, question, screenWords, sealWords, useItNow, visitedOnce, watch }
    from "./support/installation.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { changeTexts, copySite, removeReleases, sign } from "./support/releases.mjs";
import { countStorage } from "./support/storage_trouble.mjs";

const LONG = Boolean(process.env.FW_LONG);
const OLD = "Was brauchen Sie?";
const NEW = "Was fehlt Ihnen?";

let browser, server, older, newer;
before(async () => {
    browser = await launch();
    older = sign(copySite(), 1);
    newer = sign(changeTexts(copySite(older), NEW), 2);
    server = await startFaultyServer(older);
});
after(async () => {
    await browser?.close();
    await server?.stop();
    removeReleases();
});

describe("no room, nothing kept", () => {
    it("fault 4: storage that is full at the n-th write of an update, for every n", async () => {
        server.root = older;
        const { page, context, errors } = await visitedOnce(browser, server.address);
        server.root = newer;
        let told = 0;
        for (let number = 0; ; number += LONG ? 1 : 2) {
            await page.evaluate(countStorage, { at: number, fault: "full" });
            const said = await lookForNews(page);
            const calls = await page.evaluate(() => window.storageCalls);
            if (/zu wenig Platz/.test(said)) told++;
            if (number >= calls || /Jetzt übernehmen/.test(said)) break;
            assert.equal(await question(page), OLD);
        }
        assert.ok(told >= 3, `${told} times`);
        assert.deepEqual(errors, []);
        await context.close();
    });

    for (const [name, without] of Object.entries({
        "no database": () => { indexedDB.open = () => { throw new DOMException("private", "SecurityError"); }; },
        "no stores": () => { delete window.caches; Object.defineProperty(window, "caches", { get() { throw new DOMException("private", "SecurityError"); } }); },
        "no service worker": () => { navigator.serviceWorker.register = () => Promise.reject(new DOMException("private", "SecurityError")); },
    })) {
        it(`fault 4: a window with ${name} runs from memory and says so`, async () => {
            server.root = older;
            const context = await browser.newContext(phone);
            const page = await context.newPage();
            const errors = watch(page);
            await page.addInitScript(without);
            await open(page, `${server.address}/`);
            await settle(page);
            await goTo(page, "#/offline");
            assert.match(await screenWords(page), /Dieses Fenster speichert nichts/);
            await assertUsable(page);
            assert.deepEqual(errors, []);
            await context.close();
        });
    }
});

describe("cleared away", () => {
    it("fault 5: while the page is open: it goes on, the seal tells, and the next start with a network brings everything back", async () => {
        server.root = older;
        const { page, context, errors } = await visitedOnce(browser, server.address);
        const session = await context.newCDPSession(page);
        await session.send("Storage.clearDataForOrigin", { origin: server.address, storageTypes: "all" });
        await assertUsable(page);
        assert.doesNotMatch(await sealWords(page), /^Vollständig offline.*geprüft$/);
        await page.reload();
        await ready(page);
        await installed(page);
        await idle(page);
        assert.match(await sealWords(page), /^Vollständig offline · \d+ Einträge · Stand 22\.11\. · geprüft$/);
        assert.deepEqual(errors, []);
        await context.close();
    });

    it("fault 5: while it is closed and without a network: the emergency numbers and what is missing, no blank page", async () => {
        const own = await startFaultyServer(older);
        const { page, context } = await visitedOnce(browser, own.address);
        await page.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name); });
        await page.close();
        await own.stop();
        const again = await context.newPage();
        await again.goto(`${own.address}/`);
        assert.match(await again.locator("body").innerText(), /Browser hat den gespeicherten Wegweiser gelöscht/);
        assert.ok(await again.locator("a[href='tel:112']").isVisible());
        await context.close();
    });
});

describe("damaged", () => {
    it("fault 15: a damaged catalogue is never shown but fetched again; the list survives one damaged copy", async () => {
        server.root = older;
        const { page, context, errors } = await visitedOnce(browser, server.address);
        await goTo(page, "#/eintrag/kindergeld");
        await page.locator("[data-key=save]").first().tap();
        await settle(page);
        for (let round = 0; round < (LONG ? 20 : 2); round++) {
            await damageStored(page, /^catalogue\/coesfeld/);
            await page.evaluate(() => {
                const stored = localStorage.getItem("familienwegweiser");
                localStorage.setItem("familienwegweiser", stored.replace("kindergeld", "kindergeId"));
            });
            await page.reload();
            await ready(page);
            await idle(page);
            await assertUsable(page);
            assert.match(await sealWords(page), /geprüft$/);
            await goTo(page, "#/merkliste");
            assert.match(await screenWords(page), /Kindergeld/);
        }
        assert.deepEqual(errors, []);
        await context.close();
    });

    it("fault 15: a damaged script: the third start asks the network and mends the store", async () => {
        server.root = older;
        const { page, context } = await visitedOnce(browser, server.address);
        await damageStored(page, /^main\./);
        for (let start = 0; start < 2; start++) {
            await page.goto(`${server.address}/?start=${start}`);
            assert.ok(await page.locator("a[href='tel:112']").isVisible(), "the numbers are there all the same");
            await page.waitForTimeout(5100);  // what follows at once counts as the same start
        }
        await page.goto(`${server.address}/?start=2`);
        await ready(page);
        await idle(page);
        assert.match(await sealWords(page), /geprüft$/);
        await context.close();
    });
});

describe("two tabs", () => {
    it("fault 12: both look for the newer release, both tap: one version in the end", async () => {
        for (let run = 0; run < (LONG ? 30 : 1); run++) {
            server.root = older;
            const { page: first, context, errors } = await visitedOnce(browser, server.address);
            const second = await context.newPage();
            await open(second, `${server.address}/`);
            await idle(second);
            server.root = newer;
            const pages = [first, second];
            await Promise.all(pages.map((page) => goTo(page, "#/offline")));
            await Promise.all(pages.map((page) => page.getByRole("button", { name: "Nach Neuem suchen" }).tap()));
            await Promise.all(pages.map((page) => page.getByRole("button", { name: "Jetzt übernehmen" }).waitFor()));
            const reloaded = pages.map((page) => page.waitForEvent("load"));
            await Promise.all(pages.map((page) => page.getByRole("button", { name: "Jetzt übernehmen" }).tap()));
            await Promise.all(reloaded);
            await Promise.all(pages.map(ready));
            for (const page of pages) {
                await idle(page);
                assert.equal(await question(page), NEW);
            }
            assert.equal((await first.evaluate(() => caches.keys())).length, 1);
            assert.deepEqual(errors, []);
            await context.close();
        }
    });

    it("a page of the old release goes on in its own words while the new one runs beside it", async () => {
        server.root = older;
        const { page: old, context } = await visitedOnce(browser, server.address);
        server.root = newer;
        const other = await context.newPage();
        await open(other, `${server.address}/`);
        // It looks for news by itself when it starts.
        await idle(other);
        await useItNow(other);
        assert.equal(await question(other), NEW);
        assert.equal(await question(old), OLD);
        // What the old page loads only now comes from its own store, which is kept for it.
        const before = server.requests.length;
        await old.getByRole("button", { name: "English" }).tap();
        await old.getByRole("heading", { name: "What do you need?" }).waitFor();
        const asked = server.requests.slice(before).map(({ path }) => path);
        assert.deepEqual(asked.filter((path) => path.startsWith("texts/")), [], "the other page may still be looking for news");
        await context.close();
    });
});
