// minisearch, as its documentation has it (prefix search, fuzzy 0.2), on the same made-up records and letters as our own
// bench, and on the real records with the public queries. Its tokenizer is its own; accents are folded for it.
import MiniSearch from "minisearch";
import { brotliCompressSync } from "node:zlib";
import { performance } from "node:perf_hooks";
import { readFileSync } from "node:fs";

const options = { prefix: true, fuzzy: 0.2, boost: { title: 3 } };
const kRounds = 3;
const kMostKeystrokes = 400;  // of the slow peer: every n-th of all

const fold = (term) => term.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");

function fill(fields, records) {
    const search = new MiniSearch({ fields, idField: "id", processTerm: fold, searchOptions: options });
    search.addAll(records);
    return search;
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];

export function measureMadeUp(path) {
    const { records, words } = JSON.parse(readFileSync(path, "utf8"));
    const before = process.memoryUsage().heapUsed;
    let started = performance.now();
    const search = fill(["title", "provider", "summary"], records);
    const build = (performance.now() - started) / 1000;
    const stored = JSON.stringify(search);
    started = performance.now();
    MiniSearch.loadJSON(stored, { fields: ["title", "provider", "summary"], idField: "id", processTerm: fold });
    const load = performance.now() - started;
    const typed = words.flatMap((word) => Array.from(word, (_, index) => word.slice(0, index + 1)));
    const step = Math.max(1, Math.ceil(typed.length / kMostKeystrokes));
    const times = typed.filter((_, index) => index % step === 0).map((query) => {
        let best = Infinity;
        for (let round = 0; round < kRounds && (round === 0 || best < 50); ++round) {
            const start = performance.now();
            search.search(query).slice(0, 10);
            best = Math.min(best, performance.now() - start);
        }
        return best;
    }).sort((left, right) => left - right);
    return {
        records: records.length, build_s: build, load_ms: load, index_bytes: Buffer.byteLength(stored),
        index_brotli_bytes: brotliCompressSync(stored).length,
        heap_bytes: Math.max(0, process.memoryUsage().heapUsed - before - Buffer.byteLength(stored)),
        keystroke_median_ms: at(times, 0.5), keystroke_p99_ms: at(times, 0.99),
    };
}

// Everything a record says, in the three fields that a developer would choose.
export function measureReal(records, queries) {
    const search = fill(["title", "keywords", "text"], records);
    let found = 0;
    for (const query of queries) {
        const hits = search.search(query.query).slice(0, 3).map((hit) => hit.id);
        if (hits.some((id) => query.expect.ids_any.includes(id))) ++found;
    }
    return { queries: queries.length, hit_at_3: 100 * found / queries.length };
}

// As a process of its own, so that its heap is its own: peers.mjs FILE
if (process.argv[1] === new URL(import.meta.url).pathname) {
    process.stdout.write(JSON.stringify(measureMadeUp(process.argv[2])));
}
