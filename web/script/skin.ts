// Two skins of one tree: transparent elements over the picture, or the plain page, where the same elements are shown as
// ordinary text. plain.css is always in force in print and with forced colours; this decides about the rest.

export class Skin {
    // In the single file, which has no files beside it, the sheet stands in the page.
    private readonly sheet = document.querySelector<HTMLLinkElement | HTMLStyleElement>(
        "link[data-skin], style[data-skin]")!;
    private readonly always = this.sheet.media;
    private readonly forcedColours = matchMedia("(forced-colors: active)");
    private chosen = false;

    constructor(private hasPicture: boolean) {
        document.documentElement.dataset["debug"] = new URLSearchParams(location.search).get("debug") ?? "";
        this.apply();
        this.forcedColours.addEventListener("change", () => this.apply());
    }

    get isPlain(): boolean {
        return !this.hasPicture || this.chosen || this.forcedColours.matches;
    }

    // A graphics card can fail for good while the page is open.
    showPicture(works: boolean): void {
        this.hasPicture = works;
        this.apply();
    }

    // By the settings of the user, or the address of the page. Returns whether the skin changed.
    choose(plain: boolean): boolean {
        if (plain === this.chosen) return false;
        const before = this.isPlain;
        this.chosen = plain;
        this.apply();
        return this.isPlain !== before;
    }

    // The colour behind everything, for the browser's own frame.
    showPaper(colour: string): void {
        const meta = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')!;
        // Named from the start, so that nothing tells whether somebody has changed the colours meanwhile.
        const { dataset } = document.documentElement;
        if (meta.content === colour && dataset["theme"] !== undefined) return;
        meta.content = colour;
        // The plain page follows the theme of the program, which may differ from the system's. Only the one with high
        // contrast has white paper.
        const isDark = Number.parseInt(colour.slice(1, 3), 16) < 128;
        dataset["theme"] = isDark ? "dark" : colour === "#ffffff" ? "contrast" : "light";
    }

    private apply(): void {
        this.sheet.media = this.isPlain ? "all" : this.always;
        document.documentElement.dataset["skin"] = this.isPlain ? "plain" : "picture";
        // A translating browser would change the invisible words and not the painted ones.
        document.documentElement.translate = this.isPlain;
    }
}
