import { History } from "./history";
import { Post } from "./posts";

export const MOODS = ["Angry", "Unhappy", "Neutral", "Friendly", "Happy"] as const;
export type Mood = (typeof MOODS)[number];
export type Trend = "Worsening" | "Improving" | "Steady";

/** How one post of the customer sounds. */
export interface TonePoint {
    readonly postId: string;
    readonly at: Date;
    readonly tone: number;
    readonly mood: Mood;
    readonly confidence?: number;
    readonly isThisCase: boolean;
}

/** The most points that are drawn. */
const MOST = 20;

/** How far the mean of the later half has to be from that of the earlier one to be called a change. */
const CHANGE = 0.25;

/** @param tone -1 to 1. */
export function moodOf(tone: number): Mood {
    if (tone <= -0.6) return "Angry";
    if (tone <= -0.2) return "Unhappy";
    if (tone < 0.2) return "Neutral";
    return tone < 0.6 ? "Friendly" : "Happy";
}

/** What stands for a mood that a person says: the middle of what is called so. */
export function toneOf(mood: Mood): number {
    return (MOODS.indexOf(mood) - 2) * 0.4;
}

/** The tone of the customer's latest posts, oldest first: those of this case and, from the history, those on other channels and cases. */
export function tonePoints(posts: readonly Post[], history: History | undefined): TonePoint[] {
    const here = posts
        .filter((post) => !post.isOurs && post.tone !== undefined)
        .map((post) => point(post.id, post.at, post.tone!, true, post.confidence));
    const known = new Set(posts.map((post) => post.id));
    const before = (history?.posts ?? [])
        .filter((post) => post.tone !== undefined && !known.has(post.id))
        .map((post) => point(post.id, post.at, post.tone!, false));
    return [...before, ...here].sort((a, b) => a.at.getTime() - b.at.getTime()).slice(-MOST);
}

/** Undefined for fewer than three posts: two tell no direction. */
export function trendOf(points: readonly TonePoint[]): Trend | undefined {
    if (points.length < 3) return undefined;
    const half = Math.floor(points.length / 2);
    const change = mean(points.slice(-half)) - mean(points.slice(0, half));
    if (change <= -CHANGE) return "Worsening";
    return change >= CHANGE ? "Improving" : "Steady";
}

/**
 * Where each point stands between 0 and 1. Time alone would put the posts of one hour on one spot beside a post of last year,
 * so half of the way is time and half is order.
 */
export function places(points: readonly TonePoint[]): number[] {
    if (points.length < 2) return points.map(() => 0.5);
    const from = points[0].at.getTime();
    const length = Math.max(1, points[points.length - 1].at.getTime() - from);
    return points.map((each, index) => (each.at.getTime() - from) / length / 2 + index / (points.length - 1) / 2);
}

function point(postId: string, at: Date, tone: number, isThisCase: boolean, confidence?: number): TonePoint {
    return { postId, at, tone, mood: moodOf(tone), confidence, isThisCase };
}

function mean(points: readonly TonePoint[]): number {
    return points.reduce((sum, each) => sum + each.tone, 0) / points.length;
}
