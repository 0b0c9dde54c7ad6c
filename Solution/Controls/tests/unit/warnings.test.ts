import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Post } from "../../CaseDesk/model/posts";
import { Warning, WarningKind, warningsOf } from "../../CaseDesk/model/warnings";
import { answer, caseFile, ME, minutes, post, reader } from "./samples";

function warnings(history: object = {}, posts: readonly Post[] = [], columns: object = {}): Warning[] {
    return warningsOf(caseFile(history, posts, columns), reader);
}

function only(kind: WarningKind, all: readonly Warning[]): Warning {
    assert.deepEqual(all.map((warning) => warning.kind), [kind]);
    return all[0];
}

const day = 24 * 60;
const draft = (state: Post["replyState"], by: string): Post =>
    answer(5, "We found it", { replyState: state, draftedById: by, draftedByName: "Ana Ruiz", draftedOn: minutes(-5), replyReason: "Be kinder." });

describe("Before a reply", () => {
    it("nothing is said where there is nothing to know", () => assert.deepEqual(warnings({}, [post(5)]), []));

    it("an overdue promise is told with how long, and can be settled", () => {
        const promise = { table: "scrm_promise", id: "P", what: "Call back", state: "Overdue", dueOn: minutes(-3 * day).toISOString(), case: "CAS-0" };
        const warning = only("PromiseOverdue", warnings({ v: 2, promises: [promise] }));
        assert.equal(warning.words, "Promise overdue by 3 d: Call back");
        assert.deepEqual(warning.actions.map((action) => action.kind), ["KeepPromise", "BreakPromise"]);
        assert.equal(warning.isUrgent, true);
    });

    it("a promise that is not due yet is no alarm", () => {
        const warning = only("PromiseOpen", warnings({ promises: [{ id: "P", what: "Refund", state: "Open", dueOn: minutes(60).toISOString() }] }));
        assert.equal(warning.words, "Promised by 15:44: Refund");
        assert.equal(warning.isUrgent, false);
    });

    it("a promise that was settled is history", () =>
        assert.deepEqual(warnings({ promises: [{ id: "P", what: "x", state: "Kept" }, { id: "Q", what: "y", state: "Broken" }] }), []));

    it("a goodwill that is owed is opened, not settled here", () => {
        const warning = only("PromiseOpen", warnings({ promises: [{ table: "scrm_goodwill", id: "G", what: "50 EUR", state: "Owed" }] }));
        assert.deepEqual(warning.actions, [{ kind: "OpenGoodwill", id: "G" }]);
    });

    it("the same topic again is counted with this case", () => {
        const repeat = { topic: "Baggage", count: 2, cases: [{ id: "C1" }, { id: "C0" }] };
        const warning = only("SameTopic", warnings({ repeat }));
        assert.equal(warning.words, "Case 3 about Baggage in 90 days.");
        assert.deepEqual(warning.actions, [{ kind: "OpenCase", id: "c1" }]);
    });

    it("a recent post on another channel is told, an old one is not", () => {
        const elsewhere = (daysAgo: number): object => ({ posts: [{ id: "B", channel: "Facebook", postedOn: minutes(-daysAgo * day).toISOString() }] });
        assert.match(only("OtherChannel", warnings(elsewhere(2))).words, /^Also wrote on Facebook/);
        assert.deepEqual(warnings(elsewhere(8)), []);
    });

    it("another open case is told", () => {
        const cases = [{ id: "C2", number: "CAS-2", title: "Refund", state: "Active" }, { id: "C3", number: "CAS-3", state: "Resolved" }];
        assert.equal(only("OtherCase", warnings({ cases })).words, "Another case is open: CAS-2 Refund");
    });

    it("a case of a crisis says that one text answers everybody, or why a person has to", () => {
        const crisis = { _scrm_crisisid_value: "C9", "_scrm_crisisid_value@OData.Community.Display.V1.FormattedValue": "Double charge" };
        const answered = only("Crisis", warnings({}, [], crisis));
        assert.equal(answered.words, "Part of a crisis: Double charge. One text answers everybody.");
        assert.equal(answered.isUrgent, false);
        assert.deepEqual(answered.actions, [{ kind: "OpenCrisis", id: "c9" }]);
        const heldOut = only("Crisis", warnings({}, [], { ...crisis, scrm_heldoutreason: "It is about danger too." }));
        assert.equal(heldOut.words, "Part of a crisis, answered by you: Double charge. It is about danger too.");
        assert.equal(heldOut.isUrgent, true);
    });

    it("a deleted post offers the private way", () => {
        const warning = only("PostDeleted", warnings({}, [post(5, "x", { state: "DeletedByAuthor" })]));
        assert.deepEqual(warning.actions, [{ kind: "AnswerPrivately" }]);
    });

    it("a colleague who is answering can be taken over from", () => {
        const warning = only("SomebodyAnswers", warnings({}, [post(9), draft("Draft", "ana")]));
        assert.equal(warning.words, "Ana Ruiz is answering since 14:39.");
        assert.deepEqual(warning.actions, [{ kind: "TakeOver" }]);
    });

    it("a draft that was left lying is no news", () =>
        assert.deepEqual(warnings({}, [post(90), { ...draft("Draft", "ana"), draftedOn: minutes(-31) }]), []));

    it("one's own draft is no news", () => assert.deepEqual(warnings({}, [post(9), draft("Draft", ME)]), []));

    it("somebody else's answer can be approved, one's own only waited for", () => {
        assert.deepEqual(only("AwaitsApproval", warnings({}, [draft("AwaitingApproval", "ana")])).actions.map((action) => action.kind), ["ApproveReply", "RejectReply"]);
        assert.deepEqual(only("AwaitsOthers", warnings({}, [draft("AwaitingApproval", ME)])).actions.map((action) => action.kind), ["ChangeReply"]);
    });

    it("a rejected answer comes with the reason, until a later one was sent", () => {
        assert.equal(only("ReplyFailed", warnings({}, [draft("Rejected", ME)])).words, "The answer was rejected. Be kinder.");
        assert.deepEqual(warnings({}, [draft("Rejected", ME), answer(1)]), []);
    });

    it("a doubt of triage can be settled either way", () => {
        const warning = only("NeedsReview", warnings({}, [], { scrm_needsreview: true, scrm_reviewreason: "Complaint or question?" }));
        assert.deepEqual(warning.actions.map((action) => action.kind), ["ConfirmTriage", "CorrectTriage"]);
    });

    it("an employee whom a complaint names and goodwill that was given are told last", () => {
        const history = {
            mentions: [{ id: "M", employee: "Jo Berg", kind: "Complaint", caseId: "C9", case: "CAS-9" }, { id: "N", employee: "Al", kind: "Praise", caseId: "C8" }],
            goodwill: [{ id: "G", amount: 50, currency: "EUR", state: "PaidOut", case: "CAS-8" }],
        };
        assert.deepEqual(warnings(history).map((warning) => warning.words), ["A complaint names Jo Berg: CAS-9", "Compensation given: 50 EUR, CAS-8"]);
    });

    it("a history that cannot be read takes nothing else away", () => {
        only("PostDeleted", warnings({}, [post(5, "x", { state: "AccountGone" })], { scrm_history: "{" }));
    });
});
