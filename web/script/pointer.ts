// The one record that says which store counts, as the line that src/release/update.h describes: active, previous,
// waiting and rejected store ("-" for none), starts without a first screen, serial of the key. Kept in a database of
// its own, because one write there happens wholly or not at all, also when the power goes. Page and service worker
// share it.

const DATABASE = "wegweiser";
const TABLE = "pointer";
const KEY = "pointer";
const NONE = "-";
const PATIENCE = 2;  // starts in a row without a first screen

type Fields = [active: string, previous: string, waiting: string, rejected: string, starts: string, serial: string];

function fieldsOf(line: string): Fields {
    return line.split(" ") as Fields;
}

// "" when there is none.
export function activeStore(line: string): string {
    const [active] = fieldsOf(line);
    return active === NONE ? "" : active;
}

export function waitingStore(line: string): string {
    const waiting = fieldsOf(line)[2];
    return waiting === undefined || waiting === NONE ? "" : waiting;
}

// What src/release/update.cpp calls begin_start(): before the first file of a start is served.
export function beginStart(line: string): string {
    let [active, previous, waiting, rejected, starts, serial] = fieldsOf(line);
    let count = Number(starts);
    if (waiting !== NONE) [active, previous, waiting, count] = [waiting, active, NONE, 0];
    else if (count >= PATIENCE && previous !== NONE) [active, previous, rejected, count] = [previous, NONE, active, 0];
    if (count <= PATIENCE) count++;
    return [active, previous, waiting, rejected, count, serial].join(" ");
}

// More starts without a first screen than one waits for, and no release to go back to: ask the network.
export function startsBadly(line: string): boolean {
    const [, previous, , , starts] = fieldsOf(line);
    return previous === NONE && Number(starts) > PATIENCE;
}

export function withoutWaiting(line: string): string {
    const fields = fieldsOf(line);
    fields[2] = NONE;
    return fields.join(" ");
}

function open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
        const request = indexedDB.open(DATABASE, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error("blocked"));
    });
}

// Reads the line and, when `change` returns another one, writes it in the same transaction. Returns what stands there
// afterwards; "" for nothing. Rejects without storage.
export async function changePointer(change: (line: string) => string): Promise<string> {
    const database = await open();
    try {
        return await new Promise<string>((resolve, reject) => {
            const transaction = database.transaction(TABLE, "readwrite", { durability: "strict" });
            const table = transaction.objectStore(TABLE);
            let line = "";
            const reading = table.get(KEY) as IDBRequest<unknown>;
            reading.onsuccess = () => {
                const before = typeof reading.result === "string" ? reading.result : "";
                line = change(before);
                try {
                    if (line !== before) table.put(line, KEY);
                } catch {
                    transaction.abort();
                }
            };
            transaction.oncomplete = () => resolve(line);
            transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
        });
    } finally {
        database.close();
    }
}

export function readPointer(): Promise<string> {
    return changePointer((line) => line);
}
