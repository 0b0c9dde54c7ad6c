import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clockOf, clockWords, readTurn, shownClocks, Turn, turnName } from "../../CaseDesk/model/clocks";
import { CHOICE, minutes, NOW, say, times } from "./samples";

function turn(dueInMinutes: number, more: Partial<Turn> = {}): Turn {
    return { id: "turn", kpi: "NextResponse", number: 1, startedOn: minutes(-60), dueOn: minutes(dueInMinutes), ...more };
}

function said(each: Turn, now = NOW): string {
    return clockWords(clockOf(each, now), now, times, say);
}

describe("A clock", () => {
    it("says how long there is and until when", () => assert.equal(said(turn(16)), "16 min left, due 15:00"));

    it("counts whole minutes that are left", () => {
        const due = turn(16);
        assert.equal(clockOf(due, minutes(0.01)).minutes, 15);
        assert.equal(clockOf(due, minutes(15.9)).minutes, 0);
        assert.match(said(due, minutes(15.9)), /^less than 1 min left/);
    });

    it("is in time at the very moment it is due, and late after it", () => {
        assert.equal(clockOf(turn(0), NOW).state, "Running");
        assert.equal(clockOf(turn(0), new Date(NOW.getTime() + 1)).state, "Late");
    });

    it("says how late it is, not a minute too much", () => {
        assert.match(said(turn(-10)), /^10 min over/);
        assert.match(said(turn(-10.9)), /^10 min over/);
        assert.match(said(turn(-0.5)), /^less than 1 min over/);
        assert.equal(said(turn(-65)), "1 h 5 min over, was due 13:39");
    });

    it("is warned once a warning was given", () => {
        assert.equal(clockOf(turn(5, { warnedOn: minutes(-1) }), NOW).state, "Warned");
        assert.equal(clockOf(turn(5, { warnedOn: minutes(1) }), NOW).state, "Running");
    });

    it("stands still while it is paused", () => {
        const paused = turn(30, { pausedOn: minutes(-10) });
        assert.equal(said(paused), "paused, 40 min left");
        assert.equal(said(paused, minutes(600)), "paused, 40 min left");
    });

    it("that was late when it was paused stays late", () => {
        assert.equal(clockOf(turn(-40, { pausedOn: minutes(-10) }), NOW).state, "PausedLate");
        assert.equal(said(turn(-40, { pausedOn: minutes(-10) })), "paused, 30 min over");
    });

    it("that was met says when, and how late", () => {
        assert.equal(said(turn(10, { metOn: minutes(-4) })), "answered in time, 14:40");
        assert.equal(said(turn(-12, { metOn: minutes(-4) })), "answered 14:40, 8 min late");
        assert.equal(clockOf(turn(-4, { metOn: minutes(-4) }), NOW).state, "Met");
    });

    it("without a due time says so", () => assert.equal(said(turn(0, { dueOn: undefined })), "no due time"));

    it("shows how much of its time is used", () => {
        assert.equal(clockOf(turn(60), NOW).used, 0.5);
        assert.equal(clockOf(turn(-1), NOW).used, 1);
        assert.equal(clockOf(turn(60, { pausedOn: minutes(-30) }), NOW).used, 0.25);
        assert.equal(clockOf(turn(60, { startedOn: undefined }), NOW).used, 0);
    });
});

describe("The clocks of a case", () => {
    it("are the open ones, what is due first on top", () => {
        const shown = shownClocks([turn(50, { id: "b" }), turn(10, { id: "a" }), turn(0, { id: "met", metOn: NOW }), turn(0, { id: "none", dueOn: undefined })], NOW);
        assert.deepEqual(shown.map((clock) => clock.turn.id), ["a", "b", "none"]);
    });

    it("show the latest one that was met when no answer is awaited", () => {
        const shown = shownClocks([turn(300, { id: "resolution", kpi: "Resolution" }), turn(0, { id: "old", metOn: minutes(-9) }), turn(0, { id: "new", metOn: minutes(-1) })], NOW);
        assert.deepEqual(shown.map((clock) => clock.turn.id), ["resolution", "new"]);
    });
});

describe("A turn", () => {
    it("is read from its row", () => {
        const read = readTurn({ scrm_turnid: "T", scrm_kpi: CHOICE, scrm_number: 2, scrm_dueon: "2026-03-06T14:00:00Z", scrm_meton: null });
        assert.equal(turnName(read, say), "First response 2");
        assert.equal(read.dueOn?.getTime(), minutes(16).getTime());
        assert.equal(read.metOn, undefined);
    });
});
