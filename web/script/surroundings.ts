// What the program learns about the device: size, sharpness, safe areas, preferences, time. Sends what changed.

import { type Core, Maps } from "./core";

const SHARPEST_RATIO = 3;  // beyond, pixels cost battery and nobody sees them
const SHARPEST_ZOOM = 2;  // of the fingers; beyond, letters may blur
const MOST_PIXELS = 8_000_000;
const GESTURE_REST = 250;  // milliseconds after which a pinch counts as ended
const KEYBOARD_HEIGHT = 120;  // CSS px; what hides more of the window is a keyboard and no toolbar
const USUAL_TEXT_SIZE = 16;
const USUAL_APPLE_TEXT_SIZE = 17;

export class Surroundings {
    private lastTime = "";
    private lastHeight = 0;
    private gesture: ReturnType<typeof setTimeout> | undefined;
    private devicePixels: { width: number; height: number } | null = null;
    private readonly clock = new Intl.DateTimeFormat("sv-SE", {
        timeZone: "Europe/Berlin", year: "numeric", month: "2-digit", day: "2-digit",
        hour: "2-digit", minute: "2-digit",
    });
    private readonly wishes = {
        dark: matchMedia("(prefers-color-scheme: dark)"),
        highContrast: matchMedia("(prefers-contrast: more)"),
        reducedMotion: matchMedia("(prefers-reduced-motion: reduce)"),
    };

    constructor(private readonly canvas: HTMLCanvasElement, private readonly core: Core,
                private readonly draw: () => void, private readonly changed: () => void) {}

    watch(): void {
        this.sendPreferences();
        this.tellTime();
        for (const wish of Object.values(this.wishes)) {
            wish.addEventListener("change", () => {
                this.sendPreferences();
                this.changed();
            });
        }
        this.measure();
        const observer = new ResizeObserver((entries) => {
            const box = entries[0]?.devicePixelContentBoxSize?.[0];
            this.devicePixels = box === undefined ? null : { width: box.inlineSize, height: box.blockSize };
            this.lookAgain();
        });
        try {
            observer.observe(this.canvas, { box: "device-pixel-content-box" });
        } catch {
            observer.observe(this.canvas);  // Safari knows only the content box
        }
        // Letters may grow while the window stays as it is.
        new ResizeObserver(() => this.lookAgain()).observe(document.getElementById("letters")!);
        visualViewport?.addEventListener("resize", () => {
            this.makeRoomForKeyboard();
            clearTimeout(this.gesture);
            this.gesture = setTimeout(() => this.lookAgain(), GESTURE_REST);
        });
    }

    lookAgain(): void {
        const height = this.canvas.clientHeight;
        const shrunk = height < this.lastHeight;
        this.lastHeight = height;
        // In the same task, or the browser shows the cleared canvas for a moment.
        if (this.measure()) this.draw();
        else if (this.core.needsFrame()) this.changed();
        // What is typed into stays visible above a keyboard.
        const field = document.activeElement;
        if (shrunk && field instanceof HTMLInputElement) field.scrollIntoView({ block: "nearest" });
    }

    // Time passes for the program when something happens on the page, so that a page at rest rests.
    tellTime(): void {
        const time = this.clock.format(new Date()).replace(" ", "T");
        if (time === this.lastTime) return;
        this.lastTime = time;
        this.core.setTime(time);
    }

    private sendPreferences(): void {
        const { dark, highContrast, reducedMotion } = this.wishes;
        this.core.setPreferences(dark.matches, highContrast.matches, reducedMotion.matches, mapsOfDevice());
    }

    // Returns whether anything differs from last time.
    private measure(): boolean {
        const { clientWidth: width, clientHeight: height } = this.canvas;
        if (width === 0 || height === 0) return false;
        const usual = Math.min(devicePixelRatio, SHARPEST_RATIO);
        // Whoever enlarges with two fingers gets sharp letters once the fingers rest.
        const zoom = Math.min(Math.max(visualViewport?.scale ?? 1, 1), SHARPEST_ZOOM);
        const ratio = Math.max(usual, Math.min(usual * zoom, Math.sqrt(MOST_PIXELS / (width * height))));
        const rounded = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
        // The browser's own count avoids a blurred edge at odd ratios; one far off is that of an emulated screen.
        const exact = this.devicePixels;
        const isClose = exact !== null && Math.abs(exact.width - rounded.width) <= 2 &&
            Math.abs(exact.height - rounded.height) <= 2;
        const pixels = isClose ? exact : rounded;
        const isSame = this.canvas.width === pixels.width && this.canvas.height === pixels.height;
        if (!isSame) Object.assign(this.canvas, pixels);
        const style = getComputedStyle(document.documentElement);
        const inset = (side: string): number => Number.parseFloat(style.getPropertyValue(`--safe-${side}`)) || 0;
        this.core.setViewport({
            width, height, ratio: pixels.width / width,
            textScale: textScale(Number.parseFloat(style.fontSize)),
            safeArea: { top: inset("top"), end: inset("right"), bottom: inset("bottom"), start: inset("left") },
        });
        return !isSame;
    }

    // iOS lays the keyboard over the page; pinch zoom shrinks the visible part too and is no keyboard.
    private makeRoomForKeyboard(): void {
        const visible = visualViewport;
        if (visible === null || visible.scale !== 1) return;
        const hidden = innerHeight - visible.height;
        document.documentElement.style.setProperty("--keyboard", `${hidden > KEYBOARD_HEIGHT ? hidden : 0}px`);
    }
}

// Apple's devices leave the root's size alone and tell the wanted size through a font of the system.
function textScale(rootSize: number): number {
    const isApple = CSS.supports("font", "-apple-system-body");
    const letters = document.getElementById("letters")!;
    const scale = isApple ? Number.parseFloat(getComputedStyle(letters).fontSize) / USUAL_APPLE_TEXT_SIZE : 0;
    return Math.min(Math.max(scale, rootSize / USUAL_TEXT_SIZE, 1), 2);
}

function mapsOfDevice(): Maps {
    const name = navigator.userAgent;
    if (/Android/.test(name)) return Maps.geo;
    // An iPad calls itself a Mac, but no Mac has a touch screen.
    const isPad = /Macintosh/.test(name) && navigator.maxTouchPoints > 1;
    return isPad || /iPhone|iPad/.test(name) ? Maps.apple : Maps.website;
}
