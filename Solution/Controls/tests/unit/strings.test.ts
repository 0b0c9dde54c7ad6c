import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { ROOT, words } from "./samples";

const english = words(1033);
const spanish = words(3082);
const sources = files(join(ROOT, "CaseDesk")).filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(file, "utf8"));
const all = sources.join("\n");
const manifest = readFileSync(join(ROOT, "CaseDesk", "ControlManifest.Input.xml"), "utf8");

function files(folder: string): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe("The words of the control", () => {
    it("are there in both languages, with the same places", () => {
        const places = (text: string): string => [...text.matchAll(/\{\d\}/g)].map(String).sort().join();
        assert.deepEqual([...spanish.keys()].sort(), [...english.keys()].sort());
        assert.deepEqual([...english].filter(([key, text]) => places(text) !== places(spanish.get(key)!)), []);
    });

    it("are there for every key that is asked for", () => {
        const asked = [...all.matchAll(/say\(\s*(?:[\w.?!& =<>]+ \? )?"([A-Z]\w+)"(?:\s*:\s*"([A-Z]\w+)")?/g)].flatMap(([, one, other]) => (other ? [one, other] : [one]));
        assert.ok(asked.length > 60);
        assert.deepEqual(asked.filter((key) => !english.has(key)), []);
    });

    it("are all used", () => {
        const beginnings = [...all.matchAll(/`([A-Z][A-Za-z]*_?[A-Za-z]*)\$\{/g)].map(([, beginning]) => beginning);
        const unused = [...english.keys()].filter(
            (key) => !all.includes(`"${key}"`) && !manifest.includes(`"${key}"`) && !beginnings.some((beginning) => key.startsWith(beginning)));
        assert.deepEqual(unused, []);
    });
});

describe("The sources of the control", () => {
    it("name no colour: the app's theme does", () => {
        assert.deepEqual(all.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi), null);
    });

    it("keep to the documented API of the framework", () => {
        assert.deepEqual(all.match(/contextInfo|Xrm\.|localStorage|innerHTML|dangerouslySetInnerHTML/g), null);
    });
});
