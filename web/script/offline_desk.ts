// Everything around the offline copy that is no step of an installation: when to look for news, the self-test, the
// regions, files from a stick, and the questions to the device. The core asks for it in words, see wish_words() in
// src/app.

import { type Core, ReleaseEvent } from "./core";
import { Device } from "./device";
import { fetchAtMost } from "./download";
import { Offline } from "./offline";
import { chooseFile, readReleaseFile } from "./release_file";
import type { ReleaseList } from "./release";
import { readFile } from "./stores";

const LONG_AGO_MILLISECONDS = 6 * 3600 * 1000;
const OFTEN_ENOUGH_MILLISECONDS = 600 * 1000;

export class OfflineDesk {
    private readonly offline: Offline;
    private readonly device: Device;
    private lastCheck = 0;

    constructor(private readonly core: Core, private readonly attend: () => void, kept: Map<string, Response>,
                private readonly list: ReleaseList) {
        this.offline = new Offline(core, { attend }, kept);
        this.device = new Device(core, attend);
    }

    takeStep(step: string): void {
        this.offline.takeStep(step);
    }

    // After the first screen, when nothing is urgent any more. `missed` is a region whose catalogue did not open.
    async begin(missed: string | null): Promise<void> {
        if (this.device.isSingleFile) return this.device.look(false);
        try {
            await this.device.register();
            await this.device.look(true);
            await this.offline.begin();
        } catch (error) {
            // No storage or no service worker: a private window, an old browser. Everything works from memory.
            console.warn(error);
            return this.device.look(false);
        }
        await this.check(missed === null ? ReleaseEvent.check : ReleaseEvent.mend);
        if (missed !== null) await this.showRegion(missed);
        addEventListener("online", () => void this.check());
        document.addEventListener("visibilitychange", () => {
            if (!document.hidden && Date.now() - this.lastCheck > LONG_AGO_MILLISECONDS) void this.check();
        });
    }

    // For a kiosk that shows its attract screen: fetches what is new and switches to it; the page then starts anew.
    async renew(): Promise<void> {
        if (this.lastCheck === 0) return;  // nothing is stored here
        if (Date.now() - this.lastCheck > OFTEN_ENOUGH_MILLISECONDS) await this.check();
        await this.offline.happen(ReleaseEvent.mayApply);
    }

    async fulfil(words: string): Promise<void> {
        const space = words.indexOf(" ");
        const [wish, text] = space < 0 ? [words, ""] : [words.slice(0, space), words.slice(space + 1)];
        switch (wish) {
            case "check": return this.check();
            case "mend": return this.mend();
            case "apply": return this.offline.happen(ReleaseEvent.mayApply);
            case "test": return this.test(text);
            case "compare": return this.compare(text);
            case "load_region": return this.showRegion(text);
            case "import_file": return this.importFile();
            case "keep": return this.device.keep();
            default: return this.device.addToHomeScreen();
        }
    }

    private async check(event = ReleaseEvent.check): Promise<void> {
        this.lastCheck = Date.now();
        await this.offline.happen(event);
    }

    private async mend(): Promise<void> {
        await this.check(ReleaseEvent.mend);
        this.core.wantSelfTest();
        this.attend();
    }

    private async test(list: string): Promise<void> {
        const bad = await this.offline.findDamage(list).catch(() => [""]);
        const store = list.slice(0, list.indexOf("\n"));
        const path = /^catalogue\/\S+/m.exec(list)?.[0];
        const catalogue = path === undefined ? null : await readFile(store, path).catch(() => null);
        this.core.finishSelfTest(bad, catalogue !== null && this.core.canSearch(catalogue));
        this.attend();
    }

    private async compare(place: string): Promise<void> {
        const [store, path] = place.split(" ") as [string, string];
        const catalogue = await readFile(store, path);
        if (catalogue !== null) this.core.compareCatalogue(catalogue);
        this.attend();
    }

    private async showRegion(region: string): Promise<void> {
        const part = this.list.catalogue(region);
        const bytes = part === undefined ? null : await fetchAtMost(part.address, part.bytes, "default");
        if (bytes === null) {
            this.core.missRegion(region);
            return this.attend();
        }
        this.core.takeCatalogue(bytes);
        this.attend();
        await this.check();
    }

    private async importFile(): Promise<void> {
        const file = await chooseFile();
        if (file === null) return;
        const release = await readReleaseFile(file);
        if (release === null) this.core.refuseImport("offline.import.unreadable");
        else await this.offline.import(release.list, release.files);
        this.attend();
    }
}
