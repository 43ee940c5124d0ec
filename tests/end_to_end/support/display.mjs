// A screen that nobody sees: Firefox has WebGL only with one, and WebKitGTK does not start without.
import { spawn } from "node:child_process";
import { once } from "node:events";

export async function startDisplay() {
    const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1024x1000x24", "-nolisten", "tcp"],
        { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    const [number] = await Promise.race([once(server.stdio[3], "data"), once(server, "exit").then(() => ["none"])]);
    if (!/^\d/.test(String(number))) throw new Error("Xvfb does not start");
    return {
        name: `:${String(number).trim()}`,
        close: async () => {
            const ended = once(server, "exit");
            server.kill();
            await ended;
        },
    };
}
