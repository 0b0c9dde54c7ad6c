/** Gives the words of a key in the user's language; {0}, {1}, ... in them are replaced by the values. */
export type Say = (key: string, ...values: (string | number)[]) => string;

/** @param lookUp Reads the words of a key, with their places still in them. */
export function sayWith(lookUp: (key: string) => string): Say {
    return (key, ...values) => lookUp(key).replace(/\{(\d)\}/g, (place, at: string) => String(values[Number(at)] ?? place));
}
