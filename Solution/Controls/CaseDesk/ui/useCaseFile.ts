import * as React from "react";
import { Gateway } from "../data/gateway";
import { Refusal, RefusalKind, toRefusal } from "../data/refusal";
import { CaseFile } from "../model/case";

/** How far reading the case is. */
export type Reading =
    | { readonly kind: "Unsaved" }
    | { readonly kind: "Loading" }
    | { readonly kind: "Missing" }
    | { readonly kind: "Found"; readonly file: CaseFile }
    | { readonly kind: "Refused"; readonly why: RefusalKind; readonly sentence: string };

/** A page that was out of sight for longer than this is read again, in milliseconds. */
const STALE = 60_000;

/** Reads a case, and reads it again when asked to. What is on the screen stays until the new is there. */
export function useCaseFile(ticketNumber: string | undefined, gateway: Gateway, isOffline: boolean): [Reading, () => Promise<void>] {
    const [reading, setReading] = React.useState<Reading>({ kind: "Loading" });
    const latest = React.useRef(0);
    const read = React.useCallback(async (): Promise<void> => {
        const turn = ++latest.current;
        const found = await tryRead(ticketNumber, gateway, isOffline);
        if (turn === latest.current) setReading(found);
    }, [ticketNumber, gateway]);
    React.useEffect(() => {
        setReading(ticketNumber ? { kind: "Loading" } : { kind: "Unsaved" });
        void read();
        return () => void latest.current++;
    }, [read]);
    useReturn(read);
    return [reading, read];
}

async function tryRead(ticketNumber: string | undefined, gateway: Gateway, isOffline: boolean): Promise<Reading> {
    if (!ticketNumber) return { kind: "Unsaved" };
    try {
        const file = await gateway.read(ticketNumber);
        return file ? { kind: "Found", file } : { kind: "Missing" };
    } catch (error) {
        const refusal: Refusal = toRefusal(error, isOffline);
        return { kind: "Refused", why: refusal.kind, sentence: refusal.sentence };
    }
}

/** Calls back when the user comes back to a page that they left for a while. */
function useReturn(onReturn: () => Promise<void>): void {
    React.useEffect(() => {
        let leftOn = Date.now();
        const changed = (): void => {
            if (document.visibilityState === "hidden") leftOn = Date.now();
            else if (Date.now() - leftOn > STALE) void onReturn();
        };
        document.addEventListener("visibilitychange", changed);
        return () => document.removeEventListener("visibilitychange", changed);
    }, [onReturn]);
}
