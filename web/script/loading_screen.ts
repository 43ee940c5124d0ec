// The page before the program runs: name, purpose and emergency numbers, which index.html already holds, and how far
// the loading is.

// A later start is usually there before anybody could read that it is loading.
const PATIENCE_MILLISECONDS = 1000;

export class LoadingScreen {
    private readonly page = document.getElementById("first-page")!;
    private readonly loading = document.getElementById("loading")!;
    private loaded = 0;  // what has not been drawn yet, else 0
    private total = 0;

    constructor(isFirstVisit: boolean) {
        if (isFirstVisit) this.loading.hidden = false;
        else setTimeout(() => { this.loading.hidden = false; }, PATIENCE_MILLISECONDS);
    }

    // Bytes come more often than a screen can tell.
    show(loaded: number, total: number): void {
        if (this.loaded === 0) requestAnimationFrame(() => this.draw());
        [this.loaded, this.total] = [loaded, total];
    }

    private draw(): void {
        Object.assign(this.loading.querySelector("progress")!, { max: this.total, value: this.loaded });
        const kilobytes = (bytes: number): string => Math.round(bytes / 1000).toLocaleString("de");
        this.loading.querySelector("span")!.textContent = `${kilobytes(this.loaded)} / ${kilobytes(this.total)} kB`;
        this.loaded = 0;
    }

    // Out of sight, so that the browser does not lay it out again while the first screen is made.
    cover(): void { this.page.hidden = true; }
    remove(): void { this.page.remove(); }

    // The numbers stay; a sentence says that the rest could not be loaded.
    fail(): void {
        this.page.hidden = false;
        this.loading.remove();
        document.getElementById("loading-failed")!.hidden = false;
    }
}
