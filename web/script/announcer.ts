// Says sentences through a live region that stands in the page from the start, once typing has rested.

const REST_MILLISECONDS = 600;

export class Announcer {
    private readonly region = document.getElementById("announcements")!;
    private timer = 0;

    clear(): void {
        clearTimeout(this.timer);
        this.region.textContent = "";
    }

    announce(sentence: string): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            // The same sentence again is news only if the text differs.
            this.region.textContent = this.region.textContent === sentence ? `${sentence}\u00a0` : sentence;
        }, REST_MILLISECONDS);
    }
}
