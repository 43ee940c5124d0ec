// Faults on the way from the publisher to the phone, by their numbers in the list of thirty: whatever arrives, the old
// release stays whole and answers.
import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch, open, phone, pointer, ready, settle } from "./support/browser.mjs";
import { cutAt, endless, flippedBit, otherBytes, signInPage, stalled, startFaultyServer, status } from "./support/faulty_server.mjs";
import { assertUsable, idle, lookForNews, numbers, question, soon, visitedOnce, watch } from "./support/installation.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { addThreeOffers, changeData, changeProgram, changeTexts, copySite, pathOf, removeReleases, sign } from "./support/releases.mjs";

const LONG = Boolean(process.env.FW_LONG);
const CATALOGUE = /^catalogue\/coesfeld/;

describe("a newer release that does not arrive as it was signed", () => {
    let server, browser, page, errors, newer, atFirst, atFirstRoot;

    before(async () => {
        server = await startFaultyServer(sign(copySite(), 1));
        browser = await launch();
        ({ page, errors } = await visitedOnce(browser, server.address));
        newer = sign(changeProgram(changeData(copySite(server.root), addThreeOffers), "newer"), 2);
        atFirstRoot = server.root;
        server.root = newer;
        atFirst = await pointer(page);
    });
    after(async () => {
        await browser?.close();
        await server?.stop();
        removeReleases();
    });

    async function assertOldStays(said) {
        assert.match(said, /Ihre bisherige|Ohne Internet kommt nichts Neues/);
        assert.equal(await pointer(page), atFirst);
        assert.deepEqual(errors, []);
    }

    it("fault 1: one flipped bit in the catalogue, at seeded places", async () => {
        const pick = numbers(1);
        for (let round = 0; round < (LONG ? 1000 : 8); round++) {
            server.fault = flippedBit(server, CATALOGUE, pick(1 << 30), pick(8));
            await assertOldStays(await lookForNews(page));
        }
        await assertUsable(page);
    });

    it("fault 2: a download cut every 64 kB and at random bytes", async () => {
        const size = server.bytes(pathOf(newer, "catalogue/coesfeld.")).length;
        const pick = numbers(2);
        const step = LONG ? 64 * 1024 : 256 * 1024;
        const places = Array.from({ length: Math.floor(size / step) }, (_, index) => index * step);
        for (let round = 0; round < (LONG ? 200 : 3); round++) places.push(pick(size));
        for (const [round, place] of places.entries()) {
            server.fault = cutAt(server, CATALOGUE, place, round % 2 === 0);
            await assertOldStays(await lookForNews(page));
        }
        await assertUsable(page);
    });

    it("fault 10: a list that names other files than the server has", async () => {
        // The page of the newer release beside the list of the next one: half of an upload.
        const half = sign(changeProgram(copySite(newer), "half"), 3);
        cpSync(join(newer, "index.html"), join(half, "index.html"));
        server.root = half;
        server.fault = null;
        await assertOldStays(await lookForNews(page));
        server.root = newer;
    });

    it("fault 11: a body without an end is closed at the size that the list says", async () => {
        const closed = { count: 0 };
        server.fault = endless(CATALOGUE, closed);
        // What lies in the buffers between server and page was never taken, so the page itself is asked.
        await page.evaluate(() => {
            const { read } = ReadableStreamDefaultReader.prototype;
            const taken = new Map();  // reader → sizes of the pieces that it took
            ReadableStreamDefaultReader.prototype.read = async function () {
                const piece = await read.apply(this);
                taken.set(this, [...taken.get(this) ?? [], piece.value?.length ?? 0]);
                return piece;
            };
            window.piecesTaken = () => {
                ReadableStreamDefaultReader.prototype.read = read;
                return [...taken.values()];
            };
        });
        await assertOldStays(await lookForNews(page));
        const sum = (pieces) => pieces.reduce((bytes, piece) => bytes + piece, 0);
        const size = server.bytes(pathOf(newer, "catalogue/coesfeld.")).length;
        const tooLong = (await page.evaluate(() => window.piecesTaken())).filter((pieces) => sum(pieces) > size);
        assert.equal(tooLong.length, 1, "one body was longer than promised");
        assert.ok(sum(tooLong[0].slice(0, -1)) <= size, "nothing is taken after the piece in which the promise ended");
        await soon(() => closed.count === 1, "the page hangs up");
    });

    it("fault 11: a body that does not get on is given up after half a minute", async () => {
        const closed = { count: 0 };
        server.fault = null;
        server.root = atFirstRoot;
        const { page: patient, context } = await visitedOnce(browser, server.address);
        server.root = newer;
        server.fault = stalled(server, CATALOGUE, closed);
        // Half a minute passes a hundred times faster here.
        await patient.evaluate(() => {
            const original = window.setInterval;
            window.setInterval = (work, pause, ...rest) => original(work, pause === 30_000 ? 300 : pause, ...rest);
        });
        await assertOldStays(await lookForNews(patient));
        await soon(() => closed.count > 0, "the page hangs up");
        await context.close();
    });

    for (const [name, fault] of Object.entries({
        "404": (pattern) => status(pattern, 404), "500": (pattern) => status(pattern, 500), "a sign-in page": signInPage })) {
        it(`fault 14: ${name} instead of the list or of a file`, async () => {
            for (const pattern of [/^release\.txt$/, CATALOGUE, /^main\./]) {
                // A release of its own for each: what has come of one is not fetched again.
                server.root = sign(changeProgram(copySite(newer), `${name} ${pattern}`), 3);
                server.fault = fault(pattern);
                await assertOldStays(await lookForNews(page));
            }
            server.root = newer;
        });
    }

    it("fault 14: a wrong type does not matter, because the bytes are right; afterwards the newer release is complete", async () => {
        server.fault = otherBytes(server, /\.(wasm|db|txt)$/, (bytes) => bytes, { "Content-Type": "text/html" });
        const said = await lookForNews(page);
        assert.match(said, /3 neue Angebote in Nottuln/);
        assert.notEqual(await pointer(page), atFirst);
    });
});

describe("a first visit on which something is wrong", () => {
    let browser;
    before(async () => { browser = await launch(); });
    after(async () => {
        await browser?.close();
        removeReleases();
    });

    it("fault 14: a program that the server calls text starts all the same", async () => {
        const server = await startFaultyServer(sign(copySite(), 1));
        server.fault = otherBytes(server, /\.wasm$/, (bytes) => bytes, { "Content-Type": "text/plain" });
        const { page, context, errors } = await visitedOnce(browser, server.address);
        await assertUsable(page);
        assert.deepEqual(errors, []);
        await context.close();
        await server.stop();
    });

    it("installs nothing that differs from the signed list, and everything the next time", async () => {
        const folder = changeTexts(copySite(), "Womit fangen wir an?");
        sign(folder, 1);
        const server = await startFaultyServer(folder);
        server.fault = flippedBit(server, /^fonts\/text-bold/, 5000);
        const context = await browser.newContext(phone);
        const page = await context.newPage();
        watch(page);
        await open(page, `${server.address}/`);
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
        await idle(page);
        assert.equal(await pointer(page), "", "nothing counts as installed");
        server.fault = null;
        await page.reload();
        await ready(page);
        await idle(page);
        assert.notEqual(await pointer(page), "");
        assert.equal(await question(page), "Womit fangen wir an?");
        await context.close();
        await server.stop();
    });

    it("fault 14: without the signed list there are still the emergency numbers", async () => {
        const folder = copySite();
        writeFileSync(join(folder, "release.txt"), "");
        const server = await startFaultyServer(folder);
        const context = await browser.newContext(phone);
        const page = await context.newPage();
        await page.goto(`${server.address}/`);
        await page.getByRole("alert").waitFor();
        assert.ok(await page.locator("a[href='tel:112']").isVisible());
        await context.close();
        await server.stop();
    });
});
