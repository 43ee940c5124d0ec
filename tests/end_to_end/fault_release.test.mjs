// Faults of signatures, versions and clocks, by their numbers in the list of thirty; the rules themselves are enumerated
// in tests/release.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { launch, open, pointer, ready } from "./support/browser.mjs";
import { otherBytes, startFaultyServer } from "./support/faulty_server.mjs";
import { assertUsable, goTo, idle, lookForNews, question, screenWords, sealWords, useItNow, visitedOnce, watch } from "./support/installation.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { changeData, changeProgram, changeTexts, copySite, pathOf, removeReleases, sign, wegweiser } from "./support/releases.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => {
    await browser?.close();
    removeReleases();
});

describe("lists that nobody should believe", () => {
    let server, page, errors, atFirst;
    before(async () => {
        server = await startFaultyServer(sign(copySite(), 5));
        ({ page, errors } = await visitedOnce(browser, server.address));
        atFirst = await pointer(page);
    });
    after(() => server?.stop());

    async function refused(folder, words) {
        server.root = folder;
        assert.match(await lookForNews(page), words);
        assert.equal(await pointer(page), atFirst);
        assert.deepEqual(errors, []);
    }

    it("fault 6: a changed signature, a changed number, a list with a line too many", async () => {
        const newer = sign(changeProgram(copySite(server.root), "newer"), 6);
        server.root = newer;
        const lastDigit = (text) => text.replace(/(\w)\n$/, (_, digit) => `${digit === "0" ? "1" : "0"}\n`);
        for (const [change, words] of [
            [lastDigit, /nicht von uns unterschrieben/],
            [(text) => text.replace("version 6", "version 7"), /nicht von uns unterschrieben/],
            [(text) => text.replace(/key-signature (\w)/, (_, digit) => `key-signature ${digit === "0" ? "1" : "0"}`), /nicht von uns unterschrieben/],
            [(text) => `${text}signature 00\n`, /kam etwas anderes an/],
            [(text) => text.slice(0, -10), /kam etwas anderes an/],
            [() => "", /kam etwas anderes an/]]) {
            server.fault = otherBytes(server, /^release\.txt$/, (bytes) => Buffer.from(change(bytes.toString())));
            await refused(newer, words);
        }
        server.fault = null;
    });

    it("fault 7: an older release, correctly signed; but not the deliberate step back under a higher number", async () => {
        const older = sign(changeTexts(copySite(server.root), "Wie früher?"), 4);
        await refused(older, /ältere Fassung/);
        server.root = sign(copySite(older), 7);
        assert.match(await lookForNews(page), /Jetzt übernehmen/);
        await useItNow(page);
        assert.equal(await question(page), "Wie früher?");
    });
});

describe("a list under another key", () => {
    // The operator of a test, so that anything but the development key signs at all.
    function withOperator(folder) {
        for (const region of ["guetersloh", "lippe", "warendorf"]) rmSync(join(folder, pathOf(folder, `catalogue/${region}.`)));
        return changeData(folder, () => undefined, (region) => {
            for (const field of Object.keys(region.operator)) region.operator[field] = "Testkreis";
        });
    }

    it("fault 29: a new working key is believed within one start, the one before it never again", async () => {
        const folder = copySite();
        const keys = dirname(folder);
        const seed = createHash("sha256").update("Familienwegweiser: root key of development, known to everybody").digest("hex");
        wegweiser("keygen", "--out", join(keys, "model.key"));
        const model = readFileSync(join(keys, "model.key"), "utf8");
        writeFileSync(join(keys, "root.key"), model.replace(/seed [0-9a-f]{64}/, `seed ${seed}`));
        for (const serial of ["1", "2"]) {
            wegweiser("keygen", "--root", join(keys, "root.key"), "--serial", serial, "--out", join(keys, `work${serial}.key`));
        }
        const first = withOperator(folder);
        sign(first, 9, "--key", join(keys, "work1.key"));
        const server = await startFaultyServer(first);
        const { page, context } = await visitedOnce(browser, server.address);

        // The stolen key was used up to the highest number; the new key begins anew.
        const rescued = sign(changeTexts(copySite(first), "Mit neuem Schlüssel?"), 1, "--key", join(keys, "work2.key"));
        server.root = rescued;
        await lookForNews(page);
        await useItNow(page);
        assert.equal(await question(page), "Mit neuem Schlüssel?");
        server.root = sign(changeTexts(copySite(first), "Vom Dieb?"), 999999999, "--key", join(keys, "work1.key"));
        assert.match(await lookForNews(page), /Unterschrift, die nicht mehr gilt/);
        assert.doesNotMatch(await screenWords(page), /Entwicklungsschlüssel/);
        await context.close();
        await server.stop();
    });

    it("the development key is named as such", async () => {
        const server = await startFaultyServer(sign(copySite(), 1));
        const { page, context } = await visitedOnce(browser, server.address);
        await goTo(page, "#/offline");
        assert.match(await screenWords(page), /Entwicklungsschlüssel.*[Nn]icht für Familien/);
        await context.close();
        await server.stop();
    });
});

describe("clocks", () => {
    let server;
    before(async () => { server = await startFaultyServer(sign(copySite(), 1, "--date", "2026-11-22", "--days", "30")); });
    after(() => server?.stop());

    // A page on a device whose clock stands there; the release was signed on 22 November 2026.
    async function pageAt(time) {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: "de-DE" });
        const page = await context.newPage();
        await page.clock.setFixedTime(new Date(time));
        const errors = watch(page);
        await open(page, `${server.address}/`);
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
        await idle(page);
        return { context, page, errors };
    }

    it("fault 8: after its last day a release says that it is out of date, and goes on working", async () => {
        const { context, page, errors } = await pageAt("2026-12-22T10:00:00Z");
        assert.match(await sealWords(page), /^Vollständig offline · \d+ Einträge · Stand 22\.11\. · geprüft$/);
        await page.clock.setFixedTime(new Date("2026-12-24T10:00:00Z"));
        await page.reload();
        await ready(page);
        await idle(page);
        assert.match(await screenWords(page), /Die Angaben sind veraltet/);
        assert.match(await sealWords(page), /Stand 22\.11\., veraltet · geprüft/);
        await assertUsable(page);
        assert.deepEqual(errors, []);
        await context.close();
    });

    for (const [name, time, warns] of [
        ["in 1970", "1970-01-01T00:00:00Z", true], ["ten years ahead", "2036-11-22T12:00:00Z", false],
        ["two days behind", "2026-11-20T12:00:00Z", false], ["three days behind", "2026-11-18T12:00:00Z", true],
        ["in the hour that summer time takes away", "2026-03-29T01:30:00Z", true],
        ["in the hour that there is twice", "2026-10-25T00:30:00Z", true]]) {
        it(`fault 9: a clock ${name}`, async () => {
            const { context, page, errors } = await pageAt(time);
            await goTo(page, "#/offline");
            assert.equal(/Die Uhr dieses Geräts geht offenbar falsch/.test(await screenWords(page)), warns);
            await assertUsable(page);
            await goTo(page, "#/suche?q=beratung&offen=1");
            const before = server.root;
            server.root = sign(changeTexts(copySite(before), "Trotz der Uhr?"), 2, "--date", "2026-11-23");
            assert.match(await lookForNews(page), /Jetzt übernehmen/);
            server.root = before;
            assert.deepEqual(errors, []);
            await context.close();
        });
    }
});

describe("releases one after the other", () => {
    it("fault 13: new pages with an old service worker and back, over three releases", async () => {
        const first = sign(copySite(), 1);
        const server = await startFaultyServer(first);
        const { page, context, errors } = await visitedOnce(browser, server.address);
        const missing = [];
        page.on("response", (answer) => { if (answer.status() >= 400) missing.push(answer.url()); });
        let folder = first;
        for (const [index, worker] of ["// a later worker\n", "", "// one more\n"].entries()) {
            const asked = `Fassung ${index + 2}?`;
            folder = changeTexts(changeProgram(copySite(folder), asked), asked);
            sign(folder, index + 2);
            // The browser may hold any worker beside any release; a worker has no release of its own.
            writeFileSync(join(folder, "service_worker.js"), worker + readFileSync(join(first, "service_worker.js"), "utf8"));
            server.root = folder;
            await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update(); });
            await lookForNews(page);
            // Before the tap everything still comes from the release that runs, also what is loaded only now.
            await goTo(page, "#/");
            await page.getByRole("button", { name: "English" }).tap();
            await page.getByRole("heading", { name: "What do you need?" }).waitFor();
            await page.getByRole("button", { name: "Deutsch" }).tap();
            await useItNow(page);
            assert.equal(await question(page), asked);
            const script = await page.locator("script[type=module]").getAttribute("src");
            assert.equal(script, pathOf(folder, "main."), "page, script and words are of one release");
        }
        await assertUsable(page);
        assert.deepEqual(missing, []);
        assert.deepEqual(errors, []);
        await context.close();
        await server.stop();
    });
});
