// Every data file against the JSON Schema that it names, the files of data/texts against texts.schema.json. The faulty
// examples of the tests must each be refused.
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { projectFiles } from "./files.mjs";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const readJson = (root, path) => JSON.parse(utf8.decode(readFileSync(join(root, path))));

// The file's own "$schema" decides, as it does in an editor; files of data/texts have none.
export function schemaOf(path, document) {
    if (path.startsWith("data/texts/")) return "data/schema/texts.schema.json";
    return `data/schema/${basename(String(document?.$schema ?? `${basename(path, ".json")}.schema.json`))}`;
}

function compileAll(root, files) {
    const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats(ajv);
    const paths = files.filter((path) => /^data\/schema\/[^/]+\.schema\.json$/.test(path));
    for (const path of paths) ajv.addSchema(readJson(root, path), path);
    return new Map(paths.map((path) => [path, ajv.getSchema(path)]));
}

export function checkSchemas(root) {
    const files = projectFiles(root);
    const validators = compileAll(root, files);
    if (validators.size === 0) return ["data/schema: no schemas"];
    const faults = [];
    for (const path of files.filter((name) => /^data\/(?!schema\/).*\.json$/.test(name))) {
        const document = readJson(root, path);
        const validate = validators.get(schemaOf(path, document));
        if (!validate) {
            faults.push(`${path}: ${schemaOf(path, document)} does not exist`);
        } else if (!validate(document)) {
            for (const error of validate.errors.slice(0, 5)) faults.push(`${path}${error.instancePath}: ${error.message}`);
        }
    }
    return faults;
}

// What is no JSON, or no UTF-8, is refused as well.
function accepts(validate, root, path) {
    try {
        return validate(readJson(root, path));
    } catch {
        return false;
    }
}

// tests/authoring/faulty/<fault>/… mirrors data/; what is wrong with it, the schemas have to notice.
export function checkFaultyExamples(root) {
    const validators = compileAll(root, projectFiles(root));
    const folder = "tests/authoring/faulty";
    if (!existsSync(join(root, folder))) return [`${folder}: no faulty examples`];
    const accepted = new Map();
    for (const path of projectFiles(root).filter((name) => name.startsWith(`${folder}/`) && name.endsWith(".json"))) {
        const example = path.split("/")[3];
        const validate = validators.get(schemaOf(`data/${basename(path)}`));
        const refused = validate ? !accepts(validate, root, path) : false;
        accepted.set(example, (accepted.get(example) ?? true) && !refused);
    }
    return [...accepted].filter(([, fine]) => fine).map(([example]) => `${folder}/${example}: the schemas find no fault in it`);
}
