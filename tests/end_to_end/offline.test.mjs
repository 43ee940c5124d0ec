// After one visit the page needs no network: not for a reload, not for a cold start on any screen. And it says so
// honestly: a seal with a check behind it.
import assert from "node:assert/strict";

import { installed, launch, open, openHit, searchFor, settle, startServer, watchedPage } from "./support/browser.mjs";
import { startFaultyServer } from "./support/faulty_server.mjs";
import { assertUsable, damageStored, goTo, idle, screenWords, sealWords, visitedOnce, watch } from "./support/installation.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { copySite, pathOf, removeReleases, sign } from "./support/releases.mjs";

const SEAL = /^Vollständig offline · \d+ Einträge · Stand \d+\.\d+\. · geprüft$/;

describe("without a network, after one visit", () => {
    let server, browser, context;

    before(async () => {
        server = await startServer();
        browser = await launch();
        ({ context } = await visitedOnce(browser, server.address));
        await server.close();
    });
    after(() => browser?.close());

    for (const route of ["", "#/suche?q=baby%20schreit", "#/eintrag/kindergeld", "#/kalender", "#/notfall", "#/mehr",
                         "#/offline", "?ansicht=einfach"]) {
        it(`starts cold on /${route}`, async () => {
            const page = await context.newPage();
            const errors = watch(page);
            await open(page, `${server.address}/${route}`);
            await settle(page);
            assert.ok(await page.getByRole("heading", { level: 1 }).count() > 0, "a screen with a heading");
            assert.equal(await page.locator("#first-page").count(), 0, "the whole program runs");
            assert.deepEqual(errors, []);
            await page.close();
        });
    }

    it("does the main job, in another language too", async () => {
        const page = await context.newPage();
        await open(page, `${server.address}/`);
        await page.getByRole("button", { name: "English" }).tap();
        await page.getByRole("heading", { name: "What do you need?" }).waitFor();
        await page.getByRole("button", { name: "Deutsch" }).tap();
        await page.getByRole("heading", { name: "Was brauchen Sie?" }).waitFor();
        const first = await searchFor(page, "baby schreit");
        await openHit(page, first);
        assert.ok(await page.locator("a[href^='tel:']").count() > 0);
        await page.close();
    });

    it("fault 27: fourteen days later, in aeroplane mode, from a cold start: search and entry in full", async () => {
        await context.setOffline(true);
        const page = await context.newPage();
        const errors = watch(page);
        await page.clock.setFixedTime(new Date(Date.now() + 14 * 24 * 3600 * 1000));
        await open(page, `${server.address}/`);
        await idle(page);
        await assertUsable(page);
        assert.match(await sealWords(page), SEAL);
        assert.deepEqual(errors, []);
        await page.close();
        await context.setOffline(false);
    });

    it("shows the entry in the program where its text page is out of reach", async () => {
        const page = await context.newPage();
        await page.goto(`${server.address}/seiten/eintrag/kindergeld.html`);
        await page.getByRole("heading", { level: 1, name: /Kindergeld/ }).waitFor();
        await page.close();
    });
});

describe("the seal", () => {
    let server, browser;
    before(async () => {
        browser = await launch();
        server = await startFaultyServer(sign(copySite(), 1));
    });
    after(async () => {
        await browser?.close();
        await server?.stop();
        removeReleases();
    });

    it("is complete after the first visit, tells what is installed, and no file was fetched twice", async () => {
        server.requests.length = 0;
        const { page, context, errors } = await visitedOnce(browser, server.address);
        assert.match(await sealWords(page), SEAL);
        const words = await screenWords(page);
        for (const part of [/Programm und Schrift: \d,\d MB/, /Texte in allen Sprachen: \d,\d MB/, /Kreis Coesfeld: \d,\d MB/, /Fassung 1 vom/]) {
            assert.match(words, part);
        }
        const fetched = server.requests.map(({ path }) => path || "index.html").sort();
        const twice = fetched.filter((path, index) => path === fetched[index - 1]);
        assert.deepEqual(twice, []);
        assert.deepEqual(fetched.filter((path) => path.startsWith("catalogue/")), [pathOf(server.root, "catalogue/coesfeld.")]);
        assert.deepEqual(errors, []);
        await context.close();
    });

    for (const pattern of [/^catalogue\/coesfeld/, /^wegweiser\./, /^texts\/en/, /^index\.html$/]) {
        it(`turns red and names the file when one byte of ${pattern.source} has changed; one tap mends it`, async () => {
            const { page, context, errors } = await visitedOnce(browser, server.address);
            assert.match(await sealWords(page), SEAL);
            const path = await damageStored(page, pattern);
            await page.getByRole("button", { name: "Jetzt prüfen" }).tap();
            await page.getByText("Nicht vollständig offline").first().waitFor();
            assert.match(await screenWords(page), new RegExp(`Beschädigt oder verschwunden: ${path}`));
            assert.match(await screenWords(page), /Was jetzt\?/);
            await page.getByRole("button", { name: "Beschädigtes neu laden" }).tap();
            await page.getByText(/^Vollständig offline/).first().waitFor();
            assert.match(await sealWords(page), SEAL);
            assert.deepEqual(errors, []);
            await context.close();
        });
    }

    it("notices by itself, at the next look, that something is missing", async () => {
        const { page, context } = await visitedOnce(browser, server.address);
        await page.evaluate(async () => {
            const [name] = await caches.keys();
            const cache = await caches.open(name);
            await cache.delete((await cache.keys()).find(({ url }) => url.includes("text-bold")));
        });
        assert.match(await sealWords(page), /^Nicht vollständig offline/);
        assert.match(await screenWords(page), /fonts\/text-bold/);
        await context.close();
    });

    it("asks the device to keep what is stored, and explains Safari's seven days", async () => {
        const { page, context } = await visitedOnce(browser, server.address);
        await goTo(page, "#/offline");
        const asked = page.evaluate(() => new Promise((resolve) => {
            navigator.storage.persist = () => { resolve("asked"); return Promise.resolve(true); };
        }));
        await page.getByRole("button", { name: "Auf dem Gerät behalten" }).tap();
        assert.equal(await asked, "asked");
        await page.getByText("hebt den Wegweiser dauerhaft auf").waitFor();
        assert.match(await screenWords(page), /Safari.*sieben Tage/);
        await context.close();
    });
});

describe("a network tap during a whole session", () => {
    let server, browser;
    before(async () => {
        server = await startFaultyServer(sign(copySite(), 1));
        browser = await launch();
    });
    after(async () => {
        await browser?.close();
        await server?.stop();
        removeReleases();
    });

    it("fault 25: only own files, without a query, a referrer or a cookie", async () => {
        const { page, faults, context } = await watchedPage(browser, server.address);
        await open(page, `${server.address}/`);
        await installed(page);
        await idle(page);
        const first = await searchFor(page, "schulden");
        await first.getByRole("heading").getByRole("button").or(first.getByRole("heading").getByRole("link")).first().tap();
        await settle(page);
        for (const route of ["#/kalender", "#/merkliste", "#/mehr", "#/offline", "#/notfall", "#/suche?q=gewalt", "#/"]) await goTo(page, route);
        await page.getByRole("button", { name: "English" }).tap();
        await settle(page);
        await page.reload();
        await settle(page);
        const files = new Set([...server.bytes("release.txt").toString().matchAll(/^file (\S+)/gm)].map(([, path]) => path));
        for (const known of ["", "release.txt", "service_worker.js"]) files.add(known);
        for (const { path, url, headers } of server.requests) {
            assert.ok(files.has(path), `request for ${path}`);
            assert.ok(!url.includes("?"), url);
            assert.equal(headers.cookie, undefined);
            assert.equal(headers.referer, undefined, `${path} tells where it was asked from`);
        }
        assert.deepEqual(faults, []);
        await context.close();
    });
});
