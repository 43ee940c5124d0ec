// The power goes while an update is written, fault 3 in the list of thirty: the browser is killed at the n-th write.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, installed, launchArguments, open, phone } from "./support/browser.mjs";
import { startFaultyServer } from "./support/faulty_server.mjs";
import { idle, question, sealWords, useItNow, watch } from "./support/installation.mjs";
import { after, before, describe, it } from "./support/limits.mjs";
import { changeTexts, copySite, removeReleases, sign } from "./support/releases.mjs";
import { countStorage } from "./support/storage_trouble.mjs";

const LONG = Boolean(process.env.FW_LONG);
const OLD = "Was brauchen Sie?";
const NEW = "Was fehlt Ihnen?";
// Each round starts a browser twice.
const SLOW = { timeout: LONG ? 3_600_000 : 150_000 };

let server, older, newer;
before(async () => {
    older = sign(copySite(), 1);
    newer = sign(changeTexts(copySite(older), NEW), 2);
    server = await startFaultyServer(older);
});
after(async () => {
    await server?.stop();
    removeReleases();
});

describe("killed in the middle", () => {
    // Chromium's own process for a profile folder, by its command line.
    function processOf(profile) {
        return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).find((id) => {
            try {
                const words = readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0");
                return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith("--type="));
            } catch {
                return false;
            }
        });
    }

    const folder = mkdtempSync(join(tmpdir(), "wegweiser-profile-"));
    let running;
    after(async () => {
        await running?.close().catch(() => undefined);
        rmSync(folder, { recursive: true, force: true });
    });

    async function start(profile) {
        running = await chromium.launchPersistentContext(profile, { executablePath: "/usr/bin/chromium", args: launchArguments, ...phone });
        return running;
    }

    // Updates in a copy of the profile until the n-th write, and there the browser is killed. Returns whether it came so far.
    async function killedAt(profile, number, fault) {
        const context = await start(profile);
        const page = await context.newPage();
        let cut;
        const plug = new Promise((resolve) => { cut = resolve; });
        await page.exposeFunction("pullThePlug", () => cut("killed"));
        await page.addInitScript(countStorage, { at: number, fault });
        const updated = (async () => {
            await open(page, `${server.address}/`);
            await idle(page);
            await useItNow(page);
            return "finished";
        })();
        updated.catch(() => undefined);
        const ended = await Promise.race([plug, updated]);
        const closed = new Promise((resolve) => context.once("close", resolve));
        process.kill(processOf(profile), "SIGKILL");
        await closed;
        return ended === "killed";
    }

    it("fault 3: the browser killed at the n-th write of an update: afterwards the old release or the new one, whole", SLOW, async () => {
        const installedProfile = join(folder, "installed");
        const context = await start(installedProfile);
        const page = await context.newPage();
        server.root = older;
        await open(page, `${server.address}/`);
        await installed(page);
        await idle(page);
        await context.close();
        server.root = newer;
        const seen = new Set();
        let kills = 0;
        for (let number = 0; ; number += LONG ? 1 : 7) {
            const fault = number % 2 === 0 ? "before" : "after";
            const profile = join(folder, `run${number}`);
            cpSync(installedProfile, profile, { recursive: true });
            const killed = await killedAt(profile, number, fault);
            if (killed) kills++;
            const again = await start(profile);
            const first = await again.newPage();
            const errors = watch(first);
            await again.setOffline(true);
            await open(first, `${server.address}/`);
            const asked = await question(first);
            seen.add(asked);
            assert.ok([OLD, NEW].includes(asked), `${asked} after a kill at ${number}`);
            assert.match(await sealWords(first), /geprüft$/, `after a kill at ${number}`);
            assert.deepEqual(errors, []);
            await again.close();
            rmSync(profile, { recursive: true, force: true });
            if (!killed) break;
        }
        assert.ok(kills >= 3, `${kills} kills`);
        assert.ok(seen.has(OLD) && seen.has(NEW));
    });
});
