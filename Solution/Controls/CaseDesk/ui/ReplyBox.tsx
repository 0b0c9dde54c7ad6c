import { makeStyles, mergeClasses, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import * as React from "react";
import { CaseFile } from "../model/case";
import { conversation } from "../model/posts";
import { lettersLeft, pendingReplies, Reply, toAnswer } from "../model/replies";
import { beginning } from "../model/text";
import { when } from "../model/time";
import { Icon } from "./icons";
import { Act, Said, Section, Unread, Written } from "./Section";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";
import { ReplyDesk } from "./useReply";

const useOwnStyles = makeStyles({
    text: { width: "100%" },
    routes: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, marginTop: "-6px", marginBottom: "-6px" },
});

interface ReplyBoxProps {
    readonly file: CaseFile;
    readonly desk: ReplyDesk;
    readonly box: React.RefObject<HTMLTextAreaElement>;
    readonly onKeep: () => void;
    readonly onSend: () => void;
    readonly onPromise: () => void;
}

/** The answer: where it goes, how long it may be, what speaks against it, and how far it is. */
export function ReplyBox({ file, desk, box, onKeep, onSend, onPromise }: ReplyBoxProps): React.ReactElement {
    const own = useOwnStyles();
    const styles = useStyles();
    const { say, isBusy } = useSurroundings();
    const message = toAnswer(conversation(file.posts ?? []));
    if (!file.theCase.isOpen) return <Section title={say("Reply_Title")}><Unread words={say("Reply_Closed")} /></Section>;
    if (file.posts && !message) return <Section title={say("Reply_Title")}><Unread words={say("Reply_Nobody")} /></Section>;
    const waits = desk.block !== undefined || isBusy;
    return (
        <Section beside={<Routes desk={desk} />} title={message ? say("Reply_TitleTo", beginning(message.author, 30)) : say("Reply_Title")}>
            <UnderWay file={file} />
            <Textarea ref={box} className={own.text} rows={3} resize="vertical" dir="auto" value={desk.text} aria-label={say("Reply_Text")}
                onChange={(_, data) => desk.write(data.value)} />
            <Findings desk={desk} />
            <div className={styles.row}>
                <span className={mergeClasses(styles.quiet, styles.grow)}><Letters file={file} desk={desk} /></span>
                <Act subtle label={say("Promise_Make")} onClick={onPromise} />
                <Act subtle disabled={waits} label={say("Reply_Keep")} onClick={onKeep} />
                <Act primary disabled={waits} label={say(sendWords(desk))} onClick={onSend} />
            </div>
        </Section>
    );
}

function Routes({ desk }: { readonly desk: ReplyDesk }): React.ReactElement {
    const own = useOwnStyles();
    const styles = useStyles();
    const { say } = useSurroundings();
    if (desk.routes.length < 2) return <span className={styles.quiet}>{say("Reply_PrivateOnly")}</span>;
    return (
        <RadioGroup className={own.routes} layout="horizontal" aria-label={say("Reply_Route")} value={desk.route}
            onChange={(_, data) => desk.choose(data.value === "Private" ? "Private" : "Public")}>
            {desk.routes.map((route) => <Radio key={route} value={route} label={say(`Route_${route}`)} />)}
        </RadioGroup>
    );
}

function sendWords({ check }: ReplyDesk): string {
    if (check?.needsApproval) return "Reply_SendForApproval";
    return check && check.problems.length === 0 && check.warnings.length > 0 ? "Reply_SendAnyway" : "Reply_Send";
}

function Letters({ file, desk }: { readonly file: CaseFile; readonly desk: ReplyDesk }): React.ReactElement {
    const { say } = useSurroundings();
    const left = lettersLeft(desk.text, file.theCase.textLimit);
    if (desk.block === "Offline") return <>{say("Reply_Offline")}</>;
    if (left === undefined) return <></>;
    if (left >= 0) return <Said words={say("Reply_Left", left)} />;
    return <>{say(desk.block === "TooLong" ? "Reply_TooLong" : "Reply_Split", -left)}</>;
}

/** What a check found; read out when it arrives. */
function Findings({ desk }: { readonly desk: ReplyDesk }): React.ReactElement {
    const styles = useStyles();
    const { check } = desk;
    return (
        <div role="status">
            {check && (
                <ul className={styles.list}>
                    {check.problems.map((words) => <Finding key={words} words={words} isProblem />)}
                    {check.warnings.map((words) => <Finding key={words} words={words} />)}
                </ul>
            )}
        </div>
    );
}

function Finding({ words, isProblem }: { readonly words: string; readonly isProblem?: boolean }): React.ReactElement {
    const styles = useStyles();
    return (
        <li className={mergeClasses(styles.box, styles.row, isProblem && styles.danger)}>
            <Icon name={isProblem ? "warning" : "info"} className={styles.icon} />
            <span className={mergeClasses(styles.words, styles.grow)}>{words}</span>
        </li>
    );
}

/** Answers that are on their way. */
function UnderWay({ file }: { readonly file: CaseFile }): React.ReactElement | null {
    const styles = useStyles();
    const { userId } = useSurroundings();
    const replies = pendingReplies(file.posts ?? [], userId).filter(({ replyState }) => replyState === "Approved" || replyState === "Sending");
    return replies.length === 0 ? null : (
        <ul className={styles.list}>
            {replies.map((reply) => <ReplyLine key={reply.id} reply={reply} />)}
        </ul>
    );
}

function ReplyLine({ reply }: { readonly reply: Reply }): React.ReactElement {
    const styles = useStyles();
    const { say, now, times, open } = useSurroundings();
    return (
        <li className={mergeClasses(styles.box, styles.row)}>
            <Icon name="reply" className={styles.icon} />
            <span className={mergeClasses(styles.words, styles.grow)}>
                {say(`Reply_${reply.replyState}`, when(reply.draftedOn ?? reply.at, now, times, say))}{" "}
                <Written text={beginning(reply.text, 60)} />
            </span>
            <Act subtle harmless label={say("Open")} onClick={() => open("socialactivity", reply.id)} />
        </li>
    );
}
