// Releases that follow the one in build/site, as a publisher would make them: other data, other words, another program,
// each signed by the command-line tool.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { site } from "./browser.mjs";

const root = new URL("../../..", import.meta.url).pathname;
const tool = `${root}build/native/wegweiser`;
const folders = [];

export function wegweiser(...words) {
    return execFileSync(tool, words, { encoding: "utf8" });
}

function temporaryFolder() {
    const folder = mkdtempSync(join(tmpdir(), "wegweiser-release-"));
    folders.push(folder);
    return folder;
}

export function removeReleases() {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
// Also when a file was ended before its time.
process.on("exit", removeReleases);

// A copy of a site that may be changed. Without the text pages, which are nobody's business here.
export function copySite(from = site) {
    const folder = join(temporaryFolder(), "site");
    cpSync(from, folder, { recursive: true, filter: (path) => !/\/seiten(\/|$)|\.br$/.test(path) });
    return folder;
}

// The file of a site that begins so; deltas lie beside the catalogues that they lead to.
export function pathOf(folder, prefix) {
    const [parent, start] = prefix.includes("/") ? prefix.split("/") : ["", prefix];
    const name = readdirSync(join(folder, parent)).find((each) => each.startsWith(start) && !/\.(br|delta)$/.test(each));
    return parent === "" ? name : `${parent}/${name}`;
}

// Puts other bytes in the place of a file whose name holds its hash. Returns both paths.
export function replaceFile(folder, prefix, change) {
    const before = pathOf(folder, prefix);
    const bytes = change(readFileSync(join(folder, before)));
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    const after = before.replace(/\.[0-9a-f]{12}\./, `.${hash}.`);
    renameSync(join(folder, before), join(folder, after));
    writeFileSync(join(folder, after), bytes);
    return { before, after, bytes };
}

// Another program: the same, with a remark.
export function changeProgram(folder, remark) {
    const { before, after, bytes } = replaceFile(folder, "main.", (old) => Buffer.concat([old, Buffer.from(`\n// ${remark}\n`)]));
    const integrity = `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
    const page = readFileSync(join(folder, "index.html"), "utf8");
    writeFileSync(join(folder, "index.html"), page.replace(
        new RegExp(`src="${before}" integrity="[^"]+"`), `src="${after}" integrity="${integrity}"`));
    return folder;
}

// Other words: what the start screen asks.
export function changeTexts(folder, question) {
    replaceFile(folder, "texts/de.", (old) => Buffer.from(old.toString().replace(/^start\.title\t.*$/m, `start.title\t${question}`)));
    return folder;
}

// Other data: `change` gets the offers of Kreis Coesfeld, `changeRegion` what region.json says about it.
export function changeData(folder, change, changeRegion = () => undefined) {
    const data = join(temporaryFolder(), "data");
    cpSync(`${root}data`, data, { recursive: true });
    const path = join(data, "regions/coesfeld/offers.json");
    const content = JSON.parse(readFileSync(path, "utf8"));
    change(content.records);
    content.records.sort((one, other) => (one.id < other.id ? -1 : 1));
    writeFileSync(path, JSON.stringify(content));
    const region = join(data, "regions/coesfeld/region.json");
    const about = JSON.parse(readFileSync(region, "utf8"));
    changeRegion(about);
    writeFileSync(region, JSON.stringify(about));
    const catalogue = join(data, "coesfeld.db");
    wegweiser("build", "--data", data, "--region", "coesfeld", "--out", catalogue);
    replaceFile(folder, "catalogue/coesfeld.", () => readFileSync(catalogue));
    return folder;
}

// Three more offers in Nottuln.
export function addThreeOffers(records) {
    const model = records.find((record) => record.municipality === "nottuln");
    for (const number of [1, 2, 3]) {
        records.push({ ...model, id: `coe-neues-angebot-${number}`, title: { de: `Neues Angebot ${number}` } });
    }
}

export function sign(folder, version, ...more) {
    wegweiser("sign", "--site", folder, "--version", String(version), ...more);
    return folder;
}
