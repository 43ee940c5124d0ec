// Makes the page work without a network: one cache for each release, filled completely and with every hash checked
// before it counts, and asked before the network from then on. A new release waits until no page of the old one is
// open, so that the two never mix. The build fills in the release.

declare const RELEASE: string;                          // the hash of everything below
declare const FILES: readonly [path: string, integrity: string][];  // of the release, relative to this file

const PREFIX = "wegweiser-";
const CACHE = PREFIX + RELEASE;
const PAGE = "./";

const worker = self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("fetch", answer);

// All or nothing: a file that is missing or has another hash fails the installation, and the old release stays.
async function install(): Promise<void> {
    try {
        const cache = await caches.open(CACHE);
        await Promise.all(FILES.map(async ([path, integrity]) => {
            // The page has no hash in its name: ask the server for it. Others may come from the browser's own cache.
            const response = await fetch(path, { integrity, cache: path === PAGE ? "no-cache" : "default" });
            if (!response.ok) throw new Error(`${path}: ${response.status}`);
            await cache.put(path, response);
        }));
    } catch (error) {
        await caches.delete(CACHE);
        throw error;
    }
}

async function activate(): Promise<void> {
    for (const name of await caches.keys()) {
        if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
    }
    // The page of the first visit came without a worker; from here on it is served too.
    await worker.clients.claim();
}

function answer(event: FetchEvent): void {
    const { request } = event;
    const address = new URL(request.url);
    if (request.method !== "GET" || address.origin !== worker.location.origin) return;
    event.respondWith(fromRelease(request));
}

async function fromRelease(request: Request): Promise<Response> {
    const cache = await caches.open(CACHE);
    // Flags such as ?ansicht=einfach belong to the page, not to the file.
    const found = await cache.match(request, { ignoreSearch: request.mode === "navigate" });
    return found ?? fetch(request);
}
