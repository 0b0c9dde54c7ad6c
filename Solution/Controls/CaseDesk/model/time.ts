import { Say } from "./words";

export const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** How the user reads times. */
export interface TimeSettings {
    /** Minutes that the user's clock is ahead of UTC at a time. */
    readonly offset: (at: Date) => number;
    /** A BCP 47 tag. */
    readonly locale: string;
}

/** Whole minutes between two times, never negative: 59 seconds are none. */
export function minutesBetween(from: Date, to: Date): number {
    return Math.max(0, Math.floor((to.getTime() - from.getTime()) / MINUTE));
}

/** A length in its two largest units, for example "2 h 5 min". */
export function span(minutes: number, say: Say): string {
    if (minutes < 1) return say("Span_LessThanAMinute");
    if (minutes < HOUR) return say("Span_Minutes", minutes);
    if (minutes < DAY) return twoUnits("Span_Hours", Math.floor(minutes / HOUR), "Span_Minutes", minutes % HOUR, say);
    return twoUnits("Span_Days", Math.floor(minutes / DAY), "Span_Hours", Math.floor((minutes % DAY) / HOUR), say);
}

function twoUnits(large: string, many: number, small: string, rest: number, say: Say): string {
    return rest === 0 ? say(large, many) : `${say(large, many)} ${say(small, rest)}`;
}

/** The time of day at an offset from UTC, for example "14:30". */
export function clockTime(at: Date, offsetMinutes: number, locale: string): string {
    return format(at, offsetMinutes, locale, { hour: "2-digit", minute: "2-digit" });
}

/** A time as somebody at work says it: the time of day for today, otherwise the day as well. */
export function when(at: Date, now: Date, settings: TimeSettings, say: Say): string {
    const time = clockTime(at, settings.offset(at), settings.locale);
    const days = dayNumber(now, settings) - dayNumber(at, settings);
    if (days === 0) return time;
    if (days === 1) return say("Time_Yesterday", time);
    if (days === -1) return say("Time_Tomorrow", time);
    return `${day(at, now, settings)} ${time}`;
}

/** A time as an input of the type datetime-local takes it, on the user's clock. */
export function toInput(at: Date, settings: TimeSettings): string {
    return shifted(at, settings.offset(at)).toISOString().slice(0, 16);
}

/** The time that stands in such an input; undefined while it is not complete. */
export function fromInput(text: string, settings: TimeSettings): Date | undefined {
    const wall = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? `${text.slice(0, 16)}:00Z` : "");
    return Number.isNaN(wall.getTime()) ? undefined : shifted(wall, -settings.offset(shifted(wall, -settings.offset(wall))));
}

/** The day alone, with its year when it is not this one. */
export function day(at: Date, now: Date, settings: TimeSettings): string {
    const sameYear = shifted(at, settings.offset(at)).getUTCFullYear() === shifted(now, settings.offset(now)).getUTCFullYear();
    return format(at, settings.offset(at), settings.locale, { day: "numeric", month: "short", year: sameYear ? undefined : "numeric" });
}

function dayNumber(at: Date, settings: TimeSettings): number {
    return Math.floor(shifted(at, settings.offset(at)).getTime() / (DAY * MINUTE));
}

function shifted(at: Date, offsetMinutes: number): Date {
    return new Date(at.getTime() + offsetMinutes * MINUTE);
}

function format(at: Date, offsetMinutes: number, locale: string, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(locale, { ...options, hour12: false, timeZone: "UTC" }).format(shifted(at, offsetMinutes));
}
