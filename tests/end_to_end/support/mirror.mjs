// The second look at the page: what every mirrored element says of itself in the DOM, and what the tree says of its node.
// An accessibility snapshot knows nothing of links' schemes, languages or the place where somebody is.

const FIELDS = ["search_field", "text_field", "number_field"];
const CHOICES = ["radio", "checkbox"];
const SCHEMES = /^(#|https:|tel:|mailto:|geo:)/;
const answer = (state) => [null, "false", "true"][state];

// From the arrays of src/semantics/json.h, in the order in which the elements stand: children right after their parent.
export function expectedElements(tree) {
    const children = new Map();
    for (const node of tree) children.set(node[1], [...children.get(node[1]) ?? [], node]);
    const inOrder = (parent) => (children.get(parent) ?? []).flatMap((node) => [node, ...inOrder(node[0])]);
    return inOrder(0).map(([, , role, , , , , flags = 0, level = 0, states = [0, 0, 0], href = "", value = "",
        placeholder = "", description = "", language = "", key = ""]) => {
        const [checked, expanded, current] = states;
        const isField = FIELDS.includes(role);
        return {
            role,
            key,
            href: SCHEMES.test(href) ? href : null,
            language,
            level: level === 0 ? null : `H${level}`,
            description,
            disabled: (flags & 2) !== 0,
            pressed: role === "toggle" ? answer(checked) : null,
            checked: CHOICES.includes(role) ? checked === 2 : null,
            expanded: answer(expanded),
            current: current === 2 ? "page" : null,
            value: isField ? value : null,
            placeholder: isField ? placeholder : null,
        };
    });
}

export function mirroredElements(page) {
    return page.evaluate(([fields, choices]) => [...document.querySelectorAll("#overlay [data-role]")].map((element) => {
        const role = element.dataset.role;
        const input = element.querySelector(":scope > input");
        const isField = fields.includes(role);
        return {
            role,
            key: element.dataset.key ?? "",
            href: element.getAttribute("href"),
            language: element.getAttribute("lang") ?? "",
            level: /^H\d$/.test(element.tagName) ? element.tagName : null,
            description: element.getAttribute("aria-description") ?? "",
            disabled: element.disabled ?? input?.disabled ?? false,
            pressed: element.getAttribute("aria-pressed"),
            checked: choices.includes(role) ? input.checked : null,
            expanded: element.getAttribute("aria-expanded"),
            current: element.getAttribute("aria-current"),
            value: isField ? input.value : null,
            placeholder: isField ? input.placeholder : null,
        };
    }), [FIELDS, CHOICES]);
}
