/** Why something could not be read or done. */
export type RefusalKind = "NoAccess" | "Offline" | "Failed";

/** What the service refused, with its own sentence where it has one. */
export class Refusal extends Error {
    public constructor(
        public readonly kind: RefusalKind,
        public readonly sentence: string,
    ) {
        super(sentence);
    }
}

/** Missing privilege, and no access to this row: the codes that Dataverse gives, once as it writes and once as JavaScript reads them. */
const NO_ACCESS = [0x80040220, 0x80042f09, 0x8004a112].flatMap((code) => [code, code - 0x1_0000_0000]);

export function toRefusal(error: unknown, isOffline: boolean): Refusal {
    if (error instanceof Refusal) return error;
    const { errorCode, code, message, status, httpStatus } = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
    const sentence = typeof message === "string" ? message : "";
    const number = Number(errorCode ?? code);
    if (NO_ACCESS.includes(number) || status === 403 || httpStatus === 403) return new Refusal("NoAccess", sentence);
    return new Refusal(isOffline ? "Offline" : "Failed", sentence);
}
