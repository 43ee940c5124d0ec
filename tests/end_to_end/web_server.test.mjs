// The site behind Debian's nginx with the configuration that we hand out: what it sends, and that the page lives with it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get, request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

import { makeConfig, policyOf } from "../../web/server/make_config.mjs";
import { launch, ready, site, watchedPage } from "./support/browser.mjs";
import { after, before, test } from "./support/limits.mjs";

let folder, nginx, address;

function freePort() {
    return new Promise((resolve) => {
        const probe = createServer().listen(0, "127.0.0.1", () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}

// Answers as they come over the wire, nothing unpacked.
function ask(path, { method = "GET", headers = {} } = {}) {
    return new Promise((resolve, reject) => {
        request(`${address}${path}`, { method, headers }, (response) => {
            const parts = [];
            response.on("data", (part) => parts.push(part));
            response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
        }).on("error", reject).end();
    });
}

before(async () => {
    folder = mkdtempSync(join(tmpdir(), "wegweiser-nginx-"));
    const port = await freePort();
    address = `http://localhost:${port}`;
    const { nginx: config } = makeConfig({ site, root: site, listen: `127.0.0.1:${port}`, name: "_" });
    const module = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
    assert.ok(existsSync("/usr/sbin/nginx") && existsSync(module), "nginx is missing: call scripts/setup first");
    for (const name of ["body", "proxy", "fastcgi", "uwsgi", "scgi"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "site.conf"), config);
    writeFileSync(join(folder, "nginx.conf"), `load_module ${module};
        daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
        events {}
        http {
            client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
            uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
            include ${folder}/site.conf;
        }`);
    nginx = spawn("/usr/sbin/nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: ["ignore", "ignore", "pipe"] });
    let complaint = "";
    nginx.stderr.on("data", (text) => { complaint += text; });
    for (let attempt = 0; attempt < 100; attempt++) {
        if (await new Promise((resolve) => get(address, (answer) => { answer.resume(); resolve(true); }).on("error", () => resolve(false)))) return;
        assert.equal(nginx.exitCode, null, complaint);
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`nginx does not answer: ${complaint}`);
});

after(async () => {
    if (nginx?.exitCode === null) {
        const ended = new Promise((resolve) => nginx.once("exit", resolve));
        nginx.kill();
        await ended;
    }
    rmSync(folder, { recursive: true, force: true });
});

test("the page comes with the strict policy that it also carries itself", async () => {
    const { status, headers } = await ask("/");
    assert.equal(status, 200);
    assert.equal(headers["content-security-policy"], `${policyOf(readFileSync(join(site, "index.html"), "utf8"))}; frame-ancestors 'none'`);
    assert.match(headers["content-security-policy"], /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'/);
    assert.match(headers["content-security-policy"], /require-trusted-types-for 'script'/);
    assert.doesNotMatch(headers["content-security-policy"], /'unsafe-(eval|inline)'/);
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["cross-origin-opener-policy"], "same-origin");
    assert.equal(headers["cross-origin-resource-policy"], "same-origin");
    assert.equal(headers["x-frame-options"], "DENY");
    assert.match(headers["strict-transport-security"], /^max-age=\d{8}/);
    for (const feature of ["camera", "microphone", "geolocation", "payment", "usb"]) {
        assert.match(headers["permissions-policy"], new RegExp(`\\b${feature}=\\(\\)`));
    }
    assert.equal(headers["cache-control"], "no-cache");
    assert.match(headers["content-type"], /^text\/html; charset=utf-8$/);
    assert.equal(headers["set-cookie"], undefined);
    assert.doesNotMatch(headers["server"], /\d/, "the version is nobody's business");
});

test("every kind of file has its type, comes as brotli, and is kept only when its name says what is in it", async () => {
    const types = { wasm: "application/wasm", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8", ttf: "font/ttf",
        db: "application/vnd.sqlite3", png: "image/png", txt: "text/plain; charset=utf-8", webmanifest: "application/manifest+json; charset=utf-8" };
    const all = readdirSync(site, { recursive: true }).map(String);
    for (const [ending, type] of Object.entries(types)) {
        const path = all.find((name) => name.endsWith(`.${ending}`));
        assert.ok(path, `no file with .${ending}`);
        const packed = await ask(`/${path}`, { headers: { "Accept-Encoding": "br" } });
        assert.equal(packed.status, 200, path);
        assert.equal(packed.headers["content-type"], type, path);
        assert.equal(packed.headers["content-encoding"], "br", path);
        assert.deepEqual(brotliDecompressSync(packed.body), readFileSync(join(site, path)), path);
        const hashed = /\.[0-9a-f]{12}\./.test(path);
        assert.equal(packed.headers["cache-control"], hashed ? "public, max-age=31536000, immutable" : "no-cache", path);
        const plain = await ask(`/${path}`, { headers: { "Accept-Encoding": "identity" } });
        assert.equal(plain.headers["content-encoding"], undefined, path);
    }
    for (const path of ["/service_worker.js", "/release.txt"]) {
        assert.equal((await ask(path)).headers["cache-control"], "no-cache", path);
    }
});

test("an answer that something is not there is as strict, and nothing but files is served", async () => {
    const missing = await ask("/nicht-da.html");
    assert.equal(missing.status, 404);
    assert.ok(missing.headers["content-security-policy"]);
    assert.equal((await ask("/", { method: "POST" })).status, 405);
    assert.equal((await ask("/index.html.br")).status, 404);
    assert.equal((await ask("/fonts/")).status, 404, "no list of files");
    assert.equal((await ask("/seiten/nicht-da.html")).headers["content-security-policy"],
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
});

test("Caddy gets the same policies and headers", () => {
    const { nginx: one, caddy } = makeConfig({ site, root: site, listen: "8080", name: "_" });
    const policies = [...one.matchAll(/"(default-src 'none'[^"]+)"/g)].map(([, policy]) => policy);
    assert.equal(policies.length, 2);
    for (const policy of policies) assert.ok(caddy.includes(policy), policy);
    for (const [, name, value] of one.matchAll(/add_header ([\w-]+) "([^"]+)" always/g)) {
        assert.match(caddy, new RegExp(`${name} "${value.replace(/[()]/g, "\\$&")}"`), name);
    }
});

test("in Chromium the page starts behind it without a complaint", async () => {
    const browser = await launch();
    try {
        const { page, faults } = await watchedPage(browser, address);
        await page.goto(address);
        await ready(page);
        assert.deepEqual(faults, []);
    } finally {
        await browser.close();
    }
});
