// A release in one file, as `wegweiser bundle` writes it, from a stick or a message: a line with the size of the signed
// list, the list, and then the files that it names, one behind the other. May be packed with gzip.

const FIRST_LINE = /^familienwegweiser-bundle 1 (\d{1,6})\n/;
const MOST_BYTES = 128 << 20;  // unpacked; more than any release has

export interface ReleaseFile {
    list: Uint8Array;
    files: ReadonlyMap<string, Uint8Array>;  // path → content, not yet verified
}

// Asks for a file; null when the user thinks otherwise.
export function chooseFile(): Promise<File | null> {
    return new Promise((resolve) => {
        const input = document.createElement("input");
        input.type = "file";
        input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
        input.addEventListener("cancel", () => resolve(null));
        input.click();
    });
}

async function unpacked(file: Blob): Promise<Uint8Array | null> {
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const isPacked = first === 0x1f && second === 0x8b;
    const stream = isPacked ? file.stream().pipeThrough(new DecompressionStream("gzip")) : file.stream();
    const reader = stream.getReader();
    const parts: BlobPart[] = [];
    let size = 0;
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
        size += value!.length;
        if (size > MOST_BYTES) return null;
        parts.push(value as BlobPart);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
}

// Null when it is no such file.
export async function readReleaseFile(file: Blob): Promise<ReleaseFile | null> {
    const bytes = await unpacked(file).catch(() => null);
    if (bytes === null) return null;
    const head = FIRST_LINE.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 64)));
    if (head === null) return null;
    let at = head[0].length;
    const take = (size: number): Uint8Array => bytes.subarray(at, at += size);
    const list = take(Number(head[1]));
    const files = new Map<string, Uint8Array>();
    for (const [, path, size] of new TextDecoder().decode(list).matchAll(/^file (\S+) (\d+) /gm)) {
        files.set(path!, take(Number(size)));
    }
    return { list, files };
}
