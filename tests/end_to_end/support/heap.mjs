// What the scripts of a page keep alive, told apart from what the browser compiles and caches for them.

// Compiled code and the browser's own records grow with use, whatever a page does: they are no memory of it.
const NOT_KEPT_BY_THE_PAGE = new Set(["code", "native", "hidden"]);

// Bytes of all objects, arrays, functions and strings, after everything that nobody holds was collected. `session`: of
// Chromium's DevTools protocol.
export async function keptBytes(session) {
    const chunks = [];
    const take = ({ chunk }) => chunks.push(chunk);
    session.on("HeapProfiler.addHeapSnapshotChunk", take);
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
    session.off("HeapProfiler.addHeapSnapshotChunk", take);
    const { snapshot: { meta }, nodes } = JSON.parse(chunks.join(""));
    const types = meta.node_types[0];
    const size = meta.node_fields.indexOf("self_size");
    const type = meta.node_fields.indexOf("type");
    let bytes = 0;
    for (let node = 0; node < nodes.length; node += meta.node_fields.length) {
        if (!NOT_KEPT_BY_THE_PAGE.has(types[nodes[node + type]])) bytes += nodes[node + size];
    }
    return bytes;
}
