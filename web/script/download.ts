// Fetches the parts of the release side by side and tells how many bytes have come of how many.

export interface Part {
    address: string;
    bytes: number;  // as they arrive after decompression
}

export class PartMissing extends Error {}

export class Download {
    private loaded = 0;
    private total = 0;

    constructor(private readonly progress: (loaded: number, total: number) => void) {}

    async bytes(part: Part): Promise<ArrayBuffer> {
        return (await this.response(part)).arrayBuffer();
    }

    // The answer, counting while it is read.
    async response(part: Part): Promise<Response> {
        this.total += part.bytes;
        const answer = await fetch(part.address);
        if (!answer.ok || answer.body === null) throw new PartMissing(`${part.address}: ${answer.status}`);
        const counter = new TransformStream<Uint8Array, Uint8Array>({
            transform: (chunk, controller) => {
                this.loaded += chunk.byteLength;
                this.progress(this.loaded, this.total);
                controller.enqueue(chunk);
            },
        });
        const type = answer.headers.get("Content-Type") ?? "";
        return new Response(answer.body.pipeThrough(counter), { headers: { "Content-Type": type } });
    }
}
