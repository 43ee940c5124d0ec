// The address bar: the part after "#" mirrors the state of the core, and going back is an intent like any other.

export class Address {
    constructor(open: (route: string) => void) {
        history.scrollRestoration = "manual";
        addEventListener("popstate", () => open(this.current));
    }

    get current(): string {
        return location.hash === "" ? "#/" : location.hash;
    }

    push(route: string): void {
        if (route !== this.current) history.pushState(null, "", route);
    }

    replace(route: string): void {
        if (route !== this.current) history.replaceState(null, "", route);
    }

    showTitle(title: string): void {
        if (document.title !== title) document.title = title;
    }
}
