// Registers the service worker, once the page itself has loaded what it needs.

// The addresses of workers are code to a browser with Trusted Types. This policy lets one constant pass, nothing else.
declare const trustedTypes: { createPolicy(name: string, rules: { createScriptURL(): string }): {
    createScriptURL(input: string): string } } | undefined;

const ADDRESS = "service_worker.js";

export async function install(): Promise<void> {
    if (!("serviceWorker" in navigator)) return;
    const policy = typeof trustedTypes === "undefined"
        ? undefined : trustedTypes.createPolicy("wegweiser", { createScriptURL: () => ADDRESS });
    await navigator.serviceWorker.register(policy?.createScriptURL(ADDRESS) ?? ADDRESS, { updateViaCache: "none" })
        .catch((error: unknown) => console.warn(error));
}
