// Serves a folder as the site is meant to be served: types, precompressed files, caching and strict headers.
//
// usage: node scripts/serve.mjs [--root build/site] [--port 8080]      (port 0 takes a free one)
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const types = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ttf": "font/ttf",
    ".db": "application/vnd.sqlite3",
    ".ics": "text/calendar; charset=utf-8",
    ".delta": "application/octet-stream",
};

// The page's own policy stands in the page; a header adds what a page cannot say of itself.
export const strict = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), payment=(), usb=(), interest-cohort=()",
};

const hashedName = /\.[0-9a-f]{8,}\.[a-z0-9]+$/;

async function fileStatus(path) {
    try {
        return await stat(path);
    } catch {
        return null;
    }
}

// The file that an address means, or null. Nothing outside the root is ever reached.
async function resolvePath(root, address) {
    let path;
    try {
        path = normalize(join(root, decodeURIComponent(new URL(address, "http://localhost").pathname)));
    } catch {
        return null;
    }
    if (path !== root && !path.startsWith(root + sep)) return null;
    let status = await fileStatus(path);
    if (status?.isDirectory()) {
        path = join(path, "index.html");
        status = await fileStatus(path);
    }
    return status?.isFile() ? { path, status } : null;
}

// Answers one request for a file below `root`, an absolute path without a slash at its end.
export async function answer(root, request, response) {
    if (request.method !== "GET" && request.method !== "HEAD") {
        response.writeHead(405, { ...strict, Allow: "GET, HEAD" }).end();
        return;
    }
    const found = await resolvePath(root, request.url);
    if (!found) {
        response.writeHead(404, { ...strict, "Content-Type": "text/plain; charset=utf-8" }).end("not found\n");
        return;
    }
    const headers = {
        ...strict,
        "Content-Type": types[extname(found.path)] ?? "application/octet-stream",
        // A name with a hash in it never changes its content; every other file is asked for again.
        "Cache-Control": hashedName.test(found.path) ? "public, max-age=31536000, immutable" : "no-cache",
        Vary: "Accept-Encoding",
    };
    let { path, status } = found;
    if (/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
        const packed = await fileStatus(`${path}.br`);
        if (packed?.isFile()) {
            headers["Content-Encoding"] = "br";
            path = `${path}.br`;
            status = packed;
        }
    }
    headers.ETag = `"${status.size.toString(36)}-${Math.floor(status.mtimeMs).toString(36)}"`;
    if (request.headers["if-none-match"] === headers.ETag) {
        response.writeHead(304, headers).end();
        return;
    }
    headers["Content-Length"] = status.size;
    response.writeHead(200, headers);
    if (request.method === "HEAD") {
        response.end();
        return;
    }
    createReadStream(path).on("error", () => response.destroy()).pipe(response);
}

// Starts the server; the promise holds its address and a function that stops it. `also` may answer a request before the
// folder is looked at; it returns whether it did.
export function serve({ root, port = 0, also = () => false }) {
    const folder = normalize(root).replace(/[/\\]$/, "");
    const server = createServer(async (request, response) => {
        try {
            if (!await also(request, response)) await answer(folder, request, response);
        } catch {
            response.destroy();
        }
    });
    return new Promise((resolve, reject) => {
        server.on("error", reject);
        // Only this machine: the address is for looking at the site, not for offering it.
        server.listen(port, "localhost", () => {
            resolve({
                address: `http://localhost:${server.address().port}`,
                close: () => new Promise((done) => {
                    server.closeAllConnections();
                    server.close(done);
                }),
            });
        });
    });
}

async function main() {
    const options = { "--root": fileURLToPath(new URL("../build/site", import.meta.url)), "--port": "8080" };
    const words = process.argv.slice(2);
    for (let i = 0; i < words.length; i += 2) {
        if (!(words[i] in options) || words[i + 1] === undefined) {
            console.error("usage: node scripts/serve.mjs [--root DIR] [--port N]");
            process.exit(2);
        }
        options[words[i]] = words[i + 1];
    }
    const port = Number(options["--port"]);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
        console.error(`${options["--port"]} is no port: a whole number from 0 to 65535 is.`);
        process.exit(2);
    }
    try {
        const { address } = await serve({ root: options["--root"], port });
        console.log(`Familienwegweiser: ${address}   (stop with Ctrl-C)`);
    } catch (error) {
        console.error(error.code === "EADDRINUSE"
            ? `Port ${port} is taken. Choose another one: scripts/run --port ${port + 1}`
            : `The server does not start: ${error.message}`);
        process.exit(1);
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
