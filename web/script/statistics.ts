// The figures of window.wegweiser.stats(), which tests and benchmarks read.

import type { Core } from "./core";

export interface Figures {
    frames: number;
    searches: number;
    lastSearchMicroseconds: number;
    lastFrameMicroseconds: number;
    lastPatchMicroseconds: number;
    heapBytes: number;    // in use
    memoryBytes: number;  // the whole wasm memory
}

export class Statistics {
    private frames = 0;
    private lastSearch = 0;
    private lastFrame = 0;
    private lastPatch = 0;

    measureEvent(core: Core, event: () => unknown): void {
        const [searches, begin] = [core.searches, performance.now()];
        event();
        if (core.searches !== searches) this.lastSearch = performance.now() - begin;
    }

    measureFrame(frame: () => number): number {
        const begin = performance.now();
        const result = frame();
        this.lastFrame = performance.now() - begin;
        this.frames++;
        return result;
    }

    measurePatch(patch: () => void): void {
        const begin = performance.now();
        patch();
        this.lastPatch = performance.now() - begin;
    }

    values(core: Core): Figures {
        const microseconds = (milliseconds: number): number => Math.round(milliseconds * 1000);
        return {
            frames: this.frames,
            searches: core.searches,
            lastSearchMicroseconds: microseconds(this.lastSearch),
            lastFrameMicroseconds: microseconds(this.lastFrame),
            lastPatchMicroseconds: microseconds(this.lastPatch),
            heapBytes: core.heapBytes,
            memoryBytes: core.memoryBytes,
        };
    }
}
