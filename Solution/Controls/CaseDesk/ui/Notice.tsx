import { mergeClasses, Skeleton, SkeletonItem } from "@fluentui/react-components";
import * as React from "react";
import { Icon } from "./icons";
import { Act } from "./Section";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";
import { Reading } from "./useCaseFile";

interface NoticeProps {
    readonly reading: Exclude<Reading, { kind: "Found" }>;
    readonly onTryAgain: () => void;
}

/** What stands where the case would be: that it comes, or why it does not and what to do. */
export function Notice({ reading, onTryAgain }: NoticeProps): React.ReactElement {
    const styles = useStyles();
    const { say } = useSurroundings();
    if (reading.kind === "Loading") return <Loading />;
    if (reading.kind === "Unsaved") return <p className={styles.note}>{say("State_Unsaved")}</p>;
    const words = reading.kind === "Missing" ? say("State_Missing") : say(`State_${reading.why}`);
    const sentence = reading.kind === "Refused" && reading.why === "Failed" ? reading.sentence : "";
    return (
        <div className={styles.section} role="alert">
            <div className={styles.row}>
                <Icon name="warning" className={styles.icon} />
                <span className={mergeClasses(styles.words, styles.grow)}>{words}</span>
            </div>
            {sentence && <span className={styles.quiet}>{sentence}</span>}
            <div><Act harmless label={say("TryAgain")} onClick={onTryAgain} /></div>
        </div>
    );
}

function Loading(): React.ReactElement {
    const styles = useStyles();
    const { say } = useSurroundings();
    return (
        <div className={styles.section} aria-busy="true">
            <span role="status" className={styles.quiet}>{say("State_Loading")}</span>
            <Skeleton className={styles.section} aria-label={say("State_Loading")}>
                <SkeletonItem size={24} />
                <SkeletonItem size={16} />
                <SkeletonItem size={48} />
                <SkeletonItem size={48} />
            </Skeleton>
        </div>
    );
}
