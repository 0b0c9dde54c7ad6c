import reads from "./reads.json";

interface Read {
    readonly table: string;
    readonly select: readonly string[];
    readonly expand?: readonly (Read & { readonly navigation: string })[];
}

/** A question to the Web API: the table and what stands behind its address. */
export interface Query {
    readonly table: string;
    readonly options: string;
}

/** The most rows that are read of each kind. */
const MOST_TURNS = 50;
const MOST_POSTS = 500;
const MOST_AUTHORS = 20;

/** Columns that hold another row are asked for by another name than columns that hold a value. */
const LOOKUPS: readonly string[] = [
    "customerid", "socialprofileid", "scrm_channelid", "scrm_topicid", "scrm_crisisid", "postfromprofileid", "scrm_joinedtoid", "scrm_draftedbyid", "scrm_suggestedcontactid",
];

export function caseQuery(ticketNumber: string): Query {
    return query(reads.case, `$filter=ticketnumber eq '${encodeURIComponent(ticketNumber.replace(/'/g, "''"))}'`, "$top=1");
}

export function turnsQuery(caseId: string): Query {
    return query(reads.turns, `$filter=_scrm_caseid_value eq ${caseId}`, "$orderby=scrm_startedon desc", `$top=${MOST_TURNS}`);
}

export function postsQuery(caseId: string): Query {
    return query(reads.posts, `$filter=_regardingobjectid_value eq ${caseId}`, "$orderby=createdon desc", `$top=${MOST_POSTS}`);
}

/** The author of the case and the customer's others; undefined when the case has neither. */
export function authorsQuery(authorId: string | undefined, customerId: string | undefined): Query | undefined {
    const filters = [authorId && `socialprofileid eq ${authorId}`, customerId && `_customerid_value eq ${customerId}`].filter(Boolean);
    return filters.length === 0 ? undefined : query(reads.authors, `$filter=${filters.join(" or ")}`, "$orderby=profilename", `$top=${MOST_AUTHORS}`);
}

function query(read: Read, ...parts: string[]): Query {
    return { table: read.table, options: `?${[...columns(read), ...parts].join("&")}` };
}

function columns(read: Read): string[] {
    const select = `$select=${read.select.map((column) => address(column, read.table)).join(",")}`;
    return read.expand ? [select, `$expand=${read.expand.map((each) => `${each.navigation}(${columns(each).join(";")})`).join(",")}`] : [select];
}

function address(column: string, table: string): string {
    return LOOKUPS.includes(column) && column !== `${table}id` ? `_${column}_value` : column;
}
