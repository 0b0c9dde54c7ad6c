import { Button, mergeClasses, useId } from "@fluentui/react-components";
import * as React from "react";
import { calm } from "../model/text";
import { Icon, IconName } from "./icons";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";

interface SectionProps {
    readonly title: string;
    /** Stands on the line of the title. */
    readonly beside?: React.ReactNode;
    readonly children?: React.ReactNode;
}

/** A part of the panel under its own title, which screen readers list. */
export function Section({ title, beside, children }: SectionProps): React.ReactElement {
    const styles = useStyles();
    const id = useId("section");
    return (
        <section className={styles.section} aria-labelledby={id}>
            <div className={styles.row}>
                <h3 id={id} className={mergeClasses(styles.heading, styles.grow)}>{title}</h3>
                {beside}
            </div>
            {children}
        </section>
    );
}

/** What a customer or colleague wrote: text in whatever direction it runs, never markup. */
export function Written({ text, className }: { readonly text: string; readonly className?: string }): React.ReactElement {
    const styles = useStyles();
    return <bdi dir="auto" className={mergeClasses(styles.text, className)}>{calm(text)}</bdi>;
}

interface ActProps {
    readonly label: string;
    /** The whole name for a screen reader, where the words alone could be anybody's. */
    readonly name?: string;
    readonly icon?: IconName;
    readonly primary?: boolean;
    readonly subtle?: boolean;
    readonly disabled?: boolean;
    /** Also works without a connection and while something else is being done. */
    readonly harmless?: boolean;
    readonly expanded?: boolean;
    readonly onClick: () => void;
}

/** Words of the panel itself: in a panel from right to left, words of a language from left to right keep their order. */
export function Said({ words, className }: { readonly words: string; readonly className?: string }): React.ReactElement {
    return <bdi dir="auto" className={className}>{words}</bdi>;
}

/** A small button. */
export function Act({ label, name, icon, primary, subtle, disabled, harmless, expanded, onClick }: ActProps): React.ReactElement {
    const styles = useStyles();
    const { isOffline, isBusy } = useSurroundings();
    return (
        <Button
            className={styles.small}
            size="small"
            appearance={primary ? "primary" : subtle ? "subtle" : "secondary"}
            icon={icon && <Icon name={icon} className={expanded ? styles.turned : undefined} />}
            aria-label={name}
            aria-expanded={expanded}
            disabledFocusable={disabled ?? (!harmless && (isOffline || isBusy))}
            onClick={onClick}
        >
            {label}
        </Button>
    );
}

/** What a part says when it could not be read. */
export function Unread({ words }: { readonly words: string }): React.ReactElement {
    const styles = useStyles();
    return <p className={mergeClasses(styles.note, styles.words)}>{words}</p>;
}
