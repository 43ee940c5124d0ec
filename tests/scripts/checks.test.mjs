// Each check finds the fault it is there for, and is silent about a tree without faults.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { checkHygiene } from "../../scripts/checks/hygiene.mjs";
import { checkLayers } from "../../scripts/checks/layers.mjs";
import { checkFaultyExamples, checkSchemas } from "../../scripts/checks/schemas.mjs";
import { checkTexts } from "../../scripts/checks/texts.mjs";

// A small project of these files, the answer of the check on it.
function ask(check, files) {
    const root = mkdtempSync(join(tmpdir(), "check-"));
    try {
        for (const [path, content] of Object.entries(files)) {
            mkdirSync(dirname(join(root, path)), { recursive: true });
            writeFileSync(join(root, path), content);
        }
        return check(root);
    } finally {
        rmSync(root, { recursive: true });
    }
}

function assertFault(faults, ...patterns) {
    assert.equal(faults.length, patterns.length, faults.join("\n"));
    patterns.forEach((pattern, index) => assert.match(faults[index], pattern));
}

test("layers: arrows point up the list only", () => {
    assertFault(ask(checkLayers, { "src/app/engine.cpp": '#include "search/search.h"\n#include <vector>\n' }));
    assertFault(ask(checkLayers, { "src/search/search.h": '\n#include "app/engine.h"\n' }), /search\.h:2: search\/ must not know app\//);
    assertFault(ask(checkLayers, { "src/planner/plan.cpp": '#include "search/search.h"\n' }), /planner\/ must not know search/);
    assertFault(ask(checkLayers, { "src/odds/ends.cpp": "\n" }), /src\/odds\/ is no layer/);
    assertFault(ask(checkLayers, { "src/ui/card.cpp": '#include "theme.h"\n' }), /with its folder/);
});

test("layers: views see widgets and never Dear ImGui", () => {
    assertFault(ask(checkLayers, { "src/ui/widgets/card.cpp": '#include "imgui.h"\n' }));
    assertFault(ask(checkLayers, { "src/ui/views/start.cpp": '#include "imgui.h"\n' }), /Dear ImGui is not to be seen/);
});

test("layers: libraries of others stay where they belong", () => {
    assertFault(ask(checkLayers, { "src/catalogue/reader.cpp": "#include <sqlite3.h>\n" }));
    assertFault(ask(checkLayers, { "src/search/index.cpp": "#include <sqlite3.h>\n" }), /SQLite is not to be seen/);
    assertFault(ask(checkLayers, { "src/app/engine.cpp": "#include <nlohmann/json.hpp>\n" }), /nlohmann/);
});

test("layers: only platform/web knows the browser, and no script hides in C++", () => {
    assertFault(ask(checkLayers, { "src/platform/web/main.cpp": "#ifdef __EMSCRIPTEN__\n" }));
    assertFault(ask(checkLayers, { "src/app/update.cpp": "#ifdef __EMSCRIPTEN__\n" }), /platform\/web only/);
    assertFault(ask(checkLayers, { "src/platform/web/main.cpp": "EM_ASM({ alert(1) });\n" }), /EM_ASM/);
});

const german = { "data/texts/de/start.json": '{ "start.title": "Was brauchen Sie?", "start.hits.one": "1 Treffer", "start.hits.other": "{count} Treffer" }' };
const use = { "src/ui/views/start.cpp": 'heading("start.title"); counted("start.hits", 3);\n' };

test("texts: every key that is named exists, every sentence is used", () => {
    assertFault(ask(checkTexts, { ...german, ...use }));
    assertFault(ask(checkTexts, { ...german, "src/ui/views/start.cpp": 'heading("start.titel"); counted("start.hits", 3);\n' }),
        /start\.cpp:1: data\/texts\/de has no key start\.titel/, /nothing uses start\.title/);
    assertFault(ask(checkTexts, { ...german, "src/ui/views/start.cpp": 'label("start." + key);\n' }));
    assertFault(ask(checkTexts, { ...german, ...use, "src/app/engine.cpp": 'return Error{"start.nothing", {}};\n' }), /no key start\.nothing/);
    assertFault(ask(checkTexts, { ...german, ...use, "src/ui/views/field.cpp": 'box.key = "start.query";\n' }));
    assertFault(ask(checkTexts, { ...german, ...use, "web/index.html": "<h1>{{text start.title}}</h1>\n" }));
});

test("texts: every language fills the gaps that German fills", () => {
    const turkish = (text) => ({ ...german, ...use, "data/texts/tr/start.json": text });
    assertFault(ask(checkTexts, turkish('{ "start.title": "Neye ihtiyacınız var?", "start.hits.other": "{count} sonuç" }')));
    assertFault(ask(checkTexts, turkish('{ "start.title": "{name}, neye ihtiyacınız var?" }')), /fills \{name\}, the German sentence \{\}/);
    assertFault(ask(checkTexts, turkish('{ "start.tilte": "Neye ihtiyacınız var?" }')), /does not exist in German/);
});

test("texts: no German words in code", () => {
    assertFault(ask(checkTexts, { ...german, ...use, "src/app/engine.cpp": 'return "Nächste Woche";  // "Übermorgen"\n' }),
        /engine\.cpp:1: German words/);
});

test("hygiene: nothing foreign, big, built or tied to one machine", () => {
    assertFault(ask(checkHygiene, { "src/base/date.cpp": "int day;\n", "README.md": "# Familienwegweiser\n" }));
    assertFault(ask(checkHygiene, { "src/imgui.cpp": "\n" }), /foreign or built/);
    assertFault(ask(checkHygiene, { "docs/plan.md": "\n" }), /top level/);
    assertFault(ask(checkHygiene, { "data/big.json": "x".repeat(1_500_001) }), /at most 1500000/);
    assertFault(ask(checkHygiene, { "web/package-lock.json": '"reso' + 'lved": "x"\n' }), /download address/);
    assertFault(ask(checkHygiene, { "scripts/setup": "cd /ho" + "me/somebody/project\n" }), /path of one machine/);
    assertFault(ask(checkHygiene, { "tests/base/date_test.cpp": "GTEST_" + "SKIP();\n" }), /skipped/);
    assertFault(ask(checkHygiene, { "src/base/date.cpp": "// TO" + "DO leap years\n" }), /open end/);
    assertFault(ask(checkHygiene, { "src/base/date.cpp": "\n".repeat(501) }), /501 lines, at most 500/);
    assertFault(ask(checkHygiene, { "src/base/date.cpp": `// ${"x".repeat(118)}\n` }), /121 columns/);
});

const schema = JSON.stringify({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: { phone: { type: "string", pattern: "^\\+?[0-9]+$" } },
    required: ["phone"],
    additionalProperties: false,
});

test("schemas: each data file is held against the schema of its name", () => {
    const project = (content) => ({ "data/schema/offers.schema.json": schema, "data/regions/coesfeld/offers.json": content });
    assertFault(ask(checkSchemas, project('{ "phone": "+4925415250" }')));
    assertFault(ask(checkSchemas, project('{ "phone": "nach Vereinbarung" }')), /coesfeld\/offers\.json\/phone: must match pattern/);
    assertFault(ask(checkSchemas, { ...project('{ "phone": "112" }'), "data/nrw/places.json": "{}" }), /places\.schema\.json does not exist/);
});

test("schemas: a faulty example in which no fault is found is a fault itself", () => {
    const project = (content) => ({ "data/schema/offers.schema.json": schema, "tests/authoring/faulty/bad_phone/offers.json": content });
    assertFault(ask(checkFaultyExamples, project('{ "phone": "fragen Sie" }')));
    assertFault(ask(checkFaultyExamples, project('{ "phone": "112" }')), /bad_phone: the schemas find no fault/);
    assertFault(ask(checkFaultyExamples, { "data/schema/offers.schema.json": schema }), /no faulty examples/);
});
