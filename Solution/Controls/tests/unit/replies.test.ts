import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { conversation } from "../../CaseDesk/model/posts";
import { blockOf, lettersLeft, ownDraft, pendingReplies, routesFor, toAnswer } from "../../CaseDesk/model/replies";
import { answer, caseFile, ME, post } from "./samples";

describe("An answer", () => {
    it("goes to the latest post that nobody answered", () => {
        const latest = post(5);
        assert.equal(toAnswer(conversation([post(60), answer(50), latest]))?.id, latest.id);
    });

    it("goes to the latest post of the customer when all are answered", () => {
        const latest = post(50);
        assert.equal(toAnswer(conversation([latest, answer(40)]))?.id, latest.id);
    });

    it("to a private or deleted post is private", () => {
        const [whisper] = conversation([post(1, "x", { isPrivate: true })]);
        const [gone] = conversation([post(1, "x", { state: "DeletedByAuthor" })]);
        assert.deepEqual([routesFor(whisper), routesFor(gone), routesFor(conversation([post(1)])[0])], [["Private"], ["Private"], ["Public", "Private"]]);
    });

    it("is counted as the solution counts it", () => {
        assert.equal(lettersLeft("  👍👍 ok ", 10), 3);
        assert.equal(lettersLeft("abc", undefined), undefined);
        assert.equal(lettersLeft("abcdef", 5), -1);
    });

    it("is held back when it cannot go out", () => {
        const file = caseFile();
        assert.equal(blockOf("  ", file, false), "Empty");
        assert.equal(blockOf("x".repeat(21), file, false), "TooLong");
        assert.equal(blockOf("x", file, true), "Offline");
        assert.equal(blockOf("x", caseFile({}, [], { statecode: 1 }), false), "Closed");
        assert.equal(blockOf("x".repeat(20), file, false), undefined);
    });

    it("that is too long goes out where the channel splits it", () =>
        assert.equal(blockOf("x".repeat(21), caseFile({}, [], { scrm_ChannelId: { scrm_textlimit: 20, scrm_mostparts: 3 } }), false), undefined));
});

describe("Answers that are not sent", () => {
    it("are shown once, whatever the number of their parts", () => {
        const first = answer(3, "One (1/2)", { replyState: "Draft", draftedById: ME, part: 1, partCount: 2 });
        const replies = pendingReplies([first, answer(3, "two (2/2)", { replyState: "Queued", joinedTo: first.id, part: 2, partCount: 2 })], ME);
        assert.deepEqual(replies.map((reply) => reply.text), ["One two"]);
        assert.equal(ownDraft(replies)?.text, "One two");
    });

    it("are gone on with only by their author, and not while they are on their way", () => {
        const drafts = [
            answer(3, "a", { replyState: "Draft", draftedById: "ana" }), answer(2, "b", { replyState: "Sending", draftedById: ME }),
            answer(1, "c", { replyState: "AwaitingApproval", draftedById: ME }),
        ];
        assert.equal(ownDraft(pendingReplies(drafts, ME)), undefined);
    });
});
