// The stores of releases: one cache of the browser for each, filled by the installation, served by the service worker.

const PREFIX = "release-";
const TYPES: Record<string, string> = {
    html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8",
    txt: "text/plain; charset=utf-8", wasm: "application/wasm", ttf: "font/ttf", db: "application/vnd.sqlite3",
    svg: "image/svg+xml", png: "image/png", webmanifest: "application/manifest+json; charset=utf-8",
};
// What the web server's configuration says too; the page's own policy stands in the page.
const STRICT = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
};

// Null when the file or the whole store is missing.
export async function readFile(store: string, path: string): Promise<Uint8Array | null> {
    if (store === "" || !await caches.has(store)) return null;
    const found = await (await caches.open(store)).match(path);
    return found === undefined ? null : new Uint8Array(await found.arrayBuffer());
}

// Rejects when there is no room.
export async function writeFile(store: string, path: string, bytes: Uint8Array): Promise<void> {
    const type = TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    const answer = new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { ...STRICT, "Content-Type": type } });
    await (await caches.open(store)).put(path, answer);
}

// Deletes every other store, except those that a page still runs from.
export async function keepOnly(stores: string[]): Promise<void> {
    const inUse = (await navigator.locks?.query())?.held?.map(({ name }) => name) ?? [];
    for (const name of await caches.keys()) {
        if (name.startsWith(PREFIX) && !stores.includes(name) && !inUse.includes(name)) await caches.delete(name);
    }
}

// Says that this page runs from the store: as a lock of its name. A page that is left behind in the browser's history
// lets go of it, or the browser could not keep the page.
export function hold(store: string): void {
    let leave = (): void => undefined;
    const take = (): void => {
        void navigator.locks?.request(store, { mode: "shared" }, () => new Promise<void>((done) => { leave = done; }));
    };
    addEventListener("pagehide", () => leave());
    addEventListener("pageshow", (event) => {
        if (event.persisted) take();
    });
    take();
}
