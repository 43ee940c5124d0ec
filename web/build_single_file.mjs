// Puts a built site into one HTML file that opens by double-click: script, core, fonts, texts and the catalogue of one region
// inside, its own policy with the hashes of what it holds, and without script the whole directory as text.
//
//   node web/build_single_file.mjs --site build/site --out build/single_file/coesfeld.html
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const WEB = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { site: { type: "string" }, out: { type: "string" } } });
const read = (path) => readFileSync(join(options.site, path));

const hashSource = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

// The scripts as one that needs no file beside it; nothing in it may look like the end of the element it stands in.
async function classicScript(path) {
    const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, write: false, format: "iife",
        target: "es2021", legalComments: "none", charset: "utf8" });
    return outputFiles[0].text.trim().replaceAll("</script", "<\\/script");
}

function part(address, type) {
    const packed = gzipSync(read(address), { level: 9 }).toString("base64");
    return `<script type="application/gzip" data-part="${address}" data-type="${type}">${packed}</script>`;
}

// The directory's own words, one level lower and without the links to pages that are not in this file.
function directoryAsText() {
    const page = read("seiten/verzeichnis.html").toString();
    return page.slice(page.indexOf("<h1>"), page.indexOf("</main>"))
        .replace(/<a href="(?!tel:|https:|mailto:)[^"]*">(.*?)<\/a>/g, "$1")
        .replace(/<(\/?)h([12])>/g, (_, slash, level) => `<${slash}h${Number(level) + 1}>`);
}

const page = read("index.html").toString();
const program = JSON.parse(/<script type="application\/json" id="release">(.*?)<\/script>/s.exec(page)[1]);
const style = /<style>(.*?)<\/style>/s.exec(page)[1];
const sheet = /<link rel="stylesheet" href="([^"]+)" integrity="[^"]+"( media="[^"]+")( data-skin)>/.exec(page);
// The list keeps its signature, but names more than this file holds; what is not here counts as out of reach.
const list = read("release.txt").toString();
const listed = (prefix) => [...list.matchAll(/^file (\S+) /gm)].map(([, path]) => path).filter((path) => path.startsWith(prefix));
const skin = read(sheet[1]).toString();
const script = `${await classicScript(join(WEB, "script/single_file.ts"))}${await classicScript(join(WEB, "script/main.ts"))}`;
const policy = [
    "default-src 'none'", `script-src ${hashSource(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashSource(style)} ${hashSource(skin)}`, "img-src data:", "font-src blob:", "base-uri 'none'",
    "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types wegweiser",
].join("; ");
const parts = [
    part(program.core.address, "application/wasm"),
    ...Object.values(program.fonts).map(({ address }) => part(address, "font/ttf")),
    ...["release.txt", ...listed("texts/")].map((path) => part(path, "text/plain; charset=utf-8")),
    ...listed(`catalogue/${program.region}.`).map((path) => part(path, "application/vnd.sqlite3")),
];
const single = page
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, () => `<meta http-equiv="Content-Security-Policy" content="${policy}`)
    .replace(/<link rel="(manifest|preload|apple-touch-icon)"[^>]*>\n?/g, "")
    .replace(sheet[0], () => `<style${sheet[2]}${sheet[3]}>${skin}</style>`)
    .replace(/<script type="module"[^>]*><\/script>\n?/, "")
    .replace("</main>", () => `<noscript>\n${directoryAsText()}</noscript>\n</main>`)
    .replace("</body>", () => `${parts.join("\n")}\n<script>${script}</script>\n</body>`);
mkdirSync(dirname(options.out), { recursive: true });
writeFileSync(options.out, single);
console.log(`${options.out}: ${single.length} bytes`);
