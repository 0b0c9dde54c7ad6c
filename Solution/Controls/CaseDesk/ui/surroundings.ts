import * as React from "react";
import { Reader } from "../model/warnings";

/** What every part of the panel needs to know of its user, and how it opens a record. */
export interface Surroundings extends Reader {
    readonly isOffline: boolean;
    /** Something is being done: buttons wait. */
    readonly isBusy: boolean;
    readonly open: (table: string, id: string) => void;
}

const SurroundingsContext = React.createContext<Surroundings | undefined>(undefined);

export const SurroundingsProvider = SurroundingsContext.Provider;

export function useSurroundings(): Surroundings {
    const surroundings = React.useContext(SurroundingsContext);
    if (!surroundings) throw new Error("A part of the panel stands outside of it.");
    return surroundings;
}
