// Keeps the one record that the program asks to keep: place, language, theme, the saved list; birth dates only when the
// family chose that; never a query. Without storage (private mode) everything works and ends with the page. It is
// written twice, each with a sum of its letters, so that one damaged copy is answered with the other.

const KEY = "familienwegweiser";
const SECOND_KEY = "familienwegweiser.kopie";

function sumOf(record: string): string {
    let sum = 0;
    for (let at = 0; at < record.length; at++) sum = (sum * 31 + record.charCodeAt(at)) >>> 0;
    return sum.toString(36);
}

// Null when it is missing or damaged.
function read(key: string): string | null {
    const stored = localStorage.getItem(key) ?? "";
    const space = stored.indexOf(" ");
    const record = stored.slice(space + 1);
    return space > 0 && stored.slice(0, space) === sumOf(record) ? record : null;
}

export function loadSettings(): string {
    try {
        return read(KEY) ?? read(SECOND_KEY) ?? "";
    } catch {
        return "";
    }
}

// Keys of the regions that the user has chosen, the one to show first.
export function storedRegions(): string[] {
    return new URLSearchParams(loadSettings()).getAll("kreis");
}

// Another window of this browser has stored something.
export function whenStoredElsewhere(tell: (record: string) => void): void {
    addEventListener("storage", (event) => {
        if (event.key === KEY && event.newValue !== null) tell(loadSettings());
    });
}

export function storeSettings(record: string): void {
    try {
        for (const key of [SECOND_KEY, KEY]) {
            if (record === "") localStorage.removeItem(key);
            else localStorage.setItem(key, `${sumOf(record)} ${record}`);
        }
    } catch {
        // Nothing to do about it; the program runs from memory.
    }
}

// Everything that lasts beyond the page, whoever put it there.
export function clearStorage(): void {
    for (const name of ["localStorage", "sessionStorage"] as const) {
        try {
            window[name].clear();
        } catch {
            // Without storage there is nothing to clear.
        }
    }
}
