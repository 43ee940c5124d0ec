// Prints a hand-out: builds it from the tree that the core made, in the page but for the printer alone, and takes it
// away afterwards. The look is web/print.css; what depends on the paper comes with the order.

import { readNode } from "./semantic_node";

const TAGS: Record<string, string> = {
    main: "main", banner: "header", region: "section", scroll_area: "div", paragraph: "p", list: "ul", list_item: "li",
    link: "a", image: "img", text: "span",
};
const MARGINS: Record<string, string> = { A4: "13mm 15mm 18mm", A5: "10mm 11mm 19mm" };
const LETTERS: Record<string, string> = { A4: "12pt", A5: "10pt" };
const SMALL = "vertical-align: top; padding-top: 2mm; color: #4e5e5c; "
    + "font: 9pt/1.25 'Noto Sans', Wegweiser, sans-serif";

// Kept until the next order: some browsers print after print() has come back.
let standing: { sheet: HTMLElement; style: CSSStyleSheet } | undefined;

// `order`: "A4" or "A5", the foot of every page, then the tree, each from a line of its own.
export async function printSheet(order: string): Promise<void> {
    takeAway();
    const [paper, foot, ...tree] = order.split("\n") as [string, string, ...string[]];
    const sheet = build(tree.join("\n"));
    const style = new CSSStyleSheet();
    style.replaceSync(styleFor(paper, foot));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    document.body.append(sheet);
    standing = { sheet, style };
    await Promise.all([...sheet.querySelectorAll("img")].map((image) => image.decode().catch(() => undefined)));
    addEventListener("afterprint", takeAway, { once: true });
    print();
}

// At a kiosk nobody knows whether the printer was heard.
export function takeAway(): void {
    if (standing === undefined) return;
    const { sheet, style } = standing;
    sheet.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
    standing = undefined;
}

function styleFor(paper: string, foot: string): string {
    return `@page { size: ${paper}; margin: ${MARGINS[paper]};
        @bottom-left { content: ${JSON.stringify(foot)}; width: 86%; ${SMALL} }
        @bottom-right { content: counter(page) " / " counter(pages); ${SMALL}; font-weight: bold } }
        @media print { html { font-size: ${LETTERS[paper]} } }`;
}

// As src/pages/html.cpp writes it: a node with children shows them, one without its name; its key is its class.
function build(tree: string): HTMLElement {
    const sheet = document.createElement("div");
    sheet.className = "sheet";
    const elements = new Map<number, HTMLElement>();
    const holders = new Set<number>();
    const nodes = tree.slice(1, -1).split(",\n").map(readNode);
    for (const node of nodes) holders.add(node.parent);
    for (const node of nodes) {
        const element = document.createElement(node.role === "heading" ? `h${node.level}` : TAGS[node.role] ?? "div");
        if (node.key !== "") element.className = node.key.replace(/[^a-z0-9_-]/g, "-");
        if (node.language !== "") element.lang = node.language;
        if (element instanceof HTMLImageElement) {
            element.alt = node.name;
            if (node.href.startsWith("data:image/svg+xml,")) element.src = node.href;
        } else if (!holders.has(node.id) && node.role !== "scroll_area") {
            element.textContent = node.name;
        }
        elements.set(node.id, element);
        (elements.get(node.parent) ?? sheet).append(element);
    }
    return sheet;
}
