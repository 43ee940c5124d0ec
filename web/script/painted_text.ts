// The words of the picture as real text over it: what find, selection and screen readers meet.

import { type Line, type SemanticNode, FIELDS } from "./semantic_node";

// Elements that hold more than their words, or put their words in their own middle.
const CENTRING = new Set([...FIELDS, "radio", "checkbox", "button", "toggle", "image", "scroll_area"]);
const SMALLEST_REST = 0.002;  // CSS px for each letter, a tenth of a pixel in a line

// Replaces the words of an element and leaves its mirrored children alone.
export function writeText(element: HTMLElement, node: SemanticNode, isHolder: boolean): void {
    removeText(element);
    // A heading around a link says its name once: through the link.
    const name = isHolder ? "" : node.name;
    const painted = node.lines.filter((line) => line.text !== "");
    if (painted.length === 0) {
        // The name of a field without a painted label is an attribute of its input.
        if (name !== "" && !FIELDS.has(node.role)) element.prepend(textSpan("quiet", name));
        return;
    }
    const between = textBetween(name, painted);
    if (painted.length === 1 && between?.join("") === "" && !isHolder && !CENTRING.has(node.role)) {
        writeLine(element, node, painted[0]!);
        return;
    }
    const words = linesSpan(node, painted, between ?? spaces(painted));
    element.prepend(words);
    if (between !== null) return;
    // What is said are other words than those that are painted: the eye gets these, everybody else the name.
    words.setAttribute("aria-hidden", "true");
    element.prepend(textSpan("quiet", name));
}

export function textSpan(className: string, text: string): HTMLSpanElement {
    const span = document.createElement("span");
    span.className = className;
    span.textContent = text;
    return span;
}

function removeText(element: HTMLElement): void {
    if (element.classList.contains("line")) {
        element.classList.remove("line");
        element.firstChild!.remove();
        element.style.textIndent = "";
        return;
    }
    for (const old of element.querySelectorAll(":scope > .words, :scope > .quiet")) old.remove();
}

// What the name has before, between and behind the painted lines: spaces, a colon. Null when it says other words.
function textBetween(name: string, lines: readonly Line[]): string[] | null {
    if (name === "") return spaces(lines);
    const said = name.replaceAll("\u00ad", "");
    const between: string[] = [];
    let end = 0;
    for (const { text } of lines) {
        const line = text.replaceAll("\u00ad", "").trim();
        const found = said.indexOf(line, end);
        if (found < 0) return null;
        between.push(said.slice(end, found));
        end = found + line.length;
    }
    between.push(said.slice(end));
    return between.some((text) => /[\p{L}\p{N}]/u.test(text)) ? null : between;
}

function spaces(lines: readonly Line[]): string[] {
    return ["", ...lines.map((line, index) => line.broken || index + 1 === lines.length ? "" : " ")];
}

// Most text is one line. It needs no element of its own: a page has half as many for it.
function writeLine(element: HTMLElement, node: SemanticNode, line: Line): void {
    element.classList.add("line");
    element.prepend(line.text);
    const { style } = element;
    setType(style, node, line.y * 2 + line.height);
    style.textIndent = `${line.x}px`;
    style.letterSpacing = letterSpacing(line, node);
}

// `pitch`: from one line to the next, in CSS px.
function setType(style: CSSStyleDeclaration, node: SemanticNode, pitch: number): void {
    style.fontSize = `${node.textSize}px`;
    style.lineHeight = `${pitch}px`;
    style.fontWeight = node.bold ? "700" : "400";
}

// The painted lines as one run of inline text, so that find crosses line ends and a word broken for the picture stays
// one word. Each line fills the width with padding, which makes the browser break exactly where the picture does.
function linesSpan(node: SemanticNode, lines: readonly Line[], between: readonly string[]): HTMLSpanElement {
    const left = Math.min(...lines.map((line) => line.x));
    const right = Math.max(...lines.map((line) => line.x + line.width));
    const first = lines[0]!;
    const pitch = lines.length > 1 ? lines[1]!.y - first.y : first.height;
    const words = textSpan("words", "");
    const { style } = words;
    style.left = `${left}px`;
    style.top = `${first.y - (pitch - first.height) / 2}px`;
    style.width = `${right - left + 1}px`;
    setType(style, node, pitch);
    if (lines.length === 1 && between.join("") === "") {
        words.classList.add("line");
        words.textContent = first.text;
        style.letterSpacing = letterSpacing(first, node);
        return words;
    }
    lines.forEach((line, index) => {
        words.append(...separator(between[index]!, index === 0));
        const span = textSpan("line", line.text);
        span.style.paddingInlineStart = `${line.x - left}px`;
        span.style.paddingInlineEnd = `${right - line.x - line.width}px`;
        span.style.letterSpacing = letterSpacing(line, node);
        words.append(span);
    });
    words.append(...separator(between.at(-1)!, true));
    return words;
}

// A space where the name has one, else only the permission to break. Signs that nobody painted take no room.
function separator(text: string, isOutside: boolean): Node[] {
    const signs = text.trimEnd();
    const nodes: Node[] = signs === "" ? [] : [textSpan("unpainted", signs)];
    if (text !== signs) nodes.push(document.createTextNode(" "));
    else if (!isOutside) nodes.push(document.createElement("wbr"));
    return nodes;
}

const measure = document.createElement("canvas").getContext("2d");

// The picture and the browser use the same font file, yet round differently; the rest is spread over the letters.
function letterSpacing(line: Line, node: SemanticNode): string {
    if (measure === null || line.text.length === 0) return "0";
    measure.font = `${node.bold ? 700 : 400} ${node.textSize}px Wegweiser`;
    measure.fontKerning = "none";
    const text = line.broken ? `${line.text}-` : line.text;
    const rest = (line.width - measure.measureText(text).width) / text.length;
    // The browser has a quicker way with letters that stand as they are.
    return Math.abs(rest) < SMALLEST_REST ? "0" : `${rest.toFixed(4)}px`;
}
