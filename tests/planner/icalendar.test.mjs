// The calendar file of a whole timeline, read by two parsers that know nothing of us: ical.js and node-ical. Both must
// find the rows of the JSON output, with the same days.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

const fromWeb = createRequire(new URL("../../web/package.json", import.meta.url));
const ical = fromWeb("ical.js").default ?? fromWeb("ical.js");
const nodeIcal = fromWeb("node-ical");

const root = fileURLToPath(new URL("../..", import.meta.url));
const wegweiser = join(root, "build/native/wegweiser");
const family = ["--born", "2024-02-29", "--child", "born=2026-10-18,due=2026-11-01", "--child", "2026-10-18"];
const today = ["--today", "2026-11-22"];

let folder;
let catalogue;

function run(...args) {
    return execFileSync(wegweiser, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}

function plan(file, format, ...args) {
    return run("plan", "--catalogue", file, "--format", format, ...args);
}

// The inclusive last day from the exclusive end of an all-day event.
function dayBefore(year, month, day) {
    return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
}

const twoDigits = (number) => String(number).padStart(2, "0");
const localDay = (date) => `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

function eventsOfIcalJs(text) {
    return new ical.Component(ical.parse(text)).getAllSubcomponents("vevent").map((component) => {
        const event = new ical.Event(component);
        return {
            uid: event.uid,
            title: event.summary,
            sequence: event.sequence,
            allDay: event.startDate.isDate,
            from: event.startDate.toString(),
            until: dayBefore(event.endDate.year, event.endDate.month, event.endDate.day),
            alarms: component.getAllSubcomponents("valarm").map((alarm) => {
                const at = event.startDate.clone();
                at.isDate = false;
                at.addDuration(alarm.getFirstPropertyValue("trigger"));
                return at.toString().slice(0, 13);
            }),
        };
    });
}

function eventsOfNodeIcal(text) {
    return Object.values(nodeIcal.sync.parseICS(text))
        .filter((entry) => entry.type === "VEVENT")
        .map((event) => ({
            uid: event.uid,
            title: event.summary,
            sequence: event.sequence,
            from: localDay(event.start),
            until: dayBefore(event.end.getFullYear(), event.end.getMonth() + 1, event.end.getDate()),
        }));
}

const spans = (list) => list.map((each) => `${each.from} ${each.until}`).sort();

before(() => {
    folder = mkdtempSync(join(tmpdir(), "wegweiser-calendar-"));
    catalogue = join(folder, "all.db");
    run("build", "--data", join(root, "data"), "--region", "all", "--out", catalogue);
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe("the calendar file", () => {
    test("holds every dated row with its days, in both parsers", () => {
        const rows = JSON.parse(plan(catalogue, "json", ...family, ...today)).filter((row) => row.from || row.until);
        const text = plan(catalogue, "ics", ...family, ...today);
        const expected = spans(rows.map((row) => ({ from: row.from ?? row.until, until: row.until ?? row.from })));
        assert.ok(expected.length > 200);
        const events = eventsOfIcalJs(text);
        assert.deepEqual(spans(events), expected);
        assert.ok(events.every((event) => event.allDay));
        assert.deepEqual(spans(eventsOfNodeIcal(text)), expected);
    });

    test("names every event once and tells twins apart", () => {
        const events = eventsOfIcalJs(plan(catalogue, "ics", ...family, ...today));
        assert.equal(new Set(events.map((event) => event.uid)).size, events.length);
        const u3 = events.filter((event) => event.title.startsWith("U3"));
        assert.deepEqual(u3.map((event) => event.title).sort(), ["U3 (Kind 1)", "U3 (Kind 2)", "U3 (Kind 3)"]);
    });

    test("rings at nine on the first day, 14 days before the end and 14 days before the tolerance ends", () => {
        const events = eventsOfIcalJs(plan(catalogue, "ics", "--born", "2026-01-15", ...today));
        const alarms = (title) => events.find((event) => event.title === title).alarms;
        assert.deepEqual(alarms("U5"), ["2026-06-15T09", "2026-07-31T09", "2026-08-31T09"]);
        assert.deepEqual(alarms("U2"), ["2026-01-17T09"], "a window of eight days announces itself");
    });

    test("has lines of at most 75 octets that end with CRLF and are whole UTF-8", () => {
        const bytes = execFileSync(wegweiser, ["plan", "--catalogue", catalogue, "--format", "ics", ...family, ...today], {
            maxBuffer: 64 * 1024 * 1024,
        });
        const lines = bytes.toString("latin1").split("\r\n");
        assert.equal(lines.pop(), "");
        for (const line of lines) {
            assert.ok(line.length <= 75, line);
            assert.ok(!/[\r\n]/.test(line), line);
            new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(line, "latin1"));
        }
    });

    // What a calendar program does with a second import: the same event, and newer.
    function compare(before, after) {
        for (const events of [eventsOfIcalJs, eventsOfNodeIcal]) {
            const [old, renewed] = [before, after].map((file) => events(plan(file, "ics", ...family, ...today)));
            assert.deepEqual(renewed.map((event) => event.uid).sort(), old.map((event) => event.uid).sort());
            for (const event of renewed) {
                const first = old.find((each) => each.uid === event.uid);
                const moved = event.from !== first.from || event.until !== first.until;
                assert.equal(moved, event.uid.startsWith("u5-"), event.title);
                if (moved) assert.ok(Number(event.sequence) > Number(first.sequence), event.title);
                else assert.equal(Number(event.sequence), Number(first.sequence), event.title);
            }
        }
    }

    // Another window for the U5 and nothing else, as somebody edits a file.
    function dataWith(name, window) {
        const data = join(folder, name);
        cpSync(join(root, "data"), data, { recursive: true });
        const checkups = join(data, "germany/checkups.json");
        const content = JSON.parse(readFileSync(checkups, "utf8"));
        Object.assign(content.records.find((record) => record.id === "u5"), window);
        writeFileSync(checkups, JSON.stringify(content));
        const file = join(folder, `${name}.db`);
        run("build", "--data", data, "--region", "coesfeld", "--out", file);
        return { data, file };
    }

    test("keeps the names and raises the sequence of what moved, in whichever direction", () => {
        const before = join(folder, "before.db");
        run("build", "--data", join(root, "data"), "--region", "coesfeld", "--out", before);
        const at = (from, until) => ({ anchor: "birth", from: { months: from }, until: { months: until } });
        const later = dataWith("later", { window: at(5, 8) });
        compare(before, later.file);
        compare(before, dataWith("earlier", { window: at(4, 7) }).file);
        compare(before, dataWith("decided", {
            rule_versions: [{ valid_from: "2020-01-01", window: at(6, 7), source: "Beschluss" }],
        }).file);

        // Noted, and then taken back: newer once more.
        run("check", "--data", later.data, "--note-rules");
        assert.match(run("check", "--data", later.data), / 0 Fehler/);
        const noted = readFileSync(join(later.data, "lexicon/known_rules.json"));
        const back = dataWith("back", {});
        writeFileSync(join(back.data, "lexicon/known_rules.json"), noted);
        run("build", "--data", back.data, "--region", "coesfeld", "--out", back.file);
        compare(later.file, back.file);
    });

    test("raises every sequence when the data are renewed as a whole", () => {
        const { data, file } = dataWith("renewed", {});
        const older = eventsOfIcalJs(plan(file, "ics", ...family, ...today));
        const region = join(data, "regions/coesfeld/region.json");
        writeFileSync(region, readFileSync(region, "utf8").replace(/"data_date": "[^"]*"/, '"data_date": "2027-01-04"'));
        run("build", "--data", data, "--region", "coesfeld", "--out", file);
        for (const event of eventsOfIcalJs(plan(file, "ics", ...family, ...today))) {
            assert.ok(event.sequence > older.find((each) => each.uid === event.uid).sequence, event.title);
        }
    });
});
