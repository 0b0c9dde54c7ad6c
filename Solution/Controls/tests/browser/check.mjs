// What the browser tests look at in a page: colours as they are drawn, what sticks out, where the focus goes.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong, one line for each element. */
export async function axe(page) {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => window.axe.run("main"));
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** What is wider than its place: the page itself, or anything that stands out of it. */
export function sticksOut(page) {
    return page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        const out = [...document.querySelectorAll("#cell *")].filter((element) => {
            const { left, right, width: own } = element.getBoundingClientRect();
            return own > 1 && (right > width + 0.5 || left < -0.5) && !element.closest("[class*=fui-Radio__indicator]");
        });
        const wide = document.documentElement.scrollWidth - width;
        return [...(wide > 0 ? [`the page scrolls ${wide} px sideways`] : []), ...out.map((element) => element.outerHTML.slice(0, 120))];
    });
}

/** Buttons, badges and headings whose words do not fit into them. */
export function cutOff(page) {
    return page.evaluate(() => [...document.querySelectorAll("#cell button, #cell h3, #cell label, #cell span, #cell p")]
        .filter((element) => getComputedStyle(element).overflowX === "hidden" && getComputedStyle(element).textOverflow !== "ellipsis")
        .filter((element) => element.getBoundingClientRect().width > 1 && element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.textContent));
}

/**
 * The contrast of each text as it is drawn: of the colour that most of its place has and the colour that is farthest from it.
 * Thin strokes are drawn paler than their colour, so the page should be drawn at a scale of 3.
 */
export async function contrasts(page) {
    const texts = await page.evaluate(() => {
        const found = [];
        const walker = document.createTreeWalker(document.getElementById("cell"), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const element = node.parentElement;
            const range = document.createRange();
            range.selectNodeContents(node);
            const { x, y, width, height } = range.getBoundingClientRect();
            const isShown = node.textContent.trim() !== "" && width > 2 && height > 2 && element.checkVisibility({ checkVisibilityCSS: true });
            const isOff = element.closest("[aria-disabled=true], :disabled, title") !== null;
            if (isShown && !isOff) found.push({ text: node.textContent.trim().slice(0, 40), x, y: y + scrollY, width, height });
        }
        return found;
    });
    const image = (await page.screenshot({ fullPage: true })).toString("base64");
    return page.evaluate(measure, { texts, image });
}

async function measure({ texts, image }) {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0))], { type: "image/png" }));
    const scale = bitmap.width / document.documentElement.clientWidth;
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const drawing = canvas.getContext("2d", { willReadFrequently: true });
    drawing.drawImage(bitmap, 0, 0);
    const light = (value) => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const luminance = (colour) => 0.2126 * light(colour >> 16) + 0.7152 * light((colour >> 8) & 255) + 0.0722 * light(colour & 255);
    return texts.map(({ text, x, y, width, height }) => {
        const { data } = drawing.getImageData(x * scale, y * scale, Math.max(1, width * scale), Math.max(1, height * scale));
        const count = new Map();
        for (let at = 0; at < data.length; at += 4) {
            const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
            count.set(colour, (count.get(colour) ?? 0) + 1);
        }
        const [[ground]] = [...count].sort((a, b) => b[1] - a[1]);
        const base = luminance(ground);
        const ratio = Math.max(...[...count.keys()].map((colour) => (Math.max(luminance(colour), base) + 0.05) / (Math.min(luminance(colour), base) + 0.05)));
        return { text, ratio };
    });
}

/** Goes through the page with the Tab key. @returns The name of each stop, and whether its focus can be seen. */
export async function walk(page) {
    const stops = [];
    await page.evaluate(() => document.activeElement?.blur());
    for (let step = 0; step < 80; step++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
            const element = document.activeElement;
            if (!element || element === document.body) return null;
            const { x, y, width, height } = element.getBoundingClientRect();
            const label = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
            return { name: label, tag: element.tagName, clip: { x: x - 4, y: y - 4, width: width + 8, height: height + 8 } };
        });
        if (!stop) break;
        stops.push({ ...stop, isSeen: await showsFocus(page) });
    }
    return stops;
}

/** The element looks different without the focus. */
async function showsFocus(page) {
    const element = await page.evaluateHandle(() => document.activeElement);
    const box = await element.evaluate((each) => {
        each.scrollIntoView({ block: "center" });
        const target = each.type === "radio" ? each.parentElement : each;
        const { x, y, width, height } = target.getBoundingClientRect();
        return { x: Math.max(0, x - 4), y: Math.max(0, y - 4), width: width + 8, height: height + 8 };
    });
    const focused = await page.screenshot({ clip: box, caret: "hide" });
    await element.evaluate((each) => each.blur());
    const blurred = await page.screenshot({ clip: box, caret: "hide" });
    await element.evaluate((each) => each.focus({ focusVisible: true }));
    return !focused.equals(blurred);
}
