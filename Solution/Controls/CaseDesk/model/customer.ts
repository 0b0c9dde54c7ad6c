import { choiceOf, LINK_STATES, LinkState, TIERS, Tier } from "./choices";
import { lookupNameOf, lookupOf, numberOf, Row, rowOf, textOf } from "./rows";

/** An account of somebody on a network. */
export interface Author {
    readonly id: string;
    readonly handle: string;
    readonly network: string;
    readonly linkState: LinkState;
    readonly evidence?: string;
    readonly followers?: number;
    readonly suggestedId?: string;
    readonly suggestedName?: string;
}

export interface Customer {
    readonly id?: string;
    readonly table: "contact" | "account";
    readonly name: string;
    readonly tier: Tier;
    /** Minutes that the customer's clock is ahead of UTC; undefined when nobody wrote down where they live. */
    readonly utcOffset?: number;
}

/** The customer of a case, from the case's row with its customer read along. */
export function readCustomer(row: Row): Customer {
    const contact = rowOf(row, "customerid_contact");
    const account = rowOf(row, "customerid_account");
    const own = contact ?? account ?? {};
    const company = contact && rowOf(contact, "parentcustomerid_account");
    return {
        id: lookupOf(row, "customerid"),
        table: account ? "account" : "contact",
        name: textOf(own, "fullname") ?? textOf(own, "name") ?? lookupNameOf(row, "customerid") ?? "",
        tier: higher(tierOf(own), company ? tierOf(company) : "Standard"),
        utcOffset: numberOf(own, "address1_utcoffset"),
    };
}

export function readAuthor(row: Row): Author {
    return {
        id: textOf(row, "socialprofileid")?.toLowerCase() ?? "",
        handle: textOf(row, "profilename") ?? textOf(row, "profilefullname") ?? "",
        network: textOf(row, "community@OData.Community.Display.V1.FormattedValue") ?? "",
        linkState: choiceOf(row, "scrm_linkstate", LINK_STATES) ?? "None",
        evidence: textOf(row, "scrm_linkevidence"),
        followers: numberOf(row, "scrm_followers"),
        suggestedId: lookupOf(row, "scrm_suggestedcontactid"),
        suggestedName: lookupNameOf(row, "scrm_suggestedcontactid"),
    };
}

/**
 * Whose handles may stand beside the customer's name: the author of the case, and when the author is verified as the customer,
 * the customer's other verified authors. Anybody can open an account in somebody else's name.
 */
export function shownAuthors(authors: readonly Author[], caseAuthorId: string | undefined): Author[] {
    const own = authors.find((author) => author.id === caseAuthorId);
    const isKnown = own === undefined || own.linkState === "Verified";
    const others = authors.filter((author) => author !== own && isKnown && author.linkState === "Verified");
    return own ? [own, ...others] : others;
}

function tierOf(row: Row): Tier {
    return choiceOf(row, "scrm_tier", TIERS) ?? "Standard";
}

function higher(one: Tier, other: Tier): Tier {
    return TIERS.indexOf(one) >= TIERS.indexOf(other) ? one : other;
}
