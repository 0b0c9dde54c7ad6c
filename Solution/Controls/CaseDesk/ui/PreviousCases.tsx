import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import * as React from "react";
import { Case } from "../model/case";
import { PastCase } from "../model/history";
import { day } from "../model/time";
import { Act, Said, Section, Unread, Written } from "./Section";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";

const useOwnStyles = makeStyles({
    line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
    title: {
        flexGrow: 1, flexShrink: 1, flexBasis: "90px", minWidth: "90px", display: "block",
        overflowX: "hidden", overflowY: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap",
    },
    peek: { paddingLeft: tokens.spacingHorizontalL, display: "flex", flexDirection: "column" },
});

/** The customer's other cases: a line each, looked into in place or opened with one click. */
export function PreviousCases({ theCase }: { readonly theCase: Case }): React.ReactElement {
    const styles = useStyles();
    const { say } = useSurroundings();
    const { history } = theCase;
    const total = history?.total ?? 0;
    return (
        <Section title={total > 0 ? say("Previous_TitleMany", total) : say("Previous_Title")}>
            {history === undefined && <Unread words={say("Previous_Unread")} />}
            {history !== undefined && total === 0 && <Unread words={say("Previous_None")} />}
            <ul className={styles.list}>
                {(history?.cases ?? []).map((past) => <PreviousCase key={past.id} past={past} />)}
            </ul>
        </Section>
    );
}

function PreviousCase({ past }: { readonly past: PastCase }): React.ReactElement {
    const styles = useStyles();
    const own = useOwnStyles();
    const { say, now, times, open } = useSurroundings();
    const [isOpen, setOpen] = React.useState(false);
    const on = past.closedOn ?? past.openedOn;
    const state = `${say(`CaseState_${past.state}`)}${on ? ` ${day(on, now, times)}` : ""}`;
    return (
        <li>
            <div className={own.line}>
                <Act subtle harmless icon="chevron" label="" expanded={isOpen} name={say("Previous_Peek", past.number)} onClick={() => setOpen(!isOpen)} />
                <Written className={own.title} text={past.title || past.number} />
                <Said className={mergeClasses(styles.quiet, styles.words)} words={state} />
                <Act harmless label={say("Open")} name={say("Previous_Open", past.number)} onClick={() => open("incident", past.id)} />
            </div>
            {isOpen && (
                <div className={mergeClasses(own.peek, styles.quiet)}>
                    <span>{past.number}{past.topic && <> · <Written text={past.topic} /></>}</span>
                    {past.openedOn && <span>{say("Previous_OpenedOn", day(past.openedOn, now, times))}</span>}
                    <Written text={past.title} />
                    {past.ending && <Written text={say("Previous_Ending", past.ending)} />}
                    {past.satisfaction && <span>{say("Previous_Satisfaction", past.satisfaction)}</span>}
                </div>
            )}
        </li>
    );
}
