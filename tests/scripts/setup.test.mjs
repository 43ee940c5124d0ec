// scripts/setup uses nothing whose hash is not the pinned one, and says so. The network is replaced by a file.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder;

before(() => {
    folder = mkdtempSync(join(tmpdir(), "setup-"));
    mkdirSync(join(folder, "qr-1.0/c"), { recursive: true });
    writeFileSync(join(folder, "qr-1.0/c/qrcodegen.c"), "int module;\n");
    spawnSync("tar", ["-czf", join(folder, "offered.tar.gz"), "-C", folder, "qr-1.0"]);
});

after(() => rmSync(folder, { recursive: true }));

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

// Runs a line of bash with the functions of scripts/setup, in folders of its own. `offered` is what the mirror would send.
function run(name, line, offered = "offered.tar.gz") {
    const work = join(folder, name);
    mkdirSync(join(work, "third_party"), { recursive: true });
    const script = `
        source scripts/environment; source scripts/setup_packages; source scripts/setup_sources
        CACHE=${work}/cache THIRD_PARTY=${work}/third_party LOGS=${work}; cd ${root}
        debian_mirrors() { echo http://debian.invalid/debian; }
        download() { [ -f ${folder}/${offered} ] && cp ${folder}/${offered} "$2"; }
        ${line}`;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", script, join(root, "scripts/setup")], { cwd: root, encoding: "utf8" });
    return { status, said: stdout + stderr, unpacked: join(work, "third_party/qrcodegen") };
}

const archive = () => sha256(readFileSync(join(folder, "offered.tar.gz")));
const files = sha256(`${sha256("int module;\n")}  ./qrcodegen.c\n`);
const source = "debian-source:pool/q/qr.tar.gz https://upstream.invalid/qr.tar.gz";

test("an archive and its files with the pinned hashes are laid out", () => {
    const { status, said, unpacked } = run("good", `prepare qrcodegen 1.0 ${archive()} ${files} ${source}`);
    assert.equal(status, 0, said);
    assert.equal(readFileSync(join(unpacked, "qrcodegen.c"), "utf8"), "int module;\n");
});

test("an archive with another hash is refused before it is unpacked", () => {
    const { status, said, unpacked } = run("other", `prepare qrcodegen 1.0 ${"0".repeat(64)} ${files} ${source}`);
    assert.equal(status, 1);
    assert.match(said, /not what scripts\/third_party\.lock pins/);
    assert.equal(existsSync(unpacked), false);
});

test("files that differ are refused whatever the archive says", () => {
    const { status, said, unpacked } = run("files", `prepare qrcodegen 1.0 ${archive()} ${"0".repeat(64)} ${source}`);
    assert.equal(status, 1);
    assert.match(said, /the files of qrcodegen 1\.0/);
    assert.equal(existsSync(unpacked), false);
});

test("without a network the message says what is missing and what to do", () => {
    const { status, said } = run("offline", `prepare qrcodegen 1.0 ${archive()} ${files} ${source}`, "nothing");
    assert.equal(status, 1);
    assert.match(said, /the sources of qrcodegen/);
    assert.match(said, /If the network is off, switch it on and call the same command again/);
});

test("what was fetched once is built again without a network", () => {
    run("twice", `prepare qrcodegen 1.0 ${archive()} ${files} ${source}`);
    const again = run("twice", `rm -rf "$THIRD_PARTY"/*; prepare qrcodegen 1.0 ${archive()} ${files} ${source}`, "nothing");
    assert.equal(again.status, 0, again.said);
    assert.equal(existsSync(again.unpacked), true);
});
