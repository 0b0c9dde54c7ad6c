import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import { Clock, ClockState, clockWords, shownClocks, Turn, turnName } from "../model/clocks";
import { Icon, IconName } from "./icons";
import { Said, Section, Unread } from "./Section";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";

const ICONS: Readonly<Record<ClockState, IconName>> = {
    Running: "clock", Warned: "bell", Late: "warning", Paused: "pause", PausedLate: "pause", Met: "check", MetLate: "check", Unknown: "question",
};

const useOwnStyles = makeStyles({
    clock: { display: "flex", flexDirection: "column", rowGap: "2px" },
    name: { flexGrow: 1 },
    bar: {
        height: "6px",
        ...shorthands.border("1px", "solid", tokens.colorNeutralStrokeAccessible),
        ...shorthands.borderRadius(tokens.borderRadiusSmall),
        ...shorthands.overflow("hidden"),
        backgroundColor: tokens.colorNeutralBackground1,
    },
    used: { height: "100%", backgroundColor: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { backgroundColor: "CanvasText" } },
    usedWarned: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
    usedLate: { backgroundColor: tokens.colorPaletteRedBackground3 },
});

/** How long there is to answer. The words are read when somebody goes there; nothing announces the passing of time. */
export function Clocks({ turns }: { readonly turns: readonly Turn[] | undefined }): React.ReactElement {
    const styles = useStyles();
    const { say, now, isOffline } = useSurroundings();
    const clocks = shownClocks(turns ?? [], now);
    return (
        <Section title={say("Clocks_Title")}>
            {turns === undefined && <Unread words={say(isOffline ? "Clocks_Offline" : "Clocks_Unread")} />}
            {turns !== undefined && clocks.length === 0 && <Unread words={say("Clocks_None")} />}
            {clocks.length > 0 && (
                <ul className={styles.list}>
                    {clocks.map((clock) => <ClockLine key={clock.turn.id} clock={clock} />)}
                </ul>
            )}
        </Section>
    );
}

function ClockLine({ clock }: { readonly clock: Clock }): React.ReactElement {
    const styles = useStyles();
    const own = useOwnStyles();
    const { say, now, times } = useSurroundings();
    const isLate = clock.state === "Late" || clock.state === "PausedLate";
    const isWarned = clock.state === "Warned";
    return (
        <li className={own.clock}>
            <div className={styles.row}>
                <Icon name={ICONS[clock.state]} className={styles.icon} />
                <Said className={mergeClasses(styles.words, own.name)} words={turnName(clock.turn, say)} />
                {(isLate || isWarned) && <span className={mergeClasses(styles.badge, isLate ? styles.danger : styles.caution)}>{say(`ClockState_${clock.state}`)}</span>}
                <Said className={mergeClasses(styles.words, styles.strong)} words={clockWords(clock, now, times, say)} />
            </div>
            <div className={own.bar} aria-hidden="true">
                <div
                    className={mergeClasses(own.used, isWarned && own.usedWarned, isLate && own.usedLate)}
                    style={{ width: `${Math.round(clock.used * 100)}%` }}
                />
            </div>
        </li>
    );
}
