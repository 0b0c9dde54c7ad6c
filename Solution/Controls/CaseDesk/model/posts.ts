import { choiceOf, OUTCOMES, POST_STATES, PostState, REPLY_STATES, ReplyState } from "./choices";
import { lookupNameOf, lookupOf, numberOf, Row, textOf, timeOf, yes } from "./rows";

/** One post of the conversation, or an answer of ours that is not sent yet. */
export interface Post {
    readonly id: string;
    readonly at: Date;
    readonly text: string;
    readonly isOurs: boolean;
    readonly isPrivate: boolean;
    readonly isAutomatic: boolean;
    readonly channel: string;
    readonly author: string;
    readonly tone?: number;
    readonly confidence?: number;
    readonly state: PostState;
    readonly replyState?: ReplyState;
    readonly part?: number;
    readonly partCount?: number;
    readonly joinedTo?: string;
    readonly url?: string;
    readonly draftedById?: string;
    readonly draftedByName?: string;
    readonly draftedOn?: Date;
    /** Why an answer of ours needs approval, or why it was rejected, expired or failed. */
    readonly replyReason?: string;
}

/** A post with its other parts joined in their order. */
export interface Message extends Post {
    /** How many parts were joined; 1 for a post that is whole. */
    readonly parts: number;
    /** How many of its parts have not arrived. */
    readonly missing: number;
    /** A customer's post that none of our answers followed. */
    readonly isUnanswered: boolean;
}

/** Undefined for what is no post of a conversation, such as a second delivery. */
export function readPost(row: Row): Post | undefined {
    const id = textOf(row, "activityid");
    const at = timeOf(row, "postedon") ?? timeOf(row, "createdon");
    if (!id || !at || choiceOf(row, "scrm_outcome", OUTCOMES) === "Duplicate") return undefined;
    return {
        id: id.toLowerCase(),
        at,
        text: (textOf(row, "scrm_text") ?? textOf(row, "description") ?? "").trim(),
        isOurs: yes(row, "directioncode"),
        isPrivate: numberOf(row, "postmessagetype") === 1,
        isAutomatic: yes(row, "scrm_automatic"),
        channel: lookupNameOf(row, "scrm_channelid") ?? "",
        author: lookupNameOf(row, "postfromprofileid") ?? "",
        tone: numberOf(row, "scrm_tone"),
        confidence: numberOf(row, "scrm_confidence"),
        state: choiceOf(row, "scrm_poststate", POST_STATES) ?? "Visible",
        replyState: choiceOf(row, "scrm_replystate", REPLY_STATES),
        part: numberOf(row, "scrm_part"),
        partCount: numberOf(row, "scrm_partcount"),
        joinedTo: lookupOf(row, "scrm_joinedtoid"),
        url: textOf(row, "posturl"),
        draftedById: lookupOf(row, "scrm_draftedbyid"),
        draftedByName: lookupNameOf(row, "scrm_draftedbyid"),
        draftedOn: timeOf(row, "scrm_draftedon"),
        replyReason: textOf(row, "scrm_replyreason"),
    };
}

/** What was said and sent: what waits for an answer first, then the rest, each newest first. */
export function conversation(posts: readonly Post[]): Message[] {
    const said = posts.filter((post) => !post.isOurs || post.replyState === "Sent" || post.replyState === undefined);
    const answeredOn = Math.max(0, ...said.filter((post) => post.isOurs && !post.isAutomatic).map((post) => post.at.getTime()));
    return join(said)
        .map((message) => ({ ...message, isUnanswered: !message.isOurs && message.at.getTime() > answeredOn }))
        .sort((a, b) => Number(b.isUnanswered) - Number(a.isUnanswered) || b.at.getTime() - a.at.getTime());
}

/** Puts the parts of a post together. The row that the others are joined to stands for all of them. */
export function join(posts: readonly Post[]): Message[] {
    const known = new Set(posts.map((post) => post.id));
    const groups = new Map<string, Post[]>();
    for (const post of posts) {
        const first = post.joinedTo && known.has(post.joinedTo) ? post.joinedTo : post.id;
        const group = groups.get(first);
        if (group) group.push(post);
        else groups.set(first, [post]);
    }
    return [...groups.entries()].map(([first, group]) => joined(first, group));
}

function joined(first: string, group: Post[]): Message {
    const parts = group.slice().sort((a, b) => (a.part ?? 0) - (b.part ?? 0) || a.at.getTime() - b.at.getTime());
    const head = group.find((post) => post.id === first) ?? parts[0];
    return {
        ...head,
        text: parts.length > 1 ? parts.map(withoutMark).join(" ") : head.text,
        parts: parts.length,
        missing: Math.max(0, (head.partCount ?? parts.length) - parts.length),
        isUnanswered: false,
    };
}

/** A part without the "(1/2)" that its author put before or after its words. */
function withoutMark({ text, part, partCount }: Post): string {
    const marks = [`(${part}/${partCount})`, `${part}/${partCount}`];
    const mark = marks.find((each) => text.startsWith(`${each} `) || text.endsWith(` ${each}`));
    if (mark === undefined) return text;
    return (text.endsWith(mark) ? text.slice(0, -mark.length) : text.slice(mark.length)).trim();
}

/** The posts that hold a word, ours and theirs; an empty word finds all. */
export function filterMessages(messages: readonly Message[], word: string): readonly Message[] {
    const wanted = word.trim().toLocaleLowerCase();
    if (wanted === "") return messages;
    return messages.filter((message) => `${message.text}\n${message.author}\n${message.channel}`.toLocaleLowerCase().includes(wanted));
}
