// Keeps the one record that the program asks to keep: place, language, theme, the saved list; birth dates only when the
// family chose that; never a query. Without storage (private mode) everything works and ends with the page.

const KEY = "familienwegweiser";

export function loadSettings(): string {
    try {
        return localStorage.getItem(KEY) ?? "";
    } catch {
        return "";
    }
}

export function storeSettings(record: string): void {
    try {
        if (record === "") localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, record);
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
