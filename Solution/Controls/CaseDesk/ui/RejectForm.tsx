import { Field, Input, mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { Act } from "./Section";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";

interface RejectFormProps {
    readonly onReject: (reason: string) => void;
    readonly onCancel: () => void;
}

/** Asks why an answer is rejected: its author has to know what to change. */
export function RejectForm({ onReject, onCancel }: RejectFormProps): React.ReactElement {
    const styles = useStyles();
    const { say } = useSurroundings();
    const [reason, setReason] = React.useState("");
    const box = React.useRef<HTMLInputElement>(null);
    React.useEffect(() => box.current?.focus(), []);
    return (
        <div className={mergeClasses(styles.box, styles.section)} role="group" aria-label={say("Reject_Title")}>
            <Field size="small" label={say("Reject_Reason")}>
                <Input ref={box} size="small" value={reason} maxLength={400} onChange={(_, data) => setReason(data.value)} />
            </Field>
            <div className={styles.row}>
                <Act primary disabled={reason.trim() === "" || undefined} label={say("Action_RejectReply")} onClick={() => onReject(reason.trim())} />
                <Act subtle harmless label={say("Cancel")} onClick={onCancel} />
            </div>
        </div>
    );
}
