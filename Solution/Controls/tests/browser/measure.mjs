// Measures what a rep feels: npm run measure. Times depend on the machine, so they are no tests.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { NO_BROWSER, openBrowser, openCase, SHIPPED } from "./desk.mjs";

if (NO_BROWSER) {
    console.error(`Nothing is measured: ${NO_BROWSER}.`);
    process.exit(1);
}
const bundle = readFileSync(`${SHIPPED}/bundle.js`);
const browser = await openBrowser();
const opening = [], scripts = [], filtering = [];
for (let time = 0; time < 7; time++) {
    const page = await openCase(browser, { settled: true });
    opening.push(await page.evaluate(() => window.panelAt - window.startedAt));
    scripts.push(await page.evaluate(() => window.scriptTime));
    await page.context().close();
    const many = await openCase(browser, { case: "many" });
    await many.getByRole("button", { name: "Show all" }).click();
    filtering.push(await many.evaluate(() => new Promise((resolve) => {
        const box = document.querySelector("input[type=search]");
        const from = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(box, "zebra");
        box.dispatchEvent(new Event("input", { bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from), 0));
    })));
    await many.context().close();
}
await browser.close();
const rows = [
    ["bundle", bundle.length / 1024, 60, "KB"],
    ["bundle, gzip", gzipSync(bundle).length / 1024, 20, "KB"],
    ["from init to the panel", middle(opening), 1000, "ms"],
    ["script until the first drawing", middle(scripts), 300, "ms"],
    ["500 posts: from a letter to the filtered list", middle(filtering), 100, "ms"],
];
for (const [what, value, most, unit] of rows) console.log(`${what}: ${value.toFixed(1)} ${unit} (at most ${most})${value > most ? " TOO MUCH" : ""}`);
if (rows.some(([, value, most]) => value > most)) process.exit(1);

function middle(values) {
    return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
