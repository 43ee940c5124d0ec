// A kiosk whose clock stands still until a test moves it.
import { storedForm } from "../../../scripts/kiosk/pin.mjs";
import { serveKiosk } from "../../../scripts/kiosk/serve_kiosk.mjs";
import { installed, open, ready, site, watchedPage } from "./browser.mjs";

export const pin = "471113";
// Guessing may be cheap here.
const FEW_ROUNDS = 16;

export const wide = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, isMobile: false };
export const tall = { viewport: { width: 1080, height: 1920 }, deviceScaleFactor: 1, isMobile: false };

export async function startKiosk() {
    return serveKiosk({ root: site, pin: await storedForm(pin, FEW_ROUNDS) });
}

// A Monday morning at a machine on which everything is installed, with what witnesses say about the page; see watchedPage().
export async function openKiosk(browser, server, { parameters = "", context = wide } = {}) {
    const watched = await watchedPage(browser, server.address, context);
    const { page } = watched;
    const before = await watched.context.newPage();
    await open(before, `${server.address}/`);
    await installed(before);
    await before.close();
    await page.clock.install({ time: new Date("2026-11-23T10:00:00+01:00") });
    await page.goto(`${server.address}/?kiosk=1${parameters}`);
    await ready(page);
    await page.clock.pauseAt(new Date("2026-11-23T10:00:05+01:00"));
    await rest(page);
    return watched;
}

export const key = (page, name) => page.locator(`[data-key="${name}"]`);

// Lets the frames that were just asked for be drawn.
export async function rest(page) {
    await page.clock.runFor(100);
    await page.clock.runFor(100);
}

// For what comes over the network and is painted afterwards: no frame is drawn while the clock stands.
export async function restUntil(page, condition) {
    for (let look = 0; look < 100; look++) {
        if (await page.evaluate(condition)) return;
        await rest(page);
    }
    throw new Error(`never: ${condition}`);
}

export async function seconds(page, count) {
    await page.clock.runFor(count * 1000);
    await rest(page);
}

export async function tap(page, name) {
    // What came over the network meanwhile may have moved things, and shows only in the next frame.
    await rest(page);
    await key(page, name).first().click();
    await rest(page);
}

export async function enterPin(page, digits) {
    for (const digit of digits) await tap(page, `pin.${digit}`);
    const answered = page.waitForResponse(/kiosk\/pin/);
    await tap(page, "pin.enter");
    await answered;
    await rest(page);
}
