import { CaseFile, readCase } from "../model/case";
import { readTurn } from "../model/clocks";
import { readAuthor } from "../model/customer";
import { Post, readPost } from "../model/posts";
import { Row } from "../model/rows";
import operations from "./operations.json";
import { authorsQuery, caseQuery, postsQuery, Query, turnsQuery } from "./queries";
import { Refusal, toRefusal } from "./refusal";

export type Operation = keyof typeof operations;

/** What the panel needs of a form's Web API; execute is there in model-driven apps, although its published types leave it out. */
export interface WebApi {
    retrieveMultipleRecords(table: string, options?: string, maxPageSize?: number): Promise<{ entities: Row[] }>;
    updateRecord(table: string, id: string, data: Record<string, unknown>): Promise<unknown>;
    execute?(request: object): Promise<{ ok: boolean; json(): Promise<Row> }>;
}

/** Reads a case and acts on it. */
export class Gateway {
    public constructor(
        private readonly webApi: WebApi,
        private readonly isOffline: () => boolean,
    ) {}

    /**
     * Reads everything that the panel shows, in four calls. What around the case cannot be read is left out.
     * @returns Undefined when there is no such case.
     * @throws Refusal when the case itself cannot be read.
     */
    public async read(ticketNumber: string): Promise<CaseFile | undefined> {
        const [row] = await this.rows(caseQuery(ticketNumber)).catch((error: unknown) => {
            throw toRefusal(error, this.isOffline());
        });
        if (!row) return undefined;
        const theCase = readCase(row);
        const [turns, posts, authors] = await Promise.all([
            this.tried(turnsQuery(theCase.id)),
            this.tried(postsQuery(theCase.id)),
            this.tried(authorsQuery(theCase.authorId, theCase.customer.id)),
        ]);
        return {
            theCase,
            turns: turns?.map(readTurn),
            posts: posts?.map(readPost).filter((post): post is Post => post !== undefined),
            authors: authors?.map(readAuthor),
        };
    }

    /** Calls a custom API of the solution. @throws Refusal with the API's own sentence. */
    public async call(operation: Operation, parameters: Record<string, string | boolean>): Promise<Row> {
        if (!this.webApi.execute) throw new Refusal("Failed", "");
        try {
            const response = await this.webApi.execute({ ...parameters, getMetadata: () => metadata(operation, Object.keys(parameters)) });
            return await response.json();
        } catch (error) {
            throw toRefusal(error, this.isOffline());
        }
    }

    /** Changes columns of the case. @throws Refusal. */
    public async changeCase(id: string, columns: Record<string, unknown>): Promise<void> {
        try {
            await this.webApi.updateRecord("incident", id, columns);
        } catch (error) {
            throw toRefusal(error, this.isOffline());
        }
    }

    private async rows(query: Query): Promise<Row[]> {
        return (await this.webApi.retrieveMultipleRecords(query.table, query.options)).entities;
    }

    private async tried(query: Query | undefined): Promise<Row[] | undefined> {
        return query === undefined ? [] : this.rows(query).catch(() => undefined);
    }
}

function metadata(operation: Operation, given: string[]): object {
    const types: Readonly<Record<string, string>> = operations[operation];
    return {
        boundParameter: null,
        operationType: 0,
        operationName: operation,
        parameterTypes: Object.fromEntries(given.map((name) => [name, { typeName: types[name], structuralProperty: 1 }])),
    };
}
