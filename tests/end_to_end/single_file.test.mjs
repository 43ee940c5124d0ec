// One file on a USB stick, opened by double-click on a machine that has never seen a network.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch, phone, ready, searchFor } from "./support/browser.mjs";
import { after, before, test } from "./support/limits.mjs";

const built = fileURLToPath(new URL("../../build/single_file/coesfeld.html", import.meta.url));
let folder, address, browser;

before(async () => {
    // Alone in its folder, so that nothing can come from a file beside it.
    folder = mkdtempSync(join(tmpdir(), "wegweiser-stick-"));
    copyFileSync(built, join(folder, "Familienwegweiser.html"));
    address = pathToFileURL(join(folder, "Familienwegweiser.html")).href;
    browser = await launch();
});
after(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true });
});

// A page that notes every request but the one for the file itself, and every complaint.
async function openFile(options = {}) {
    const context = await browser.newContext({ ...phone, offline: true, ...options });
    const page = await context.newPage();
    const faults = [];
    page.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => {
        const url = request.url();
        if (url.split("#")[0] !== address && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`);
    });
    return { page, faults, context };
}

test("it fits on any stick and into any mail", () => {
    assert.ok(statSync(built).size <= 3_000_000, `${statSync(built).size} bytes`);
});

test("from the file alone: search, open, call, with no request and no complaint", async () => {
    const { page, faults, context } = await openFile();
    await page.goto(address);
    await ready(page);
    const hit = await searchFor(page, "baby schreit");
    await hit.getByRole("link").or(hit.getByRole("button")).first().click();
    await page.getByRole("link", { name: /anrufen/ }).first().waitFor();
    assert.match(await page.getByRole("link", { name: /anrufen/ }).first().getAttribute("href"), /^tel:\+?[0-9]+$/);
    assert.deepEqual(faults, []);
    await context.close();
});

test("without script it is the whole directory as text", async () => {
    const { page, faults, context } = await openFile({ javaScriptEnabled: false });
    await page.goto(address);
    const words = await page.locator("body").innerText();
    for (const name of ["Familienwegweiser", "112", "Kindergeld", "Frühe Hilfen im Kreis Coesfeld"]) {
        assert.ok(words.includes(name), name);
    }
    assert.ok(await page.locator("noscript li").count() > 500);
    assert.deepEqual(faults, []);
    await context.close();
});
