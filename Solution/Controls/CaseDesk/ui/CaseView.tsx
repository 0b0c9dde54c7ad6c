import * as React from "react";
import { Gateway } from "../data/gateway";
import { CaseFile } from "../model/case";
import { Author } from "../model/customer";
import { conversation } from "../model/posts";
import { Action, warningsOf } from "../model/warnings";
import { BeforeYouReply } from "./BeforeYouReply";
import { Clocks } from "./Clocks";
import { Conversation } from "./Conversation";
import { Correction } from "./Correction";
import { CustomerCard } from "./CustomerCard";
import { PreviousCases } from "./PreviousCases";
import { PromiseForm } from "./PromiseForm";
import { RejectForm } from "./RejectForm";
import { ReplyBox } from "./ReplyBox";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";
import { ToneLine } from "./ToneLine";
import { useActs } from "./useActs";
import { useReply } from "./useReply";

interface CaseViewProps {
    readonly file: CaseFile;
    readonly gateway: Gateway;
    readonly read: () => Promise<void>;
    readonly setBusy: (isBusy: boolean) => void;
}

/** A case that was read, in the order in which a rep asks. */
export function CaseView({ file, gateway, read, setBusy }: CaseViewProps): React.ReactElement {
    const styles = useStyles();
    const surroundings = useSurroundings();
    const { userId, isOffline, say, open } = surroundings;
    const { theCase } = file;
    const desk = useReply(file, gateway, userId, isOffline);
    const { outcome, root, act } = useActs(read, setBusy);
    const [isCorrecting, setCorrecting] = React.useState(false);
    const [isPromising, setPromising] = React.useState(false);
    const [rejected, setRejected] = React.useState<string>();
    const box = React.useRef<HTMLTextAreaElement>(null);
    const messages = React.useMemo(() => file.posts && conversation(file.posts), [file]);

    const settle = (promise: string, kept: boolean): void =>
        act(say(kept ? "Done_Kept" : "Done_Broken"), () => gateway.call("scrm_SettlePromise", { PromiseId: promise, Kept: kept }));
    const promise = (text: string, dueOn: Date): void => {
        setPromising(false);
        act(say("Done_Promised"), () => gateway.call("scrm_MakePromise", { CaseId: theCase.id, Text: text, DueOn: dueOn.toISOString() }));
    };
    const decide = (reply: string, approve: boolean, reason?: string): void =>
        act(say(approve ? "Done_Approved" : "Done_Rejected"), () =>
            gateway.call("scrm_ApproveReply", { ReplyId: reply, Approve: approve, ...(reason ? { Reason: reason } : {}) }));
    const identify = (author: Author, decision: "Verify" | "Reject"): void =>
        act(say(`Done_${decision}`), () => gateway.call("scrm_LinkProfile", { ProfileId: author.id, Decision: decision }));
    const change = (columns: Record<string, unknown>): void => {
        setCorrecting(false);
        act(say("Done_Corrected"), () => gateway.changeCase(theCase.id, columns));
    };
    const onAction = (action: Action): void => {
        switch (action.kind) {
            case "OpenCase": return open("incident", action.id);
            case "OpenPost": return open("socialactivity", action.id);
            case "OpenGoodwill": return open("scrm_goodwill", action.id);
            case "OpenCrisis": return open("scrm_crisis", action.id);
            case "KeepPromise": return settle(action.id, true);
            case "BreakPromise": return settle(action.id, false);
            case "ApproveReply": return decide(action.id, true);
            case "RejectReply": return setRejected(action.id);
            case "ConfirmTriage": return change({ scrm_needsreview: false });
            case "CorrectTriage": return setCorrecting(true);
            case "AnswerPrivately": desk.choose("Private"); return box.current?.focus();
            case "TakeOver": desk.takeOver(); return box.current?.focus();
            case "ChangeReply": desk.goOnWith(action.id); return box.current?.focus();
        }
    };
    return (
        <div ref={root} className={styles.panel}>
            {isOffline && <div className={styles.box}>{say("State_OfflineBanner")}</div>}
            <div className={styles.columns}>
                <div className={styles.column}>
                    <CustomerCard file={file} onRefresh={() => void read()} onCorrect={() => setCorrecting(true)} onIdentity={identify} />
                    {isCorrecting && <Correction theCase={theCase} onSave={change} onCancel={() => setCorrecting(false)} />}
                    {outcome}
                    <BeforeYouReply warnings={warningsOf(file, surroundings)} onAction={onAction} />
                    {rejected !== undefined && (
                        <RejectForm onCancel={() => setRejected(undefined)}
                            onReject={(reason) => { setRejected(undefined); decide(rejected, false, reason); }} />
                    )}
                    <Clocks turns={file.turns} />
                    <ToneLine file={file} onCorrect={() => setCorrecting(true)} />
                </div>
                <div className={styles.column}>
                    <Conversation messages={messages} />
                    <ReplyBox file={file} desk={desk} box={box}
                        onKeep={() => act(say("Done_Draft"), desk.keep)}
                        onSend={() => act("", desk.send)}
                        onPromise={() => setPromising(true)} />
                    {isPromising && <PromiseForm onPromise={promise} onCancel={() => setPromising(false)} />}
                    <PreviousCases theCase={theCase} />
                </div>
            </div>
        </div>
    );
}
