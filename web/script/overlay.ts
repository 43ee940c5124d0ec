// Mirrors the semantics tree of the core as real elements over the canvas: what people touch, hear, find and type into.
// Knows nothing about offers. Text goes in as text only, links after a look at their scheme.

import { textSpan, writeText } from "./painted_text";
import { type SemanticNode, FIELDS, readNode } from "./semantic_node";
import type { Passage } from "./speech";

export interface OverlayEvents {
    press(id: number): void;
    input(id: number, text: string): void;
    submit(id: number): void;
    scroll(id: number, top: number): void;
    focusTaken(): void;
    fieldFocused(id: number): void;
}

interface Mirrored {
    element: HTMLElement;
    node: SemanticNode;
    source: string;   // the node as it came, to see at once that nothing changed
    reported: string; // of a field: the text that the core knows
    scrolled: number; // of a scroll area: the place that the core knows, in CSS px
    placed: string;   // the rectangle that the browser knows
}

// Parent → the child that stands where the next one belongs.
type Places = Map<Element, Element | null>;

interface Arrival {
    element: HTMLElement;
    parent: Element;
    before: Element | null;
}

const TAGS: Record<string, string> = {
    main: "main", banner: "header", navigation: "nav", region: "section", paragraph: "p", text: "span",
    button: "button", toggle: "button", link: "a", list: "ul", list_item: "li", search_field: "label",
    text_field: "label", number_field: "label", radio: "label", checkbox: "label",
};
// Where the element alone does not say it. A list without bullets is no list to Safari unless told so.
const ROLES: Record<string, string> = {
    search: "search", list: "list", choice_group: "group", status: "status", alert: "alert", dialog: "dialog",
    image: "img", separator: "separator",
};
const CHOICES = new Set(["radio", "checkbox"]);
const NAMED_BY_LABEL = new Set([
    "main", "banner", "navigation", "search", "region", "scroll_area", "list", "choice_group", "dialog", "image",
]);
const READ_ALOUD = new Set(["heading", "paragraph", "text", "list_item", "alert"]);
const SCHEMES = new Set(["https:", "tel:", "mailto:", "geo:"]);
const THE_PAGE = 0;  // the parent of what no node holds
const BY_HAND = "scrolled";  // the source of a node that no tree has described as it is now
const CARD_RADIUS = 16;
const TALLEST_PILL = 64;
// iOS zooms the page when a focused field is set in less than 16 CSS px.
const SMALLEST_FIELD_TEXT = 16;

export class Overlay {
    private readonly mirrored = new Map<number, Mirrored>();
    private readonly ids = new WeakMap<Element, number>();
    private composing = false;
    private holders = new Set<number>();  // nodes of the tree that hold others
    private arrivals: Arrival[] = [];     // what is new on the page and still being put together
    private toScroll: Mirrored[] = [];    // scroll areas that do not stand where they should
    private opener: HTMLElement | null = null;  // had the focus when the dialog came

    constructor(private readonly root: HTMLElement, private readonly events: OverlayEvents) {
        root.addEventListener("click", (event) => this.onClick(event));
        root.addEventListener("change", (event) => this.onChange(event));
        root.addEventListener("input", (event) => this.onInput(event));
        root.addEventListener("compositionstart", () => { this.composing = true; });
        root.addEventListener("compositionend", (event) => {
            this.composing = false;
            this.onInput(event);
        });
        for (const kind of ["focusin", "click"]) root.addEventListener(kind, (event) => this.onField(event));
        root.addEventListener("keydown", (event) => this.onKey(event));
        root.addEventListener("scroll", (event) => this.onScroll(event), { capture: true, passive: true });
    }

    // `tree` is the JSON of src/semantics/json.h: one node a line, parents before children.
    sync(tree: string): void {
        const lines = tree === "[]" ? [] : tree.slice(1, -1).split(",\n");
        const ids = lines.map((line) => Number.parseInt(line.slice(1), 10));
        this.holders = new Set(lines.map((line) => Number.parseInt(line.slice(line.indexOf(",") + 1), 10)));
        const focused = document.activeElement;
        this.removeAllBut(new Set(ids));

        const places: Places = new Map();
        const patched = new Set<number>();
        let wanted: Mirrored | undefined;
        lines.forEach((source, index) => {
            const known = this.mirrored.get(ids[index]!);
            const node = known?.source === source ? known.node : readNode(source);
            const mirrored = known === undefined ? this.create(node)
                : isSameKind(known.node, node) ? known : this.createAnew(known, node, places);
            const parent = this.mirrored.get(node.parent);
            this.place(mirrored, parent?.element ?? this.root, places);
            if (known?.source !== source || patched.has(node.parent)) {
                this.patch(mirrored, node, parent?.node);
                mirrored.node = node;
                mirrored.source = source;
                patched.add(node.id);
            }
            if (node.wantsFocus) wanted = mirrored;
        });
        this.letIn();
        this.scrollAreas();
        this.keepScrollersReachable();
        const opener = this.silenceBehindDialog(focused);
        this.settleFocus(wanted, focused, opener);
    }

    // Of the main part of the screen.
    get scrolledTo(): number {
        return this.root.querySelector("main > [data-role=scroll_area]")?.scrollTop ?? 0;
    }
    scrollTo(top: number): void {
        const area = this.root.querySelector("main > [data-role=scroll_area]");
        if (area !== null && top > 0) area.scrollTop = top;
    }

    // What stands in the main part, in reading order, without what can only be pressed; numbers to call are read.
    passages(pageLanguage: string): Passage[] {
        const main = this.root.querySelector("main");
        const passages: Passage[] = [];
        for (const element of main?.querySelectorAll<HTMLElement>("[data-role]") ?? []) {
            const node = this.mirrored.get(this.ids.get(element) ?? 0)?.node;
            if (node === undefined || node.name === "" || this.holders.has(node.id)) continue;
            if (!READ_ALOUD.has(node.role) && !node.href.startsWith("tel:")) continue;
            const language = element.closest<HTMLElement>("[lang]")?.lang || pageLanguage;
            // A pause between the parts, also where no sentence ends.
            passages.push({ text: /[.!?]$/.test(node.name) ? node.name : `${node.name}.`, language });
        }
        return passages;
    }

    // As long as a dialog is open nothing else can be reached. Returns what had the focus before, when it has gone.
    private silenceBehindDialog(focused: Element | null): HTMLElement | null {
        const dialog = this.root.querySelector(":scope > [data-role=dialog]");
        for (const part of this.root.children) (part as HTMLElement).inert = dialog !== null && part !== dialog;
        if (dialog !== null) {
            if (this.root.contains(focused) && !dialog.contains(focused)) this.opener = focused as HTMLElement;
            return null;
        }
        const { opener } = this;
        this.opener = null;
        return opener;
    }

    // Everything anew at the next tree, for a skin that needs other elements.
    clear(): void {
        this.removeAllBut(new Set());
    }

    private removeAllBut(alive: Set<number>): void {
        for (const [id, { element, node }] of this.mirrored) {
            if (alive.has(id)) continue;
            // What goes takes along what it holds.
            if (node.parent === THE_PAGE || alive.has(node.parent)) element.remove();
            this.mirrored.delete(id);
        }
    }

    private place(mirrored: Mirrored, parent: Element, places: Places): void {
        const { element } = mirrored;
        const expected = places.has(parent) ? places.get(parent)! : firstMirrored(parent);
        if (!element.isConnected && parent.isConnected) {
            this.arrivals.push({ element, parent, before: expected });
            places.set(parent, expected);
            return;
        }
        if (element !== expected) {
            this.letIn();
            parent.insertBefore(element, expected);
            // One that was moved has forgotten where it stood.
            if (mirrored.scrolled > 0) this.toScroll.push(mirrored);
        }
        places.set(parent, element.nextElementSibling);
    }

    // New parts come in whole: whatever is done to an element within the page has the browser take note of it.
    private letIn(): void {
        for (const { element, parent, before } of this.arrivals) parent.insertBefore(element, before);
        this.arrivals = [];
    }

    // Last of all, since the browser has to lay out the page for it.
    private scrollAreas(): void {
        for (const { element, scrolled } of this.toScroll) element.scrollTop = scrolled;
        this.toScroll = [];
    }

    private settleFocus(wanted: Mirrored | undefined, before: Element | null, opener: HTMLElement | null): void {
        const target = opener?.isConnected ? opener : wanted?.element;
        if (target !== undefined) {
            target.focus({ preventScroll: true });
            if (wanted !== undefined) this.events.focusTaken();
            return;
        }
        if (!(before instanceof HTMLElement) || before === document.body || document.activeElement === before) return;
        // Moved elements lose the focus, removed ones drop it on the body: neither may happen to whoever is typing.
        if (before.isConnected) before.focus({ preventScroll: true });
        else this.root.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    }

    // --- elements -------------------------------------------------------------------------------------------------

    private create(node: SemanticNode): Mirrored {
        const tag = node.role === "heading" ? `h${Math.min(Math.max(node.level, 1), 6)}` : TAGS[node.role] ?? "div";
        const element = document.createElement(tag);
        element.dataset["role"] = node.role;
        const role = ROLES[node.role];
        if (role !== undefined) element.setAttribute("role", role);
        if (node.role === "heading") element.tabIndex = -1;
        // What the program announces goes through the live regions of the page, once.
        if (node.role === "status") element.setAttribute("aria-live", "off");
        if (node.role === "dialog") element.setAttribute("aria-modal", "true");
        if (element instanceof HTMLButtonElement) element.type = "button";
        if (FIELDS.has(node.role)) element.append(makeField(node.role));
        if (CHOICES.has(node.role)) {
            const input = document.createElement("input");
            input.type = node.role;
            input.name = `choice-${node.parent}`;
            element.append(input);
        }
        if (node.role === "image" && node.href !== "") element.append(document.createElement("img"));
        if (node.role === "scroll_area") {
            // Placed elements do not make room below themselves.
            element.append(textSpan("extent", ""));
        }
        const mirrored = { element, node, source: "", reported: "", scrolled: 0, placed: "" };
        this.mirrored.set(node.id, mirrored);
        this.ids.set(element, node.id);
        return mirrored;
    }

    // What is a list on one screen and a link on the next, or a heading of another rank, is another element there.
    private createAnew(known: Mirrored, node: SemanticNode, places: Places): Mirrored {
        this.letIn();
        const parent = known.element.parentElement!;
        const mirrored = this.create(node);
        known.element.replaceWith(mirrored.element);
        if (places.get(parent) === known.element) places.set(parent, mirrored.element);
        return mirrored;
    }

    private patch(mirrored: Mirrored, node: SemanticNode, parent: SemanticNode | undefined): void {
        const { element } = mirrored;
        const before = mirrored.source === "" ? undefined : mirrored.node;
        this.position(mirrored, node, parent);
        // Only what changed is told to the browser: a card that moved is still the same card.
        if (node.language !== (before?.language ?? "")) setAttribute(element, "lang", node.language);
        if (node.description !== (before?.description ?? "")) {
            setAttribute(element, "aria-description", node.description);
        }
        if (node.key !== (before?.key ?? "")) setAttribute(element, "data-key", node.key);
        if (node.expanded !== (before?.expanded ?? 0)) setAttribute(element, "aria-expanded", answer(node.expanded));
        if (node.current !== (before?.current ?? 0)) {
            setAttribute(element, "aria-current", node.current === 2 ? "page" : "");
        }
        if (node.role === "toggle") setAttribute(element, "aria-pressed", answer(node.checked));
        if (NAMED_BY_LABEL.has(node.role)) setAttribute(element, "aria-label", node.name);
        else if (before === undefined || !sameText(before, node)) writeText(element, node, this.holders.has(node.id));

        if (element instanceof HTMLAnchorElement) patchLink(element, node.href);
        if (node.role === "image") patchPicture(element, node);
        if (element instanceof HTMLButtonElement) element.disabled = node.disabled;
        if (FIELDS.has(node.role)) this.patchField(mirrored, element.querySelector("input")!, node);
        if (CHOICES.has(node.role)) {
            const input = element.querySelector("input")!;
            input.checked = node.checked === 2;
            input.disabled = node.disabled;
        }
        if (node.role === "scroll_area") {
            element.querySelector<HTMLElement>(":scope > .extent")!.style.top = `${node.contentHeight - 1}px`;
        }
        // What the core says about scrolling is mostly an echo, and an echo must not stop a moving finger.
        if (node.role === "scroll_area" && Math.abs(node.scrollTop - mirrored.scrolled) >= 1) {
            mirrored.scrolled = node.scrollTop;
            this.toScroll.push(mirrored);
        }
    }

    // Rectangles count from the nearest scroll area or the page; elements are placed inside their parent.
    private position(mirrored: Mirrored, node: SemanticNode, parent: SemanticNode | undefined): void {
        const isNested = parent !== undefined && parent.role !== "scroll_area";
        const left = node.rect.x - (isNested ? parent.rect.x : 0);
        const top = node.rect.y - (isNested ? parent.rect.y : 0);
        const { width, height } = node.rect;
        const placed = `${left} ${top} ${width} ${height}`;
        if (placed === mirrored.placed) return;
        mirrored.placed = placed;
        const { element } = mirrored;
        const { style } = element;
        style.left = `${left}px`;
        style.top = `${top}px`;
        style.width = `${width}px`;
        style.height = `${height}px`;
        const isPressable = element instanceof HTMLButtonElement || element instanceof HTMLAnchorElement;
        if (isPressable) style.borderRadius = `${height <= TALLEST_PILL ? height / 2 : CARD_RADIUS}px`;
    }

    // The text of a field is the browser's. It is written only when the core says something it was not told.
    private patchField(mirrored: Mirrored, field: HTMLInputElement, node: SemanticNode): void {
        setAttribute(field, "placeholder", node.placeholder);
        setAttribute(field, "aria-label", node.lines.some((line) => line.text !== "") ? "" : node.name);
        setAttribute(field, "aria-description", node.description);
        field.disabled = node.disabled;
        // The line without text is the place of the words inside the frame that the picture shows.
        const place = node.lines.find((line) => line.text === "");
        if (place !== undefined) {
            field.style.paddingInlineStart = `${place.x}px`;
            field.style.paddingInlineEnd = `${Math.max(node.rect.width - place.x - place.width, 0)}px`;
        }
        field.style.fontSize = `${Math.max(node.textSize, SMALLEST_FIELD_TEXT)}px`;
        if (node.value !== mirrored.reported && !this.composing) {
            field.value = node.value;
            mirrored.reported = node.value;
        }
    }

    // A scroll area in which nothing can take the focus must take it itself, or the keyboard cannot scroll it.
    private keepScrollersReachable(): void {
        for (const { element, node } of this.mirrored.values()) {
            if (node.role !== "scroll_area") continue;
            const reachable = element.querySelector("a[href], button, input") !== null;
            if (reachable) element.removeAttribute("tabindex");
            else element.tabIndex = 0;
            setAttribute(element, "role", reachable && node.name === "" ? "" : "region");
        }
    }

    // --- events ---------------------------------------------------------------------------------------------------

    private mirroredAt(target: EventTarget | null): Mirrored | undefined {
        for (let element = target instanceof Element ? target : null; element !== null && element !== this.root;
             element = element.parentElement) {
            const id = this.ids.get(element);
            if (id !== undefined) return this.mirrored.get(id);
        }
        return undefined;
    }

    private onClick(event: MouseEvent): void {
        // The browser tells of scrolling with the next frame; what is pressed may want to know before.
        this.tellScroll((event.target as Element).closest("[data-role=scroll_area]"));
        const mirrored = this.mirroredAt((event.target as Element).closest("button, a"));
        if (mirrored === undefined) return;
        const { element, node } = mirrored;
        if (element instanceof HTMLAnchorElement) {
            const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
            if (!node.href.startsWith("#") || opensElsewhere) return;  // a real link does what links do
            event.preventDefault();
        }
        this.events.press(node.id);
    }

    private onChange(event: Event): void {
        const mirrored = this.mirroredAt(event.target);
        if (mirrored !== undefined && CHOICES.has(mirrored.node.role)) this.events.press(mirrored.node.id);
    }

    private onInput(event: Event): void {
        const mirrored = this.mirroredAt(event.target);
        if (this.composing || mirrored === undefined || !FIELDS.has(mirrored.node.role)) return;
        // Letters pasted in two parts, as a Mac keeps them, are put together.
        const text = mirrored.element.querySelector("input")!.value.normalize();
        if (text === mirrored.reported) return;
        mirrored.reported = text;
        this.events.input(mirrored.node.id, text);
    }

    private onField(event: Event): void {
        const mirrored = event.target instanceof HTMLInputElement ? this.mirroredAt(event.target) : undefined;
        if (mirrored !== undefined && FIELDS.has(mirrored.node.role)) this.events.fieldFocused(mirrored.node.id);
    }

    private onKey(event: KeyboardEvent): void {
        if (event.key === "Escape") {
            this.root.querySelector<HTMLElement>(":scope > [data-role=dialog] [data-key='dialog.close']")?.click();
        }
        const mirrored = this.mirroredAt(event.target);
        if (event.key !== "Enter" || event.isComposing || mirrored === undefined) return;
        if (FIELDS.has(mirrored.node.role)) this.events.submit(mirrored.node.id);
    }

    private onScroll(event: Event): void {
        this.tellScroll(event.target);
    }

    private tellScroll(target: EventTarget | null): void {
        const mirrored = this.mirroredAt(target);
        if (mirrored?.node.role !== "scroll_area") return;
        const { scrollTop } = mirrored.element;
        if (scrollTop === mirrored.scrolled) return;
        mirrored.scrolled = scrollTop;
        // No tree has said so: the next one is looked at, even if it says what the last one did.
        mirrored.source = BY_HAND;
        this.events.scroll(mirrored.node.id, mirrored.scrolled);
    }
}

// --- one element -----------------------------------------------------------------------------------------------------

function firstMirrored(parent: Element): Element | null {
    let child = parent.firstElementChild;
    while (child instanceof HTMLElement && child.dataset["role"] === undefined) child = child.nextElementSibling;
    return child;
}

function setAttribute(element: Element, name: string, value: string): void {
    if (value === "") element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function answer(state: number): string {
    return ["", "false", "true"][state] ?? "";
}

function makeField(role: string): HTMLInputElement {
    const field = document.createElement("input");
    field.type = role === "search_field" ? "search" : "text";
    field.inputMode = role === "search_field" ? "search" : role === "number_field" ? "numeric" : "text";
    field.enterKeyHint = role === "search_field" ? "search" : "done";
    field.autocomplete = "off";
    field.autocapitalize = "off";
    field.spellcheck = false;
    field.dir = "auto";
    return field;
}

function patchLink(link: HTMLAnchorElement, href: string): void {
    const isOurs = href.startsWith("#");
    if (!isOurs && !isHarmless(href)) {
        link.removeAttribute("href");
        return;
    }
    setAttribute(link, "href", href);
    const leaves = href.startsWith("https:");
    setAttribute(link, "target", leaves ? "_blank" : "");
    setAttribute(link, "rel", leaves ? "noopener noreferrer" : "");
}

// The canvas shows the picture already; the element is there for the plain page, for paper and for a long press.
function patchPicture(element: HTMLElement, node: SemanticNode): void {
    const picture = element.querySelector("img");
    if (picture === null || !node.href.startsWith("data:image/svg+xml,")) return;
    picture.alt = "";
    setAttribute(picture, "src", node.href);
}

function isHarmless(href: string): boolean {
    try {
        const url = new URL(href);
        return SCHEMES.has(url.protocol) && url.username === "" && url.password === "";
    } catch {
        return false;
    }
}

function isSameKind(one: SemanticNode, other: SemanticNode): boolean {
    return one.role === other.role && one.level === other.level;
}

function sameText(one: SemanticNode, other: SemanticNode): boolean {
    return one.name === other.name && one.textSize === other.textSize && one.bold === other.bold &&
        JSON.stringify(one.lines) === JSON.stringify(other.lines);
}
