// The little server behind scripts/run answers as a good web server would.
import assert from "node:assert/strict";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { serve } from "../../scripts/serve.mjs";

let folder;
let site;

before(async () => {
    folder = mkdtempSync(join(tmpdir(), "serve-"));
    mkdirSync(join(folder, "site/catalogue"), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "not part of the site");
    writeFileSync(join(folder, "site/index.html"), "<h1>Start</h1>");
    writeFileSync(join(folder, "site/app.wasm"), "wasm");
    writeFileSync(join(folder, "site/app.wasm.br"), brotliCompressSync("wasm"));
    writeFileSync(join(folder, "site/catalogue/coesfeld.0123456789ab.db"), "db");
    site = await serve({ root: join(folder, "site") });
});

after(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
});

// fetch() tidies up addresses such as /../secret.txt, so the tests speak plain HTTP.
function ask(path, { method = "GET", headers = {} } = {}) {
    return new Promise((resolve, reject) => {
        const sent = request(`${site.address}/`, { method, headers, path }, (response) => {
            const parts = [];
            response.on("data", (part) => parts.push(part));
            response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
        });
        sent.on("error", reject);
        sent.end();
    });
}

test("the folder itself is its index page, which is asked for again each time", async () => {
    const { status, headers, body } = await ask("/?kiosk=1");
    assert.equal(status, 200);
    assert.equal(body.toString(), "<h1>Start</h1>");
    assert.equal(headers["content-type"], "text/html; charset=utf-8");
    assert.equal(headers["cache-control"], "no-cache");
    assert.equal(headers["x-content-type-options"], "nosniff");
});

test("an unchanged page is not sent twice", async () => {
    const first = await ask("/");
    assert.equal((await ask("/", { headers: { "If-None-Match": first.headers.etag } })).status, 304);
});

test("wasm goes out with its own type, packed only for those who can unpack it", async () => {
    const plain = await ask("/app.wasm");
    assert.equal(plain.headers["content-type"], "application/wasm");
    assert.equal(plain.headers["content-encoding"], undefined);
    const packed = await ask("/app.wasm", { headers: { "Accept-Encoding": "gzip, br" } });
    assert.equal(packed.headers["content-encoding"], "br");
    assert.equal(brotliDecompressSync(packed.body).toString(), "wasm");
});

test("a file with a hash in its name may be kept for ever", async () => {
    const { headers } = await ask("/catalogue/coesfeld.0123456789ab.db");
    assert.match(headers["cache-control"], /immutable/);
});

test("nothing outside the site is reached", async () => {
    for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%00", "/%zz", "/nothing-here"]) {
        assert.equal((await ask(path)).status, 404, path);
    }
});

test("the server only ever reads", async () => {
    assert.equal((await ask("/", { method: "POST" })).status, 405);
    const head = await ask("/", { method: "HEAD" });
    assert.equal(head.status, 200);
    assert.equal(head.body.length, 0);
});
