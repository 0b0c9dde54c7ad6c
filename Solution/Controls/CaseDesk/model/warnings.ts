import { CaseFile } from "./case";
import { Promise } from "./history";
import { conversation, Message } from "./posts";
import { isGone, pendingReplies, Reply, toAnswer } from "./replies";
import { MINUTE, span, TimeSettings, when } from "./time";
import { Say } from "./words";

/** What the button of a warning does. */
export type Action =
    | { readonly kind: "OpenCase"; readonly id: string }
    | { readonly kind: "OpenPost"; readonly id: string }
    | { readonly kind: "OpenGoodwill" | "OpenCrisis"; readonly id: string }
    | { readonly kind: "KeepPromise" | "BreakPromise"; readonly id: string }
    | { readonly kind: "AnswerPrivately" | "TakeOver" | "ConfirmTriage" | "CorrectTriage" }
    | { readonly kind: "ApproveReply" | "RejectReply"; readonly id: string }
    | { readonly kind: "ChangeReply"; readonly id: string };

export type WarningKind =
    | "PromiseOverdue" | "PromiseOpen" | "SomebodyAnswers" | "AwaitsApproval" | "AwaitsOthers" | "ReplyFailed"
    | "PostDeleted" | "SameTopic" | "OtherChannel" | "OtherCase" | "NeedsReview"
    | "Crisis" | "Goodwill" | "EmployeeNamed";

/** Something to know before the first word; each can be acted on, or it would become wallpaper. */
export interface Warning {
    readonly kind: WarningKind;
    readonly id: string;
    readonly words: string;
    readonly isUrgent: boolean;
    readonly actions: readonly [Action, ...Action[]];
}

/** Who looks, when, and how they read times. */
export interface Reader {
    readonly userId: string;
    readonly now: Date;
    readonly times: TimeSettings;
    readonly say: Say;
}

/** After this time a draft no longer keeps others from answering. */
const DRAFT_LAPSES = 30 * MINUTE;

/** For how long a post on another channel is worth a warning. */
const RECENT = 7 * 24 * 60 * MINUTE;

/** In the order in which they matter. */
export function warningsOf(file: CaseFile, reader: Reader): Warning[] {
    const posts = file.posts ?? [];
    const messages = conversation(posts);
    return [
        ...promises(file, reader),
        ...pendingReplies(posts, reader.userId).flatMap((reply) => aboutReply(reply, reader)),
        ...deleted(toAnswer(messages), reader),
        ...oneOfMany(file, reader),
        ...sameTopic(file, reader),
        ...otherChannel(file, messages, reader),
        ...otherCase(file, reader),
        ...review(file, reader),
        ...employees(file, reader),
        ...compensation(file, reader),
    ];
}

function promises({ theCase }: CaseFile, reader: Reader): Warning[] {
    const all = theCase.history?.promises ?? [];
    return all
        .slice()
        .sort((a, b) => (a.dueOn?.getTime() ?? Infinity) - (b.dueOn?.getTime() ?? Infinity))
        .map((promise) => aboutPromise(promise, theCase.history?.cases.find((each) => each.number === promise.caseNumber)?.id, reader))
        .filter((warning): warning is Warning => warning !== undefined);
}

function aboutPromise(promise: Promise, caseId: string | undefined, { now, times, say }: Reader): Warning | undefined {
    const [first, ...others] = promiseActions(promise, promise.caseId ?? caseId);
    if (!first) return undefined;
    const isOverdue = promise.dueOn !== undefined && promise.dueOn < now;
    const words = !promise.dueOn
        ? say("Warn_Promise", promise.what)
        : isOverdue
          ? say("Warn_PromiseOverdue", promise.what, span(Math.floor((now.getTime() - promise.dueOn.getTime()) / MINUTE), say))
          : say("Warn_PromiseDue", promise.what, when(promise.dueOn, now, times, say));
    const id = promise.id ?? `${promise.caseNumber} ${promise.what}`;
    return { kind: isOverdue ? "PromiseOverdue" : "PromiseOpen", id, words, isUrgent: isOverdue, actions: [first, ...others] };
}

/** A promise of its own is settled here; one that is goodwill or a note is settled where it stands. */
function promiseActions({ id, table }: Promise, caseId: string | undefined): Action[] {
    if (id && table === "scrm_promise") return [{ kind: "KeepPromise", id }, { kind: "BreakPromise", id }];
    if (id && table === "scrm_goodwill") return [{ kind: "OpenGoodwill", id }];
    return caseId ? [{ kind: "OpenCase", id: caseId }] : [];
}

function aboutReply(reply: Reply, { now, times, say }: Reader): Warning[] {
    const since = when(reply.draftedOn ?? reply.at, now, times, say);
    const who = reply.draftedByName ?? say("Somebody");
    const change: Action = { kind: "ChangeReply", id: reply.id };
    switch (reply.replyState) {
        case "Draft":
            return reply.isMine || now.getTime() - (reply.draftedOn ?? reply.at).getTime() > DRAFT_LAPSES
                ? []
                : [{ kind: "SomebodyAnswers", id: reply.id, words: say("Warn_SomebodyAnswers", who, since), isUrgent: true, actions: [{ kind: "TakeOver" }] }];
        case "AwaitingApproval":
            return reply.isMine
                ? [{ kind: "AwaitsOthers", id: reply.id, words: say("Warn_AwaitsOthers", since), isUrgent: false, actions: [change] }]
                : [{
                      kind: "AwaitsApproval", id: reply.id, words: say("Warn_AwaitsApproval", who, reply.text), isUrgent: true,
                      actions: [{ kind: "ApproveReply", id: reply.id }, { kind: "RejectReply", id: reply.id }],
                  }];
        case "Failed":
        case "Rejected":
        case "Expired":
            return [{
                kind: "ReplyFailed", id: reply.id, isUrgent: true,
                words: say(`Warn_Reply${reply.replyState}`, reply.replyReason ?? ""), actions: [change],
            }];
        default:
            return [];
    }
}

function deleted(message: Message | undefined, { say }: Reader): Warning[] {
    return message && isGone(message)
        ? [{ kind: "PostDeleted", id: message.id, words: say("Warn_PostDeleted"), isUrgent: true, actions: [{ kind: "AnswerPrivately" }] }]
        : [];
}

/** One text answers everybody, so a rep need not; what is held out waits for a person. */
function oneOfMany({ theCase: { crisis } }: CaseFile, { say }: Reader): Warning[] {
    return crisis
        ? [{
              kind: "Crisis", id: crisis.id, isUrgent: crisis.heldOutReason !== undefined,
              words: crisis.heldOutReason ? say("Warn_CrisisHeldOut", crisis.name, crisis.heldOutReason) : say("Warn_Crisis", crisis.name),
              actions: [{ kind: "OpenCrisis", id: crisis.id }],
          }]
        : [];
}

function sameTopic({ theCase }: CaseFile, { say }: Reader): Warning[] {
    const { repeat } = theCase.history ?? {};
    const latest = repeat?.caseIds[0];
    return repeat && latest && repeat.count > 0
        ? [{
              kind: "SameTopic", id: latest, isUrgent: repeat.count >= 2,
              words: say("Warn_SameTopic", repeat.count + 1, theCase.topic ?? repeat.topic), actions: [{ kind: "OpenCase", id: latest }],
          }]
        : [];
}

function otherChannel({ theCase }: CaseFile, messages: readonly Message[], { now, times, say }: Reader): Warning[] {
    const here = messages.find((message) => !message.isOurs && message.channel !== "" && message.channel !== theCase.channel);
    const known = new Set(messages.map((message) => message.id));
    const elsewhere = (theCase.history?.posts ?? []).find(
        (post) => post.channel !== theCase.channel && !known.has(post.id) && now.getTime() - post.at.getTime() < RECENT,
    );
    const latest = here ?? elsewhere;
    return latest
        ? [{
              kind: "OtherChannel", id: latest.id, words: say("Warn_OtherChannel", latest.channel, when(latest.at, now, times, say)),
              isUrgent: false, actions: [{ kind: "OpenPost", id: latest.id }],
          }]
        : [];
}

function otherCase({ theCase }: CaseFile, { say }: Reader): Warning[] {
    const open = theCase.history?.cases.find((each) => each.isOpen && each.id !== theCase.id);
    return open
        ? [{
              kind: "OtherCase", id: open.id, words: say("Warn_OtherCase", open.number, open.title),
              isUrgent: false, actions: [{ kind: "OpenCase", id: open.id }],
          }]
        : [];
}

function review({ theCase }: CaseFile, { say }: Reader): Warning[] {
    return theCase.needsReview
        ? [{
              kind: "NeedsReview", id: theCase.id, words: say("Warn_NeedsReview", theCase.reviewReason ?? ""),
              isUrgent: false, actions: [{ kind: "ConfirmTriage" }, { kind: "CorrectTriage" }],
          }]
        : [];
}

/** An employee does not handle a complaint about themselves. */
function employees({ theCase }: CaseFile, { say }: Reader): Warning[] {
    const named = theCase.history?.mentions.find((mention) => mention.isComplaint && mention.caseId);
    return named?.caseId
        ? [{
              kind: "EmployeeNamed", id: named.id, words: say("Warn_EmployeeNamed", named.employee, named.caseNumber),
              isUrgent: false, actions: [{ kind: "OpenCase", id: named.caseId }],
          }]
        : [];
}

function compensation({ theCase }: CaseFile, { say }: Reader): Warning[] {
    const given = theCase.history?.goodwill.find((goodwill) => goodwill.state !== "Rejected" && goodwill.state !== "Approved");
    return given
        ? [{
              kind: "Goodwill", id: given.id, words: say(`Warn_Goodwill${given.state}`, given.worth, given.caseNumber),
              isUrgent: false, actions: [{ kind: "OpenGoodwill", id: given.id }],
          }]
        : [];
}
