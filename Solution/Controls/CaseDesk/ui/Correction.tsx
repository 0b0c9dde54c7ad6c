import { Field, mergeClasses, Select } from "@fluentui/react-components";
import * as React from "react";
import { Case } from "../model/case";
import { INTENTS, URGENCIES, valueOf } from "../model/choices";
import { moodOf, MOODS, toneOf } from "../model/tone";
import { Act } from "./Section";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";

interface CorrectionProps {
    readonly theCase: Case;
    readonly onSave: (columns: Record<string, unknown>) => void;
    readonly onCancel: () => void;
}

/** Sets right what triage read into the posts. Dataverse keeps what was corrected to learn from it. */
export function Correction({ theCase, onSave, onCancel }: CorrectionProps): React.ReactElement {
    const styles = useStyles();
    const { say } = useSurroundings();
    const [intent, setIntent] = React.useState(theCase.intent);
    const [urgency, setUrgency] = React.useState(theCase.urgency);
    const before = theCase.tone === undefined ? undefined : moodOf(theCase.tone);
    const [mood, setMood] = React.useState(before);
    const first = React.useRef<HTMLSelectElement>(null);
    React.useEffect(() => first.current?.focus(), []);
    const save = (): void => {
        const columns: Record<string, unknown> = {};
        if (intent && intent !== theCase.intent) columns.scrm_intent = valueOf(INTENTS, intent);
        if (urgency && urgency !== theCase.urgency) columns.scrm_urgency = valueOf(URGENCIES, urgency);
        if (mood && mood !== before) columns.scrm_tone = toneOf(mood);
        if (Object.keys(columns).length === 0) onCancel();
        else onSave(theCase.needsReview ? { ...columns, scrm_needsreview: false } : columns);
    };
    return (
        <div className={mergeClasses(styles.box, styles.section)} role="group" aria-label={say("Correct_Name")}>
            <Field size="small" label={say("Correct_Intent")}>
                <Select ref={first} size="small" value={intent ?? ""} onChange={(_, data) => setIntent(INTENTS.find((word) => word === data.value))}>
                    {intent === undefined && <option value="" />}
                    {INTENTS.map((word) => <option key={word} value={word}>{say(`Intent_${word}`)}</option>)}
                </Select>
            </Field>
            <Field size="small" label={say("Correct_Urgency")}>
                <Select size="small" value={urgency ?? ""} onChange={(_, data) => setUrgency(URGENCIES.find((word) => word === data.value))}>
                    {urgency === undefined && <option value="" />}
                    {URGENCIES.map((word) => <option key={word} value={word}>{say(`Urgency_${word}`)}</option>)}
                </Select>
            </Field>
            <Field size="small" label={say("Correct_Tone")}>
                <Select size="small" value={mood ?? ""} onChange={(_, data) => setMood(MOODS.find((word) => word === data.value))}>
                    {mood === undefined && <option value="" />}
                    {MOODS.map((word) => <option key={word} value={word}>{say(`Mood_${word}`)}</option>)}
                </Select>
            </Field>
            <div className={styles.row}>
                <Act primary label={say("Save")} onClick={save} />
                <Act subtle harmless label={say("Cancel")} onClick={onCancel} />
            </div>
        </div>
    );
}
