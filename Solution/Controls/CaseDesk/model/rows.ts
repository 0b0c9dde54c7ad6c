/** A row as the Dataverse Web API gives it. */
export type Row = Readonly<Record<string, unknown>>;

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";

export function textOf(row: Row, column: string): string | undefined {
    const value = row[column];
    return typeof value === "string" && value.length > 0 ? value : undefined;
}

export function numberOf(row: Row, column: string): number | undefined {
    const value = row[column];
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

export function yes(row: Row, column: string): boolean {
    return row[column] === true;
}

/** A time, or undefined when the column is empty or holds none. */
export function timeOf(row: Row, column: string): Date | undefined {
    return toTime(row[column]);
}

/** The id that a lookup holds. */
export function lookupOf(row: Row, column: string): string | undefined {
    return textOf(row, `_${column}_value`)?.toLowerCase();
}

/** The name that a lookup shows, in the language of the user. */
export function lookupNameOf(row: Row, column: string): string | undefined {
    return textOf(row, `_${column}_value${FORMATTED}`);
}

/** A row that was read along through a lookup. */
export function rowOf(row: Row, navigation: string): Row | undefined {
    const value = row[navigation];
    return typeof value === "object" && value !== null ? (value as Row) : undefined;
}

export function toTime(value: unknown): Date | undefined {
    if (typeof value !== "string" && !(value instanceof Date)) return undefined;
    const time = new Date(value);
    return Number.isNaN(time.getTime()) ? undefined : time;
}
