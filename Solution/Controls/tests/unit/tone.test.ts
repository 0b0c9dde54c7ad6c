import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readHistory } from "../../CaseDesk/model/history";
import { moodOf, MOODS, places, toneOf, tonePoints, trendOf } from "../../CaseDesk/model/tone";
import { answer, minutes, post } from "./samples";

describe("Tone", () => {
    it("is told in words", () =>
        assert.deepEqual([-1, -0.6, -0.59, -0.2, 0, 0.2, 0.6].map(moodOf), ["Angry", "Angry", "Unhappy", "Unhappy", "Neutral", "Friendly", "Happy"]));

    it("that a person says is one that is called so", () => assert.deepEqual(MOODS.map(toneOf).map(moodOf), MOODS));

    it("is that of the customer's posts here and elsewhere, each once, oldest first", () => {
        const here = post(5, "x", { tone: -0.5 });
        const history = readHistory(JSON.stringify({ posts: [{ id: here.id, postedOn: minutes(-5), tone: -0.5 }, { id: "before", postedOn: minutes(-900), tone: 0.3 }] }));
        const points = tonePoints([here, answer(4, "x", { tone: 0.9 }), post(3)], history);
        assert.deepEqual(points.map((point) => [point.postId, point.isThisCase]), [["before", false], [here.id, true]]);
    });

    it("of two posts tells no direction", () => assert.equal(trendOf(tonePoints([post(2, "x", { tone: 1 }), post(1, "x", { tone: -1 })], undefined)), undefined));

    it("gets worse, better or stays", () => {
        const trend = (...tones: number[]): string | undefined => trendOf(tonePoints(tones.map((tone, index) => post(100 - index, "x", { tone })), undefined));
        assert.equal(trend(0.2, 0, -0.8), "Worsening");
        assert.equal(trend(-0.8, 0, 0.2), "Improving");
        assert.equal(trend(-0.5, 0.9, -0.4), "Steady");
    });

    it("keeps the posts of one hour apart beside one of last year", () => {
        const at = places(tonePoints([post(500000, "x", { tone: 0 }), post(60, "x", { tone: 0 }), post(30, "x", { tone: 0 }), post(1, "x", { tone: 0 })], undefined));
        assert.deepEqual([at[0], at[3]], [0, 1]);
        assert.ok(at[2] - at[1] > 0.1 && at[3] - at[2] > 0.1);
    });
});
