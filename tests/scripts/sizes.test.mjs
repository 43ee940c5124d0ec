// The weight of the site: what counts as which part, and when it is too much.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { judge, weigh } from "../../scripts/sizes.mjs";

test("a part is the sum of its files, packed as they lie beside them", () => {
    const site = mkdtempSync(join(tmpdir(), "sizes-"));
    mkdirSync(join(site, "fonts"));
    writeFileSync(join(site, "fonts/text-regular.0123456789ab.ttf"), "r".repeat(100));
    writeFileSync(join(site, "fonts/text-regular.0123456789ab.ttf.br"), "r".repeat(40));
    writeFileSync(join(site, "fonts/icons.0123456789ab.ttf"), "i".repeat(50));
    writeFileSync(join(site, "fonts/icons.0123456789ab.ttf.br"), "i".repeat(20));
    const fonts = weigh(site).find(({ name }) => name === "fonts");
    rmSync(site, { recursive: true });
    assert.deepEqual([fonts.members, fonts.raw, fonts.packed], [2, 150, 60]);
});

const weight = (packed, members = 1) => [{ name: "fonts", limit: 90_000, members, raw: 2 * packed, packed }];

test("a part may not pass its limit", () => {
    assert.deepEqual(judge(weight(90_000), {}), []);
    assert.equal(judge(weight(90_001), {}).length, 1);
});

test("a part may grow by two percent over what was accepted, no more", () => {
    assert.deepEqual(judge(weight(51_000), { fonts: 50_000 }), []);
    assert.match(judge(weight(51_001), { fonts: 50_000 })[0], /grown by more than 2 %/);
});

test("a part without a file is a fault: the table would say 0 and mean nothing", () => {
    assert.match(judge(weight(0, 0), {})[0], /no file/);
});
