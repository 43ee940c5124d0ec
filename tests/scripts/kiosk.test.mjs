// The kiosk's own parts: the browser starts fresh and leaves nothing, the units never give up, and nobody guesses the PIN.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { PinGuard, faultOf, storedForm } from "../../scripts/kiosk/pin.mjs";
import { serveKiosk } from "../../scripts/kiosk/serve_kiosk.mjs";
import { serve } from "../../scripts/serve.mjs";

const kiosk = fileURLToPath(new URL("../../scripts/kiosk/", import.meta.url));
// Guessing may be cheap here.
const FEW_ROUNDS = 16;
const read = (name) => readFileSync(join(kiosk, name), "utf8");

// Runs kiosk-browser with a browser that writes down how it was called, leaves something behind and ends.
async function start(folder, settings = {}) {
    const browser = join(folder, "browser");
    const seen = join(folder, "seen");
    writeFileSync(browser, `#!/bin/sh
for word in "$@"; do
    printf '%s\\n' "$word" >>"${seen}"
    case "$word" in --user-data-dir=*) ls -A "\${word#*=}" >"${folder}/found"; echo trace >"\${word#*=}/history" ;; esac
done
`);
    chmodSync(browser, 0o755);
    const child = spawn(join(kiosk, "kiosk-browser"), [], {
        env: { PATH: process.env.PATH, XDG_RUNTIME_DIR: folder, KIOSK_BROWSER: browser, ...settings },
        stdio: "ignore",
    });
    await new Promise((resolve) => child.on("close", resolve));
    const words = readFileSync(seen, "utf8").trim().split("\n");
    rmSync(seen);
    return { words, found: readFileSync(join(folder, "found"), "utf8") };
}

async function inFolder(action) {
    const folder = mkdtempSync(join(tmpdir(), "kiosk-"));
    try {
        await action(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

test("every start has an empty profile in memory, and nothing of it is left", () => inFolder(async (folder) => {
    for (let time = 0; time < 2; ++time) {
        const { words, found } = await start(folder, { KIOSK_WAIT: "no" });
        assert.equal(found, "", "the profile is empty");
        const profile = words.find((word) => word.startsWith("--user-data-dir=")).split("=")[1];
        assert.ok(profile.startsWith(folder), "it lies where the session keeps things in memory");
        assert.ok(!existsSync(profile), "it is gone with the window");
    }
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith("kiosk.")), []);
}));

test("the kiosk flag stands before the hash, and the browser keeps its sandbox", () => inFolder(async (folder) => {
    const { words } = await start(folder, { KIOSK_WAIT: "no" });
    assert.equal(words.at(-1), "http://localhost:8080/?kiosk=1");
    assert.ok(words.includes("--kiosk"));
    assert.ok(!words.some((word) => word.includes("no-sandbox") || word.includes("remote-debugging")));
    assert.ok(!words.includes("--kiosk-printing"), "a slip is printed only where a printer is");
    const printing = await start(folder, { KIOSK_WAIT: "no", KIOSK_PRINTER: "yes" });
    assert.ok(printing.words.includes("--kiosk-printing"));
    assert.equal(printing.words.at(-1), "http://localhost:8080/?kiosk=1&drucker=1", "and the page offers one");
    const house = await start(folder, { KIOSK_WAIT: "no", KIOSK_PLACE: "olfen", KIOSK_LANGUAGE: "en", KIOSK_VOICE: "yes" });
    assert.equal(house.words.at(-1), "http://localhost:8080/?kiosk=1&ort=olfen&sprache=en");
    assert.ok(house.words.includes("--enable-speech-dispatcher"));
}));

test("the browser waits for its pages instead of showing an error for ever", () => inFolder(async (folder) => {
    writeFileSync(join(folder, "index.html"), "<!doctype html>");
    const early = await serve({ root: folder });
    const address = `${early.address}/?kiosk=1`;
    await early.close();
    const started = start(folder, { KIOSK_ADDRESS: address });
    let ended = false;
    started.then(() => { ended = true; });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(ended, false, "no page yet, no browser yet");
    const late = await serve({ root: folder, port: Number(new URL(address).port) });
    const { words } = await started;
    assert.equal(words.at(-1), address);
    await late.close();
}));

test("the units start again for ever", () => {
    for (const unit of ["familienwegweiser-kiosk.service", "familienwegweiser-site.service"]) {
        assert.match(read(unit), /^Restart=always$/m, unit);
        assert.match(read(unit), /^StartLimitIntervalSec=0$/m, unit);
    }
    assert.match(read("familienwegweiser-kiosk.service"), /^User=kiosk$/m);
    assert.match(read("familienwegweiser-kiosk.service"), /^Conflicts=getty@tty1\.service$/m);
});

test("only the kiosk's own address opens", () => {
    const policy = JSON.parse(read("chromium-policy.json"));
    assert.deepEqual(policy.URLBlocklist, ["*"]);
    assert.deepEqual(policy.URLAllowlist, [new URL("http://localhost:8080").origin]);
    assert.ok(read("kiosk-browser").includes(`${policy.URLAllowlist[0]}/?kiosk=1`));
    assert.match(read("familienwegweiser-site.service"), /--port 8080/);
});

test("what the units call is what the installation puts there", () => {
    const install = read("install");
    for (const unit of ["familienwegweiser-kiosk.service", "familienwegweiser-site.service"]) {
        for (const [, folder, name] of read(unit).matchAll(/\/opt\/familienwegweiser(\/kiosk)?\/([\w.-]+)/g)) {
            assert.ok(existsSync(join(kiosk, folder === undefined ? ".." : ".", name)), `${unit}: ${name}`);
            assert.ok(install.includes(`/${name}"`), `install copies ${name}`);
        }
    }
    assert.match(read("familienwegweiser-site.service"), /^LoadCredential=pin:\/etc\/familienwegweiser-kiosk\.pin$/m);
});

test("a PIN that anybody would try first is none", () => {
    for (const pin of ["", "12345", "1234567890123", "12a456", "000000", "123456", "987654", "789012"]) {
        assert.notEqual(faultOf(pin), null, pin);
    }
    for (const pin of ["471113", "112358", "100000"]) assert.equal(faultOf(pin), null, pin);
});

test("set-pin stores no PIN that could be read, and keeps the old one when the new one is refused", () => inFolder((folder) => {
    const file = join(folder, "pin");
    const set = (pin) => spawnSync(join(kiosk, "set-pin"), [file], { input: `${pin}\n`, encoding: "utf8" });
    assert.equal(set("471113").status, 0);
    const stored = readFileSync(file, "utf8");
    assert.ok(!stored.includes("471113"));
    assert.equal(statSync(file).mode & 0o077, 0, "only root reads it");
    const refused = set("123456");
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /first that anybody tries/);
    assert.equal(readFileSync(file, "utf8"), stored);
    assert.equal(set("471113").status, 0);
    assert.notEqual(readFileSync(file, "utf8"), stored, "the same PIN looks different on every machine");
    assert.deepEqual(readdirSync(folder), ["pin"]);
}));

test("after five wrong PINs everybody waits, longer every time, and the right one is not looked at", async () => {
    let clock = 0;
    const guard = new PinGuard(await storedForm("471113", FEW_ROUNDS), () => clock);
    const wrong = () => guard.check("471114");
    for (let time = 0; time < 5; ++time) assert.deepEqual(await wrong(), { right: false });
    assert.deepEqual(await guard.check("471113"), { wait: 60 });
    clock += 60_000;
    assert.deepEqual(await wrong(), { right: false });
    assert.deepEqual(await wrong(), { wait: 120 });
    for (let time = 0; time < 8; ++time) {
        clock += 3_600_000;
        assert.deepEqual(await wrong(), { right: false });
    }
    assert.deepEqual(await wrong(), { wait: 3600 }, "an hour is the longest");
    clock += 3_600_000;
    assert.deepEqual(await guard.check("471113"), { right: true });
    assert.deepEqual(await wrong(), { right: false }, "and then it counts from the beginning");
});

test("many at once are no way around the five", async () => {
    const guard = new PinGuard(await storedForm("471113", FEW_ROUNDS), () => 0);
    const answers = await Promise.all(Array.from({ length: 9 }, () => guard.check("000001")));
    assert.equal(answers.filter(({ right }) => right === false).length, 5);
    assert.equal(answers.filter(({ wait }) => wait === 60).length, 4);
});

test("the machine's server answers the page of this machine and nobody else", (t) => inFolder(async (folder) => {
    writeFileSync(join(folder, "index.html"), "<!doctype html>");
    const server = await serveKiosk({ root: folder, pin: await storedForm("471113", FEW_ROUNDS) });
    t.after(() => server.close());
    const ask = (path, init) => fetch(`${server.address}${path}`, init);
    const pin = (body, headers = {}) => ask("/kiosk/pin", { method: "POST", body, headers });
    assert.equal((await pin("471113")).status, 204);
    assert.equal((await pin("471114")).status, 403);
    assert.equal((await pin("4".repeat(1000))).status, 403);
    assert.equal((await pin("471113", { Origin: "http://elsewhere.invalid" })).status, 403);
    assert.equal((await ask("/kiosk/pin")).status, 404, "nothing to be read");
    // fetch() sets this header itself.
    await new Promise((resolve) => get(`${server.address}/?kiosk=1`, { headers: { "Sec-Fetch-Mode": "navigate" } },
                                       (response) => response.resume().on("end", resolve)));
    await ask("/?kiosk=1");
    const health = await (await ask("/kiosk/health")).json();
    assert.equal(health.starts, 1, "a browser, not the question whether the pages are there");
    assert.ok(health.free > 0 && health.free <= health.total);
    assert.equal((await ask("/")).status, 200, "and the pages themselves");
    const without = await serveKiosk({ root: folder });
    t.after(() => without.close());
    assert.equal((await fetch(`${without.address}/kiosk/pin`, { method: "POST", body: "471113" })).status, 404,
                 "without a PIN nobody gets in");
}));
