import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CaseFile, readCase } from "../../CaseDesk/model/case";
import { Post } from "../../CaseDesk/model/posts";
import { MINUTE } from "../../CaseDesk/model/time";
import { Reader } from "../../CaseDesk/model/warnings";
import { Say, sayWith } from "../../CaseDesk/model/words";

/** The folder of the package; tests run with it as the current one. */
export const ROOT = process.cwd();

export const NOW = new Date("2026-03-06T13:44:00Z");
export const ME = "00000000-0000-0000-0000-00000000abcd";
export const CHOICE = 100000000;

/** The words of a language as the control ships them. */
export function words(language: 1033 | 3082): Map<string, string> {
    const text = readFileSync(join(ROOT, "CaseDesk", "strings", `CaseDesk.${language}.resx`), "utf8");
    const rows = text.matchAll(/<data name="([^"]+)"[^>]*><value>([^<]*)<\/value>/g);
    return new Map([...rows].map(([, key, value]) => [key, value.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")]));
}

const english = words(1033);

/** English; a key that has no words fails the test. */
export const say: Say = sayWith((key) => {
    const found = english.get(key);
    if (found === undefined) throw new Error(`There are no words for ${key}.`);
    return found;
});

export const times = { locale: "en-GB", offset: () => 60 };

export const reader: Reader = { userId: ME, now: NOW, times, say };

export function minutes(count: number): Date {
    return new Date(NOW.getTime() + count * MINUTE);
}

let next = 1;

/** A public post of the customer that was made some minutes ago. */
export function post(minutesAgo: number, text = "Where is my bag?", more: Partial<Post> = {}): Post {
    return {
        id: `post-${next++}`, at: minutes(-minutesAgo), text, isOurs: false, isPrivate: false, isAutomatic: false, channel: "X", author: "@danak", state: "Visible", ...more,
    };
}

/** An answer of ours that was sent some minutes ago. */
export function answer(minutesAgo: number, text = "We look for it.", more: Partial<Post> = {}): Post {
    return post(minutesAgo, text, { isOurs: true, author: "ContosoAir", replyState: "Sent", ...more });
}

/** A case with a history and posts around it. */
export function caseFile(history: object = {}, posts: readonly Post[] = [], columns: object = {}): CaseFile {
    const row = {
        incidentid: "CASE", ticketnumber: "CAS-1", statecode: 0, scrm_history: JSON.stringify(history),
        scrm_ChannelId: { scrm_name: "X", scrm_textlimit: 20, scrm_mostparts: 1 }, ...columns,
    };
    return { theCase: readCase(row), turns: [], posts, authors: [] };
}
