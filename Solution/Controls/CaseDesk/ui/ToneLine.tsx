import { makeStyles, mergeClasses, shorthands, tokens, useFluent } from "@fluentui/react-components";
import * as React from "react";
import { CaseFile } from "../model/case";
import { day, when } from "../model/time";
import { places, TonePoint, tonePoints, trendOf } from "../model/tone";
import { Act, Said, Section } from "./Section";
import { useStyles } from "./styles";
import { useSurroundings } from "./surroundings";

const HEIGHT = 34;
const RADIUS = 4;

const useOwnStyles = makeStyles({
    line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
    drawing: { flexGrow: 1, flexShrink: 1, flexBasis: "0%", minWidth: 0, height: `${HEIGHT}px`, color: tokens.colorNeutralForeground2, ...shorthands.overflow("visible") },
    dot: { fill: tokens.colorNeutralBackground1, stroke: "currentColor", strokeWidth: "2px" },
    dotHere: { fill: "currentColor" },
    middle: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px" },
});

interface ToneLineProps {
    readonly file: CaseFile;
    readonly onCorrect: () => void;
}

/** How the customer sounded, post by post, with days, and who judged it. */
export function ToneLine({ file, onCorrect }: ToneLineProps): React.ReactElement | null {
    const styles = useStyles();
    const own = useOwnStyles();
    const { say, now, times } = useSurroundings();
    const [isOpen, setOpen] = React.useState(false);
    const points = React.useMemo(() => tonePoints(file.posts ?? [], file.theCase.history), [file]);
    if (points.length < 2) return null;
    const trend = trendOf(points);
    const from = day(points[0].at, now, times);
    const to = day(points[points.length - 1].at, now, times);
    const title = trend ? say("Tone_TitleTrend", say(`Trend_${trend}`)) : say("Tone_Title");
    return (
        <Section title={title} beside={<Act subtle harmless icon="chevron" expanded={isOpen} label={say("Tone_Details")} onClick={() => setOpen(!isOpen)} />}>
            <div className={own.line}>
                <Said className={mergeClasses(styles.quiet, styles.nowrap)} words={from} />
                <Drawing points={points} name={say("Tone_Drawing", points.length, from, to)} />
                <Said className={mergeClasses(styles.quiet, styles.nowrap)} words={to} />
            </div>
            {isOpen && (
                <>
                    <ul className={styles.list}>
                        {points.slice().reverse().map((point) => (
                            <li key={point.postId} className={mergeClasses(styles.quiet, styles.words)}>{pointWords(point, now, times, say)}</li>
                        ))}
                    </ul>
                    <div><Act label={say("Tone_Wrong")} onClick={onCorrect} /></div>
                </>
            )}
        </Section>
    );
}

function Drawing({ points, name }: { readonly points: readonly TonePoint[]; readonly name: string }): React.ReactElement {
    const own = useOwnStyles();
    const { say, now, times } = useSurroundings();
    const isRightToLeft = useFluent().dir === "rtl";
    const at = places(points).map((place) => 4 + 92 * (isRightToLeft ? 1 - place : place));
    const middle = HEIGHT / 2;
    return (
        <svg className={own.drawing} role="img" aria-label={name}>
            <line className={own.middle} x1="0" x2="100%" y1={middle} y2={middle} />
            {points.map((point, index) => (
                <circle
                    key={point.postId}
                    className={mergeClasses(own.dot, point.isThisCase && own.dotHere)}
                    cx={`${at[index]}%`}
                    cy={middle - point.tone * (middle - RADIUS - 1)}
                    r={RADIUS}
                >
                    <title>{pointWords(point, now, times, say)}</title>
                </circle>
            ))}
        </svg>
    );
}

function pointWords(
    point: TonePoint, now: Date, times: ReturnType<typeof useSurroundings>["times"], say: ReturnType<typeof useSurroundings>["say"],
): string {
    const judged = point.confidence === undefined ? say("Tone_ByTriage") : say("Tone_ByTriageSure", Math.round(point.confidence * 100));
    return `${when(point.at, now, times, say)} · ${say(`Mood_${point.mood}`)} · ${judged}`;
}
