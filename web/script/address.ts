// The address bar: the part after "#" mirrors the state of the core, and going back is an intent like any other. Each
// entry of the history remembers how many of ours stand before it and how far its screen was turned over and scrolled.

interface Remembered {
    depth: number;
    top?: number | undefined;
    shown?: number | undefined;
}

// Half a word is no address to come back to, and nobody else's business.
const TYPING_PAUSE_MILLISECONDS = 500;
const SEARCH = "#/suche";

export class Address {
    private depth = 0;
    private leaving = false;
    private typed: string | undefined;  // waits for a pause
    private pause = 0;

    constructor(open: (route: string, depth: number, shown: number) => void) {
        history.scrollRestoration = "manual";
        this.depth = remembered(history.state)?.depth ?? 0;
        this.remember(this.scrolledTo, this.shown);
        addEventListener("popstate", (event) => {
            if (this.leaving) return;
            this.forgetTyped();
            // An address typed by hand is a new entry without a memory.
            this.depth = remembered(event.state)?.depth ?? this.depth + 1;
            const { shown } = this;
            this.remember(undefined, undefined);
            open(this.current, this.depth, shown);
        });
    }

    get current(): string {
        return location.hash === "" ? "#/" : location.hash;
    }

    get currentDepth(): number { return this.depth; }

    // How far the screen was scrolled when the page was left.
    get scrolledTo(): number { return remembered(history.state)?.top ?? 0; }

    // How much of its list was shown then; 0 when nobody noted it.
    get shown(): number { return remembered(history.state)?.shown ?? 0; }

    remember(top: number | undefined, shown: number | undefined): void {
        this.writeTyped();
        history.replaceState({ depth: this.depth, top, shown } satisfies Remembered, "");
    }

    // At once, since nobody is told before a page is loaded anew. What is half typed goes on waiting.
    noteShown(shown: number): void {
        if (shown === this.shown) return;
        history.replaceState({ depth: this.depth, top: this.scrolledTo, shown } satisfies Remembered, "");
    }

    push(route: string): void {
        this.writeTyped();
        this.depth++;
        history.pushState({ depth: this.depth } satisfies Remembered, "", route);
    }

    replace(route: string): void {
        this.forgetTyped();
        // Words that must not stand in the address are taken out of it at once.
        if (isQuery(route) && this.current.startsWith(SEARCH)) {
            this.typed = route;
            this.pause = setTimeout(() => this.writeTyped(), TYPING_PAUSE_MILLISECONDS);
        } else {
            this.write(route);
        }
    }

    private write(route: string): void {
        if (route !== this.current) history.replaceState({ depth: this.depth } satisfies Remembered, "", route);
    }

    private writeTyped(): void {
        const route = this.typed;
        this.forgetTyped();
        if (route !== undefined) this.write(route);
    }

    private forgetTyped(): void {
        clearTimeout(this.pause);
        this.typed = undefined;
    }

    // No screen in the address, as at a first visit.
    clear(): void {
        if (location.hash !== "") history.replaceState(null, "", location.pathname + location.search);
    }

    showTitle(title: string): void {
        if (document.title !== title) document.title = title;
    }

    // Replaces everything of ours in the history by `page`: behind it stands what was there before us, ahead of it only
    // the start screen.
    async leaveFor(page: string): Promise<void> {
        this.leaving = true;
        this.forgetTyped();
        if (this.depth > 0) {
            await step(-this.depth);
            history.replaceState(null, "", "#/");
            history.pushState(null, "", "#/");  // cuts off what lies ahead
            await step(-1);
        }
        location.replace(page);
    }
}

function isQuery(route: string): boolean {
    return route.startsWith(`${SEARCH}?`) && new URLSearchParams(route.slice(SEARCH.length)).has("q");
}

function remembered(state: unknown): Remembered | undefined {
    return typeof state === "object" && state !== null && "depth" in state ? state as Remembered : undefined;
}

// Whoever has to leave quickly does not wait for a browser that is slow to answer.
function step(entries: number): Promise<void> {
    return new Promise((done) => {
        addEventListener("popstate", () => done(), { once: true });
        setTimeout(done, 250);
        history.go(entries);
    });
}
