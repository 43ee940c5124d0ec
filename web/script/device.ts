// What the device offers for keeping the program: a service worker, persistent storage, a place on the home screen.

import type { Core } from "./core";

// In the order of app::Storage.
const enum Storage { unknown, kept, refused, singleFile }

// Chromium asks for us when it is told to; elsewhere people find the way in a menu.
interface InstallPrompt extends Event {
    prompt(): Promise<unknown>;
}

// The addresses of workers are code to a browser with Trusted Types. This policy lets one constant pass, nothing else.
declare const trustedTypes: { createPolicy(name: string, rules: { createScriptURL(): string }): {
    createScriptURL(input: string): string } } | undefined;

const WORKER = "service_worker.js";

export class Device {
    private storage = Storage.unknown;
    private served = false;
    private persistent = false;
    private prompt: InstallPrompt | null = null;

    constructor(private readonly core: Core, private readonly attend: () => void) {
        addEventListener("beforeinstallprompt", (event) => {
            event.preventDefault();
            this.prompt = event as InstallPrompt;
            this.tell();
        });
        addEventListener("appinstalled", () => {
            this.prompt = null;
            this.tell();
        });
    }

    get isSingleFile(): boolean {
        return document.querySelector("script[data-part]") !== null;
    }

    // Once the page itself has loaded what it needs.
    async register(): Promise<void> {
        const policy = typeof trustedTypes === "undefined"
            ? undefined : trustedTypes.createPolicy("wegweiser", { createScriptURL: () => WORKER });
        const address = policy?.createScriptURL(WORKER) ?? WORKER;
        await navigator.serviceWorker.register(address, { updateViaCache: "none" });
        void navigator.serviceWorker.ready.then(() => {
            this.served = true;
            this.tell();
        });
    }

    async look(stores: boolean): Promise<void> {
        this.storage = this.isSingleFile ? Storage.singleFile : stores ? Storage.kept : Storage.refused;
        if (stores) this.persistent = await navigator.storage?.persisted?.() ?? false;
        this.tell();
    }

    async keep(): Promise<void> {
        this.persistent = await navigator.storage?.persist?.() ?? false;
        this.tell();
    }

    async addToHomeScreen(): Promise<void> {
        await this.prompt?.prompt();
        this.prompt = null;
        this.tell();
    }

    private tell(): void {
        const isOnHomeScreen = matchMedia("(display-mode: standalone)").matches;
        this.core.tellDevice(this.storage, this.served, this.persistent, isOnHomeScreen, this.prompt !== null);
        this.attend();
    }
}
