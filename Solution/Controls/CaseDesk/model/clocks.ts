import { choiceOf, Kpi, KPIS } from "./choices";
import { numberOf, Row, textOf, timeOf } from "./rows";
import { minutesBetween, span, TimeSettings, when } from "./time";
import { Say } from "./words";

/** One wait of the customer, as it is stored. */
export interface Turn {
    readonly id: string;
    readonly kpi: Kpi;
    readonly number: number;
    readonly startedOn?: Date;
    readonly dueOn?: Date;
    readonly warnedOn?: Date;
    readonly metOn?: Date;
    readonly breachedOn?: Date;
    readonly pausedOn?: Date;
}

export type ClockState = "Running" | "Warned" | "Late" | "Paused" | "PausedLate" | "Met" | "MetLate" | "Unknown";

/** How a turn stands at a moment. */
export interface Clock {
    readonly turn: Turn;
    readonly state: ClockState;
    /** Whole minutes that are left; for late states, those that it is over. */
    readonly minutes: number;
    /** How much of the time is used up, 0 to 1. */
    readonly used: number;
}

export function readTurn(row: Row): Turn {
    return {
        id: textOf(row, "scrm_turnid") ?? "",
        kpi: choiceOf(row, "scrm_kpi", KPIS) ?? "Resolution",
        number: numberOf(row, "scrm_number") ?? 1,
        startedOn: timeOf(row, "scrm_startedon"),
        dueOn: timeOf(row, "scrm_dueon"),
        warnedOn: timeOf(row, "scrm_warnedon"),
        metOn: timeOf(row, "scrm_meton"),
        breachedOn: timeOf(row, "scrm_breachedon"),
        pausedOn: timeOf(row, "scrm_pausedon"),
    };
}

/** Answering exactly when it is due is in time, so a turn is late only after that. */
export function clockOf(turn: Turn, now: Date): Clock {
    const { dueOn, metOn, pausedOn } = turn;
    if (!dueOn) return { turn, state: metOn ? "Met" : "Unknown", minutes: 0, used: metOn ? 1 : 0 };
    const stopped = metOn ?? pausedOn ?? now;
    const isLate = stopped > dueOn;
    return {
        turn,
        state: stateOf(turn, now, isLate),
        minutes: isLate ? minutesBetween(dueOn, stopped) : minutesBetween(stopped, dueOn),
        used: shareUsed(turn.startedOn, dueOn, stopped),
    };
}

/** The open turns, what is due first on top; when no answer is awaited, also the latest one that was met. */
export function shownClocks(turns: readonly Turn[], now: Date): Clock[] {
    const open = turns.filter((turn) => !turn.metOn).sort((a, b) => dueTime(a) - dueTime(b));
    const met = turns.filter((turn) => turn.metOn).sort((a, b) => b.metOn!.getTime() - a.metOn!.getTime());
    const awaited = open.some((turn) => turn.kpi !== "Resolution");
    return [...open, ...(awaited ? [] : met.slice(0, 1))].map((turn) => clockOf(turn, now));
}

/** What the clock of a turn says, without its name: "16 min left, due 14:30". */
export function clockWords(clock: Clock, now: Date, settings: TimeSettings, say: Say): string {
    const length = span(clock.minutes, say);
    const { dueOn, metOn } = clock.turn;
    const due = dueOn ? when(dueOn, now, settings, say) : "";
    switch (clock.state) {
        case "Running":
        case "Warned":
            return say("Clock_Left", length, due);
        case "Late":
            return say("Clock_Late", length, due);
        case "Paused":
            return say("Clock_PausedWithLeft", length);
        case "PausedLate":
            return say("Clock_PausedLate", length);
        case "Met":
            return say("Clock_MetAt", metOn ? when(metOn, now, settings, say) : "");
        case "MetLate":
            return say("Clock_MetLate", metOn ? when(metOn, now, settings, say) : "", length);
        case "Unknown":
            return say("Clock_NoDueTime");
    }
}

/** "Next response 2"; the first of its kind and the resolution have no number. */
export function turnName(turn: Turn, say: Say): string {
    const name = say(`Kpi_${turn.kpi}`);
    return turn.number > 1 ? `${name} ${turn.number}` : name;
}

function stateOf(turn: Turn, now: Date, isLate: boolean): ClockState {
    if (turn.metOn) return isLate ? "MetLate" : "Met";
    if (turn.pausedOn) return isLate ? "PausedLate" : "Paused";
    if (isLate) return "Late";
    return turn.warnedOn && turn.warnedOn <= now ? "Warned" : "Running";
}

function shareUsed(startedOn: Date | undefined, dueOn: Date, stopped: Date): number {
    if (stopped >= dueOn) return 1;
    if (!startedOn || startedOn >= dueOn) return 0;
    return Math.max(0, (stopped.getTime() - startedOn.getTime()) / (dueOn.getTime() - startedOn.getTime()));
}

function dueTime(turn: Turn): number {
    return turn.dueOn?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
