// For the one file that carries everything: answers the page's own fetches from the parts that stand in it, packed with
// gzip and written as letters. Runs before main.ts, which notices no difference; what is not in the file is not there.

const parts = new Map([...document.querySelectorAll<HTMLScriptElement>("script[data-part]")]
    .map((element) => [element.dataset["part"]!, element]));

async function answer(address: string): Promise<Response> {
    const part = parts.get(address);
    if (part === undefined) return new Response(null, { status: 404 });
    const letters = atob(part.textContent!);
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(bytes, { headers: { "Content-Type": part.dataset["type"]! } });
}

window.fetch = (address: RequestInfo | URL): Promise<Response> => answer(String(address));

export {};
