// Fetches the parts of the release side by side and tells how many bytes have come of how many.

export interface Part {
    address: string;
    bytes: number;  // as they arrive after decompression
}

const MOST = 0.85;

export class PartMissing extends Error {}

export class Download {
    // Copies for the installation, so that nothing is fetched twice: address → answer, not yet read.
    readonly kept = new Map<string, Response>();
    private readonly waiting = new Map<string, () => void>();  // for most of a part, by its address
    private loaded = 0;
    private total = 0;

    // Later visits come out of the store: nothing to keep, nothing to count, and the browser remembers what it
    // compiled.
    constructor(private readonly isFirstVisit: boolean,
                private readonly progress: (loaded: number, total: number) => void) {}

    async bytes(part: Part, after?: Promise<void>): Promise<ArrayBuffer> {
        return (await this.response(part, after)).arrayBuffer();
    }

    // When so much of the part is there that the next one, asked for now, follows without a gap. Only of parts that are
    // on their way.
    mostOf(part: Part): Promise<void> {
        if (!this.isFirstVisit) return Promise.resolve();
        return new Promise((resolve) => this.waiting.set(part.address, resolve));
    }

    // The answer; counts while it is read.
    async response(part: Part, after?: Promise<void>): Promise<Response> {
        this.total += part.bytes;
        await after;
        const answer = await fetch(part.address);
        if (!answer.ok || answer.body === null) throw new PartMissing(`${part.address}: ${answer.status}`);
        if (!this.isFirstVisit) return answer;
        this.kept.set(part.address, answer.clone());
        let loaded = 0;
        const counter = new TransformStream<Uint8Array, Uint8Array>({
            transform: (chunk, controller) => {
                loaded += chunk.byteLength;
                this.loaded += chunk.byteLength;
                this.progress(this.loaded, this.total);
                if (loaded > part.bytes * MOST) this.waiting.get(part.address)?.();
                controller.enqueue(chunk);
            },
        });
        const type = answer.headers.get("Content-Type") ?? "";
        return new Response(answer.body.pipeThrough(counter), { headers: { "Content-Type": type } });
    }
}

const PATIENCE_MILLISECONDS = 30_000;
const LEAST_PROGRESS = 1024;  // bytes in that time; less is a body that never ends

// At most so many bytes, or null: no network, another answer than 200, a redirect, a body that is longer, or one that
// does not get on. Never asks the store.
export async function fetchAtMost(address: string, size: number, cache: RequestCache): Promise<Uint8Array | null> {
    const abort = new AbortController();
    const bytes = new Uint8Array(size);
    let [length, lengthBefore] = [0, 0];
    const watch = setInterval(() => {
        if (length - lengthBefore < LEAST_PROGRESS) abort.abort();
        lengthBefore = length;
    }, PATIENCE_MILLISECONDS);
    try {
        const answer = await fetch(address, { cache, redirect: "error", signal: abort.signal });
        if (!answer.ok || answer.body === null) return null;
        const reader = answer.body.getReader();
        for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
            if (length + value!.length > size) return null;
            bytes.set(value!, length);
            length += value!.length;
        }
        return bytes.subarray(0, length);
    } catch {
        return null;
    } finally {
        clearInterval(watch);
        abort.abort();
    }
}
