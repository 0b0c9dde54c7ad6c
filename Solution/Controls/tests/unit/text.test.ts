import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fromInput, span, toInput, when } from "../../CaseDesk/model/time";
import { beginning, calm } from "../../CaseDesk/model/text";
import { minutes, NOW, say, times } from "./samples";

describe("A text", () => {
    it("loses the marks that turn what follows, and keeps its own direction", () => {
        assert.equal(calm("\u202Eabc\u2066d\u2069"), "abcd");
        assert.equal(calm("שלום \u200F!"), "שלום \u200F!");
    });

    it("loses heaps of marks and keeps accents", () => {
        assert.ok(calm("Z" + "\u0301".repeat(60)).length <= 5);
        assert.equal(calm("é e\u0301 ñ"), "é e\u0301 ñ");
    });

    it("is cut between words and never within a letter", () => {
        assert.equal(beginning("one two three", 9), "one two…");
        assert.equal(beginning("👍👍👍", 2), "👍👍…");
        assert.equal(beginning("short", 5), "short");
    });
});

describe("A time", () => {
    it("is said as people at work say it", () => {
        assert.equal(when(NOW, NOW, times, say), "14:44");
        assert.equal(when(minutes(-24 * 60), NOW, times, say), "yesterday 14:44");
        assert.equal(when(minutes(24 * 60), NOW, times, say), "tomorrow 14:44");
        assert.equal(when(minutes(-3 * 24 * 60), NOW, times, say), "3 Mar 14:44");
        assert.equal(when(minutes(-100 * 24 * 60), NOW, times, say), "26 Nov 2025 14:44");
    });

    it("changes its day at midnight where the user is", () => {
        const late = new Date("2026-03-05T23:30:00Z");
        assert.equal(when(late, NOW, times, say), "00:30");
        assert.equal(when(late, NOW, { ...times, offset: () => 0 }, say), "yesterday 23:30");
    });
});

describe("A time that somebody types", () => {
    const madrid = { ...times, offset: (at: Date) => (at < new Date("2026-03-29T01:00:00Z") ? 60 : 120) };

    it("is one on their own clock, also on the day on which it is put forward", () => {
        assert.equal(fromInput("2026-03-28T12:00", madrid)?.toISOString(), "2026-03-28T11:00:00.000Z");
        assert.equal(fromInput("2026-03-29T12:00", madrid)?.toISOString(), "2026-03-29T10:00:00.000Z");
        assert.equal(fromInput("2026-03-29T01:30", madrid)?.toISOString(), "2026-03-29T00:30:00.000Z");
    });

    it("is shown as it was typed", () => {
        for (const typed of ["2026-03-28T23:59", "2026-03-29T00:30", "2026-03-29T03:00"]) assert.equal(toInput(fromInput(typed, madrid)!, madrid), typed);
    });

    it("is none while it is not complete", () => {
        assert.equal(fromInput("", madrid), undefined);
        assert.equal(fromInput("2026-03", madrid), undefined);
    });
});

describe("A length", () => {
    it("has two units at most", () => {
        assert.deepEqual([0, 1, 59, 60, 61, 1440, 1500, 1441].map((each) => span(each, say)),
            ["less than 1 min", "1 min", "59 min", "1 h", "1 h 1 min", "1 d", "1 d 1 h", "1 d"]);
    });
});
