// New releases as people meet them: in plain words, when they want them, with no more bytes than needed; regions of their
// choice; and a release from a stick.
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { launch, open, settle } from "./support/browser.mjs";
import { otherBytes, startFaultyServer } from "./support/faulty_server.mjs";
import { assertUsable, goTo, idle, lookForNews, question, screenWords, sealWords, useItNow, visitedOnce } from "./support/installation.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { addThreeOffers, changeData, changeProgram, changeTexts, copySite, pathOf, removeReleases, sign, wegweiser } from "./support/releases.mjs";

let browser, server, first;
before(async () => {
    browser = await launch();
    first = sign(copySite(), 1);
    server = await startFaultyServer(first);
});
after(async () => {
    await browser?.close();
    await server?.stop();
    removeReleases();
});

// What the server was asked for since then, without the list.
const asked = (since) => server.requests.slice(since).map(({ path }) => path)
    // The browser looks after the worker by itself, whenever it likes.
    .filter((path) => !["release.txt", "service_worker.js"].includes(path)).sort();

describe("a newer release", () => {
    it("is told in plain words and waits for a tap", async () => {
        server.root = first;
        const { page, context, errors } = await visitedOnce(browser, server.address);
        server.root = sign(changeData(copySite(first), addThreeOffers), 2);
        assert.match(await lookForNews(page), /Neue Fassung 3 neue Angebote in Nottuln/);
        await goTo(page, "#/");
        assert.match(await screenWords(page), /3 neue Angebote in Nottuln/);
        await page.locator("[data-key='offline.later']").tap();
        await settle(page);
        assert.doesNotMatch(await screenWords(page), /3 neue Angebote/);
        await useItNow(page);
        await goTo(page, "#/eintrag/coe-neues-angebot-2");
        assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Neues Angebot 2/);
        assert.match(await sealWords(page), /geprüft$/);
        assert.equal((await page.evaluate(() => caches.keys())).length, 1, "the release before has gone");
        assert.deepEqual(errors, []);
        await context.close();
    });

    it("else counts from the next start on, without a network too", async () => {
        const own = await startFaultyServer(first);
        const { page, context } = await visitedOnce(browser, own.address);
        own.root = sign(changeTexts(copySite(first), "Was gibt es Neues?"), 2);
        await lookForNews(page);
        assert.equal(await question(page), "Was brauchen Sie?", "nothing changes in the middle of something");
        await page.close();
        await own.stop();
        const next = await context.newPage();
        await open(next, `${own.address}/`);
        assert.equal(await question(next), "Was gibt es Neues?");
        await context.close();
    });

    it("of the data alone fetches the catalogue alone; of the program alone no catalogue", async () => {
        server.root = first;
        const { page, context } = await visitedOnce(browser, server.address);
        const data = sign(changeData(copySite(first), addThreeOffers), 2, "--previous", join(first, "release.txt"));
        const list = readFileSync(join(data, "release.txt"), "utf8");
        assert.match(list, /^package core 1 /m, "the program keeps its number");
        server.root = data;
        let since = server.requests.length;
        await lookForNews(page);
        assert.deepEqual(asked(since), [pathOf(data, "catalogue/coesfeld.")]);
        await useItNow(page);
        server.root = sign(changeProgram(copySite(data), "better"), 3);
        since = server.requests.length;
        assert.match(await lookForNews(page), /Das Programm wurde verbessert/);
        assert.deepEqual(asked(since), ["", pathOf(server.root, "main.")]);
        await context.close();
    });

    it("travels as a delta where there is one, at most a twentieth of the bytes; the full file is the way back", async () => {
        server.root = first;
        const { page, context } = await visitedOnce(browser, server.address);
        // Two per cent of the offers get another sentence.
        const changed = changeData(copySite(first), (records) => {
            for (let at = 0; at < records.length; at += 50) records[at].summary = { ...records[at].summary, de: `${records[at].summary.de} Neu: auch am Abend.` };
        });
        server.root = sign(changed, 2, "--delta-from", first);
        const [, delta] = /^delta \w+ (\S+)/m.exec(server.bytes("release.txt").toString());
        const full = pathOf(server.root, "catalogue/coesfeld.");
        const [small, whole] = [delta, full].map((path) => brotliCompressSync(server.bytes(path)).length);
        assert.ok(small <= whole * 0.05, `${small} of ${whole} bytes`);
        let since = server.requests.length;
        await lookForNews(page);
        assert.deepEqual(asked(since), [delta]);
        await useItNow(page);
        assert.match(await sealWords(page), /geprüft$/);

        server.root = sign(changeData(copySite(server.root), addThreeOffers), 3, "--delta-from", server.root);
        server.fault = otherBytes(server, /\.delta$/, (bytes) => bytes.subarray(0, 40));
        since = server.requests.length;
        assert.match(await lookForNews(page), /3 neue Angebote in Nottuln/);
        assert.equal(asked(since).length, 2, "first the delta, then the whole file");
        server.fault = null;
        await context.close();
    });
});

describe("regions", () => {
    it("follow the place: a calm question, then its offers, at the next start without a network too", async () => {
        const own = await startFaultyServer(first);
        const { page, context, errors } = await visitedOnce(browser, own.address);
        await goTo(page, "#/info/ort");
        await page.getByRole("searchbox").fill("Rietberg");
        await page.getByRole("button", { name: /Rietberg/ }).tap();
        await settle(page);
        assert.match(await screenWords(page), /Rietberg liegt im Kreis Gütersloh/);
        await page.getByRole("button", { name: /Kreis Gütersloh laden/ }).tap();
        await idle(page);
        await goTo(page, "#/mehr");
        assert.match(await screenWords(page), /Kreis Gütersloh/);
        assert.match(await sealWords(page), /geprüft$/);
        await page.close();
        await own.stop();
        const next = await context.newPage();
        await open(next, `${own.address}/#/mehr`);
        await settle(next);
        assert.match(await screenWords(next), /Kreis Gütersloh, Daten vom/);
        assert.deepEqual(errors, []);
        await context.close();
    });

    it("can be kept beside each other and taken off again", async () => {
        server.root = first;
        const { page, context } = await visitedOnce(browser, server.address);
        await goTo(page, "#/offline");
        await page.getByRole("checkbox", { name: /Kreis Lippe/ }).tap();
        await idle(page);
        assert.match(await screenWords(page), /Kreis Lippe: \d,\d MB/);
        assert.match(await sealWords(page), /geprüft$/);
        await context.setOffline(true);
        await page.getByRole("checkbox", { name: /Kreis Lippe/ }).tap();
        await idle(page);
        assert.match(await sealWords(page), /geprüft$/);
        const stored = await page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys()).map(({ url }) => url));
        assert.ok(!stored.some((url) => url.includes("lippe")));
        await context.close();
    });

    it("that cannot be had are said in one sentence, and what is there stays", async () => {
        const own = await startFaultyServer(first);
        const { page, context } = await visitedOnce(browser, own.address);
        await own.stop();
        await goTo(page, "#/info/ort");
        await page.getByRole("searchbox").fill("Detmold");
        await page.getByRole("button", { name: /Detmold/ }).tap();
        await settle(page);
        await page.getByRole("button", { name: /Kreis Lippe laden/ }).tap();
        await page.getByText(/ließen sich nicht laden/).waitFor();
        await assertUsable(page);
        await context.close();
    });
});

describe("a release from a stick", () => {
    async function importFile(page, path) {
        await goTo(page, "#/offline");
        const chooser = page.waitForEvent("filechooser");
        await page.getByRole("button", { name: "Fassung aus einer Datei laden" }).tap();
        await (await chooser).setFiles(path);
        await page.waitForTimeout(200);
        await idle(page);
    }

    it("is taken without a network when it is signed and whole, packed or not", async () => {
        const own = await startFaultyServer(first);
        for (const packed of [false, true]) {
            own.root = first;
            const { page, context, errors } = await visitedOnce(browser, own.address);
            await context.setOffline(true);
            const folder = sign(changeTexts(copySite(first), "Vom Stick?"), 2);
            const file = join(dirname(folder), "fassung.bundle");
            wegweiser("bundle", "--site", folder, "--out", file);
            if (packed) writeFileSync(file, gzipSync(readFileSync(file)));
            await importFile(page, file);
            await useItNow(page);
            assert.equal(await question(page), "Vom Stick?");
            assert.match(await sealWords(page), /geprüft$/);
            assert.deepEqual(errors, []);
            await context.close();
            rmSync(file);
        }
        await own.stop();
    });

    it("is refused when it is something else, and when a byte of it has changed", async () => {
        server.root = first;
        const { page, context } = await visitedOnce(browser, server.address);
        await context.setOffline(true);
        const folder = sign(changeTexts(copySite(first), "Gefälscht?"), 2);
        const file = join(dirname(folder), "fassung.bundle");
        writeFileSync(file, "ein Brief");
        await importFile(page, file);
        assert.match(await screenWords(page), /keine Fassung des Wegweisers/);
        wegweiser("bundle", "--site", folder, "--out", file);
        const bytes = readFileSync(file);
        // In the words that are new: what the device has already, it takes from itself.
        bytes[bytes.indexOf("Gefälscht?")] ^= 1;
        writeFileSync(file, bytes);
        await importFile(page, file);
        assert.match(await screenWords(page), /Ihre bisherige bleibt|Ihre bisherige Fassung bleibt/);
        assert.equal(await question(page), "Was brauchen Sie?");
        await context.close();
    });
});
