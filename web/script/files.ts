// Files that change hands between the page and its device. Nothing leaves the device but by the user's own hand.

const LARGEST_FILE = 256 * 1024;
const KEPT_MILLISECONDS = 1000;

// In the order of app::HandedOver: how giving something away ended.
export const enum Outcome { nothing, shared, copied, saved, impossible }

// Whoever closes the device's menu has not failed.
export function gaveUp(error: unknown): boolean {
    return error instanceof DOMException && error.name === "AbortError";
}

// To the share sheet where there is one that takes such files, else to the downloads.
export async function handOver(name: string, type: string, content: string): Promise<Outcome> {
    const file = new File([content], name, { type });
    if (navigator.canShare?.({ files: [file] })) {
        try {
            await navigator.share({ files: [file] });
            return Outcome.shared;
        } catch (error) {
            if (gaveUp(error)) return Outcome.nothing;  // thought better of it
        }
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MILLISECONDS);
    return Outcome.saved;
}

// Lets the user choose a text file; what is too long to be one of ours arrives cut and is refused by the core.
export function chooseFile(take: (content: string) => void): void {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".txt,text/plain";
    input.addEventListener("change", () => void input.files?.[0]?.slice(0, LARGEST_FILE).text().then(take));
    input.click();
}
