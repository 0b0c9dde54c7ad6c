/** Marks that turn the direction of what follows; nobody types them, and they can make a text say something else. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** More marks on one letter than any language writes. */
const HEAP_OF_MARKS = /(\p{M}{4})\p{M}+/gu;

/** A customer's text without what could disturb the page around it. It is still shown as text, never as markup. */
export function calm(text: string): string {
    return text.replace(TURNS, "").replace(HEAP_OF_MARKS, "$1").replace(/\n{3,}/g, "\n\n");
}

/** The beginning of a text, cut between two words where there are any; the whole text when it is short enough. */
export function beginning(text: string, most: number): string {
    const letters = Array.from(text);
    if (letters.length <= most) return text;
    const cut = letters.slice(0, most).join("");
    const space = cut.lastIndexOf(" ");
    return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
