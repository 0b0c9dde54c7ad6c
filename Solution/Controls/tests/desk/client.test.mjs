// A client for Dataverse that others wrote finds at the desk what it finds at a real environment.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { DynamicsWebApi } from "dynamics-web-api";
import { NO_DESK, post, startDesk } from "./serve.mjs";

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";

describe("A Dataverse client", { skip: NO_DESK }, () => {
    let desk, client;
    before(async () => {
        desk = await startDesk();
        client = desk.client;
    });
    after(async () => assert.equal(await desk?.stop(), 0));

    it("learns who it is", async () => assert.match((await client.callFunction({ name: "WhoAmI" })).UserId, /^[0-9a-f-]{36}$/));

    it("creates, reads, changes and deletes a row", async () => {
        const id = await client.create({ collection: "contacts", data: { firstname: "Dana", lastname: "Kimura" } });
        const read = await client.retrieve({ collection: "contacts", key: id, select: ["fullname", "statecode"], includeAnnotations: "*" });
        assert.deepEqual([read.fullname, read.statecode, read[`statecode${FORMATTED}`]], ["Dana Kimura", 0, "Active"]);
        const changed = await client.update({ collection: "contacts", key: id, data: { jobtitle: "Pilot" }, returnRepresentation: true, select: ["jobtitle"] });
        assert.equal(changed.jobtitle, "Pilot");
        await client.deleteRecord({ collection: "contacts", key: id });
        await assert.rejects(client.retrieve({ collection: "contacts", key: id, select: ["fullname"] }), { status: 404 });
    });

    it("sets a lookup and reads along what it points to", async () => {
        const account = await client.create({ collection: "accounts", data: { name: "Larkspur Cargo" }, returnRepresentation: true });
        const id = await client.create({ collection: "contacts", data: { lastname: "Osei", "parentcustomerid_account@odata.bind": `/accounts(${account.accountid})` } });
        const read = await client.retrieve({ collection: "contacts", key: id, select: ["lastname"], expand: [{ property: "parentcustomerid_account", select: ["name"] }] });
        assert.equal(read.parentcustomerid_account.name, "Larkspur Cargo");
    });

    it("does not write over what somebody else changed", async () => {
        const id = await client.create({ collection: "contacts", data: { lastname: "Kimura" } });
        const { "@odata.etag": etag } = await client.retrieve({ collection: "contacts", key: id, select: ["lastname"] });
        await client.update({ collection: "contacts", key: id, data: { lastname: "Osei" }, ifmatch: etag });
        // The library turns 412 on If-Match into false.
        assert.equal(await client.update({ collection: "contacts", key: id, data: { lastname: "Reyes" }, ifmatch: etag }), false);
        assert.equal((await client.retrieve({ collection: "contacts", key: id, select: ["lastname"] })).lastname, "Osei");
    });

    it("upserts by alternate key", async () => {
        const key = `scrm_profilekey='${"c".repeat(64)}'`;
        for (const data of [{ profilename: "dana", community: 0 }, { profilename: "dana.k" }]) await client.upsert({ collection: "socialprofiles", key, data });
        const found = await client.retrieveMultiple({ collection: "socialprofiles", select: ["profilename"], filter: `scrm_profilekey eq '${"c".repeat(64)}'` });
        assert.deepEqual(found.value.map((row) => row.profilename), ["dana.k"]);
    });

    it("queries with filter, order, number, count and pages", async () => {
        const open = await client.retrieveMultiple({
            collection: "incidents", select: ["ticketnumber", "scrm_urgency"], filter: "statecode eq 0 and scrm_ChannelId/scrm_accountid eq 'LarkspurAir'",
            orderBy: ["scrm_urgencyorder", "ticketnumber desc"], count: true, maxPageSize: 5, includeAnnotations: "*",
        });
        assert.equal(open.value.length, 5);
        assert.equal(open.value[0][`scrm_urgency${FORMATTED}`], "Critical");
        assert.ok(open.oDataCount > 5);
        const all = await client.retrieveAll({ collection: "incidents", select: ["ticketnumber"], filter: "statecode eq 0 and scrm_ChannelId/scrm_accountid eq 'LarkspurAir'", maxPageSize: 5 });
        assert.equal(new Set(all.value.map((row) => row.ticketnumber)).size, open.oDataCount);
        const top = await client.retrieveMultiple({ collection: "incidents", select: ["ticketnumber"], top: 2 });
        assert.equal(top.value.length, 2);
        assert.ok((await client.count({ collection: "incidents", filter: "statecode eq 0" })) >= open.oDataCount);
    });

    it("calls custom APIs and hears what they refuse, and why", async () => {
        const { id } = await post(client, { AuthorId: "client-1", Text: "Where do I find my booking code?" });
        const check = await client.callAction({ actionName: "scrm_DraftReply", action: { CaseId: id, Text: "It is in the mail that we sent you.", CheckOnly: true } });
        assert.deepEqual([check.Problems, check.Parts], ["", 1]);
        await assert.rejects(client.callAction({ actionName: "scrm_DraftReply", action: { CaseId: id, Text: " " } }), (error) => error.status === 400 && /text is empty/.test(error.message));
    });

    it("finds tables by their names", async () => {
        const byName = new DynamicsWebApi({ serverUrl: `${desk.origin}/`, dataApi: { version: "9.2" }, useEntityNames: true, onTokenRefresh: () => Promise.resolve(new URL(desk.signIn).searchParams.get("token")) });
        assert.ok((await byName.retrieveMultiple({ collection: "scrm_policy", select: ["scrm_name"] })).value.length > 1);
    });

    it("is not let in without the key", async () => {
        const stranger = new DynamicsWebApi({ serverUrl: `${desk.origin}/`, dataApi: { version: "9.2" }, onTokenRefresh: () => Promise.resolve("guessed") });
        await assert.rejects(stranger.callFunction({ name: "WhoAmI" }), { status: 401 });
    });
});
