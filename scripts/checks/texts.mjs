// The words of the interface: every key that the program names exists in German, every sentence is used, every language
// fills the same gaps, and a language that calls itself complete has a sentence for every key of the page.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { lines, projectFiles } from "./files.mjs";

const plural = /\.(zero|one|two|few|many|other)$/;
const completeLanguages = ["en"];
// The plural forms of those languages; the program knows them too (src/text/plural.cpp).
const pluralForms = { en: ["one", "other"] };
// The same in every language: what a tapped situation searches for, the languages' own names, the keyboards' own letters, and
// the page before a language is known.
const letters = "keyboard\\.(german|turkish|cyrillic|arabic|arabic\\.name|digits)";
const germanOnly = new RegExp(`^(situation\\.\\w+\\.query|language\\.own\\..*|${letters}|page\\..*)$`);
// What only the command-line tool says; the page does not load it.
const commandLine = "data/texts/de/command_line/";

function readLanguage(root, language, faults) {
    const sentences = new Map();
    for (const path of projectFiles(root).filter((name) => name.startsWith(`data/texts/${language}/`) && name.endsWith(".json"))) {
        let content;
        try {
            content = JSON.parse(readFileSync(join(root, path), "utf8"));
        } catch (error) {
            faults.push(`${path}: no JSON: ${error.message}`);
            continue;
        }
        for (const [key, sentence] of Object.entries(content)) {
            if (sentences.has(key)) faults.push(`${path}: ${key} stands in ${sentences.get(key).path} too`);
            sentences.set(key, { path, sentence: String(sentence) });
        }
    }
    return sentences;
}

// What stands between quotation marks in a line of code, without what a comment quotes; {{text key}} is how the page asks.
function literals(path, text) {
    const quoted = /\.(cpp|h)$/.test(path) ? /"([^"]*)"/g : /["'`]([^"'`]*)["'`]/g;
    const code = text.replace(/\\"/g, "").replace(/^((?:[^"/]|"[^"]*"|\/(?!\/))*)\/\/.*$/, "$1");
    const asked = [...code.matchAll(/\{\{text ([\w.]+)\}\}/g)];
    return [...asked, ...code.matchAll(quoted)].map((match) => match[1]);
}

function gaps(sentence) {
    return [...new Set([...sentence.matchAll(/\{([a-z_]+)\}/g)].map((match) => match[1]))].sort().join(", ");
}

// Widgets have names of the same form ("search.query"), so in the interface only what is handed straight to a function,
// as in say("search.title") or section(canvas, "entry.costs"), is a text for sure.
function isAsked(path, text, literal) {
    if (!/^src\/(ui|platform)\//.test(path)) return true;
    const before = text.slice(0, text.indexOf(`"${literal}"`));
    return /\w\((canvas, )?$/.test(before) && !/(make_id\(|quiet_button\(canvas, )$/.test(before);
}

function checkUse(root, german, faults) {
    const areas = new Set([...german.keys()].map((key) => key.split(".")[0]));
    const stems = new Set([...german.keys()].map((key) => key.replace(plural, "")));
    const named = new Set();
    const prefixes = new Set();
    const suffixes = new Set();
    for (const { path, line, text } of lines(root, /^(src\/.*\.(cpp|h)|web\/.*\.(ts|html)|scripts\/.*\.mjs)$/)) {
        if (/^\s*#include/.test(text) || path.startsWith("scripts/checks/")) continue;
        for (const literal of literals(path, text)) {
            if (german.has(literal)) named.add(literal);
            if (german.get(literal)?.path.startsWith(commandLine) && !/^(src\/(cli|authoring|pages|release)\/|scripts\/)/.test(path)) {
                faults.push(`${path}:${line}: ${literal} stands in ${commandLine}, which the page does not load`);
            }
            if (/^\.[a-z_]+$/.test(literal)) suffixes.add(literal);
            if (!/^[a-z][a-z0-9_-]*\.[a-z0-9_.-]*$/.test(literal)) continue;
            if (/[._]$/.test(literal)) prefixes.add(literal);
            else named.add(literal);
            const known = stems.has(literal) || german.has(literal) || [...stems].some((stem) => stem.startsWith(literal) && /[._]$/.test(literal));
            const isFileName = /\.(json|db|html|js|css|txt|cpp|h|mjs|ts|wasm|ttf|webmanifest|ics|jsonl|csv)$/.test(literal);
            if (!known && !isFileName && path.startsWith("src/") && isAsked(path, text, literal) && areas.has(literal.split(".")[0])) {
                faults.push(`${path}:${line}: data/texts/de has no key ${literal}`);
            }
        }
    }
    for (const [key, { path }] of german) {
        const used = named.has(key) || named.has(key.replace(plural, "")) || [...prefixes].some((prefix) => key.startsWith(prefix)) ||
            [...suffixes].some((suffix) => key.endsWith(suffix) && named.has(key.slice(0, -suffix.length)));
        if (!used) faults.push(`${path}: nothing uses ${key}`);
    }
}

function checkLanguage(language, sentences, german, faults) {
    for (const [key, { path, sentence }] of sentences) {
        const model = german.get(key) ?? german.get(key.replace(plural, ".other"));
        if (!model) {
            faults.push(`${path}: ${key} does not exist in German`);
        } else if (!plural.test(key) && gaps(sentence) !== gaps(model.sentence)) {
            faults.push(`${path}: ${key} fills {${gaps(sentence)}}, the German sentence {${gaps(model.sentence)}}`);
        }
    }
}

function checkComplete(language, sentences, german, faults) {
    for (const [key, { path }] of german) {
        if (path.startsWith(commandLine) || germanOnly.test(key)) continue;
        const wanted = plural.test(key) ? pluralForms[language].map((form) => key.replace(plural, `.${form}`)) : [key];
        for (const name of wanted.filter((each) => !sentences.has(each))) {
            faults.push(`data/texts/${language}: ${name} is missing, German says it in ${path}`);
        }
    }
}

// Words of the interface in C++ would escape translation. Search and hyphenation know umlauts as letters, not as words.
function checkGermanInCode(root, faults) {
    for (const { path, line, text } of lines(root, /^src\/(?!search\/|base\/|text\/).*\.(cpp|h)$/)) {
        for (const literal of literals(path, text)) {
            if (/[äöüÄÖÜß„“]/.test(literal)) faults.push(`${path}:${line}: German words in code ("${literal}"): data/texts/de is their place`);
        }
    }
}

export function checkTexts(root) {
    const faults = [];
    const german = readLanguage(root, "de", faults);
    if (german.size === 0) return [...faults, "data/texts/de: no sentences"];
    checkUse(root, german, faults);
    for (const language of readdirSync(join(root, "data/texts")).map((name) => basename(name)).filter((name) => name !== "de")) {
        const sentences = readLanguage(root, language, faults);
        checkLanguage(language, sentences, german, faults);
        if (completeLanguages.includes(language)) checkComplete(language, sentences, german, faults);
    }
    checkGermanInCode(root, faults);
    return faults;
}
