// One node of the semantics tree, read from the compact form that src/semantics/json.h describes.

export interface Rect {
    x: number;
    y: number;
    width: number;
    height: number;
}

export interface Line extends Rect {
    text: string;
    broken: boolean;  // the word goes on in the next line, after a hyphen that only the picture has
}

export interface SemanticNode {
    id: number;
    parent: number;
    role: string;
    rect: Rect;
    name: string;
    lines: Line[];
    textSize: number;
    bold: boolean;
    disabled: boolean;
    wantsFocus: boolean;
    level: number;
    checked: number;  // 0 has no such state, 1 no, 2 yes; the next two likewise
    expanded: number;
    current: number;
    href: string;
    value: string;
    placeholder: string;
    description: string;
    language: string;
    key: string;
    scrollTop: number;
    contentHeight: number;  // of a scroll area
}

// Roles of what is typed into.
export const FIELDS: ReadonlySet<string> = new Set(["search_field", "text_field", "number_field"]);

type LineFields = [text: string, x: number, y: number, width: number, height: number, broken?: number];
type Fields = [
    id: number, parent: number, role: string, rect: [number, number, number, number], name?: string,
    lines?: LineFields[], textSize?: number, flags?: number, level?: number, states?: [number, number, number],
    href?: string, value?: string, placeholder?: string, description?: string, language?: string, key?: string,
    scrollTop?: number, contentHeight?: number,
];

export function readNode(json: string): SemanticNode {
    const [id, parent, role, [x, y, width, height], name = "", lines = [], textSize = 0, flags = 0, level = 0,
           states = [0, 0, 0], href = "", value = "", placeholder = "", description = "", language = "", key = "",
           scrollTop = 0, contentHeight = 0] = JSON.parse(json) as Fields;
    return {
        id, parent, role, rect: { x, y, width, height }, name, lines: lines.map(readLine), textSize,
        bold: (flags & 1) !== 0, disabled: (flags & 2) !== 0, wantsFocus: (flags & 4) !== 0, level,
        checked: states[0], expanded: states[1], current: states[2],
        href, value, placeholder, description, language, key, scrollTop, contentHeight,
    };
}

function readLine([text, x, y, width, height, broken]: LineFields): Line {
    return { text: broken === 1 ? text.slice(0, -1) : text, x, y, width, height, broken: broken === 1 };
}
