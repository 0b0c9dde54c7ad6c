import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAnswer } from "../../CaseDesk/data/answers";
import { Gateway, WebApi } from "../../CaseDesk/data/gateway";
import { Refusal } from "../../CaseDesk/data/refusal";
import { Row } from "../../CaseDesk/model/rows";

interface Call {
    readonly table: string;
    readonly options: string;
}

function gateway(rows: Record<string, Row[] | Error | object>, more: Partial<WebApi> = {}): { gateway: Gateway; calls: Call[] } {
    const calls: Call[] = [];
    const webApi: WebApi = {
        retrieveMultipleRecords: (table, options = "") => {
            calls.push({ table, options });
            const found = rows[table] ?? [];
            return Array.isArray(found) ? Promise.resolve({ entities: found as Row[] }) : Promise.reject(found);
        },
        updateRecord: () => Promise.resolve(undefined),
        ...more,
    };
    return { gateway: new Gateway(webApi, () => false), calls };
}

const CASE = { incidentid: "C", ticketnumber: "CAS-1", statecode: 0, _socialprofileid_value: "A", _customerid_value: "D" };

describe("Opening a case", () => {
    it("takes four calls, each with the columns that it wants and a limit", async () => {
        const { gateway: desk, calls } = gateway({ incident: [CASE] });
        await desk.read("CAS-1");
        assert.deepEqual(calls.map((call) => call.table), ["incident", "scrm_turn", "socialactivity", "socialprofile"]);
        assert.ok(calls.every((call) => /^\?\$select=\w/.test(call.options) && /\$top=\d+$/.test(call.options)));
    });

    it("asks for lookups by the name of their value", async () => {
        const { gateway: desk, calls } = gateway({ incident: [CASE] });
        await desk.read("CAS-1");
        assert.match(calls[0].options, /_customerid_value,_socialprofileid_value,_scrm_channelid_value/);
        assert.match(calls[0].options, /\$expand=customerid_contact\(\$select=fullname,scrm_tier,address1_utcoffset;\$expand=parentcustomerid_account\(\$select=scrm_tier\)\),/);
        assert.match(calls[3].options, /^\?\$select=socialprofileid,.*_scrm_suggestedcontactid_value&\$filter=socialprofileid eq a or _customerid_value eq d&/);
    });

    it("takes a quote in a number as part of it", async () => {
        const { gateway: desk, calls } = gateway({});
        assert.equal(await desk.read("a' or 1 eq 1&"), undefined);
        assert.ok(calls[0].options.includes("ticketnumber eq 'a''%20or%201%20eq%201%26'"));
    });

    it("asks for no author where the case has neither author nor customer", async () => {
        const { gateway: desk, calls } = gateway({ incident: [{ incidentid: "C", statecode: 0 }] });
        assert.deepEqual((await desk.read("CAS-1"))?.authors, []);
        assert.equal(calls.length, 3);
    });

    it("goes on without what may not be read", async () => {
        const { gateway: desk } = gateway({ incident: [CASE], scrm_turn: { errorCode: 1 } });
        const file = await desk.read("CAS-1");
        assert.equal(file?.turns, undefined);
        assert.deepEqual(file?.posts, []);
    });

    it("says whether it is the rights that are missing", async () => {
        const kind = async (error: object): Promise<string> => gateway({ incident: error }).gateway.read("CAS-1").then(() => "", (refusal: Refusal) => refusal.kind);
        assert.equal(await kind({ errorCode: 2147746336 }), "NoAccess");
        assert.equal(await kind({ errorCode: -2147220960 }), "NoAccess");
        assert.equal(await kind({ status: 403 }), "NoAccess");
        assert.equal(await kind({ errorCode: 2147746581, message: "An unexpected error occurred." }), "Failed");
    });
});

describe("Acting", () => {
    it("calls a custom API with the types that it has", async () => {
        const requests: { getMetadata(): { operationName: string; parameterTypes: object } }[] = [];
        const answer = { Problems: "One.\nTwo.\n", Warnings: "", NeedsApproval: true };
        const { gateway: desk } = gateway({}, {
            execute: (request) => {
                requests.push(request as (typeof requests)[number]);
                return Promise.resolve({ ok: true, json: () => Promise.resolve(answer) });
            },
        });
        const check = await checkAnswer(desk, { caseId: "C", text: " Hello ", route: "Public", instead: false });
        assert.deepEqual(check, { problems: ["One.", "Two."], warnings: [], needsApproval: true });
        assert.equal(requests[0].getMetadata().operationName, "scrm_DraftReply");
        assert.deepEqual(requests[0].getMetadata().parameterTypes, {
            CaseId: { typeName: "Edm.Guid", structuralProperty: 1 }, Text: { typeName: "Edm.String", structuralProperty: 1 },
            Route: { typeName: "Edm.String", structuralProperty: 1 }, CheckOnly: { typeName: "Edm.Boolean", structuralProperty: 1 },
        });
    });

    it("hands on the sentence of a refusal", async () => {
        const { gateway: desk } = gateway({}, { execute: () => Promise.reject(Object.assign(new Error("Ana is answering."), { errorCode: 1 })) });
        await assert.rejects(desk.call("scrm_SubmitReply", { ReplyId: "R" }), { sentence: "Ana is answering." });
    });

    it("is refused in a client that cannot call custom APIs", async () => {
        await assert.rejects(gateway({}).gateway.call("scrm_SubmitReply", { ReplyId: "R" }), { kind: "Failed" });
    });
});
