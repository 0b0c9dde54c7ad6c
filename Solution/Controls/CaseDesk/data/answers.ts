import { Route } from "../model/replies";
import { Row, textOf, yes } from "../model/rows";
import { Gateway } from "./gateway";

/** What the solution thinks of an answer before anything is written. */
export interface Check {
    /** Why it would be refused. */
    readonly problems: readonly string[];
    /** What the rep should know. */
    readonly warnings: readonly string[];
    readonly needsApproval: boolean;
}

/** An answer as it stands in the box. */
export interface Answer {
    readonly caseId: string;
    readonly text: string;
    readonly route: Route;
    /** Takes the place of what somebody else is working on. */
    readonly instead: boolean;
}

export async function checkAnswer(gateway: Gateway, answer: Answer): Promise<Check> {
    const row = await gateway.call("scrm_DraftReply", { ...draft(answer), CheckOnly: true });
    return { problems: lines(row, "Problems"), warnings: lines(row, "Warnings"), needsApproval: yes(row, "NeedsApproval") };
}

/** Keeps the answer as a draft that colleagues see. @returns Its id. */
export async function keepAnswer(gateway: Gateway, answer: Answer): Promise<string> {
    return textOf(await gateway.call("scrm_DraftReply", draft(answer)), "ReplyId") ?? "";
}

/** Hands a draft on to be sent, or to somebody who has to approve it. @returns What happened, in words for the rep. */
export async function submitAnswer(gateway: Gateway, replyId: string): Promise<string> {
    return textOf(await gateway.call("scrm_SubmitReply", { ReplyId: replyId }), "Message") ?? "";
}

function draft({ caseId, text, route, instead }: Answer): Record<string, string | boolean> {
    return { CaseId: caseId, Text: text.trim(), Route: route, ...(instead ? { Instead: true } : {}) };
}

function lines(row: Row, field: string): string[] {
    return (textOf(row, field) ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
