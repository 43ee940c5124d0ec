// Serves the release that the pointer names, and nothing else: it installs nothing, checks nothing and has no version
// of its own, because the browser replaces it whenever it likes. Stores are filled and switched by the page, whose
// program verifies every file (web/script/offline.ts, src/release/update.h).

import { activeStore, beginStart, changePointer, readPointer, startsBadly, waitingStore, withoutWaiting }
    from "../script/pointer";

declare const NOTHING_HERE: string;  // a page with the emergency numbers, for when there is neither store nor network

const HASHED = /\.[0-9a-f]{12}\.[a-z0-9]+$/;
const TEXT_PAGE = /^seiten\/(eintrag|thema)\/([^/]+)\.html$/;
// Tabs that a browser opens together are one start.
const ONE_START_MILLISECONDS = 5000;

const worker = self as unknown as ServiceWorkerGlobalScope;
const scope = new URL("./", worker.location.href).href;
let store: Promise<Cache | null> | null = null;  // of the last start; null until one is known
let asksNetworkFirst = false;  // of the last start: what is stored showed nothing several times
let lastStart = -ONE_START_MILLISECONDS;

worker.addEventListener("install", () => void worker.skipWaiting());
// The page of the first visit came without a worker; from here on it is served too.
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
    const { request } = event;
    const [address] = request.url.split(/[?#]/) as [string];
    // Updates ask past the store: with "no-store".
    if (request.method !== "GET" || !address.startsWith(scope) || request.cache === "no-store") return;
    const path = address.slice(scope.length);
    if (request.mode !== "navigate") event.respondWith(file(path, request));
    else if (path === "" || path === "index.html") event.respondWith(start(request));
    else event.respondWith(fetch(request).catch(() => insteadOf(path)));
});

async function start(request: Request): Promise<Response> {
    const line = await beginStored().catch(() => "");
    store = openStore(activeStore(line)).catch(() => null);
    const stored = async (): Promise<Response | undefined> => (await store)?.match("index.html");
    asksNetworkFirst = startsBadly(line);
    if (asksNetworkFirst) return fetch(request).catch(async () => await stored() ?? nothingHere());
    return await stored() ?? fetch(request).catch(nothingHere);
}

// A store that the browser has cleared away is none. Does not count what follows right after.
async function beginStored(): Promise<string> {
    const known = new Set(await caches.keys());
    const isNew = performance.now() - lastStart >= ONE_START_MILLISECONDS;
    lastStart = performance.now();
    return changePointer((line) => {
        if (line === "" || !isNew) return line;
        return beginStart(known.has(waitingStore(line)) ? line : withoutWaiting(line));
    });
}

async function openStore(name: string): Promise<Cache | null> {
    return name !== "" && await caches.has(name) ? caches.open(name) : null;
}

// A name with a hash in it means the same bytes in every store: a page of an earlier release finds its own here too.
async function file(path: string, request: Request): Promise<Response> {
    const fresh = asksNetworkFirst ? await fetch(request).catch(() => undefined) : undefined;
    if (fresh?.ok === true) return fresh;
    store ??= readPointer().then((line) => openStore(activeStore(line))).catch(() => null);
    const found = await (await store)?.match(path) ?? (HASHED.test(path) ? await caches.match(path) : undefined);
    return found ?? fetch(request);
}

// Text pages are not kept; the program shows the same entry.
function insteadOf(path: string): Response {
    const [, kind, name] = TEXT_PAGE.exec(path) ?? [];
    return Response.redirect(`${scope}#/${kind === undefined ? "" : `${kind}/${name}`}`);
}

function nothingHere(): Response {
    return new Response(NOTHING_HERE, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
