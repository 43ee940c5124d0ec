// How long a family waits: the built site over a slow line, on a slow phone.
//
//   node tests/bench/startup.mjs [--rounds 3]      prints a table and writes build/startup.json
//
// The server itself is slow, so that the service worker's fetches are slowed down too: 1.6 Mbit/s over all connections
// together, 150 ms before each answer; the processor runs at a quarter (Chromium's own brake). Setting up a connection costs
// nothing here, unlike in a real net.
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, request as forward } from "node:http";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";

import { installed, launch, phone, startServer } from "../end_to_end/support/browser.mjs";

const BYTES_PER_SECOND = 1_600_000 / 8;
const ANSWER_DELAY = 150;
const PROCESSOR_BRAKE = 4;
const SLICE = 1460;  // what fits into one packet

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// One line for everybody: each slice waits until those before it have gone through.
class Line {
    free = 0;
    async pass(bytes) {
        const now = performance.now();
        this.free = Math.max(this.free, now) + bytes / BYTES_PER_SECOND * 1000;
        if (this.free - now > 5) await wait(this.free - now);
    }
}

// Stands before the real server and lets its answers through slowly; remembers what went where.
async function slowServer() {
    const inner = await startServer();
    const line = new Line();
    const answers = [];
    const server = createServer(async (question, answer) => {
        await wait(ANSWER_DELAY);
        forward(`${inner.address}${question.url}`, { method: question.method, headers: question.headers }, async (found) => {
            const entry = { path: question.url, status: found.statusCode, bytes: 0 };
            answers.push(entry);
            answer.writeHead(found.statusCode, found.headers);
            for await (const part of found) {
                for (let at = 0; at < part.length; at += SLICE) {
                    const slice = part.subarray(at, at + SLICE);
                    await line.pass(slice.length);
                    answer.write(slice);
                    entry.bytes += slice.length;
                }
            }
            answer.end();
        }).on("error", () => answer.destroy()).end();
    });
    await new Promise((resolve) => server.listen(0, "localhost", resolve));
    return {
        address: `http://localhost:${server.address().port}`, answers,
        stop: async () => {
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
            await inner.close();
        },
    };
}

// Tells by itself when it is ready: a question from outside, asked while it starts, would hold it up.
const READY = "ready after";

async function slowPage(context) {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.addInitScript((ready) => {
        new MutationObserver((_, observer) => {
            if (document.documentElement?.dataset.ready !== "true") return;
            console.debug(ready, performance.now());
            observer.disconnect();
        }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] });
    }, READY);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: PROCESSOR_BRAKE });
    return page;
}

async function timesOf(page, address) {
    const told = page.waitForEvent("console", (message) => message.text().startsWith(READY));
    await page.goto(address, { waitUntil: "commit" });
    const ready = Number((await told).text().slice(READY.length));
    const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN);
    return { paint, ready };
}

async function round(browser) {
    const server = await slowServer();
    const context = await browser.newContext(phone);
    const page = await slowPage(context);
    const first = await timesOf(page, server.address);
    const untilReady = server.answers.map((entry) => ({ ...entry }));
    await installed(page);
    await wait(1000);
    const all = server.answers.map((entry) => ({ ...entry }));
    await server.stop();
    await page.close();
    const again = await slowPage(context);
    const second = await timesOf(again, server.address);
    await context.close();
    return { first, second, untilReady, all };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2).padStart(8)} s`;

function sumByPath(answers) {
    const sums = new Map();
    for (const { path, status, bytes } of answers) {
        if (status === 304) continue;  // asked whether it is still the same, and it was
        const sum = sums.get(path) ?? { times: 0, bytes: 0 };
        sums.set(path, { times: sum.times + 1, bytes: sum.bytes + bytes });
    }
    return [...sums].map(([path, sum]) => ({ path, ...sum })).sort((a, b) => b.bytes - a.bytes);
}

const { values: options } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const browser = await launch();
const rounds = [];
try {
    for (let number = 0; number < Number(options.rounds); number++) rounds.push(await round(browser));
} finally {
    await browser.close();
}
const times = {
    firstPaint: median(rounds.map(({ first }) => first.paint)),
    ready: median(rounds.map(({ first }) => first.ready)),
    secondStartOffline: median(rounds.map(({ second }) => second.ready)),
};
const [{ untilReady, all }] = rounds;
const files = sumByPath(all);
const bytesUntilReady = untilReady.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`first useful paint   ${seconds(times.firstPaint)}   (at most 0.8)`);
console.log(`full app             ${seconds(times.ready)}   (at most 4)`);
console.log(`second start offline ${seconds(times.secondStartOffline)}   (at most 1)`);
console.log(`bytes until ready    ${String(bytesUntilReady).padStart(8)}     (at most 600000)\n`);
for (const { path, times: fetched, bytes } of files) console.log(`${String(bytes).padStart(9)}  ${fetched} x  ${path}`);
const twice = files.filter(({ times: fetched }) => fetched > 1);
console.log(`\nfetched more than once on the first visit: ${twice.length === 0 ? "nothing" : twice.map(({ path }) => path).join(", ")}`);
const out = fileURLToPath(new URL("../../build/startup.json", import.meta.url));
mkdirSync(fileURLToPath(new URL("../../build", import.meta.url)), { recursive: true });
writeFileSync(out, `${JSON.stringify({ times, bytesUntilReady, files }, null, 2)}\n`);
