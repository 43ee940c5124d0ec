// The PIN of the staff page: how one is stored and checked. What is stored is salted and slow to guess (scrypt), and it
// never reaches the page, which only hears yes or no.
//
//   node pin.mjs FILE      reads a PIN from standard input and writes FILE
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const SHORTEST = 6;
const LONGEST = 12;
const HASH_BYTES = 32;
// A quarter of a second and 64 MB on a small machine for each guess.
const ROUNDS = 65536;
const TRIES = 5;
const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 3600;

const scryptOf = promisify(scrypt);
const hashOf = (pin, salt, rounds) => scryptOf(pin, salt, HASH_BYTES, { N: rounds, r: 8, p: 1, maxmem: 256 << 20 });

// Why nobody should take this PIN, or null.
export function faultOf(pin) {
    if (!/^[0-9]+$/.test(pin)) return "A PIN has digits only: the screen has no other keys for it.";
    if (pin.length < SHORTEST || pin.length > LONGEST) return `A PIN has ${SHORTEST} to ${LONGEST} digits.`;
    const steps = new Set([...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10));
    if (steps.size === 1 && [0, 1, 9].some((step) => steps.has(step))) return "This PIN is the first that anybody tries.";
    return null;
}

export async function storedForm(pin, rounds = ROUNDS) {
    const salt = randomBytes(16);
    const hash = await hashOf(pin, salt, rounds);
    return `scrypt ${rounds} ${salt.toString("base64")} ${hash.toString("base64")}\n`;
}

function readStored(stored) {
    const match = /^scrypt (\d+) (\S+) (\S+)\s*$/.exec(stored ?? "");
    if (match === null) return null;
    const [, rounds, salt, hash] = match;
    return { rounds: Number(rounds), salt: Buffer.from(salt, "base64"), hash: Buffer.from(hash, "base64") };
}

// Looks at five, then makes people wait: a minute, two, four … an hour. The clock is handed in for tests.
export class PinGuard {
    #wrong = 0;
    #closedUntil = 0;
    #queue = Promise.resolve();

    constructor(stored, now = () => Date.now()) {
        this.known = readStored(stored);
        this.now = now;
    }

    // One after the other, so that many at once are no faster: { right } or { wait: seconds }.
    check(pin) {
        const answer = this.#queue.then(() => this.#checkOne(pin));
        this.#queue = answer.catch(() => undefined);
        return answer;
    }

    async #checkOne(pin) {
        const wait = Math.ceil((this.#closedUntil - this.now()) / 1000);
        if (wait > 0) return { wait };
        const { rounds, salt, hash } = this.known;
        const right = pin.length <= LONGEST && timingSafeEqual(await hashOf(pin, salt, rounds), hash);
        this.#wrong = right ? 0 : this.#wrong + 1;
        if (this.#wrong >= TRIES) {
            const seconds = Math.min(FIRST_WAIT_SECONDS * 2 ** (this.#wrong - TRIES), LONGEST_WAIT_SECONDS);
            this.#closedUntil = this.now() + seconds * 1000;
        }
        return { right };
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const pin = readFileSync(0, "utf8").trim();
    const fault = faultOf(pin);
    if (fault !== null || process.argv.length !== 3) {
        console.error(fault ?? "usage: node pin.mjs FILE");
        process.exit(1);
    }
    writeFileSync(process.argv[2], await storedForm(pin), { mode: 0o600 });
}
