// A web server on which things go wrong on purpose: `fault` is asked before every answer and may give one of its own.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

import { answer } from "../../../scripts/serve.mjs";

export async function startFaultyServer(root) {
    const state = { root, fault: null, requests: [] };
    const server = createServer((request, response) => {
        const path = new URL(request.url, "http://localhost").pathname.slice(1);
        state.requests.push({ path, url: request.url, headers: request.headers });
        response.on("error", () => undefined);
        if (state.fault?.(path, request, response)) return;
        answer(state.root, request, response).catch(() => response.destroy());
    });
    await new Promise((resolve) => server.listen(0, "localhost", resolve));
    server.unref();  // a test that fails before it stops its server does not keep the others waiting
    const { port } = server.address();
    return Object.assign(state, {
        address: `http://localhost:${port}`,
        bytes: (path) => readFileSync(join(state.root, path)),
        stop: () => new Promise((done) => {
            server.closeAllConnections();
            server.close(done);
        }),
    });
}

// --- faults: each makes an answer for paths that match, and leaves all others alone ---

const types = { wasm: "application/wasm", js: "text/javascript", html: "text/html", txt: "text/plain" };

function typeOf(path) {
    return types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

// Other bytes than the file has.
export function otherBytes(server, pattern, change, headers = {}) {
    return (path, _, response) => {
        if (!pattern.test(path)) return false;
        const bytes = change(Buffer.from(server.bytes(path)));
        response.writeHead(200, { "Content-Type": typeOf(path), "Cache-Control": "no-cache", ...headers });
        response.end(bytes);
        return true;
    };
}

export function flippedBit(server, pattern, at, bit = 0) {
    return otherBytes(server, pattern, (bytes) => {
        bytes[at % bytes.length] ^= 1 << bit;
        return bytes;
    });
}

// Ends after so many bytes, once as if it were whole and once as a broken connection.
export function cutAt(server, pattern, size, isBroken) {
    return (path, _, response) => {
        if (!pattern.test(path)) return false;
        const bytes = server.bytes(path);
        response.writeHead(200, isBroken ? { "Content-Length": bytes.length } : {});
        response.write(bytes.subarray(0, size), () => (isBroken ? response.destroy() : response.end()));
        return true;
    };
}

export function status(pattern, code) {
    return (path, _, response) => {
        if (!pattern.test(path)) return false;
        response.writeHead(code, { "Content-Type": "text/html" }).end("<!doctype html><title>Fehler</title>");
        return true;
    };
}

// The page on which a hotel asks for the room number.
export function signInPage(pattern) {
    return (path, _, response) => {
        if (!pattern.test(path)) return false;
        response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>WLAN</title><p>Bitte anmelden</p>");
        return true;
    };
}

// A body that never ends; `closed` counts how often somebody hung up.
export function endless(pattern, closed) {
    return (path, _, response) => {
        if (!pattern.test(path)) return false;
        response.writeHead(200);
        const slice = Buffer.alloc(64 * 1024);
        const more = () => {
            while (!response.destroyed && response.write(slice));
        };
        response.on("drain", more);
        response.on("close", () => closed.count++);
        more();
        return true;
    };
}

// Sends the beginning and then nothing, as long as somebody listens.
export function stalled(server, pattern, closed) {
    return (path, _, response) => {
        if (!pattern.test(path)) return false;
        response.writeHead(200);
        response.write(server.bytes(path).subarray(0, 100));
        response.on("close", () => closed.count++);
        return true;
    };
}
