// The W3C checker over every kind of page that we publish. It is a Java program: without Java this is skipped, and says so.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { after, before, test } from "./support/limits.mjs";

const root = new URL("../..", import.meta.url).pathname;
const fromWeb = createRequire(new URL("../../web/package.json", import.meta.url));
const checker = fromWeb.resolve("vnu-jar/build/dist/vnu.jar");
const hasJava = spawnSync("java", ["-version"]).status === 0;
const LONG = Boolean(process.env.FW_LONG);

let folder;
before(() => { folder = mkdtempSync(join(tmpdir(), "wegweiser-pages-")); });
after(() => rmSync(folder, { recursive: true, force: true }));

test("the text pages of all regions are made in ten seconds, and the checker finds no error in any kind of them",
    { skip: hasJava ? false : "no Java" }, (t) => {
        const begin = performance.now();
        for (const name of readdirSync(`${root}build/catalogues`)) {
            execFileSync(`${root}build/native/wegweiser`, ["pages", "--catalogue", `${root}build/catalogues/${name}`,
                "--out", join(folder, name.replace(".db", ""))]);
        }
        t.diagnostic(`text pages of all regions: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
        const pages = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith(".html")).sort();
        assert.ok(pages.length > 1000, `${pages.length} pages`);
        // Without --long every twentieth, and everything that there is only once.
        const some = pages.filter((name, index) => LONG || index % 20 === 0 || !name.slice(name.indexOf("/") + 1).includes("/"));
        check(some.map((name) => join(folder, name)));
    });

test("the page, the one file, and what stands in for the page are valid, too", { skip: hasJava ? false : "no Java" }, () => {
    check([`${root}build/site/index.html`, `${root}build/single_file/coesfeld.html`]);
});

function check(paths) {
    const { stderr } = spawnSync("java", ["-jar", checker, "--errors-only", "--format", "json", ...paths],
        { encoding: "utf8", maxBuffer: 64 << 20 });
    const { messages } = JSON.parse(stderr);
    assert.deepEqual(messages.map(({ url, lastLine, message }) => `${url.slice(url.lastIndexOf("/"))}:${lastLine} ${message}`), []);
}
