// The files that belong to the project: known to git, or new and not ignored. Without git, all but what is built or fetched.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

const built = new Set([".git", "build", "node_modules", ".cache"]);

function walk(root, folder = root, found = []) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (built.has(entry.name)) continue;
        const path = join(folder, entry.name);
        if (entry.isDirectory()) walk(root, path, found);
        else found.push(relative(root, path));
    }
    return found;
}

export function projectFiles(root) {
    if (!existsSync(join(root, ".git"))) return walk(root).sort();
    // The folder may belong to somebody else than the one who runs this, as under sudo.
    const listed = execFileSync("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        { cwd: root, encoding: "utf8", maxBuffer: 64e6 });
    return [...new Set(listed.split("\0"))].filter((path) => path && existsSync(join(root, path))).sort();
}

// Every line of every file whose path matches, as { path, line, text }.
export function* lines(root, pattern) {
    for (const path of projectFiles(root)) {
        if (!pattern.test(path) || statSync(join(root, path)).isDirectory()) continue;
        let line = 0;
        for (const text of readFileSync(join(root, path), "utf8").split("\n")) yield { path, line: ++line, text };
    }
}
