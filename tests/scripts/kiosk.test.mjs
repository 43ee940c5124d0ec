// The kiosk's own parts: the browser starts fresh and leaves nothing, and the units never give up.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/serve.mjs";

const kiosk = fileURLToPath(new URL("../../scripts/kiosk/", import.meta.url));
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
