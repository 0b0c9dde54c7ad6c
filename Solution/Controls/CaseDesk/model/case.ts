import { choiceOf, INTENTS, Intent, NETWORKS, Network, URGENCIES, Urgency } from "./choices";
import { Turn } from "./clocks";
import { Author, Customer, readCustomer } from "./customer";
import { History, readHistory } from "./history";
import { Post } from "./posts";
import { lookupNameOf, lookupOf, numberOf, Row, rowOf, textOf, yes } from "./rows";

/** The one cause that many customers write about, when the case belongs to one. */
export interface Crisis {
    readonly id: string;
    readonly name: string;
    /** Why a person has to answer; undefined when the answer for all goes to the case as well. */
    readonly heldOutReason?: string;
}

/** A case as its row tells it. */
export interface Case {
    readonly id: string;
    readonly number: string;
    readonly isOpen: boolean;
    readonly customer: Customer;
    readonly authorId?: string;
    readonly channel: string;
    readonly network?: Network;
    readonly textLimit?: number;
    readonly mostParts: number;
    readonly topic?: string;
    readonly intent?: Intent;
    readonly urgency?: Urgency;
    readonly tone?: number;
    readonly needsReview: boolean;
    readonly reviewReason?: string;
    readonly identityQuestion?: string;
    readonly crisis?: Crisis;
    /** Undefined when it cannot be read. */
    readonly history?: History;
}

/** What could be read around a case; a part that could not is undefined. */
export interface Surroundings {
    readonly turns?: readonly Turn[];
    readonly posts?: readonly Post[];
    readonly authors?: readonly Author[];
}

/** Everything that the panel shows. */
export interface CaseFile extends Surroundings {
    readonly theCase: Case;
}

const ACTIVE = 0;

export function readCase(row: Row): Case {
    const channel = rowOf(row, "scrm_ChannelId") ?? {};
    return {
        id: textOf(row, "incidentid")?.toLowerCase() ?? "",
        number: textOf(row, "ticketnumber") ?? "",
        isOpen: numberOf(row, "statecode") === ACTIVE,
        customer: readCustomer(row),
        authorId: lookupOf(row, "socialprofileid"),
        channel: textOf(channel, "scrm_name") ?? lookupNameOf(row, "scrm_channelid") ?? "",
        network: choiceOf(channel, "scrm_network", NETWORKS),
        textLimit: numberOf(channel, "scrm_textlimit"),
        mostParts: numberOf(channel, "scrm_mostparts") ?? 1,
        topic: lookupNameOf(row, "scrm_topicid"),
        intent: choiceOf(row, "scrm_intent", INTENTS),
        urgency: choiceOf(row, "scrm_urgency", URGENCIES),
        tone: numberOf(row, "scrm_tone"),
        needsReview: yes(row, "scrm_needsreview"),
        reviewReason: textOf(row, "scrm_reviewreason"),
        identityQuestion: textOf(row, "scrm_identityquestion"),
        crisis: readCrisis(row),
        history: readHistory(textOf(row, "scrm_history")),
    };
}

function readCrisis(row: Row): Crisis | undefined {
    const id = lookupOf(row, "scrm_crisisid");
    return id ? { id, name: lookupNameOf(row, "scrm_crisisid") ?? "", heldOutReason: textOf(row, "scrm_heldoutreason") } : undefined;
}
