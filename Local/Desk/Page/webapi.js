// The Web API of a form over the Web API of the desk, with the calls of context.webAPI that the panel uses.
const ROOT = "/api/data/v9.2/";

export class WebApi {
    /**
     * @param sets The entity set of each table.
     * @param userId As whom the requests are made.
     */
    constructor(sets, userId) {
        this.sets = sets;
        this.userId = userId;
    }

    async retrieveMultipleRecords(table, options = "") {
        const answer = await this.send("GET", this.sets[table] + options);
        const { value, "@odata.nextLink": nextLink } = await answer.json();
        return { entities: value, nextLink };
    }

    async updateRecord(table, id, columns) {
        await this.send("PATCH", `${this.sets[table]}(${id})`, columns, { "If-Match": "*" });
        return { entityType: table, id };
    }

    /** Calls an unbound action that describes itself as those of a model-driven app do. */
    execute(request) {
        const { getMetadata, ...parameters } = request;
        return this.send("POST", getMetadata().operationName, parameters);
    }

    async send(method, address, body, headers = {}) {
        const answer = await fetch(ROOT + address, {
            method,
            headers: {
                Accept: "application/json", "Content-Type": "application/json", "OData-Version": "4.0", Prefer: "odata.include-annotations=\"*\"",
                ...(this.userId ? { MSCRMCallerID: this.userId } : {}), ...headers,
            },
            body: body === undefined ? undefined : JSON.stringify(body),
        });
        if (!answer.ok) throw await refusal(answer);
        return answer;
    }
}

async function refusal(answer) {
    const text = await answer.text();
    try {
        const { code, message } = JSON.parse(text).error;
        return { errorCode: Number(code), message, httpStatus: answer.status };
    } catch {
        return { errorCode: 0, message: text, httpStatus: answer.status };
    }
}
