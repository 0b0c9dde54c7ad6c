import { mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { Icon } from "./icons";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";
import { sentenceOf } from "./useReply";

interface Outcome {
    readonly words: string;
    readonly isRefused: boolean;
}

interface Acts {
    /** What the latest act came to: said once to screen readers, and there to read. */
    readonly outcome: React.ReactElement;
    /** The part of the page that acts change. */
    readonly root: React.RefObject<HTMLDivElement>;
    /** Does something, says what came of it and reads the case again. */
    readonly act: (words: string, deed: () => Promise<unknown>) => void;
}

/** Lets the panel act: one thing at a time, and never without an answer. */
export function useActs(read: () => Promise<void>, setBusy: (isBusy: boolean) => void): Acts {
    const styles = useStyles();
    const { say, isOffline, isBusy } = useSurroundings();
    const [said, setSaid] = React.useState<Outcome>();
    const root = React.useRef<HTMLDivElement>(null);
    const line = React.useRef<HTMLDivElement>(null);
    const run = async (words: string, deed: () => Promise<unknown>): Promise<void> => {
        setBusy(true);
        setSaid(undefined);
        try {
            const result = await deed();
            const own = typeof result === "string" ? result : "";
            await read();
            if (words || own) setSaid({ words: own || words, isRefused: false });
        } catch (error) {
            setSaid({ words: sentenceOf(error, isOffline, say("Error_Act")), isRefused: true });
        } finally {
            setBusy(false);
        }
    };
    // A button that did its work is often gone afterwards; whoever works by keyboard goes on at what was said.
    React.useEffect(() => {
        if (said && root.current && !root.current.contains(document.activeElement)) line.current?.focus();
    }, [said]);
    const outcome = (
        <div ref={line} tabIndex={-1} role={said?.isRefused ? "alert" : "status"} className={said ? undefined : styles.hidden}>
            {said && (
                <div className={mergeClasses(styles.box, styles.row, said.isRefused && styles.danger)}>
                    <Icon name={said.isRefused ? "warning" : "check"} className={styles.icon} />
                    <span className={mergeClasses(styles.words, styles.grow)}>{said.words}</span>
                </div>
            )}
        </div>
    );
    return { outcome, root, act: (words, deed) => { if (!isBusy) void run(words, deed); } };
}
