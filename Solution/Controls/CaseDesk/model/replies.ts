import { CaseFile } from "./case";
import { ReplyState } from "./choices";
import { join, Message, Post } from "./posts";

export type Route = "Public" | "Private";

/** An answer of ours that is written and not sent. */
export interface Reply extends Message {
    readonly isMine: boolean;
    readonly replyState: ReplyState;
}

const PENDING: readonly (ReplyState | undefined)[] = ["Draft", "AwaitingApproval", "Approved", "Sending", "Failed", "Rejected", "Expired"];

/** Answers that are written and not sent, newest first, their parts joined. What an answer sent later made void is not among them. */
export function pendingReplies(posts: readonly Post[], userId: string): Reply[] {
    const sentOn = Math.max(0, ...posts.filter(isSent).map((post) => post.at.getTime()));
    return join(posts.filter((post) => post.isOurs && post.replyState !== undefined && post.replyState !== "Sent"))
        .filter((reply) => PENDING.includes(reply.replyState) && (isUnderWay(reply) || writtenOn(reply) > sentOn))
        .map((reply) => ({ ...reply, replyState: reply.replyState!, isMine: reply.draftedById === userId }))
        .sort((a, b) => writtenOn(b) - writtenOn(a));
}

/** The answer that the box goes on with by itself: the user's own draft. */
export function ownDraft(replies: readonly Reply[]): Reply | undefined {
    return replies.find((reply) => reply.isMine && reply.replyState === "Draft");
}

/** The latest post of the customer that none of ours answered. */
export function toAnswer(messages: readonly Message[]): Message | undefined {
    return messages.find((message) => message.isUnanswered) ?? messages.find((message) => !message.isOurs);
}

/** A deleted post cannot be answered in public; a private message is answered as the customer wrote it. */
export function routesFor(message: Message | undefined): Route[] {
    return message && (message.isPrivate || isGone(message)) ? ["Private"] : ["Public", "Private"];
}

export function isGone(post: Post): boolean {
    return post.state === "DeletedByAuthor" || post.state === "AccountGone";
}

/** Undefined when the channel has no limit; negative when the text is over it. Counted as the solution counts, in UTF-16 units. */
export function lettersLeft(text: string, limit: number | undefined): number | undefined {
    return limit === undefined || limit <= 0 ? undefined : limit - text.trim().length;
}

export type ReplyBlock = "Closed" | "Offline" | "Empty" | "TooLong";

/** Why a text cannot be sent, as far as that can be told without asking. */
export function blockOf(text: string, { theCase }: CaseFile, isOffline: boolean): ReplyBlock | undefined {
    if (!theCase.isOpen) return "Closed";
    if (isOffline) return "Offline";
    if (text.trim() === "") return "Empty";
    const left = lettersLeft(text, theCase.textLimit);
    return left !== undefined && left < 0 && theCase.mostParts <= 1 ? "TooLong" : undefined;
}

function isSent(post: Post): boolean {
    return post.isOurs && !post.isAutomatic && (post.replyState === "Sent" || post.replyState === undefined);
}

function isUnderWay(reply: Message): boolean {
    return reply.replyState === "AwaitingApproval" || reply.replyState === "Approved" || reply.replyState === "Sending";
}

function writtenOn(reply: Post): number {
    return (reply.draftedOn ?? reply.at).getTime();
}
