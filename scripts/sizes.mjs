// What the site weighs: prints a table of every part, raw and packed with brotli, and compares it with two limits. The fixed
// limit is the promise of README.md; the ratchet (scripts/sizes.json) is the last accepted size, which may grow by 2 percent.
// With --accept the sizes of today become the ratchet; commit the file together with the reason.
//
// usage: node scripts/sizes.mjs [--site build/site] [--ratchet scripts/sizes.json] [--accept]      exit 1 when a limit is passed
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";

// Which files make up a part, and how many bytes of it may travel (brotli).
export const parts = [
    { name: "wasm and script", files: /^(wegweiser\.[0-9a-f]+\.wasm|main\.[0-9a-f]+\.js)$/, limit: 400_000 },
    { name: "fonts", files: /^fonts\//, limit: 90_000 },
    { name: "catalogue coesfeld", files: /^catalogue\/coesfeld\./, limit: 150_000 },
    { name: "shell", files: /^(index\.html|manifest\.[0-9a-f]+\.webmanifest|service_worker\.js|plain\.[0-9a-f]+\.css)$/, limit: 14_000 },
    { name: "texts de", files: /^texts\/de\./, limit: 30_000 },
];
const growth = 1.02;
// A part of a few hundred bytes would trip over every word that is added.
const slack = 500;

export function weigh(site) {
    const all = readdirSync(site, { recursive: true, withFileTypes: false })
        .map((name) => String(name).replaceAll("\\", "/"))
        .filter((name) => !name.endsWith(".br") && statSync(join(site, name)).isFile())
        .sort();
    return parts.map(({ name, files, limit }) => {
        const members = all.filter((path) => files.test(path));
        const weight = { name, limit, members: members.length, raw: 0, packed: 0 };
        for (const path of members) {
            weight.raw += statSync(join(site, path)).size;
            weight.packed += existsSync(join(site, `${path}.br`))
                ? statSync(join(site, `${path}.br`)).size
                : brotliCompressSync(readFileSync(join(site, path))).length;
        }
        return weight;
    });
}

export function judge(weights, ratchet) {
    const faults = [];
    for (const { name, limit, members, packed } of weights) {
        const accepted = ratchet[name];
        if (members === 0) faults.push(`${name}: no file of the site belongs to it`);
        if (packed > limit) faults.push(`${name}: ${packed} bytes packed, at most ${limit}`);
        if (accepted && packed > Math.max(accepted * growth, accepted + slack)) {
            faults.push(`${name}: ${packed} bytes packed, grown by more than 2 % from ${accepted}`);
        }
    }
    return faults;
}

function main() {
    const here = fileURLToPath(new URL(".", import.meta.url));
    const { values: options } = parseArgs({
        options: {
            site: { type: "string", default: join(here, "../build/site") },
            ratchet: { type: "string", default: join(here, "sizes.json") },
            accept: { type: "boolean", default: false },
        },
    });
    const ratchet = JSON.parse(readFileSync(options.ratchet, "utf8"));
    const weights = weigh(options.site);
    console.log("                          raw    brotli     limit  accepted");
    for (const { name, raw, packed, limit } of weights) {
        const columns = [raw, packed, limit, ratchet[name] ?? "-"].map((value) => String(value).padStart(10));
        console.log(`  ${name.padEnd(18)}${columns.join("")}`);
    }
    if (options.accept) {
        writeFileSync(options.ratchet, `${JSON.stringify(Object.fromEntries(weights.map(({ name, packed }) => [name, packed])), null, 4)}\n`);
        return;
    }
    const faults = judge(weights, ratchet);
    for (const fault of faults) console.error(`  ${fault}`);
    process.exit(faults.length > 0 ? 1 : 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
