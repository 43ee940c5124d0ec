// Serves the pages of a kiosk from the machine's own disk, and answers the staff page: whether a PIN is right, and how the
// machine is. Only this machine is answered.
//
//   node serve_kiosk.mjs --root DIR --port N [--pin FILE]
import { readFileSync } from "node:fs";
import { freemem, totalmem, uptime } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { PinGuard } from "./pin.mjs";
import { serve, strict } from "../serve.mjs";

const LONGEST_BODY = 64;
const MEGABYTE = 1 << 20;
const SECONDS_PER_HOUR = 3600;

// What programs could get, not what lies idle: Linux uses idle memory for files.
function freeMemory() {
    try {
        const kilobytes = /^MemAvailable:\s+(\d+) kB/m.exec(readFileSync("/proc/meminfo", "utf8"));
        if (kilobytes !== null) return Number(kilobytes[1]) * 1024;
    } catch {
        // Not a Linux machine.
    }
    return freemem();
}

async function bodyOf(request) {
    let body = "";
    for await (const part of request) {
        body += part;
        if (body.length > LONGEST_BODY) return "";
    }
    return body;
}

// `pin`: what pin.mjs stored, or null.
export function serveKiosk({ root, port = 0, pin = null, now = undefined }) {
    const guard = new PinGuard(pin, now);
    let starts = 0;

    const say = (response, status, headers = {}, body = "") =>
        response.writeHead(status, { ...strict, "Cache-Control": "no-store", ...headers }).end(body);

    async function checkPin(request, response) {
        const { right, wait } = await guard.check(await bodyOf(request));
        if (wait !== undefined) say(response, 429, { "Retry-After": String(wait) });
        else say(response, right ? 204 : 403);
    }

    async function also(request, response) {
        const { pathname } = new URL(request.url, "http://localhost");
        // The browser fetches the page from here at each of its starts; later on its own copy answers.
        if (pathname === "/" && request.headers["sec-fetch-mode"] === "navigate") ++starts;
        if (!pathname.startsWith("/kiosk/")) return false;
        // A page of another name that leads here would be another page.
        const isOurs = /^localhost:\d+$/.test(request.headers.host ?? "") &&
            (request.headers.origin ?? `http://${request.headers.host}`) === `http://${request.headers.host}`;
        if (!isOurs) {
            say(response, 403);
        } else if (pathname === "/kiosk/health" && request.method === "GET") {
            const health = { free: Math.round(freeMemory() / MEGABYTE), total: Math.round(totalmem() / MEGABYTE), starts,
                             hours: Math.floor(uptime() / SECONDS_PER_HOUR) };
            say(response, 200, { "Content-Type": "application/json; charset=utf-8" }, JSON.stringify(health));
        } else if (pathname === "/kiosk/pin" && request.method === "POST" && guard.known !== null) {
            await checkPin(request, response);
        } else {
            say(response, 404);
        }
        return true;
    }

    return serve({ root, port, also });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { values } = parseArgs({ options: { root: { type: "string" }, port: { type: "string" }, pin: { type: "string" } } });
    try {
        const pin = values.pin === undefined ? null : readFileSync(values.pin, "utf8");
        const { address } = await serveKiosk({ root: values.root, port: Number(values.port), pin });
        console.log(`Familienwegweiser kiosk: ${address}`);
    } catch (error) {
        console.error(`The kiosk's pages cannot be served: ${error.message}`);
        process.exit(1);
    }
}
