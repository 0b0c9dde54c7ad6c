import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { conversation, filterMessages, readPost } from "../../CaseDesk/model/posts";
import { answer, CHOICE, post } from "./samples";

describe("A conversation", () => {
    it("begins with what waits for an answer, newest first", () => {
        const shown = conversation([post(60, "first"), answer(50), post(30, "second"), post(10, "third")]);
        assert.deepEqual(shown.map((message) => message.text), ["third", "second", "We look for it.", "first"]);
        assert.deepEqual(shown.map((message) => message.isUnanswered), [true, true, false, false]);
    });

    it("still waits when only a bot answered", () => {
        const shown = conversation([post(30, "help"), answer(20, "We got your message.", { isAutomatic: true })]);
        assert.deepEqual(shown.map((message) => message.text), ["help", "We got your message."]);
    });

    it("joins the parts of a post in their order, without their marks", () => {
        const first = post(10, "I waited (1/2)", { part: 1, partCount: 2 });
        const [message] = conversation([post(9, "two hours. (2/2)", { part: 2, partCount: 2, joinedTo: first.id }), first]);
        assert.equal(message.text, "I waited two hours.");
        assert.equal(message.parts, 2);
        assert.equal(message.missing, 0);
    });

    it("says how many parts are missing", () => {
        const [message] = conversation([post(10, "1/3 and then", { part: 1, partCount: 3 })]);
        assert.equal(message.missing, 2);
        assert.equal(message.text, "1/3 and then");
    });

    it("leaves out answers that are not sent", () => {
        assert.deepEqual(conversation([answer(1, "draft", { replyState: "Draft" }), answer(2, "approved", { replyState: "Approved" })]), []);
    });

    it("keeps a part whose first one was not read", () => {
        assert.equal(conversation([post(9, "second part", { joinedTo: "elsewhere" })]).length, 1);
    });
});

describe("A post", () => {
    const row = { activityid: "A", createdon: "2026-03-06T13:00:00Z", scrm_text: " Hello " };

    it("is read from its row", () => {
        const read = readPost({ ...row, postmessagetype: 1, scrm_poststate: CHOICE + 2, directioncode: false, [`_postfromprofileid_value@OData.Community.Display.V1.FormattedValue`]: "@d" });
        assert.equal(read?.text, "Hello");
        assert.equal(read?.isPrivate, true);
        assert.equal(read?.state, "DeletedByAuthor");
        assert.equal(read?.isOurs, false);
        assert.equal(read?.author, "@d");
    });

    it("that was delivered twice is shown once", () => assert.equal(readPost({ ...row, scrm_outcome: CHOICE + 5 }), undefined));

    it("without a time is left out", () => assert.equal(readPost({ activityid: "A" }), undefined));
});

describe("A search", () => {
    const messages = conversation([post(3, "My BAG is lost"), post(2, "Hello", { author: "@zoe" }), answer(1)]);

    it("finds words in texts and names, whatever their case", () => {
        assert.deepEqual(filterMessages(messages, "bag").map((message) => message.text), ["My BAG is lost"]);
        assert.equal(filterMessages(messages, " ZOE ").length, 1);
    });

    it("for nothing finds all", () => assert.equal(filterMessages(messages, "  ").length, 3));

    it("takes signs as they are", () => assert.equal(filterMessages(messages, ".*").length, 0));
});
