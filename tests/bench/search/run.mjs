// run.mjs [RECORDS…]: our search native and in WebAssembly, SQLite's FTS5 and npm's minisearch on the same made-up
// catalogues, key by key; then ours and minisearch on the real records with the public queries. Prints the tables of the
// README and adds the figures to build/bench.json.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { measureReal } from "./peers.mjs";

const root = new URL("../../../", import.meta.url).pathname;
const words = "/usr/share/dict/ngerman";
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [2000, 20000, 100000];
const mutated = process.env.FW_LONG ? 1000000 : 10000;
const folder = mkdtempSync(join(tmpdir(), "search-bench-"));

const run = (command, ...args) =>
    execFileSync(command, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });

function measure(records) {
    const exported = join(folder, `records-${records}.json`);
    const index = join(folder, `index-${records}.bin`);
    const native = JSON.parse(run("build/native/search_bench", words, String(records), "--mutated", String(mutated),
                                  "--export", exported, "--index", index));
    // Without fetch() Emscripten's loader reads its file.
    const wasm = JSON.parse(run("node", "--no-experimental-fetch", "build/web/search_bench.js", words, String(records),
                                "--mutated", String(Math.min(mutated, records > 20000 ? 1000 : mutated))));
    if (wasm.identity !== native.identity) throw new Error("native and wasm did not measure the same records");
    const minisearch = JSON.parse(run("node", "--max-old-space-size=8192", "tests/bench/search/peers.mjs", exported));
    const brotli = brotliCompressSync(readFileSync(index)).length;
    rmSync(exported);
    return { records, native, wasm, minisearch, index_brotli_bytes: brotli };
}

const text = (value) => value === undefined ? "" : typeof value === "string" ? value : value.de ?? "";

// The data as a developer of a page would hand it to minisearch: titles, labels of topics and kinds, everything else.
function realRecords() {
    const taxonomy = JSON.parse(readFileSync(join(root, "data/lexicon/taxonomy.json"), "utf8"));
    const label = new Map([...taxonomy.topics, ...taxonomy.kinds].map(({ key, label }) => [key, text(label)]));
    const folders = ["germany", "nrw", ...readdirSync(join(root, "data/regions")).map((name) => `regions/${name}`)];
    const files = ["offers", "benefits", "checkups", "vaccinations", "tasks", "helplines"];
    return folders.flatMap((folder) => files.flatMap((file) => {
        const path = join(root, "data", folder, `${file}.json`);
        return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).records : [];
    })).map((record) => ({
        id: record.id, title: text(record.title),
        keywords: [...(record.topics ?? []), record.kind].map((key) => label.get(key) ?? "").join(" "),
        text: [record.summary, record.provider, record.note, record.who, record.amount, record.age_label,
               record.protects_from, record.code, record.address?.city].map(text).join(" "),
    }));
}

function measureQuality() {
    const queries = JSON.parse(readFileSync(join(root, "tests/search/queries_public.json"), "utf8")).records;
    const catalogue = join(folder, "all.db");
    const batch = join(folder, "queries.jsonl");
    run("build/native/wegweiser", "build", "--data", "data", "--region", "all", "--out", catalogue);
    writeFileSync(batch, queries.map(({ id, query, context }) => JSON.stringify({ id, query, ...context })).join("\n"));
    const answers = run("build/native/wegweiser", "search", "--catalogue", catalogue, "--batch", batch, "--json")
        .trim().split("\n").map((line) => JSON.parse(line));
    const found = answers.filter(({ hits }, at) => hits.slice(0, 3).some((id) => queries[at].expect.ids_any.includes(id)));
    return {
        ours: { queries: queries.length, hit_at_3: 100 * found.length / queries.length },
        minisearch: measureReal(realRecords(), queries),
    };
}

const round = (value) => value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);
const megabytes = (bytes) => round(bytes / 1e6);

function row(name, engine, ours, raw, brotli) {
    const ratio = engine.keystroke_median_ms / ours.keystroke_median_ms;
    return `| ${[name, round(engine.build_s), engine.load_ms === undefined ? "–" : round(engine.load_ms), raw, brotli,
                  engine.heap_bytes === undefined ? "–" : megabytes(engine.heap_bytes), round(engine.keystroke_median_ms),
                  round(engine.keystroke_p99_ms), ratio === 1 ? "1" : round(ratio)].join(" | ")} |`;
}

function fts5(engine) {
    return { build_s: engine.fts5_build_s, keystroke_median_ms: engine.fts5_median_ms, keystroke_p99_ms: engine.fts5_p99_ms,
             heap_bytes: engine.fts5_heap_bytes };
}

function print({ records, native, wasm, minisearch, index_brotli_bytes }) {
    const raw = megabytes(native.index_bytes);
    const lines = [
        `\n${records.toLocaleString("en")} records, ${native.keystrokes} keystrokes`,
        "| engine | build s | load ms | index MB | brotli MB | heap MB | keystroke median ms | p99 ms | times our median |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
        row("ours, WebAssembly", wasm, wasm, raw, megabytes(index_brotli_bytes)),
        row("FTS5, WebAssembly", fts5(wasm), wasm, megabytes(wasm.fts5_index_bytes), "–"),
        row("minisearch", minisearch, wasm, megabytes(minisearch.index_bytes), megabytes(minisearch.index_brotli_bytes)),
        row("ours, native", native, native, raw, megabytes(index_brotli_bytes)),
        row("FTS5, native", fts5(native), native, megabytes(native.fts5_index_bytes), "–"),
        `Ours in WebAssembly: with the counts of all filters ${round(wasm.counted_median_ms)} / ${round(wasm.counted_p99_ms)}` +
            ` ms, two words ${round(wasm.words_median_ms)} / ${round(wasm.words_p99_ms)} ms, one slip ` +
            `${round(wasm.slip_median_ms)} / ${round(wasm.slip_p99_ms)} ms, mutated p99.9 ${round(wasm.mutated_p999_ms)} ms`,
        `Recall at 3: exact ${wasm.recall_exact} %, folded ${wasm.recall_folded} %, inflected ${wasm.recall_inflected} %, ` +
            `part of a compound ${wasm.recall_part} %, one slip ${wasm.recall_one_slip} %, two words ${wasm.recall_two_words} %`,
    ];
    console.log(lines.join("\n"));
}

const made_up = sizes.map((records) => {
    const figures = measure(records);
    print(figures);
    return figures;
});
const quality = measureQuality();
console.log(`\nReal records, ${quality.ours.queries} public queries, hit@3: ours ${round(quality.ours.hit_at_3)} %, ` +
            `minisearch ${round(quality.minisearch.hit_at_3)} %`);
const path = join(root, "build/bench.json");
const before = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
writeFileSync(path, JSON.stringify({ ...before, search: { made_up, quality } }, null, 2) + "\n");
rmSync(folder, { recursive: true });
