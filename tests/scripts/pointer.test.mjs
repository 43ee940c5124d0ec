// What the service worker does to the pointer at each start is what the core does: both read one table.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

const fromWeb = createRequire(new URL("../../web/package.json", import.meta.url));
const { build } = fromWeb("esbuild");

async function load(path) {
    const { outputFiles } = await build({ entryPoints: [new URL(`../../web/script/${path}`, import.meta.url).pathname],
        bundle: true, write: false, format: "esm" });
    return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

test("every start of the table", async () => {
    const { beginStart, startsBadly, activeStore, waitingStore, withoutWaiting } = await load("pointer.ts");
    const table = readFileSync(new URL("../release/starts.txt", import.meta.url), "utf8");
    const starts = table.split("\n").filter((line) => line.includes(" => ") && !line.startsWith("#"));
    assert.ok(starts.length >= 12);
    for (const start of starts) {
        const [before, after, from] = start.split(" => ");
        assert.equal(beginStart(before), after, start);
        assert.equal(startsBadly(after) ? "network" : "store", from, start);
    }
    assert.equal(activeStore(""), "");
    assert.equal(waitingStore("a - b - 0 1"), "b");
    assert.equal(waitingStore(withoutWaiting("a - b - 0 1")), "");
});
