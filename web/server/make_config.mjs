// Writes the configuration of nginx and of Caddy for a built site: the same Content-Security-Policy that stands in the
// page, with the hash of its one inline style, plus what only a header can say.
//
//   node web/server/make_config.mjs --site build/site --out build/server [--root /srv/familienwegweiser] [--listen 80]
//                                   [--name wegweiser.example]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

// What a directory of help never asks a device for.
const refused = ["accelerometer", "ambient-light-sensor", "autoplay", "bluetooth", "browsing-topics", "camera",
    "display-capture", "encrypted-media", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection",
    "local-fonts", "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get", "screen-wake-lock",
    "serial", "usb", "xr-spatial-tracking"];
// As in src/pages/html.cpp.
const pagesPolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

export function policyOf(html) {
    const found = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html);
    if (!found) throw new Error("index.html has no Content-Security-Policy");
    return found[1].replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

function fill(template, values) {
    return template.replace(/\{\{(\w+)\}\}/g, (whole, name) => {
        if (values[name] === undefined) throw new Error(`no value for ${whole}`);
        return values[name];
    });
}

// The two files as text.
export function makeConfig({ site, root, listen, name }) {
    const notInAFrame = "; frame-ancestors 'none'";
    const values = {
        root, listen, name,
        policy: policyOf(readFileSync(join(site, "index.html"), "utf8")) + notInAFrame,
        pages_policy: pagesPolicy + notInAFrame,
        permissions: refused.map((feature) => `${feature}=()`).join(", "),
        caddy_address: name === "_" ? `:${listen.replace(/^.*:/, "")}` : name,
    };
    const read = (file) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8");
    return { nginx: fill(read("nginx.conf.template"), values), caddy: fill(read("Caddyfile.template"), values) };
}

function main() {
    const { values } = parseArgs({ options: {
        site: { type: "string" }, out: { type: "string" }, root: { type: "string", default: "/srv/familienwegweiser" },
        listen: { type: "string", default: "80" }, name: { type: "string", default: "_" } } });
    if (!values.site || !values.out) {
        console.error("usage: node web/server/make_config.mjs --site DIR --out DIR [--root DIR] [--listen PORT] [--name NAME]");
        process.exit(2);
    }
    const { nginx, caddy } = makeConfig(values);
    mkdirSync(values.out, { recursive: true });
    writeFileSync(join(values.out, "nginx.conf"), nginx);
    writeFileSync(join(values.out, "Caddyfile"), caddy);
    console.log(`nginx.conf and Caddyfile in ${values.out}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
