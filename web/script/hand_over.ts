// Gives words away by what the device has: its own way of sharing, or the clipboard. Nothing is sent from here.

import { gaveUp, handOver, Outcome } from "./files";

// `order`: a title, an address or nothing, then words, each from a line of its own. Without the device's own way the
// address, or else the words, go to the clipboard.
export async function share(order: string): Promise<Outcome> {
    const [title, url, ...words] = order.split("\n") as [string, string, ...string[]];
    const text = words.join("\n");
    const data: ShareData = url === "" ? { title, text } : { title, text, url };
    if (typeof navigator.share !== "function") return copy(url === "" ? text : url);
    try {
        await navigator.share(data);
        return Outcome.shared;
    } catch (error) {
        return gaveUp(error) ? Outcome.nothing : Outcome.impossible;
    }
}

export async function copy(text: string): Promise<Outcome> {
    try {
        await navigator.clipboard.writeText(text);
        return Outcome.copied;
    } catch {
        return Outcome.impossible;
    }
}

// `order`: name, media type, then the content. Phones open a shared contact in their own telephone book.
export function saveOrder(order: string): Promise<Outcome> {
    const [name, type, ...content] = order.split("\n") as [string, string, ...string[]];
    return handOver(name, type, content.join("\n"));
}
