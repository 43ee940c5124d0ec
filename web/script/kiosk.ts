// The page as a kiosk (?kiosk=1, see scripts/kiosk): tells the core of touches and of the time between them, and does
// what only the page can do, above all forget. What happens when is decided in src/app/kiosk.cpp.

import type { Core } from "./core";
import { takeAway } from "./sheet";
import { clearStorage } from "./storage";

// A finger that scrolls is one touch a second.
const TOUCH_MILLISECONDS = 1000;
// Answered by the kiosk's own server, scripts/kiosk/serve_kiosk.mjs.
const PIN = "kiosk/pin";
const HEALTH = "kiosk/health";
const KILOBYTE = 1024;
const FORBIDDEN = 403;
const TOO_MANY = 429;

const parameters = new URLSearchParams(location.search);

export class Kiosk {
    private timer = 0;
    private told = 0;     // when the core last heard of the time
    private touched = 0;

    static get isWanted(): boolean {
        return parameters.get("kiosk") === "1";
    }

    // `changed`: something may look different now. `forget`: make everything on the page anew.
    constructor(private readonly core: Core, private readonly changed: () => void,
                private readonly forget: () => void) {}

    start(): void {
        document.documentElement.dataset["kiosk"] = "";
        // What a crash or a pulled plug left.
        clearStorage();
        this.core.startKiosk(location.search.slice(1));
        for (const kind of ["pointerdown", "pointermove", "keydown", "wheel", "touchmove"]) {
            addEventListener(kind, (event) => this.touch(event.type), { capture: true, passive: true });
        }
        for (const kind of ["contextmenu", "dragstart"]) {
            addEventListener(kind, (event) => event.preventDefault(), { capture: true });
        }
        // The keys leave the focus in the field into which they type.
        addEventListener("mousedown", (event) => {
            if ((event.target as Element).closest('[data-key^="key."]') !== null) event.preventDefault();
        }, { capture: true });
        addEventListener("focusin", (event) => {
            // The keyboard of the system would lie over ours.
            if (event.target instanceof HTMLInputElement) event.target.inputMode = "none";
        });
        this.told = performance.now();
        this.wait();
    }

    fieldFocused(id: number): void {
        this.core.kioskField(id);
        this.changed();
    }

    endVisit(): void {
        this.core.endKioskVisit();
        this.changed();
    }

    fulfil(wish: string): void {
        const [name, words] = wish.split(" ");
        switch (name) {
            case "forget": return this.forgetVisit();
            case "print": return print();
            case "pin": return void this.checkPin(words ?? "");
            case "health": return void this.tellHealth();
            case "restart": return location.reload();
        }
    }

    private touch(kind: string): void {
        const now = performance.now();
        const goesOn = kind === "pointermove" || kind === "touchmove" || kind === "wheel";
        if (goesOn && now - this.touched < TOUCH_MILLISECONDS) return;
        this.touched = now;
        this.tellTime();
        this.core.kioskTouched();
        this.changed();
        this.wait();
    }

    private tellTime(): void {
        const now = performance.now();
        const passed = Math.round(now - this.told);
        this.told += passed;
        // Whoever listens needs no other sign of life.
        if ("speechSynthesis" in window && speechSynthesis.speaking) this.core.kioskTouched();
        else this.core.kioskTime(passed);
    }

    private wait(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.tellTime();
            this.changed();
            this.wait();
        }, this.core.kioskPause);
    }

    private forgetVisit(): void {
        clearStorage();
        takeAway();
        getSelection()?.removeAllRanges();
        if ("speechSynthesis" in window) speechSynthesis.cancel();
        this.forget();
        this.changed();
        this.wait();
    }

    private async checkPin(pin: string): Promise<void> {
        let answer = "missing";
        try {
            const response = await fetch(PIN, { method: "POST", body: pin });
            if (response.ok) answer = "right";
            if (response.status === FORBIDDEN) answer = "wrong";
            if (response.status === TOO_MANY) answer = `wait&seconds=${response.headers.get("Retry-After")}`;
        } catch {
            // Without its server the machine knows no PIN.
        }
        this.core.kioskAnswer(`pin=${answer}`);
        this.changed();
    }

    private async tellHealth(): Promise<void> {
        const told = new URLSearchParams({ health: "1", program: `${Math.round(this.core.memoryBytes / KILOBYTE)}` });
        try {
            const health = await (await fetch(HEALTH)).json() as Record<string, number>;
            for (const [name, value] of Object.entries(health)) told.set(name, String(value));
        } catch {
            // The page still knows about itself.
        }
        this.core.kioskAnswer(told.toString());
        this.changed();
    }
}
