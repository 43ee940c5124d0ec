// WebKitGTK's small browser through WebDriver (https://www.w3.org/TR/webdriver2/), with the few calls that a flow needs.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";  // the name that the standard gives to a reference

function freePort() {
    return new Promise((resolve) => {
        const probe = createServer().listen(0, "127.0.0.1", () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}

export async function startWebKit(binary, display) {
    const port = await freePort();
    const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
        stdio: "ignore",
        // Its own sandbox needs rights that root in a container does not have.
        env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
    });
    let session = "";
    const call = async (method, path, body) => {
        const answer = await fetch(`http://127.0.0.1:${port}/session${session}${path}`,
            { method, body: method === "GET" ? undefined : JSON.stringify(body ?? {}) });
        const { value } = await answer.json();
        if (value?.error) throw new Error(`${path}: ${value.error} ${value.message}`);
        return value;
    };
    const close = async () => {
        if (session !== "") await call("DELETE", "").catch(() => undefined);
        const ended = once(driver, "exit");
        driver.kill();
        await ended;
    };
    try {
        const wanted = { "webkitgtk:browserOptions": { binary, args: ["--automation"] } };
        for (let attempt = 0; session === ""; attempt++) {
            // The driver needs a moment before it listens.
            const started = await call("POST", "", { capabilities: { alwaysMatch: wanted } }).catch((error) => {
                if (attempt >= 50 || error.cause === undefined) throw error;
            });
            if (started) session = `/${started.sessionId}`;
            else await new Promise((resolve) => { setTimeout(resolve, 100); });
        }
        await call("POST", "/window/rect", { width: 390, height: 844 });
    } catch (error) {
        await close();
        throw error;
    }
    const element = async (selector) => (await call("POST", "/element", { using: "css selector", value: selector }))[ELEMENT];
    return {
        open: (url) => call("POST", "/url", { url }),
        run: (script) => call("POST", "/execute/sync", { script, args: [] }),
        click: async (selector) => call("POST", `/element/${await element(selector)}/click`),
        type: async (selector, text) => call("POST", `/element/${await element(selector)}/value`, { text }),
        back: () => call("POST", "/back"),
        screenshot: async () => Buffer.from(await call("GET", "/screenshot"), "base64"),
        close,
    };
}
