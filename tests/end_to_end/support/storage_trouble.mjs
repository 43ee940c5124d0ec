// What goes wrong while a device writes.

// Runs in the page before anything else: counts every call that changes what the device stores, and lets one of them
// go wrong: "full" answers that there is no room, "before" and "after" never return and tell the test to pull the plug.
export function countStorage(trouble) {
    window.storageCalls = 0;
    const isWrapped = window.storageTrouble !== undefined;
    window.storageTrouble = trouble;
    if (isWrapped) return;
    const wrap = (owner, name) => {
        const original = owner.prototype[name];
        owner.prototype[name] = function (...words) {
            const number = window.storageCalls++;
            const { at, fault } = window.storageTrouble;
            if (number !== at) return original.apply(this, words);
            if (fault === "full") {
                const error = new DOMException("no room", "QuotaExceededError");
                if (owner === IDBObjectStore) throw error;
                return Promise.reject(error);
            }
            if (fault === "after") original.apply(this, words);
            window.pullThePlug();
            return owner === IDBObjectStore ? new IDBRequest() : new Promise(() => undefined);
        };
    };
    wrap(Cache, "put");
    wrap(CacheStorage, "delete");
    wrap(IDBObjectStore, "put");
}
