// Firefox ESR through WebDriver BiDi, with the few calls that a flow needs.
import { createRequire } from "node:module";

const puppeteer = createRequire(new URL("../../../web/package.json", import.meta.url))("puppeteer-core");

export async function startFirefox(executablePath, display) {
    const browser = await puppeteer.launch({
        browser: "firefox",
        executablePath,
        headless: false,
        env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1" },
    });
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    return {
        open: (address) => page.goto(address),
        run: (script) => page.evaluate(`(() => { ${script} })()`),
        click: (selector) => page.click(selector),
        type: (selector, words) => page.type(selector, words),
        back: () => page.goBack(),
        screenshot: async () => Buffer.from(await page.screenshot()),
        close: () => browser.close(),
    };
}
