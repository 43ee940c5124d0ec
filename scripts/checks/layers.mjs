// Who may include whom. The table is the architecture: an arrow that is missing here is missing on purpose.
import { lines } from "./files.mjs";

const records = ["base", "catalogue"];
const timed = [...records, "calendar"];
const everythingToPages = [...timed, "search", "planner", "sharing", "notes", "network", "release", "text", "semantics", "pages"];

const knows = {
    base: [],
    catalogue: ["base"],
    calendar: records,
    search: timed,
    planner: timed,
    sharing: records,
    notes: records,
    network: records,
    release: records,
    text: ["base"],
    semantics: ["base"],
    pages: everythingToPages.slice(0, -1),
    app: everythingToPages,
    ui: [...everythingToPages, "app"],
    platform: [...everythingToPages, "app", "ui"],
    authoring: everythingToPages,
    cli: [...everythingToPages, "authoring"],
};

// Headers of others, and the folders that may see them.
const foreign = [
    { header: /^imgui|^backends\/imgui/, folders: /^src\/(ui\/(?!views\/)|platform\/)/, name: "Dear ImGui" },
    { header: /^sqlite3(ext)?\.[ch]$/, folders: /^src\/(catalogue|authoring)\//, name: "SQLite" },
    { header: /^nlohmann\//, folders: /^src\/(authoring|cli|platform\/headless)\//, name: "nlohmann/json" },
    { header: /^stem_german\.h$|^api\.h$/, folders: /^src\/search\//, name: "Snowball" },
    { header: /^qrcodegen/, folders: /^src\/sharing\//, name: "qrcodegen" },
    { header: /^sodium/, folders: /^src\/release\//, name: "libsodium" },
    { header: /^emscripten|^GLES|^EGL/, folders: /^src\/platform\/web\//, name: "the browser" },
];

// Files that build a library of others for one platform: they stand for the library, not for the layer.
const amalgamations = /^src\/platform\/web\/(sqlite|sqlite_reads_only|stdio)\.c$/;

function includeFault(path, folder, header, quoted) {
    for (const rule of foreign) {
        if (rule.header.test(header)) {
            if (rule.folders.test(path) || amalgamations.test(path)) return null;
            return `${rule.name} is not to be seen here, but ${header} is included`;
        }
    }
    if (!quoted) return null;
    const parts = header.split("/");
    if (parts[0] === "generated") parts.shift();
    if (parts.length < 2) return `include "${header}" with its folder, from src/`;
    if (parts[0] === folder) return null;
    if (!(parts[0] in knows)) return `${parts[0]}/ is no layer of src/`;
    if (!knows[folder].includes(parts[0])) return `${folder}/ must not know ${parts[0]}/, but includes ${header}`;
    return null;
}

export function checkLayers(root) {
    const faults = [];
    for (const { path, line, text } of lines(root, /^src\/.*\.(c|cpp|h)$/)) {
        const fault = (what) => faults.push(`${path}:${line}: ${what}`);
        const folder = path.split("/")[1];
        if (!(folder in knows)) {
            if (line === 1) fault(`src/${folder}/ is no layer that scripts/checks/layers.mjs knows`);
            continue;
        }
        const include = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(text);
        if (include) {
            const wrong = includeFault(path, folder, include[2], include[1] === '"');
            if (wrong) fault(wrong);
        }
        if (/__EMSCRIPTEN__/.test(text) && !path.startsWith("src/platform/web/")) fault("__EMSCRIPTEN__ belongs into platform/web only");
        if (/\bEM_(ASM|JS)\w*\s*\(/.test(text)) fault("script inside C++ (EM_ASM, EM_JS): TypeScript belongs into web/");
    }
    return faults;
}
