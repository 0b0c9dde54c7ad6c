import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import * as React from "react";
import { beginning } from "../model/text";
import { Action, Warning } from "../model/warnings";
import { Icon } from "./icons";
import { Act, Section, Written } from "./Section";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";

/** How many are shown before the others are asked for, and how long each may be. */
const SHOWN = 3;
const MOST_LETTERS = 160;

const useOwnStyles = makeStyles({
    warning: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
    words: { display: "flex", columnGap: tokens.spacingHorizontalXS, flexGrow: 1, flexShrink: 1, flexBasis: "180px", minWidth: 0, alignItems: "flex-start" },
    actions: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXXS },
});

interface BeforeYouReplyProps {
    readonly warnings: readonly Warning[];
    readonly onAction: (action: Action) => void;
}

/** What could make an answer wrong, each with what can be done about it. */
export function BeforeYouReply({ warnings, onAction }: BeforeYouReplyProps): React.ReactElement | null {
    const styles = useStyles();
    const { say } = useSurroundings();
    const [isOpen, setOpen] = React.useState(false);
    if (warnings.length === 0) return null;
    const rest = warnings.length - SHOWN;
    return (
        <Section title={say("Before_Title")}>
            <ul className={styles.list}>
                {warnings.slice(0, isOpen ? undefined : SHOWN).map((warning) => (
                    <WarningLine key={`${warning.kind} ${warning.id}`} warning={warning} onAction={onAction} />
                ))}
            </ul>
            {rest > 0 && (
                <div>
                    <Act subtle harmless icon="chevron" expanded={isOpen} label={say(isOpen ? "Fewer" : "Before_More", rest)} onClick={() => setOpen(!isOpen)} />
                </div>
            )}
        </Section>
    );
}

function WarningLine({ warning, onAction }: { readonly warning: Warning; readonly onAction: (action: Action) => void }): React.ReactElement {
    const styles = useStyles();
    const own = useOwnStyles();
    const { say } = useSurroundings();
    return (
        <li className={mergeClasses(styles.box, own.warning, warning.isUrgent && styles.caution)}>
            <span className={own.words}>
                <Icon name={warning.isUrgent ? "warning" : "info"} className={styles.icon} />
                <Written text={beginning(warning.words, MOST_LETTERS)} />
            </span>
            <span className={own.actions}>
                {warning.actions.map((action) => (
                    <Act
                        key={action.kind}
                        label={say(`Action_${action.kind}`)}
                        name={`${say(`Action_${action.kind}`)}: ${beginning(warning.words, 80)}`}
                        harmless={action.kind === "OpenCase" || action.kind === "OpenPost" || action.kind === "AnswerPrivately"}
                        onClick={() => onAction(action)}
                    />
                ))}
            </span>
        </li>
    );
}
