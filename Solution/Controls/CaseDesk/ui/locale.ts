/** Languages that the panel speaks, by the number that Dataverse gives them. */
const SPOKEN: Readonly<Record<number, string>> = { 1033: "en-GB", 3082: "es-ES" };

/** How to write times for a user; a language that the panel does not speak follows the browser. */
export function localeOf(languageId: number): string {
    return SPOKEN[languageId] ?? navigator.language;
}
