// What must not stand in the repository: files of others, big or built files, addresses of one machine.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectFiles } from "./files.mjs";

const topLevel = /^(CMakeLists\.txt|CMakePresets\.json|LICENSE|README\.md|src|web|data|scripts|tests|\..+)$/;
const foreign = /(^|\/)(imgui[^/]*\.(cpp|h)|sqlite3\.[ch]|json\.hpp|[^/]*\.(ttf|otf|woff2?|wasm|pdf|db|zip|gz|xz))$/i;
const tooBig = 1_500_000;
const rules = [
    // The words are split so that this file does not find itself.
    { pattern: new RegExp(String.raw`:\/\/(deb|reg` + String.raw`istry|ftp|mirror)\.`), what: "the address of one package archive" },
    { pattern: new RegExp(String.raw`"reso` + String.raw`lved":`), what: "a download address in a lock file" },
    { pattern: new RegExp(String.raw`(^|[\s"'=(:])\/(home|ro` + String.raw`ot|Users|work|tmp\/w)\/`), what: "the path of one machine" },
    { pattern: /\b(GTEST_SKIP|DISABLED_)\b|\b(test|describe|it)\.(skip|only|fixme)\b/, what: "a test that is skipped or runs alone", files: /^tests\// },
    { pattern: /\b(TO\x44O|FIX\x4dE|X\x58X)\b/, what: "an open end", files: /^(src|web|scripts|tests)\// },
];
const longestFile = 500;
const longestLine = 120;

export function checkHygiene(root) {
    const faults = [];
    for (const path of projectFiles(root)) {
        const status = statSync(join(root, path));
        if (status.isDirectory()) continue;
        if (!topLevel.test(path.split("/")[0])) faults.push(`${path}: the top level holds only what README.md lists`);
        if (foreign.test(path)) faults.push(`${path}: foreign or built; scripts/setup or the build has to make it`);
        if (status.size > tooBig) faults.push(`${path}: ${status.size} bytes, at most ${tooBig}`);
        if (path === "LICENSE" || path.endsWith("package-lock.json")) {
            if (path === "LICENSE") continue;
        }
        const text = readFileSync(join(root, path), "utf8").split("\n");
        text.forEach((line, index) => {
            for (const { pattern, what, files } of rules) {
                if ((!files || files.test(path)) && pattern.test(line)) faults.push(`${path}:${index + 1}: ${what}`);
            }
            if (/^(src|web)\/.*\.(cpp|h|ts)$/.test(path) && [...line].length > longestLine) {
                faults.push(`${path}:${index + 1}: ${[...line].length} columns, at most ${longestLine}`);
            }
        });
        if (/^(src|web)\/.*\.(cpp|h|ts)$/.test(path) && text.length - 1 > longestFile) {
            faults.push(`${path}: ${text.length - 1} lines, at most ${longestFile}: one thing each`);
        }
    }
    return faults;
}
