// Starts the page: fetches the parts of the release side by side, hands them to the core, and then only carries
// messages between the core and the browser. Frames are asked for when something happened, never otherwise.

import { Address } from "./address";
import { Core, FrameResult, type Wish, WishKind } from "./core";
import { Announcer } from "./announcer";
import { Download } from "./download";
import { chooseFile, handOver, type Outcome } from "./files";
import { copy, saveOrder, share } from "./hand_over";
import { Kiosk } from "./kiosk";
import { LoadingScreen } from "./loading_screen";
import { OfflineDesk } from "./offline_desk";
import { Overlay } from "./overlay";
import { Painter } from "./painter";
import { LIST_ADDRESS, readProgram, ReleaseList } from "./release";
import { printSheet } from "./sheet";
import { Skin } from "./skin";
import { type Figures, Statistics } from "./statistics";
import { Speech } from "./speech";
import { Surroundings } from "./surroundings";
import { clearStorage, loadSettings, storedRegions, storeSettings, whenStoredElsewhere } from "./storage";

const CANVAS = document.querySelector("canvas")!;
const QUICK_EXIT_PRESSES = 3;
const QUICK_EXIT_MILLISECONDS = 1500;
// In the browser's own record of this start: nothing more follows by itself.
const STARTED = "started";
// For a graphics card that takes a breath, for example when the device wakes up.
const PATIENCE_MILLISECONDS = 1500;
const NEUTRAL_PAGE = "about:blank";

class Page {
    private readonly canvas = CANVAS;
    private readonly statistics = new Statistics();
    private readonly announcer = new Announcer();
    private readonly address = new Address((route, depth, shown) => {
        this.core.openRoute(route, depth, shown);
        this.changed();
    });
    private readonly speech = new Speech(
        (languages) => {
            this.core.takeVoices(languages);
            this.changed();
        },
        () => {
            this.core.readingEnded();
            this.changed();
        });
    private readonly overlay: Overlay;
    private readonly skin: Skin;
    private readonly surroundings: Surroundings;
    private readonly kiosk: Kiosk | null;
    private readonly desk: OfflineDesk;
    private frameRequested = false;
    private escapes: number[] = [];

    constructor(private readonly core: Core, private readonly painter: Painter | null,
                private readonly list: ReleaseList, kept: Map<string, Response>) {
        this.desk = new OfflineDesk(core, () => this.attend(), kept, list);
        this.skin = new Skin(this.painter !== null);
        this.surroundings = new Surroundings(this.canvas, this.core, () => this.draw(), () => this.changed());
        this.overlay = new Overlay(document.getElementById("overlay")!, {
            press: (id) => this.tell(() => this.core.press(id)),
            input: (id, text) => this.tell(() => this.core.input(id, text)),
            submit: (id) => this.tell(() => this.core.submit(id)),
            scroll: (id, top) => this.tell(() => this.core.scroll(id, top)),
            focusTaken: () => this.core.focusTaken(),
            fieldFocused: (id) => this.kiosk?.fieldFocused(id),
        });
        this.kiosk = Kiosk.isWanted ? new Kiosk(this.core, () => this.changed(), () => this.forgetVisit()) : null;
        let lost = 0;
        this.canvas.addEventListener("webglcontextlost", (event) => {
            event.preventDefault();
            lost = setTimeout(() => this.showPicture(false), PATIENCE_MILLISECONDS);
        });
        this.canvas.addEventListener("webglcontextrestored", () => {
            clearTimeout(lost);
            this.painter?.prepare();
            this.core.forgetTextures();
            this.showPicture(true);
        });
        addEventListener("keydown", (event) => this.countEscapes(event));
        document.addEventListener("visibilitychange", () => {
            // A page in the background may never be asked again.
            if (document.hidden) this.address.remember(this.overlay.scrolledTo, this.core.shown);
            else this.surroundings.lookAgain();
            this.changed();
        });
    }

    // Without a picture the words themselves are shown.
    private showPicture(works: boolean): void {
        this.skin.showPicture(works);
        this.draw();
    }

    // As long as the catalogue is on its way.
    warmUp(): void {
        // Opening hours need the time before they need the catalogue.
        this.surroundings.watch();
        this.core.warmUp();
    }

    open(catalogue: Catalogue): void {
        if (catalogue.bytes === null) this.core.missCatalogue();
        const isWhole = catalogue.bytes !== null && this.core.takeCatalogue(catalogue.bytes);
        if (!isWhole) this.core.missRegion(catalogue.region);
        if (this.kiosk !== null) {
            this.address.clear();
            this.kiosk.start();
        } else {
            this.core.restoreSettings(loadSettings());
            whenStoredElsewhere((record) => {
                this.core.storedElsewhere(record);
                this.changed();
            });
            this.obey(new URLSearchParams(location.search));
            this.core.openRoute(this.address.current, this.address.currentDepth, this.address.shown);
        }
        this.speech.tell();
        this.draw();
        this.overlay.scrollTo(this.address.scrolledTo);
        document.documentElement.dataset["ready"] = "true";
        // Only now, so that neither holds up the first screen.
        setTimeout(() => {
            this.core.prepareSearch();
            void this.desk.begin(isWhole ? null : catalogue.region).finally(() => performance.mark(STARTED));
        });
    }

    // What the address of the page asks for; nothing of it is kept.
    private obey(wishes: URLSearchParams): void {
        const language = wishes.get("sprache");
        if (language !== null && this.list.texts(language) !== undefined) this.core.askLanguage(language);
        if (wishes.get("ansicht") === "einfach") this.core.askPlainPage();
    }

    get stats(): Figures {
        return this.statistics.values(this.core);
    }

    // Something may look different now.
    changed(): void {
        if (this.frameRequested) return;
        this.frameRequested = true;
        requestAnimationFrame(() => {
            this.frameRequested = false;
            this.draw();
        });
    }

    private tell(event: () => boolean): void {
        this.surroundings.tellTime();
        this.statistics.measureEvent(this.core, event);
        this.changed();
    }

    private draw(): void {
        this.surroundings.tellTime();
        const painted = this.painter !== null && !this.skin.isPlain;
        const result = this.statistics.measureFrame(() => this.core.frame(painted));
        if ((result & FrameResult.treeChanged) !== 0) {
            const tree = this.core.tree();
            this.statistics.measurePatch(() => this.overlay.sync(tree));
        }
        if (painted) this.painter!.paint(this.core.memory, this.core.picture());
        // Without a picture the screen is laid out anew.
        if (this.skin.choose((result & FrameResult.plainPageWanted) !== 0)) this.changed();
        this.fulfilWishes();
        if (this.kiosk === null) this.address.noteShown(this.core.shown);
        this.address.showTitle(this.core.title());
        showLanguage(this.core.language());
        this.skin.showPaper(this.core.paperColour());
        if ((result & FrameResult.frameWanted) !== 0 || this.core.needsFrame()) this.changed();
    }

    // What the core wants outside of a frame; draws one only if something changed.
    private attend(): void {
        this.fulfilWishes();
        if (this.core.needsFrame()) this.changed();
    }

    private fulfilWishes(): void {
        for (let wish = this.core.nextWish(); wish !== null; wish = this.core.nextWish()) this.fulfil(wish);
    }

    private fulfil(wish: Wish): void {
        switch (wish.kind) {
            case WishKind.pushRoute: return this.address.push(wish.text);
            case WishKind.replaceRoute: return this.address.replace(wish.text);
            case WishKind.goBack: return history.back();
            case WishKind.announce: return this.announcer.announce(wish.text);
            case WishKind.storeSettings: return storeSettings(wish.text);
            case WishKind.loadLanguage: return void this.loadLanguage(wish.text);
            case WishKind.leavePage: return this.leave();
            case WishKind.kiosk: return this.kiosk?.fulfil(wish.text);
            case WishKind.readAloud: return this.speech.read(this.overlay.passages(document.documentElement.lang));
            case WishKind.stopReading: return this.speech.stop();
            case WishKind.saveCalendar:
                return void handOver("familienwegweiser.ics", "text/calendar", wish.text);
            case WishKind.saveFamily:
                return void handOver("familienwegweiser-kalender.txt", "text/plain", wish.text);
            case WishKind.openFile:
                return chooseFile((content) => {
                    this.core.takeFamilyFile(content);
                    this.changed();
                });
            // After the frame, so that what is printed stands there.
            case WishKind.printPage: return void setTimeout(() => print());
            case WishKind.clearStorage: return clearStorage();
            case WishKind.loadSecondLanguage: return void this.loadSecondLanguage(wish.text);
            case WishKind.share: return void this.told(share(wish.text));
            case WishKind.copy: return void this.told(copy(wish.text));
            case WishKind.saveFile: return void this.told(saveOrder(wish.text));
            case WishKind.printSheet: return void printSheet(wish.text);
            case WishKind.releaseStep: return this.desk.takeStep(wish.text);
            case WishKind.offlineWish: return void this.desk.fulfil(wish.text);
        }
    }

    private async told(outcome: Promise<Outcome>): Promise<void> {
        this.core.handedOver(await outcome);
        this.changed();
    }

    private async texts(language: string): Promise<string> {
        const address = this.list.texts(language)?.address;
        return address === undefined ? "" : fetch(address).then((answer) => answer.text(), () => "");
    }

    private async loadLanguage(language: string): Promise<void> {
        this.core.takeLanguage(language, await this.texts(language));
        this.changed();
    }

    private async loadSecondLanguage(language: string): Promise<void> {
        this.core.takeSecondLanguage(language, await this.texts(language));
        this.changed();
    }

    // At a kiosk: what the next visitor finds is made anew, element by element.
    private forgetVisit(): void {
        this.announcer.clear();
        this.overlay.clear();
        this.core.forgetVisit();
        // Nobody is in the middle of anything now.
        void this.desk.renew();
    }

    // Whoever has to hide the page quickly presses Escape three times.
    private countEscapes(event: KeyboardEvent): void {
        if (event.key !== "Escape") return;
        const now = event.timeStamp;
        this.escapes = [...this.escapes.filter((time) => now - time < QUICK_EXIT_MILLISECONDS), now];
        if (this.escapes.length < QUICK_EXIT_PRESSES) return;
        if (this.kiosk !== null) this.kiosk.endVisit();
        else this.leave();
    }

    // Nothing is to be seen while the history is put in order.
    private leave(): void {
        document.body.hidden = true;
        void this.address.leaveFor(NEUTRAL_PAGE);
    }
}

interface Catalogue {
    region: string;
    bytes: ArrayBuffer | null;  // null when it cannot be had
}

// Of the regions wanted, the first that can be had.
async function fetchCatalogue(download: Download, list: ReleaseList, regions: string[],
                              after: Promise<void>): Promise<Catalogue> {
    for (const region of regions) {
        const part = list.catalogue(region);
        const bytes = part === undefined ? null : await download.bytes(part, after).catch(() => null);
        if (bytes !== null) return { region, bytes };
    }
    return { region: regions[0]!, bytes: null };
}

// The overlay sets its words in the very bytes that the core paints with.
async function addFont(bytes: ArrayBuffer, weight: string): Promise<ArrayBuffer> {
    // Without them the page is less beautiful, and the core paints none of its words.
    await new FontFace("Wegweiser", bytes, { weight }).load()
        .then((face) => document.fonts.add(face), (error: unknown) => console.warn(error));
    return bytes;
}

// Told again, even the same, a language has the browser work out every element of the page anew.
function showLanguage(language: string): void {
    const page = document.documentElement;
    if (page.lang !== language) page.lang = language;
}

async function start(screen: LoadingScreen, isFirstVisit: boolean): Promise<void> {
    const program = readProgram();
    const download = new Download(isFirstVisit, (loaded, total) => screen.show(loaded, total));
    const list = download.bytes({ address: LIST_ADDRESS, bytes: 0 })
        .then((bytes) => new ReleaseList(new TextDecoder().decode(bytes)));
    const { regular, bold, icons } = program.fonts;
    const parts = Promise.all([
        Core.load(download.response(program.core)),
        list.then((known) => download.bytes(known.texts("de")!)),
        download.bytes(regular).then((bytes) => addFont(bytes, "400")),
        download.bytes(bold).then((bytes) => addFont(bytes, "700")),
        download.bytes(icons),
    ]);
    // The program first: on a slow line it is then made ready while the catalogue comes.
    const most = download.mostOf(program.core);
    const catalogue = list.then((known) =>
        fetchCatalogue(download, known, [...storedRegions(), program.region], most));
    // A long breath for the graphics card, taken while everything is on its way.
    const painter = Painter.on(CANVAS);
    const [core, texts, ...fonts] = await parts;
    fonts.forEach((bytes, font) => core.takeFont(font, bytes));
    core.start(texts);
    const page = new Page(core, painter, await list, download.kept);
    Object.assign(window, { wegweiser: { stats: () => page.stats } });
    page.warmUp();
    const found = await catalogue;
    screen.cover();
    page.open(found);
    screen.remove();
}

const isFirstVisit = !navigator.serviceWorker?.controller;
const screen = new LoadingScreen(isFirstVisit);
start(screen, isFirstVisit).catch((error: unknown) => {
    console.warn(error);
    screen.fail();
});
