import { numberOf, Row } from "./rows";

/** The first value of every choice of the solution; the others count up from it. */
const FIRST = 100000000;

export const NETWORKS = ["X", "Facebook", "Instagram", "YouTube", "Forum", "ReviewSite", "Other"] as const;
export const INTENTS = ["Complaint", "Question", "Request", "Praise", "Suggestion", "Noise"] as const;
export const URGENCIES = ["Critical", "High", "Normal", "Low"] as const;
export const KPIS = ["FirstResponse", "NextResponse", "Resolution"] as const;
export const LINK_STATES = ["None", "Suggested", "Claimed", "Verified", "Rejected"] as const;
export const POST_STATES = ["Visible", "Edited", "DeletedByAuthor", "HiddenByUs", "AccountGone"] as const;
export const REPLY_STATES = [
    "Draft", "AwaitingApproval", "Approved", "Sending", "Sent", "Failed", "Rejected", "Expired", "Queued",
] as const;
export const TIERS = ["Standard", "Silver", "Gold", "Platinum"] as const;
export const OUTCOMES = [
    "Pending", "CaseOpened", "JoinedCase", "Praise", "Ignored", "Duplicate", "WaitingForParts", "Failed", "OwnPost",
] as const;

export type Network = (typeof NETWORKS)[number];
export type Intent = (typeof INTENTS)[number];
export type Urgency = (typeof URGENCIES)[number];
export type Kpi = (typeof KPIS)[number];
export type LinkState = (typeof LINK_STATES)[number];
export type PostState = (typeof POST_STATES)[number];
export type ReplyState = (typeof REPLY_STATES)[number];
export type Tier = (typeof TIERS)[number];

/** The word for the value of a choice; undefined when it is empty or newer than this control. */
export function choiceOf<T extends string>(row: Row, column: string, words: readonly T[]): T | undefined {
    const value = numberOf(row, column);
    return value === undefined ? undefined : words[value - FIRST];
}

/** The value that Dataverse stores for a word. */
export function valueOf<T extends string>(words: readonly T[], word: T): number {
    return FIRST + words.indexOf(word);
}
