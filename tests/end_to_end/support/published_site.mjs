// Kreis Coesfeld as it will be once it is published: only then links and codes are offered.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { copySite, replaceFile, sign } from "./releases.mjs";

export const root = fileURLToPath(new URL("../../..", import.meta.url));
export const wegweiser = join(root, "build/native/wegweiser");
export const publicAddress = "https://familienwegweiser.example.org";

export const run = (program, ...parameters) =>
    execFileSync(program, parameters, { encoding: "utf8", maxBuffer: 1 << 26 });

// Copies the sources with an address in them; returns the folder.
export function publishedData(folder) {
    const data = join(folder, "data");
    cpSync(join(root, "data"), data, { recursive: true });
    const file = join(data, "regions/coesfeld/region.json");
    const region = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...region, public_address: publicAddress }));
    return data;
}

// A whole site with such a catalogue. `folder` is a new one for the caller to remove; removeReleases() removes the site.
export function publishedSite() {
    const folder = mkdtempSync(join(tmpdir(), "wegweiser-published-"));
    const catalogue = join(folder, "coesfeld.db");
    run(wegweiser, "build", "--data", publishedData(folder), "--region", "coesfeld", "--out", catalogue);
    const site = copySite();
    replaceFile(site, "catalogue/coesfeld.", () => readFileSync(catalogue));
    sign(site, 2);
    return { folder, site, catalogue };
}
