// The border to the C++ core: the same functions as src/platform/web/main.cpp exports, with strings and bytes carried
// through the one buffer that each direction has.

interface Exports {
    memory: WebAssembly.Memory;
    _initialize(): void;
    reserve(size: number): number;
    given(): number;
    given_size(): number;
    take_font(which: number): void;
    start(): void;
    take_catalogue(): number;
    prepare_search(): void;
    miss_catalogue(): void;
    take_language(): void;
    take_second_language(): void;
    handed_over(outcome: number): void;
    restore_settings(): void;
    stored_elsewhere(): void;
    take_family_file(): void;
    open_route(depth: number, shown: number): void;
    shown(): number;
    ask_language(): void;
    ask_plain_page(): void;
    reading_ended(): void;
    take_voices(): void;
    set_time(): void;
    set_viewport(width: number, height: number, ratio: number, textScale: number,
                 top: number, end: number, bottom: number, start: number): void;
    set_preferences(dark: boolean, highContrast: boolean, reducedMotion: boolean, maps: number): void;
    press(id: number): number;
    input(id: number): number;
    submit(id: number): number;
    scroll(id: number, top: number): number;
    focus_taken(): void;
    kiosk_start(): void;
    kiosk_touched(): void;
    kiosk_time(milliseconds: number): void;
    kiosk_pause(): number;
    kiosk_field(id: number): void;
    kiosk_end(): void;
    kiosk_answer(): void;
    forget_visit(): void;
    needs_frame(): number;
    frame(painted: boolean): number;
    warm_up(): void;
    tree(): number;
    tree_size(): number;
    picture(): number;
    forget_textures(): void;
    next_wish(): number;
    title(): number;
    language(): number;
    paper_colour(): number;
    say(): number;
    searches(): number;
    heap_bytes(): number;
    hash(): number;
    apply_delta(oldSize: number): number;
    release_read(): void;
    release_event(kind: number): void;
    tell_device(storage: number, served: boolean, persistent: boolean, onHomeScreen: boolean,
                offersHomeScreen: boolean): void;
    miss_region(): void;
    refuse_import(): void;
    compare_catalogue(): void;
    can_search(): number;
    finish_self_test(searchWorks: boolean): void;
    want_self_test(): void;
}

export const enum Font { regular, bold, icons }
// In the order of ui::Maps.
export const enum Maps { website, geo, apple }

// In the order of app::Outgoing::Kind.
export const enum WishKind { pushRoute, replaceRoute, goBack, announce, storeSettings, loadLanguage, leavePage,
                               saveCalendar, kiosk, releaseStep, offlineWish, readAloud, stopReading,
                               saveFamily, openFile, printPage, clearStorage, loadSecondLanguage, share, copy,
                               saveFile, printSheet }

export interface Wish {
    kind: WishKind;
    text: string;
}

// In the order of src/platform/web/offline.cpp.
export const enum ReleaseEvent { check, mend, manifestArrived, manifestMissing, fileStored, fileMissing, storeFull,
                                 readBackComplete, readBackFailed, pointerWritten, pointerRefused, mayApply,
                                 contentPainted }

// What the window is like, in CSS px.
export interface Viewport {
    width: number;
    height: number;
    ratio: number;
    textScale: number;
    safeArea: { top: number; end: number; bottom: number; start: number };
}

// What a frame says, added up; see main.cpp.
export const enum FrameResult { treeChanged = 1, frameWanted = 2, plainPageWanted = 4 }

const NOTHING = new Uint8Array(0);

export class Core {
    private readonly encoder = new TextEncoder();
    private readonly decoder = new TextDecoder();

    private constructor(private readonly exports: Exports) {}

    static async load(answer: Promise<Response>): Promise<Core> {
        let exports: Exports | undefined;
        const stop = (): never => {
            throw new Error("the core stopped");
        };
        // The core asks its surroundings for nothing but a place to complain to before it stops.
        const surroundings = {
            fd_write: (_file: number, parts: number, count: number, written: number): number =>
                complain(exports!.memory, parts, count, written),
            fd_close: () => 0,
            fd_seek: () => 0,
            environ_get: () => 0,
            environ_sizes_get: (count: number, size: number): number => {
                const words = new DataView(exports!.memory.buffer);
                words.setUint32(count, 0, true);
                words.setUint32(size, 0, true);
                return 0;
            },
            proc_exit: stop,
            emscripten_notify_memory_growth: () => undefined,
        };
        const imports = { env: surroundings, wasi_snapshot_preview1: surroundings };
        const response = await answer;
        // A server that calls the program something else costs the streaming, nothing more.
        const isCalledWasm = response.headers.get("Content-Type") === "application/wasm";
        const { instance } = isCalledWasm ? await WebAssembly.instantiateStreaming(response, imports)
            : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
        exports = instance.exports as unknown as Exports;
        exports._initialize();
        return new Core(exports);
    }

    get memory(): WebAssembly.Memory { return this.exports.memory; }

    takeFont(which: Font, bytes: ArrayBuffer): void {
        this.hand(new Uint8Array(bytes));
        this.exports.take_font(which);
    }
    start(texts: ArrayBuffer): void {
        this.hand(new Uint8Array(texts));
        this.exports.start();
    }
    // Whether it was one.
    takeCatalogue(bytes: ArrayBuffer | Uint8Array): boolean {
        this.hand(new Uint8Array(bytes));
        return this.exports.take_catalogue() !== 0;
    }
    prepareSearch(): void { this.exports.prepare_search(); }
    missCatalogue(): void { this.exports.miss_catalogue(); }
    takeLanguage(language: string, texts: string): void {
        this.handText(texts === "" ? "" : `${language}\n${texts}`);
        this.exports.take_language();
    }
    takeSecondLanguage(language: string, texts: string): void {
        this.handText(texts === "" ? "" : `${language}\n${texts}`);
        this.exports.take_second_language();
    }
    // How the device's own way of giving something away ended.
    handedOver(outcome: number): void { this.exports.handed_over(outcome); }
    restoreSettings(stored: string): void {
        this.handText(stored);
        this.exports.restore_settings();
    }
    storedElsewhere(stored: string): void {
        this.handText(stored);
        this.exports.stored_elsewhere();
    }
    takeFamilyFile(content: string): void {
        this.handText(content);
        this.exports.take_family_file();
    }
    // `depth`: how many entries of ours stand before it in the history; `shown`: as below, when the page was left.
    openRoute(address: string, depth: number, shown: number): void {
        this.handText(address);
        this.exports.open_route(depth, shown);
    }
    // How far the list on the screen was turned over.
    get shown(): number { return this.exports.shown(); }
    askLanguage(language: string): void {
        this.handText(language);
        this.exports.ask_language();
    }
    askPlainPage(): void { this.exports.ask_plain_page(); }
    readingEnded(): void { this.exports.reading_ended(); }
    takeVoices(languages: readonly string[]): void {
        this.handText(languages.join("\n"));
        this.exports.take_voices();
    }
    // "YYYY-MM-DDTHH:MM", the wall clock of Europe/Berlin.
    setTime(time: string): void {
        this.handText(time);
        this.exports.set_time();
    }
    setViewport(viewport: Viewport): void {
        const { top, end, bottom, start } = viewport.safeArea;
        this.exports.set_viewport(viewport.width, viewport.height, viewport.ratio, viewport.textScale,
                                  top, end, bottom, start);
    }
    setPreferences(dark: boolean, highContrast: boolean, reducedMotion: boolean, maps: Maps): void {
        this.exports.set_preferences(dark, highContrast, reducedMotion, maps);
    }

    press(id: number): boolean { return this.exports.press(id) !== 0; }
    input(id: number, text: string): boolean {
        this.handText(text);
        return this.exports.input(id) !== 0;
    }
    submit(id: number): boolean { return this.exports.submit(id) !== 0; }
    scroll(id: number, top: number): boolean { return this.exports.scroll(id, top) !== 0; }
    focusTaken(): void { this.exports.focus_taken(); }

    startKiosk(parameters: string): void {
        this.handText(parameters);
        this.exports.kiosk_start();
    }
    kioskTouched(): void { this.exports.kiosk_touched(); }
    kioskTime(milliseconds: number): void { this.exports.kiosk_time(milliseconds); }
    get kioskPause(): number { return this.exports.kiosk_pause(); }
    kioskField(id: number): void { this.exports.kiosk_field(id); }
    endKioskVisit(): void { this.exports.kiosk_end(); }
    kioskAnswer(parameters: string): void {
        this.handText(parameters);
        this.exports.kiosk_answer();
    }
    forgetVisit(): void { this.exports.forget_visit(); }

    needsFrame(): boolean { return this.exports.needs_frame() !== 0; }
    warmUp(): void { this.exports.warm_up(); }
    frame(painted: boolean): number { return this.exports.frame(painted); }
    // The JSON of src/semantics/json.h, after a frame that changed the tree.
    tree(): string { return this.text(this.exports.tree(), this.exports.tree_size()); }
    // Address of the words that the painter reads.
    picture(): number { return this.exports.picture(); }
    forgetTextures(): void { this.exports.forget_textures(); }

    nextWish(): Wish | null {
        const kind = this.exports.next_wish();
        return kind < 0 ? null : { kind, text: this.text(this.exports.given(), this.exports.given_size()) };
    }
    title(): string { return this.given(this.exports.title()); }
    language(): string { return this.given(this.exports.language()); }
    // "#rrggbb"
    paperColour(): string { return `#${this.exports.paper_colour().toString(16).padStart(6, "0")}`; }
    say(key: string): string {
        this.handText(key);
        return this.given(this.exports.say());
    }

    get searches(): number { return this.exports.searches(); }
    get heapBytes(): number { return this.exports.heap_bytes(); }
    get memoryBytes(): number { return this.exports.memory.buffer.byteLength; }

    // SHA-256 in hexadecimal digits.
    hash(bytes: Uint8Array): string {
        this.hand(bytes);
        return this.given(this.exports.hash());
    }
    // Null when the two do not fit.
    applyDelta(before: Uint8Array, delta: Uint8Array): Uint8Array | null {
        this.hand(before, delta);
        const size = this.exports.apply_delta(before.length);
        return size === 0 ? null : new Uint8Array(this.exports.memory.buffer, this.exports.given(), size).slice();
    }
    readRelease(running: string, pointer: string, installed: Uint8Array | null): void {
        this.hand(this.encoder.encode(`${running}\n${pointer}\n`), installed ?? NOTHING);
        this.exports.release_read();
    }
    tellRelease(event: ReleaseEvent, payload: Uint8Array | null): void {
        this.hand(payload ?? NOTHING);
        this.exports.release_event(event);
    }
    tellDevice(storage: number, served: boolean, persistent: boolean, onHomeScreen: boolean,
               offersHomeScreen: boolean): void {
        this.exports.tell_device(storage, served, persistent, onHomeScreen, offersHomeScreen);
    }
    missRegion(region: string): void {
        this.handText(region);
        this.exports.miss_region();
    }
    refuseImport(key: string): void {
        this.handText(key);
        this.exports.refuse_import();
    }
    compareCatalogue(bytes: Uint8Array): void {
        this.hand(bytes);
        this.exports.compare_catalogue();
    }
    canSearch(bytes: Uint8Array): boolean {
        this.hand(bytes);
        return this.exports.can_search() !== 0;
    }
    wantSelfTest(): void { this.exports.want_self_test(); }
    finishSelfTest(badFiles: string[], searchWorks: boolean): void {
        this.handText(badFiles.join("\n"));
        this.exports.finish_self_test(searchWorks);
    }

    // The parts one behind the other.
    private hand(...parts: Uint8Array[]): void {
        let address = this.exports.reserve(parts.reduce((sum, { length }) => sum + length, 0));
        // Taken afresh: memory that grew makes older views stale.
        const memory = new Uint8Array(this.exports.memory.buffer);
        for (const part of parts) {
            memory.set(part, address);
            address += part.length;
        }
    }
    private handText(text: string): void { this.hand(this.encoder.encode(text)); }
    private given(size: number): string { return this.text(this.exports.given(), size); }
    private text(address: number, size: number): string {
        return this.decoder.decode(new Uint8Array(this.exports.memory.buffer, address, size));
    }
}

function complain(memory: WebAssembly.Memory, parts: number, count: number, written: number): number {
    const words = new DataView(memory.buffer);
    let total = 0;
    for (let part = 0; part < count; part++) {
        const [address, size] = [words.getUint32(parts + part * 8, true), words.getUint32(parts + part * 8 + 4, true)];
        console.error(new TextDecoder().decode(new Uint8Array(memory.buffer, address, size)));
        total += size;
    }
    words.setUint32(written, total, true);
    return 0;
}
