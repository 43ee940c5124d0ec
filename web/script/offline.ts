// The offline copy. What is to be done is decided in the core (src/release/update.h), step by step; here each step is
// carried out and answered. The steps are lines of words, see src/app/offline_steps.h. One tab works at a time.

import { type Core, ReleaseEvent } from "./core";
import { fetchAtMost } from "./download";
import { activeStore, changePointer, readPointer } from "./pointer";
import { LIST_ADDRESS } from "./release";
import { hold, keepOnly, readFile, writeFile } from "./stores";

const LOCK = "wegweiser-update";
const LONGEST_LIST = 256 * 1024;
const PAGE = "index.html";

// What the installation asks of the page around it.
export interface Surface {
    // Hands out what the core wished for meanwhile, and draws if something changed.
    attend(): void;
}

export class Offline {
    private readonly steps: string[] = [];
    private running = "";  // the store that this page came from
    private line = "";     // the pointer, as last read or written
    private list: Uint8Array | null = null;  // of the release being fetched
    private imported: ReadonlyMap<string, Uint8Array> = new Map();

    // `kept` are answers that the page has fetched already; with them nothing is fetched twice on the first visit.
    constructor(private readonly core: Core, private readonly surface: Surface,
                private readonly kept: Map<string, Response>) {}

    takeStep(step: string): void {
        this.steps.push(step);
    }

    // After the first screen of a start. Rejects where the browser stores nothing.
    async begin(): Promise<void> {
        const line = await readPointer();
        await caches.keys();
        if (navigator.serviceWorker.controller !== null) this.running = activeStore(line);
        if (this.running !== "") hold(this.running);
        await this.happen(ReleaseEvent.contentPainted);
    }

    // One event and all that follows from it.
    happen(event: ReleaseEvent): Promise<void> {
        return this.inTurn(async () => {
            this.tell(event);
            for (let step = this.steps.shift(); step !== undefined; step = this.steps.shift()) {
                const answer = await this.carryOut(step);
                if (answer !== null) this.tell(answer);
            }
        });
    }

    async import(list: Uint8Array, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
        this.imported = new Map([...files, [LIST_ADDRESS, list]]);
        await this.happen(ReleaseEvent.check);
        this.imported = new Map();
    }

    // Paths of those of the files that are missing or are not what the signed list says: "STORE\nPATH SIZE HASH\n…".
    async findDamage(list: string): Promise<string[]> {
        const [store, ...files] = list.split("\n") as [string, ...string[]];
        const bad = [];
        for (const file of files) {
            const [path, , hash] = file.split(" ") as [string, string, string];
            const bytes = await readFile(store, path);
            if (bytes === null || this.core.hash(bytes) !== hash) bad.push(path);
        }
        return bad;
    }

    private async inTurn(work: () => Promise<void>): Promise<void> {
        const turn = async (): Promise<void> => {
            this.line = await readPointer();
            const installed = await readFile(activeStore(this.line), LIST_ADDRESS);
            this.core.readRelease(this.running, this.line, installed);
            await work();
        };
        await (navigator.locks?.request(LOCK, turn) ?? turn());
        this.surface.attend();
    }

    private tell(event: ReleaseEvent): void {
        this.core.tellRelease(event, event === ReleaseEvent.manifestArrived ? this.list : null);
        this.surface.attend();
    }

    private async carryOut(step: string): Promise<ReleaseEvent | null> {
        const [word, ...words] = step.split(" ") as [string, ...string[]];
        const rest = words.join(" ");
        switch (word) {
            case "fetch": return this.fetchList();
            case "obtain": return this.obtain(words);
            case "read": {
                const bad = await this.findDamage(rest).catch(() => [""]);
                return bad.length === 0 ? ReleaseEvent.readBackComplete : ReleaseEvent.readBackFailed;
            }
            case "point": return this.point(rest);
            case "keep": await keepOnly(words).catch(() => undefined); return null;
            default: location.reload(); return null;
        }
    }

    private async fetchList(): Promise<ReleaseEvent> {
        this.list = this.imported.get(LIST_ADDRESS) ?? await this.keptBytes(LIST_ADDRESS) ??
            await fetchAtMost(LIST_ADDRESS, LONGEST_LIST, "no-store");
        return this.list === null ? ReleaseEvent.manifestMissing : ReleaseEvent.manifestArrived;
    }

    // From the nearest place that has the very bytes: this store, the active one, this page, a file, a delta, the net.
    private async obtain(words: string[]): Promise<ReleaseEvent> {
        const [store, path, size, hash] = words as [string, string, string, string];
        const isRight = (bytes: Uint8Array | null): bytes is Uint8Array =>
            bytes !== null && this.core.hash(bytes) === hash;
        try {
            if (isRight(await readFile(store, path))) return ReleaseEvent.fileStored;
            for await (const bytes of this.waysTo(path, Number(size), words.slice(4))) {
                if (!isRight(bytes)) continue;
                await writeFile(store, path, bytes);
                return ReleaseEvent.fileStored;
            }
            return ReleaseEvent.fileMissing;
        } catch (error) {
            console.warn(error);
            return ReleaseEvent.storeFull;
        }
    }

    private async *waysTo(path: string, size: number, delta: string[]): AsyncGenerator<Uint8Array | null> {
        yield await readFile(activeStore(this.line), path);
        if (path === LIST_ADDRESS) yield this.list;
        yield await this.keptBytes(path);
        yield this.imported.get(path) ?? null;
        if (delta.length > 0) yield await this.byDelta(delta);
        const address = path === PAGE ? "./" : path;
        // On the first visit the browser itself has the page, its script and its style in its own cache.
        if (this.running === "") yield await fetchAtMost(address, size, "force-cache");
        yield await fetchAtMost(address, size, "no-store");
    }

    private async byDelta(words: string[]): Promise<Uint8Array | null> {
        const [oldPath, path, size, hash] = words as [string, string, string, string];
        const before = await readFile(activeStore(this.line), oldPath);
        const delta = before && await fetchAtMost(path, Number(size), "no-store");
        return before && delta && this.core.hash(delta) === hash ? this.core.applyDelta(before, delta) : null;
    }

    private async keptBytes(path: string): Promise<Uint8Array | null> {
        const answer = this.kept.get(path);
        this.kept.delete(path);
        return answer === undefined ? null : new Uint8Array(await answer.arrayBuffer());
    }

    // The switch: only if no other tab and no start has written meanwhile.
    private async point(line: string): Promise<ReleaseEvent> {
        const before = this.line;
        try {
            const now = await changePointer((stored) => stored === before ? line : stored);
            if (now !== line) return ReleaseEvent.pointerRefused;
        } catch (error) {
            console.warn(error);
            return ReleaseEvent.storeFull;
        }
        this.line = line;
        if (this.running === "") hold(this.running = activeStore(line));
        return ReleaseEvent.pointerWritten;
    }
}
