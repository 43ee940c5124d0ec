// describe, it and the hooks of node:test with limits of time: what waits for ever fails by name after a minute, and a file
// that does not end ends itself after five, however many of its tests wait.
import * as runner from "node:test";

// What is counted in full may take its time.
const PATIENCE = process.env.FW_LONG ? 60 : 1;
const TEST_MILLISECONDS = 60_000 * PATIENCE;
const FILE_MILLISECONDS = 300_000 * PATIENCE;

const running = new Set();

function named(name, work) {
    return async (...parameters) => {
        running.add(name);
        try {
            return await work(...parameters);
        } finally {
            running.delete(name);
        }
    };
}

function limitedTest(name, ...rest) {
    const [work, options = {}] = rest.reverse();
    return runner.it(name, { timeout: TEST_MILLISECONDS, ...options }, named(name, work));
}

const limitedHook = (kind) => (work) => runner[kind](named(kind, work), { timeout: TEST_MILLISECONDS });

export const { describe } = runner;
export const it = limitedTest;
export const test = limitedTest;
export const before = limitedHook("before");
export const after = limitedHook("after");
export const beforeEach = limitedHook("beforeEach");
export const afterEach = limitedHook("afterEach");

// Does not keep a file alive that has ended; browsers end with the process that started them.
setTimeout(() => {
    console.error(`not finished after ${FILE_MILLISECONDS / 1000} s: ${[...running].join(", ") || "something is left open"}`);
    process.exit(1);
}, FILE_MILLISECONDS).unref();
