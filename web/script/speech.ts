// Reads aloud with voices that the device itself has: words never go to somebody else's computer to be spoken. Used by
// every entry that is read aloud, and by the kiosk.

export interface Passage {
    text: string;
    language: string;  // BCP 47
}

// Longer ones are cut off by some browsers.
const SENTENCES = /[^.!?]+[.!?]*\s*/g;

export class Speech {
    private readonly synthesis: SpeechSynthesis | undefined = window.speechSynthesis;
    private turn = 0;

    // `found` hears for which languages there is a voice, again when that changes.
    constructor(private readonly found: (languages: string[]) => void, private readonly ended: () => void) {
        this.synthesis?.addEventListener?.("voiceschanged", () => this.tell());
        addEventListener("pagehide", () => this.stop());
    }

    tell(): void {
        const languages = this.voices.map((voice) => primary(voice.lang));
        if (languages.length > 0) this.found([...new Set(languages)]);
    }

    read(passages: readonly Passage[]): void {
        this.stop();
        const turn = this.turn;
        const sentences = passages.flatMap(({ text, language }) =>
            (text.match(SENTENCES) ?? []).map((sentence) => this.utterance(sentence, language)));
        const last = sentences[sentences.length - 1];
        if (last === undefined) return this.ended();
        const finish = (): void => {
            if (turn === this.turn) this.ended();
        };
        last.addEventListener("end", finish);
        last.addEventListener("error", finish);
        for (const sentence of sentences) this.synthesis?.speak(sentence);
    }

    stop(): void {
        this.turn++;
        this.synthesis?.cancel();
    }

    private get voices(): SpeechSynthesisVoice[] {
        return this.synthesis?.getVoices().filter((voice) => voice.localService) ?? [];
    }

    private utterance(sentence: string, language: string): SpeechSynthesisUtterance {
        const made = new SpeechSynthesisUtterance(sentence);
        const voices = this.voices.filter((voice) => primary(voice.lang) === primary(language));
        made.voice = voices.find((voice) => voice.default) ?? voices[0] ?? null;
        made.lang = language;
        return made;
    }
}

function primary(language: string): string {
    return language.split(/[-_]/)[0]!.toLowerCase();
}
