// clang-tidy over src/, on all processors. A file whose text and headers have not changed since it was found clean is not
// asked again: the answers lie in build/tidy, one empty file per hash.
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, relative, resolve } from "node:path";

// Source → every file of src/ that it was compiled from, as ninja noted it.
function dependencies(root, build) {
    const text = execFileSync("ninja", ["-C", build, "-t", "deps"], { encoding: "utf8", maxBuffer: 256e6 });
    const found = new Map();
    for (const block of text.split("\n\n")) {
        const paths = block.split("\n").slice(1).map((line) => relative(root, resolve(build, line.trim())));
        const own = paths.filter((path) => path.startsWith("src/"));
        const source = own.find((path) => path.endsWith(".cpp"));
        if (source) found.set(source, own.sort());
    }
    return found;
}

function hash(root, files, salt) {
    const sum = createHash("sha256").update(salt);
    for (const file of files) sum.update(`${file}\0`).update(readFileSync(join(root, file)));
    return sum.digest("hex");
}

export async function checkTidy(root) {
    const build = join(root, "build/native");
    if (!existsSync(join(build, "build.ninja"))) return ["build/native is missing: scripts/build native first"];
    const salt = readFileSync(join(root, ".clang-tidy"), "utf8") + execFileSync("clang-tidy", ["--version"], { encoding: "utf8" });
    const clean = join(root, "build/tidy");
    mkdirSync(clean, { recursive: true });
    const queue = [...dependencies(root, build)]
        .map(([source, files]) => ({ source, stamp: join(clean, hash(root, files, salt)) }))
        .filter(({ stamp }) => !existsSync(stamp));
    const total = queue.length;
    const faults = new Set();
    let done = 0;
    const work = async () => {
        for (let job = queue.shift(); job; job = queue.shift()) {
            const { source, stamp } = job;
            const output = await new Promise((answer) => {
                execFile("clang-tidy", ["-p", build, "--quiet", join(root, source)], { maxBuffer: 64e6 },
                    (error, out, err) => answer(error ? `${out}\n${error.code === "ENOENT" || !out ? err : ""}` : ""));
            });
            const lines = output.split("\n").filter((line) => /: (error|warning):/.test(line));
            for (const line of lines) faults.add(line.replace(`${root}/`, ""));
            if (output === "") writeFileSync(stamp, "");
            else if (lines.length === 0) faults.add(`${source}: clang-tidy failed: ${output.trim().slice(0, 300)}`);
            console.log(`[${++done}/${total}] ${source}`);
        }
    };
    await Promise.all(Array.from({ length: Number(process.env.JOBS) || cpus().length }, work));
    return [...faults].sort();
}
