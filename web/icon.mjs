// The icon of the program, a signpost: as SVG for tabs and as PNG for home screens, which take nothing else.
import * as zlib from "node:zlib";

const GROUND = [0x0b, 0x5d, 0x5b];
const SHAPE = [0xff, 0xff, 0xff];
// In a square of 100: the post, a board that points right, one that points left.
const POLYGONS = [
    [[47, 18], [53, 18], [53, 84], [47, 84]],
    [[25, 27], [66, 27], [77, 36], [66, 45], [25, 45]],
    [[75, 51], [34, 51], [23, 60], [34, 69], [75, 69]],
];
const SAMPLES = 4;  // a side, in each pixel

const hex = (colour) => `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

export function iconSvg() {
    const paths = POLYGONS.map((points) => `M${points.map((point) => point.join(" ")).join("L")}Z`).join("");
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">` +
        `<rect width="100" height="100" rx="20" fill="${hex(GROUND)}"/><path fill="${hex(SHAPE)}" d="${paths}"/></svg>`;
}

function isInside(points, x, y) {
    let inside = false;
    for (let i = 0, before = points.length - 1; i < points.length; before = i++) {
        const [[x1, y1], [x2, y2]] = [points[i], points[before]];
        if ((y1 > y) !== (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) inside = !inside;
    }
    return inside;
}

// How much of the pixel the shape covers, 0 to 1.
function coverage(column, row, size) {
    let covered = 0;
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const x = (column + (sample % SAMPLES + 0.5) / SAMPLES) * 100 / size;
        const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * 100 / size;
        if (POLYGONS.some((points) => isInside(points, x, y))) covered++;
    }
    return covered / (SAMPLES * SAMPLES);
}

function chunk(type, content) {
    const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(content.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(checksum(body), body.length + 4);
    return whole;
}

// Node 18 has no crc32 of its own.
function checksum(bytes) {
    if (zlib.crc32 !== undefined) return zlib.crc32(bytes);
    let sum = 0xffffffff;
    for (const byte of bytes) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return (sum ^ 0xffffffff) >>> 0;
}

// Without rounded corners: each system cuts its own.
export function iconPng(size) {
    const rows = Buffer.alloc(size * (1 + 3 * size));
    for (let row = 0; row < size; row++) {
        for (let column = 0; column < size; column++) {
            const part = coverage(column, row, size);
            const at = row * (1 + 3 * size) + 1 + 3 * column;
            for (let colour = 0; colour < 3; colour++) {
                rows[at + colour] = Math.round(GROUND[colour] + part * (SHAPE[colour] - GROUND[colour]));
            }
        }
    }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(size, 0);
    header.writeUInt32BE(size, 4);
    header.set([8, 2, 0, 0, 0], 8);  // eight bits each of red, green and blue
    return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk("IHDR", header),
        chunk("IDAT", zlib.deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}
