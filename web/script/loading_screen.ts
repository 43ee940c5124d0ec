// The page before the program runs: name, purpose and emergency numbers, which index.html already holds, and how far
// the loading is.

export class LoadingScreen {
    private readonly bar = document.querySelector("progress")!;
    private readonly text = document.getElementById("loading-text")!;

    constructor() {
        document.getElementById("loading")!.hidden = false;
    }

    show(loaded: number, total: number): void {
        this.bar.max = total;
        this.bar.value = loaded;
        const kilobytes = (bytes: number): string => Math.round(bytes / 1000).toLocaleString("de");
        this.text.textContent = `${kilobytes(loaded)} / ${kilobytes(total)} kB`;
    }

    remove(): void {
        document.getElementById("first-page")!.remove();
    }

    // The numbers stay; a sentence says that the rest could not be loaded.
    static fail(): void {
        document.getElementById("loading")!.hidden = true;
        document.getElementById("loading-failed")!.hidden = false;
    }
}
