import { Row, textOf, toTime, numberOf } from "./rows";

/** An earlier case of the customer. */
export interface PastCase {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly isOpen: boolean;
    readonly state: string;
    readonly openedOn?: Date;
    readonly closedOn?: Date;
    readonly ending?: string;
    readonly satisfaction?: string;
    readonly topic?: string;
}

/** A post of the customer on any channel, at another time. */
export interface PastPost {
    readonly id: string;
    readonly at: Date;
    readonly channel: string;
    readonly excerpt: string;
    readonly tone?: number;
}

/** What we told the customer we would do and have not settled. */
export interface Promise {
    /** The row that it stands in; a promise of goodwill is settled by paying it out. */
    readonly table: string;
    readonly id?: string;
    readonly caseId?: string;
    readonly caseNumber: string;
    readonly what: string;
    readonly madeOn?: Date;
    readonly dueOn?: Date;
}

/** Compensation that the customer asked for or was given. */
export interface Goodwill {
    readonly id: string;
    readonly worth: string;
    readonly reason: string;
    readonly state: string;
    readonly caseNumber: string;
}

/** An employee of ours whom the customer named. */
export interface Mention {
    readonly id: string;
    readonly employee: string;
    readonly isComplaint: boolean;
    readonly caseId?: string;
    readonly caseNumber: string;
}

/** The text of incident.scrm_history, whatever its version: what a version does not have is empty. */
export interface History {
    readonly total: number;
    readonly open: number;
    readonly cases: readonly PastCase[];
    readonly posts: readonly PastPost[];
    readonly promises: readonly Promise[];
    readonly goodwill: readonly Goodwill[];
    readonly mentions: readonly Mention[];
    /** Earlier cases on the topic of this one in the last 90 days; undefined when there are none. */
    readonly repeat?: { readonly topic: string; readonly count: number; readonly caseIds: readonly string[] };
}

export const NO_HISTORY: History = { total: 0, open: 0, cases: [], posts: [], promises: [], goodwill: [], mentions: [] };

const SETTLED: readonly string[] = ["Kept", "Broken"];

/** Undefined when the text cannot be read, which is another thing than an empty history. */
export function readHistory(json: string | undefined): History | undefined {
    if (json === undefined) return NO_HISTORY;
    let root: unknown;
    try {
        root = JSON.parse(json);
    } catch {
        return undefined;
    }
    return isRow(root) ? fromRoot(root) : undefined;
}

function fromRoot(root: Row): History {
    const cases = rows(root, "cases").map(pastCase);
    return {
        total: numberOf(root, "total") ?? cases.length,
        open: numberOf(root, "open") ?? 0,
        cases,
        posts: rows(root, "posts").map(pastPost).filter((post): post is PastPost => post !== undefined),
        promises: rows(root, "promises").filter((row) => !SETTLED.includes(textOf(row, "state") ?? "")).map(promise),
        goodwill: rows(root, "goodwill").map(goodwill),
        mentions: rows(root, "mentions").map(mention),
        repeat: isRow(root.repeat) ? repeat(root.repeat) : undefined,
    };
}

function repeat(row: Row): History["repeat"] {
    return {
        topic: textOf(row, "topic") ?? "",
        count: numberOf(row, "count") ?? 0,
        caseIds: rows(row, "cases").map((each) => textOf(each, "id")?.toLowerCase() ?? ""),
    };
}

function pastCase(row: Row): PastCase {
    const state = textOf(row, "state") ?? "";
    return {
        id: textOf(row, "id")?.toLowerCase() ?? "",
        number: textOf(row, "number") ?? "",
        title: textOf(row, "title") ?? "",
        isOpen: state === "Active",
        state,
        openedOn: toTime(row.openedOn),
        closedOn: toTime(row.closedOn),
        ending: textOf(row, "ending"),
        satisfaction: textOf(row, "satisfaction"),
        topic: textOf(row, "topic"),
    };
}

function pastPost(row: Row): PastPost | undefined {
    const at = toTime(row.postedOn);
    return at && {
        id: textOf(row, "id")?.toLowerCase() ?? "",
        at,
        channel: textOf(row, "channel") ?? "",
        excerpt: textOf(row, "excerpt") ?? "",
        tone: numberOf(row, "tone"),
    };
}

function promise(row: Row): Promise {
    return {
        table: textOf(row, "table") ?? "scrm_promise",
        id: textOf(row, "id"),
        caseId: textOf(row, "caseId"),
        caseNumber: textOf(row, "case") ?? "",
        what: textOf(row, "what") ?? "",
        madeOn: toTime(row.madeOn),
        dueOn: toTime(row.dueOn),
    };
}

function goodwill(row: Row): Goodwill {
    return {
        id: textOf(row, "id") ?? "",
        worth: [numberOf(row, "amount")?.toString(), textOf(row, "currency")].filter(Boolean).join(" "),
        reason: textOf(row, "reason") ?? "",
        state: textOf(row, "state") ?? "",
        caseNumber: textOf(row, "case") ?? "",
    };
}

function mention(row: Row): Mention {
    return {
        id: textOf(row, "id") ?? "",
        employee: textOf(row, "employee") ?? "",
        isComplaint: textOf(row, "kind") === "Complaint",
        caseId: textOf(row, "caseId"),
        caseNumber: textOf(row, "case") ?? "",
    };
}

function rows(row: Row, field: string): Row[] {
    const value = row[field];
    return Array.isArray(value) ? value.filter(isRow) : [];
}

function isRow(value: unknown): value is Row {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
