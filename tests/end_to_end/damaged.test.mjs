// Twenty damaged catalogue files: each is refused with one clear sentence, and the page stays usable.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

import { launch, open, settle, site, startServer, watchedPage } from "./support/browser.mjs";
import { after, before, describe, it } from "./support/limits.mjs";

const name = readdirSync(`${site}/catalogue`).find((file) => /^coesfeld\..*\.db$/.test(file));
const whole = readFileSync(`${site}/catalogue/${name}`);

// The same on every run: a generator of numbers that look random (Park and Miller).
function numbers(seed) {
    let state = seed;
    return (below) => {
        state = (state * 48271) % 2147483647;
        return state % below;
    };
}

const pick = numbers(20261122);
const flipped = (count) => {
    const bytes = Buffer.from(whole);
    for (let index = 0; index < count; index++) bytes[pick(bytes.length)] ^= 1 << pick(8);
    return bytes;
};
const random = (size) => Buffer.from(Array.from({ length: size }, () => pick(256)));
const damages = {
    "nothing at all": Buffer.alloc(0),
    "one byte": Buffer.from([0]),
    "a sign-in page instead of the file": Buffer.from("<!doctype html><title>Anmelden</title>"),
    "only zeros": Buffer.alloc(whole.length),
    "another file format": Buffer.concat([Buffer.from("PK\u0003\u0004"), whole.subarray(4)]),
    "a database without our trailer": whole.subarray(0, whole.length - 40),
    "a trailer without the database": whole.subarray(whole.length - 40),
    "half of the file": whole.subarray(0, whole.length >> 1),
    "all but the last byte": whole.subarray(0, whole.length - 1),
    "one byte too many": Buffer.concat([whole, Buffer.from([0])]),
    "the file twice": Buffer.concat([whole, whole]),
    "two halves in the wrong order": Buffer.concat([whole.subarray(whole.length >> 1), whole.subarray(0, whole.length >> 1)]),
    "one flipped bit": flipped(1),
    "one flipped bit, elsewhere": flipped(1),
    "three flipped bits": flipped(3),
    "a hundred flipped bits": flipped(100),
    "a page of random bytes": Buffer.concat([whole.subarray(0, 4096), random(4096), whole.subarray(8192)]),
    "random bytes": random(50_000),
    "a few random bytes": random(100),
    "the database header and nothing else": whole.subarray(0, 100),
};

describe("a damaged catalogue", () => {
    let server;
    let browser;
    before(async () => {
        server = await startServer();
        browser = await launch();
    });
    after(async () => {
        await browser?.close();
        await server?.close();
    });

    it("is tried in twenty ways", () => assert.equal(Object.keys(damages).length, 20));

    for (const [damage, bytes] of Object.entries(damages)) {
        it(`${damage}: one sentence, and a usable page`, async () => {
            const { page, faults, context } = await watchedPage(browser, server.address, { serviceWorkers: "block" });
            await page.route(/\/catalogue\//, (route) => route.fulfill({ body: bytes, contentType: "application/vnd.sqlite3" }));
            await open(page, `${server.address}/`);
            await settle(page);
            const sentence = (await page.getByRole("alert").allInnerTexts()).join(" ").trim();
            assert.match(sentence, /^[A-ZÄÖÜ][^!?]{10,}\.$/, "a sentence");
            await page.getByRole("link", { name: /notfall/i }).first().click();
            await settle(page);
            assert.ok(await page.locator("a[href='tel:112']").count() > 0, "the emergency numbers are there");
            assert.deepEqual(faults, []);
            await context.close();
        });
    }
});
