import * as React from "react";
import { Answer, Check, checkAnswer, keepAnswer, submitAnswer } from "../data/answers";
import { Gateway } from "../data/gateway";
import { toRefusal } from "../data/refusal";
import { CaseFile } from "../model/case";
import { conversation } from "../model/posts";
import { blockOf, ownDraft, pendingReplies, Reply, ReplyBlock, Route, routesFor, toAnswer } from "../model/replies";

/** How long the rep has to rest before what they wrote is checked, in milliseconds. */
const REST = 1200;

/** What is in the reply box, and what can be done with it. */
export interface ReplyDesk {
    readonly text: string;
    readonly route: Route;
    readonly routes: readonly Route[];
    readonly instead: boolean;
    /** Of this very text; undefined while it was not checked. */
    readonly check?: Check;
    readonly block?: ReplyBlock;
    readonly write: (text: string) => void;
    readonly choose: (route: Route) => void;
    readonly takeOver: () => void;
    /** Puts an answer that was not sent back into the box. */
    readonly goOnWith: (replyId: string) => void;
    readonly keep: () => Promise<void>;
    /** @returns What happened; undefined when there is something to read first. */
    readonly send: () => Promise<string | undefined>;
}

interface Written {
    readonly text: string;
    readonly route?: Route;
    readonly instead: boolean;
    /** The rep wrote since the case was read. */
    readonly isTouched: boolean;
}

const NOTHING: Written = { text: "", instead: false, isTouched: false };

/** Holds the answer to a case from the first letter until it is handed on. */
export function useReply(file: CaseFile | undefined, gateway: Gateway, userId: string, isOffline: boolean): ReplyDesk {
    const [written, setWritten] = React.useState(NOTHING);
    const [checked, setChecked] = React.useState<{ readonly of: string; readonly check: Check }>();
    const message = React.useMemo(() => toAnswer(conversation(file?.posts ?? [])), [file]);
    const routes = routesFor(message);
    const route = written.route && routes.includes(written.route) ? written.route : routes[0];
    const answer: Answer = { caseId: file?.theCase.id ?? "", text: written.text, route, instead: written.instead };
    const key = JSON.stringify(answer);
    const check = checked?.of === key ? checked.check : undefined;
    const block = file && blockOf(written.text, file, isOffline);

    React.useEffect(() => setWritten(NOTHING), [file?.theCase.id]);
    React.useEffect(() => {
        const draft = ownDraft(pendingReplies(file?.posts ?? [], userId));
        if (draft) setWritten((now) => (now.isTouched ? now : writtenIn(draft)));
    }, [file, userId]);

    const ask = async (): Promise<Check> => {
        const found = await checkAnswer(gateway, answer);
        setChecked({ of: key, check: found });
        return found;
    };
    React.useEffect(() => {
        if (!file || block || check || !written.isTouched) return undefined;
        const timer = setTimeout(() => void ask().catch(() => undefined), REST);
        return () => clearTimeout(timer);
    }, [key, block, check]);

    const keep = async (): Promise<void> => {
        await keepAnswer(gateway, answer);
        setWritten((now) => ({ ...now, isTouched: false, instead: false }));
    };
    const send = async (): Promise<string | undefined> => {
        const found = check ?? (await ask());
        if (found.problems.length > 0 || (!check && found.warnings.length > 0)) return undefined;
        const said = await submitAnswer(gateway, await keepAnswer(gateway, answer));
        setWritten(NOTHING);
        return said;
    };
    return {
        text: written.text, route, routes, instead: written.instead, check, block, keep, send,
        write: (text) => setWritten((now) => ({ ...now, text, isTouched: true })),
        choose: (chosen) => setWritten((now) => ({ ...now, route: chosen, isTouched: true })),
        goOnWith: (replyId) => {
            const reply = pendingReplies(file?.posts ?? [], userId).find((each) => each.id === replyId);
            if (reply) setWritten({ ...writtenIn(reply), isTouched: true });
        },
        takeOver: () => setWritten((now) => ({ ...now, instead: true, isTouched: true })),
    };
}

function writtenIn(reply: Reply): Written {
    return { ...NOTHING, text: reply.text, route: reply.isPrivate ? "Private" : "Public" };
}

/** A sentence for what went wrong. */
export function sentenceOf(error: unknown, isOffline: boolean, otherwise: string): string {
    return toRefusal(error, isOffline).sentence || otherwise;
}
