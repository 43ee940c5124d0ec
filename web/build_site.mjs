// Assembles the site: bundles the scripts, names every file by its content, fills the page, and writes build/site.
//
//   node web/build_site.mjs --core FILE.wasm --texts DIR --fonts DIR --catalogues DIR --data DIR --region KEY --out DIR
//
// The same input gives the same bytes. Every file is written beside itself as .br too, for servers that send those.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

import { iconPng, iconSvg } from "./icon.mjs";

const WEB = dirname(fileURLToPath(import.meta.url));
const HASH_LETTERS = 12;
// Numbers that a family in need must find even if nothing else of the page loads, by record id and in this order.
const FIRST_NUMBERS = ["112", "110", "116117", "giftnotruf-bonn", "elterntelefon"];
const POLICY = {
    "default-src": ["'none'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "font-src": ["'self'", "blob:"],
    "manifest-src": ["'self'"],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["wegweiser"],
};

const { values: options } = parseArgs({
    options: Object.fromEntries(["core", "texts", "fonts", "catalogues", "data", "region", "out"]
        .map((name) => [name, { type: "string" }])),
});

const sha256 = (bytes, form) => createHash("sha256").update(bytes).digest(form);
const integrity = (bytes) => `sha256-${sha256(bytes, "base64")}`;
const escapeHtml = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

// --- files -----------------------------------------------------------------------------------------------------------

const files = new Map();  // path in the site → bytes

// Adds a file under a name that holds its hash and returns the path.
function addHashed(path, bytes) {
    const dot = path.lastIndexOf(".");
    const named = `${path.slice(0, dot)}.${sha256(bytes, "hex").slice(0, HASH_LETTERS)}${path.slice(dot)}`;
    files.set(named, Buffer.from(bytes));
    return named;
}

function part(path) {
    return { address: path, bytes: files.get(path).length };
}

async function bundle(entry, define = {}) {
    const { outputFiles } = await build({
        entryPoints: [join(WEB, entry)], bundle: true, minify: true, write: false, format: "esm", target: "es2021",
        define, legalComments: "none", charset: "utf8",
    });
    return outputFiles[0].contents;
}

async function minifiedStyle(name) {
    const { outputFiles } = await build({
        entryPoints: [join(WEB, name)], minify: true, write: false, target: "es2021", charset: "utf8", loader: { ".css": "css" },
    });
    return outputFiles[0].text.trim();
}

// --- what the page says before the program runs ------------------------------------------------------------------------

function readTexts(language) {
    const lines = readFileSync(join(options.texts, language), "utf8").trimEnd().split("\n");
    return new Map(lines.map((line) => line.split("\t")));
}

function readNumbers() {
    const records = ["germany/helplines.json", "nrw/helplines.json"]
        .flatMap((name) => JSON.parse(readFileSync(join(options.data, name), "utf8")).records);
    return FIRST_NUMBERS.map((id) => {
        const record = records.find((candidate) => candidate.id === id);
        if (!record?.phones?.length) throw new Error(`${id}: a first number without a number`);
        return record;
    });
}

// Short numbers stay as they are; a number with an area code becomes international.
function dialled(phone) {
    const digits = phone.replace(/[^0-9+]/g, "");
    return digits.startsWith("0") && !digits.startsWith("00") ? `+49${digits.slice(1)}` : digits;
}

function emergencyList() {
    return readNumbers().map(({ title, phones: [phone] }) =>
        `<li><a href="tel:${dialled(phone)}"><strong>${escapeHtml(phone)}</strong> ${escapeHtml(title.de)}</a></li>`).join("\n");
}

// The path of the file whose name begins and ends like this one, with its hash between.
function hashedPath(name) {
    return [...files.keys()].find((path) => path.startsWith(name.slice(0, name.lastIndexOf(".") + 1)));
}

function fillPage(name, { texts, style, program = {}, preloads = "", policy }) {
    return readFileSync(join(WEB, name), "utf8").replace(/\{\{(\w+)(?: ([\w.-]+))?\}\}/g, (whole, kind, asked) => {
        switch (kind) {
            case "text":
                if (!texts.has(asked)) throw new Error(`${name}: no text ${asked}`);
                return escapeHtml(texts.get(asked));
            case "file": return hashedPath(asked);
            case "integrity": return integrity(files.get(hashedPath(asked)));
            case "icon": return `data:image/svg+xml;base64,${Buffer.from(iconSvg()).toString("base64")}`;
            case "style": return style;
            case "policy": return policy;
            case "program": return JSON.stringify(program).replace(/</g, "\\u003c");
            case "preloads": return preloads;
            case "emergency": return emergencyList();
            default: throw new Error(`${name}: ${whole}`);
        }
    });
}

// --- assembly ----------------------------------------------------------------------------------------------------------

const texts = readTexts("de");
const font = (name) => part(addHashed(`fonts/${name}`, readFileSync(join(options.fonts, name))));
for (const language of readdirSync(options.texts)) {
    addHashed(`texts/${language}.txt`, readFileSync(join(options.texts, language)));
}
for (const name of readdirSync(options.catalogues).filter((file) => file.endsWith(".db"))) {
    addHashed(`catalogue/${name}`, readFileSync(join(options.catalogues, name)));
}
// Texts and catalogues are not named here: the page finds them in the signed list, so that data can change without it.
const program = {
    core: part(addHashed("wegweiser.wasm", readFileSync(options.core))),
    fonts: { regular: font("text-regular.ttf"), bold: font("text-bold.ttf"), icons: font("icons.ttf") },
    region: options.region,
};
addHashed("main.js", await bundle("script/main.ts"));
// What is printed and the plain page share one file: both are ordinary text.
addHashed("plain.css", (await minifiedStyle("plain.css")) + (await minifiedStyle("print.css")));
for (const size of [180, 192, 512]) addHashed(`icon-${size}.png`, iconPng(size));
const manifest = JSON.parse(readFileSync(join(WEB, "manifest.webmanifest"), "utf8"));
manifest.icons = [192, 512].map((size) => ({ src: hashedPath(`icon-${size}.png`), sizes: `${size}x${size}`,
    type: "image/png", purpose: "any maskable" }));
addHashed("manifest.webmanifest", JSON.stringify(manifest));

const style = await minifiedStyle("style.css");
const policy = Object.entries({ ...POLICY, "style-src": [...POLICY["style-src"], `'${integrity(style)}'`] })
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`).join("; ");
// In the order in which a start needs them.
const preloads = ["release.txt", program.core.address, ...Object.values(program.fonts).map(({ address }) => address)]
    .map((address) => `<link rel="preload" as="fetch" crossorigin href="${address}">`).join("\n");
files.set("index.html", Buffer.from(fillPage("index.html", { texts, style, program, preloads, policy })));
const bareStyle = await minifiedStyle("nothing_here.css");
const barePolicy = `default-src 'none'; style-src '${integrity(bareStyle)}'; base-uri 'none'; form-action 'none'`;
files.set("service_worker.js", Buffer.from(await bundle("worker/service_worker.ts", {
    NOTHING_HERE: JSON.stringify(fillPage("nothing_here.html", { texts, style: bareStyle, policy: barePolicy })),
})));

rmSync(options.out, { recursive: true, force: true });
for (const [path, bytes] of files) {
    mkdirSync(join(options.out, dirname(path)), { recursive: true });
    writeFileSync(join(options.out, path), bytes);
    writeFileSync(join(options.out, `${path}.br`), brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
                  [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }));
}
console.log(`${files.size} files in ${options.out}`);
