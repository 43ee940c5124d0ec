// A picture as the mean colours of its blocks: small enough to be kept beside the tests, exact enough to notice a lost word.

const BLOCK = 20;  // px

// Rows of blocks, each block six hexadecimal digits. A browser reads the PNG.
export async function blockMeans(browser, png) {
    const page = await browser.newPage();
    try {
        return await page.evaluate(async ([encoded, block]) => {
            const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
            const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
            const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
            context.drawImage(image, 0, 0);
            const { data } = context.getImageData(0, 0, image.width, image.height);
            const rows = [];
            for (let top = 0; top < image.height; top += block) {
                let row = "";
                for (let left = 0; left < image.width; left += block) {
                    const width = Math.min(block, image.width - left);
                    const height = Math.min(block, image.height - top);
                    const sums = [0, 0, 0];
                    for (let y = top; y < top + height; y += 1) {
                        for (let at = (y * image.width + left) * 4; at < (y * image.width + left + width) * 4; at += 4) {
                            for (let colour = 0; colour < 3; colour += 1) sums[colour] += data[at + colour];
                        }
                    }
                    for (const sum of sums) row += Math.round(sum / (width * height)).toString(16).padStart(2, "0");
                }
                rows.push(row);
            }
            return rows;
        }, [png.toString("base64"), BLOCK]);
    } finally {
        await page.close();
    }
}

const colours = (row) => row.match(/../g).map((digits) => Number.parseInt(digits, 16));

// The largest difference of any colour in any block, and its place in px. Pictures of different sizes differ entirely.
export function furthestBlock(seen, approved) {
    if (seen.length !== approved.length || seen[0].length !== approved[0].length) return { difference: 255, where: "its size" };
    let furthest = { difference: 0, where: "" };
    seen.forEach((row, y) => {
        const expected = colours(approved[y]);
        colours(row).forEach((value, index) => {
            const difference = Math.abs(value - expected[index]);
            if (difference > furthest.difference) {
                furthest = { difference, where: `${Math.floor(index / 3) * BLOCK}, ${y * BLOCK}` };
            }
        });
    });
    return furthest;
}
