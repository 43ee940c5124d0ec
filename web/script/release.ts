// What belongs together: the addresses of the program, which the site's build writes into the page, and those of texts
// and catalogues, which stand in the signed list of the release. Every name holds the hash of the content, so that
// parts of two releases cannot be mixed, and data can change without the page.

import type { Part } from "./download";

export interface Program {
    core: Part;
    fonts: { regular: Part; bold: Part; icons: Part };
    region: string;  // key of the catalogue that is shown when nobody has chosen
}

export const LIST_ADDRESS = "release.txt";

export function readProgram(): Program {
    return JSON.parse(document.getElementById("release")!.textContent!) as Program;
}

// Only where files are; whether to believe it is for the core to say.
export class ReleaseList {
    private readonly parts: Part[];

    constructor(readonly text: string) {
        this.parts = [...text.matchAll(/^file (\S+) (\d+) /gm)]
            .map(([, address, bytes]) => ({ address: address!, bytes: Number(bytes) }));
    }

    texts(language: string): Part | undefined { return this.find(`texts/${language}.`); }
    catalogue(region: string): Part | undefined { return this.find(`catalogue/${region}.`); }

    private find(prefix: string): Part | undefined {
        return this.parts.find(({ address }) => address.startsWith(prefix));
    }
}
