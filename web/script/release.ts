// What belongs together: the addresses of one release, which the site's build writes into the page. Every file name but
// the page's own holds the hash of its content, so parts of two releases cannot be mixed.

import type { Part } from "./download";

export interface Release {
    core: Part;
    texts: Part;
    catalogue: Part;
    fonts: { regular: Part; bold: Part; icons: Part };
    languages: Record<string, string>;
}

export function readRelease(): Omit<Release, "languages"> & { languages: ReadonlyMap<string, string> } {
    const release = JSON.parse(document.getElementById("release")!.textContent!) as Release;
    return { ...release, languages: new Map(Object.entries(release.languages)) };
}
