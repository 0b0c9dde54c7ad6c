import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import { CaseFile } from "../model/case";
import { Author, shownAuthors } from "../model/customer";
import { beginning } from "../model/text";
import { clockTime } from "../model/time";
import { moodOf } from "../model/tone";
import { Icon } from "./icons";
import { Act, Said, Written } from "./Section";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";

/** How long a handle may be. */
const MOST_LETTERS = 40;

const useOwnStyles = makeStyles({
    name: { ...shorthands.margin(0), fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
});

interface CustomerCardProps {
    readonly file: CaseFile;
    readonly onRefresh: () => void;
    readonly onCorrect: () => void;
    readonly onIdentity: (author: Author, decision: "Verify" | "Reject") => void;
}

/** Who this is, how they feel and how urgent it is. */
export function CustomerCard({ file, onRefresh, onCorrect, onIdentity }: CustomerCardProps): React.ReactElement {
    const styles = useStyles();
    const own = useOwnStyles();
    const { say, now, times } = useSurroundings();
    const { theCase } = file;
    const { customer } = theCase;
    const authors = shownAuthors(file.authors ?? [], theCase.authorId);
    return (
        <section className={styles.section} aria-label={say("Customer_Title")}>
            <div className={styles.row}>
                <h3 className={mergeClasses(own.name, styles.words)}><Written text={customer.name || say("Customer_Unknown")} /></h3>
                {customer.tier !== "Standard" && <span className={styles.badge}>{say(`Tier_${customer.tier}`)}</span>}
                <span className={mergeClasses(styles.quiet, styles.grow)}>
                    {customer.utcOffset !== undefined && <Said words={say("Customer_LocalTime", clockTime(now, customer.utcOffset, times.locale))} />}
                </span>
                <Act label="" name={say("Refresh")} icon="refresh" subtle harmless onClick={onRefresh} />
            </div>
            <div className={styles.row}>
                <Mood tone={theCase.tone} />
                {theCase.urgency && (
                    <span className={mergeClasses(styles.badge, theCase.urgency === "Critical" && styles.danger)}>
                        {theCase.urgency === "Critical" && <Icon name="warning" />}
                        {say("Customer_Urgency", say(`Urgency_${theCase.urgency}`))}
                    </span>
                )}
                {theCase.intent && <span className={styles.badge}>{say(`Intent_${theCase.intent}`)}</span>}
                <Act label={say("Correct")} name={say("Correct_Name")} subtle onClick={onCorrect} />
            </div>
            <ul className={mergeClasses(styles.list, styles.inline)} aria-label={say("Customer_Handles")}>
                {authors.map((author) => <Handle key={author.id} author={author} />)}
                {authors.length === 0 && <li className={styles.quiet}>{say(file.authors ? "Customer_NoHandles" : "Customer_HandlesUnread")}</li>}
            </ul>
            {authors.filter((author) => author.linkState === "Suggested" || author.linkState === "Claimed").map((author) => (
                <IdentityQuestion key={author.id} author={author} question={theCase.identityQuestion} onIdentity={onIdentity} />
            ))}
        </section>
    );
}

function Mood({ tone }: { readonly tone?: number }): React.ReactElement | null {
    const styles = useStyles();
    const { say } = useSurroundings();
    if (tone === undefined) return null;
    const mood = moodOf(tone);
    return (
        <span className={mergeClasses(styles.badge, mood === "Angry" && styles.danger)}>
            {mood === "Angry" && <Icon name="warning" />}
            {say(`Mood_${mood}`)}
        </span>
    );
}

function Handle({ author }: { readonly author: Author }): React.ReactElement {
    const styles = useStyles();
    const { say } = useSurroundings();
    const isVerified = author.linkState === "Verified";
    return (
        <li className={mergeClasses(styles.row, styles.quiet)}>
            {isVerified && <Icon name="check" className={styles.icon} />}
            <span className={styles.words}>
                <Written text={beginning(author.handle, MOST_LETTERS)} /> · {author.network} · {say(isVerified ? "Handle_Verified" : "Handle_NotVerified")}
            </span>
        </li>
    );
}

interface IdentityQuestionProps {
    readonly author: Author;
    readonly question?: string;
    readonly onIdentity: CustomerCardProps["onIdentity"];
}

/** Asks whether the author is the contact that was found; the answer is a person's. */
function IdentityQuestion({ author, question, onIdentity }: IdentityQuestionProps): React.ReactElement {
    const styles = useStyles();
    const { say, open } = useSurroundings();
    const who = author.suggestedName ?? say("Identity_Contact");
    const { suggestedId } = author;
    return (
        <div className={mergeClasses(styles.box, styles.caution, styles.section)} role="group" aria-label={say("Identity_Group")}>
            <div className={styles.row}>
                <Icon name="question" className={styles.icon} />
                <span className={mergeClasses(styles.strong, styles.words, styles.grow)}>{say("Identity_Question", beginning(author.handle, MOST_LETTERS), who)}</span>
            </div>
            {(author.evidence ?? question) && <Written className={styles.quiet} text={author.evidence ?? question ?? ""} />}
            <div className={styles.row}>
                <Act label={say("Identity_Confirm")} name={say("Identity_ConfirmName", author.handle, who)} onClick={() => onIdentity(author, "Verify")} />
                <Act label={say("Identity_Reject")} name={say("Identity_RejectName", author.handle, who)} onClick={() => onIdentity(author, "Reject")} />
                {suggestedId && <Act subtle harmless label={say("Identity_Open")} onClick={() => open("contact", suggestedId)} />}
            </div>
        </div>
    );
}
