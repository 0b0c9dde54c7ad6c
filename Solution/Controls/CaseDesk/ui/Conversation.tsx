import { Input, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import { filterMessages, Message } from "../model/posts";
import { isGone } from "../model/replies";
import { beginning } from "../model/text";
import { when } from "../model/time";
import { Icon } from "./icons";
import { Act, Section, Unread, Written } from "./Section";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";

/** How many unanswered messages are shown folded, how many at a time unfolded, and how long each is at first. */
const FOLDED = 2;
const PAGE = 40;
const MOST_LETTERS = 280;

/** From how many messages on a search is worth its place. */
const SEARCHABLE = 6;

const useOwnStyles = makeStyles({
    message: { display: "flex", flexDirection: "column", rowGap: "2px" },
    ours: { marginLeft: tokens.spacingHorizontalL },
    theirs: { ...shorthands.borderLeft("3px", "solid", tokens.colorBrandStroke1) },
});

/** What was said in this case: what waits for an answer first. */
export function Conversation({ messages }: { readonly messages: readonly Message[] | undefined }): React.ReactElement {
    const styles = useStyles();
    const { say } = useSurroundings();
    const [isOpen, setOpen] = React.useState(false);
    const [word, setWord] = React.useState("");
    const [drawn, setDrawn] = React.useState(PAGE);
    const all = messages ?? [];
    const folded = Math.max(1, Math.min(FOLDED, all.filter((message) => message.isUnanswered).length));
    const found = React.useMemo(() => filterMessages(all, word), [messages, word]);
    const shown = isOpen ? found.slice(0, drawn) : all.slice(0, folded);
    const toggle = (): void => {
        setOpen(!isOpen);
        setWord("");
        setDrawn(PAGE);
    };
    return (
        <Section
            title={say("Conversation_Title", all.length)}
            beside={all.length > folded && <Act subtle harmless icon="chevron" expanded={isOpen} label={say(isOpen ? "Fewer" : "Conversation_All")} onClick={toggle} />}
        >
            {messages === undefined && <Unread words={say("Conversation_Unread")} />}
            {messages !== undefined && all.length === 0 && <Unread words={say("Conversation_None")} />}
            {isOpen && all.length >= SEARCHABLE && (
                <Input size="small" type="search" value={word} onChange={(_, data) => setWord(data.value)}
                    aria-label={say("Conversation_Search")} placeholder={say("Conversation_Search")} />
            )}
            {isOpen && word !== "" && <div role="status" className={styles.quiet}>{say("Conversation_Found", found.length)}</div>}
            <ul className={styles.list}>
                {shown.map((message) => <MessageLine key={message.id} message={message} />)}
            </ul>
            {isOpen && found.length > drawn && (
                <div><Act subtle harmless label={say("Conversation_More", Math.min(PAGE / 2, found.length - drawn))} onClick={() => setDrawn(drawn + PAGE / 2)} /></div>
            )}
        </Section>
    );
}

const MessageLine = React.memo(function MessageLine({ message }: { readonly message: Message }): React.ReactElement {
    const styles = useStyles();
    const own = useOwnStyles();
    const { say, open } = useSurroundings();
    const [isWhole, setWhole] = React.useState(false);
    const short = beginning(message.text, MOST_LETTERS);
    return (
        <li className={mergeClasses(styles.box, own.message, message.isOurs ? own.ours : own.theirs)}>
            <MessageHead message={message} />
            <Written text={isWhole ? message.text : short} />
            {message.missing > 0 && <span className={styles.quiet}>{say("Message_PartsMissing", message.missing)}</span>}
            {short !== message.text && (
                <div className={styles.row}>
                    <Act subtle harmless expanded={isWhole} label={say(isWhole ? "Fewer" : "Message_Whole")} onClick={() => setWhole(!isWhole)} />
                    <Act subtle harmless label={say("Message_Open")} onClick={() => open("socialactivity", message.id)} />
                </div>
            )}
        </li>
    );
});

function MessageHead({ message }: { readonly message: Message }): React.ReactElement {
    const styles = useStyles();
    const { say, now, times } = useSurroundings();
    return (
        <div className={mergeClasses(styles.row, styles.quiet)}>
            {message.isUnanswered && <span className={mergeClasses(styles.badge, styles.caution)}>{say("Message_Unanswered")}</span>}
            {message.isPrivate && <Icon name="lock" className={styles.icon} />}
            {message.isOurs && <Icon name="reply" className={styles.icon} />}
            <span className={styles.words}>
                <Written text={message.isOurs ? say(message.isAutomatic ? "Message_Automatic" : "Message_Ours") : message.author} />
                {message.channel && <> · {message.channel}</>} · {say(message.isPrivate ? "Message_Private" : "Message_Public")} · {when(message.at, now, times, say)}
            </span>
            {isGone(message) && <span className={mergeClasses(styles.badge, styles.danger)}>{say(`Post_${message.state}`)}</span>}
            {(message.state === "Edited" || message.state === "HiddenByUs") && <span className={styles.badge}>{say(`Post_${message.state}`)}</span>}
            {message.parts > 1 && <span className={styles.badge}>{say("Message_Parts", message.parts)}</span>}
        </div>
    );
}
