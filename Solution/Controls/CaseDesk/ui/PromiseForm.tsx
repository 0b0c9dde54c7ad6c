import { Field, Input, mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { fromInput, MINUTE, toInput } from "../model/time";
import { Act } from "./Section";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";

/** The longest text of a promise. */
const MOST_LETTERS = 400;

/** Until when a promise is proposed: a day from now. */
const PROPOSED = 24 * 60 * MINUTE;

interface PromiseFormProps {
    readonly onPromise: (text: string, dueOn: Date) => void;
    readonly onCancel: () => void;
}

/** Writes down what the customer was promised and until when, so that somebody looks after it. */
export function PromiseForm({ onPromise, onCancel }: PromiseFormProps): React.ReactElement {
    const styles = useStyles();
    const { say, now, times } = useSurroundings();
    const [text, setText] = React.useState("");
    const [until, setUntil] = React.useState(() => toInput(new Date(now.getTime() + PROPOSED), times));
    const box = React.useRef<HTMLInputElement>(null);
    React.useEffect(() => box.current?.focus(), []);
    const dueOn = fromInput(until, times);
    const isReady = text.trim() !== "" && dueOn !== undefined && dueOn > now;
    return (
        <div className={mergeClasses(styles.box, styles.section)} role="group" aria-label={say("Promise_Title")}>
            <Field size="small" label={say("Promise_What")}>
                <Input ref={box} size="small" value={text} maxLength={MOST_LETTERS} onChange={(_, data) => setText(data.value)} />
            </Field>
            <Field size="small" label={say("Promise_Until")}>
                <Input size="small" type="datetime-local" value={until} onChange={(_, data) => setUntil(data.value)} />
            </Field>
            <div className={styles.row}>
                <Act primary disabled={!isReady || undefined} label={say("Promise_Save")} onClick={() => isReady && dueOn && onPromise(text.trim(), dueOn)} />
                <Act subtle harmless label={say("Cancel")} onClick={onCancel} />
            </div>
        </div>
    );
}
