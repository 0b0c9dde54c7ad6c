// What the panel promises to everybody who looks at it, in whatever light, width and language.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { axe, contrasts, cutOff, sticksOut, walk } from "./check.mjs";
import { NO_BROWSER, NOW, openBrowser, openCase, SHIPPED } from "./desk.mjs";

const BROKEN = { errorCode: 2147746581, message: "An unexpected error occurred." };
const LOOKS = { light: {}, dark: { theme: "dark" }, "forced colours": { forcedColors: true } };
const STATES = {
    "an angry customer": {},
    "every clock": { case: "clocks" },
    "a doubtful match": { case: "doubt" },
    "a deleted post": { case: "deleted" },
    "an answer to approve": { case: "approval" },
    "a new case": { case: "empty" },
    "a closed case": { case: "closed" },
    "hostile text": { case: "hostile" },
    "no connection": { isOffline: true },
    "no access": { refusals: { incident: { errorCode: 2147746336 } } },
    "an error": { refusals: { incident: BROKEN } },
    "half of it": { refusals: { scrm_turn: BROKEN, socialactivity: BROKEN } },
};

describe("The panel", { skip: NO_BROWSER }, () => {
    let browser;
    before(async () => { browser = await openBrowser(); });
    after(() => browser.close());

    /** Opens a case, does something with it and closes it; a page that met an error fails. */
    async function see(settings, look) {
        const page = await openCase(browser, settings);
        try {
            await look(page);
            assert.deepEqual(page.problems, []);
        } finally {
            await page.context().close();
        }
    }

    it("shows mood, repetition, broken promise and next clock in the first 420 px", () => see({}, async (page) => {
        const top = (await page.locator("#cell").boundingBox()).y;
        for (const words of ["Angry", "Case 3 about Baggage", "Promise overdue by 3 d", "16 min left"]) {
            const box = await page.getByText(words).first().boundingBox();
            assert.ok(box.y + box.height - top <= 420, `${words} ends at ${box.y + box.height - top} px`);
        }
    }));

    it("is at most 900 px high with 4 cases and 11 messages", () => see({}, async (page) => {
        const { height } = await page.locator("#cell").boundingBox();
        assert.ok(height <= 900, `${height} px`);
    }));

    it("is a small file", () => {
        const bundle = readFileSync(`${SHIPPED}/bundle.js`);
        assert.ok(bundle.length <= 60 * 1024 && gzipSync(bundle).length <= 20 * 1024, `${bundle.length} bytes`);
    });

    it("opens a case with four calls, each for chosen columns and a limited number of rows", () => see({}, async (page) => {
        const calls = await page.evaluate(() => window.world.calls);
        assert.deepEqual(calls.map((call) => call.table).sort(), ["incident", "scrm_turn", "socialactivity", "socialprofile"]);
        assert.ok(calls.every((call) => call.options.includes("$select=") && /\$top=\d+/.test(call.options)));
    }));

    it("draws at most 60 of 500 messages, and finds among all of them", () => see({ case: "many" }, async (page) => {
        await page.getByRole("button", { name: "Show all" }).click();
        assert.ok((await page.getByRole("listitem").count()) <= 60);
        await page.getByRole("searchbox").fill("zebra");
        await page.getByText("50 found").waitFor();
        await page.getByRole("searchbox").fill("Message 499:");
        await page.getByText("1 found").waitFor();
    }));

    for (const width of [320, 400, 720, 1000]) {
        for (const [name, more] of Object.entries({ plain: {}, longer: { longer: true }, "right to left": { isRightToLeft: true, longer: true }, hostile: { case: "hostile" } })) {
            it(`stays inside of ${width} px (${name})`, () => see({ width, ...more }, async (page) => {
                const all = page.getByRole("button", { name: "Show all" });
                if (await all.count()) await all.click();
                assert.deepEqual(await sticksOut(page), []);
                assert.deepEqual(await cutOff(page), []);
            }));
        }
    }

    for (const [look, settings] of Object.entries(LOOKS)) {
        for (const [state, more] of Object.entries(STATES)) {
            it(`has nothing that axe minds: ${state}, ${look}`, () => see({ ...settings, ...more }, async (page) => assert.deepEqual(await axe(page), [])));
        }
    }

    for (const [look, settings] of Object.entries({ light: {}, dark: { theme: "dark" } })) {
        for (const state of ["angry", "clocks", "doubt", "deleted"]) {
            it(`has text that can be read against its ground, as it is drawn: ${state}, ${look}`, () => see({ ...settings, case: state, scale: 3 }, async (page) => {
                const all = await contrasts(page);
                assert.ok(all.length > 30);
                assert.deepEqual(all.filter(({ ratio }) => ratio < 4.5), []);
            }));
        }
    }

    it("tells every clock in words and bars in forced colours", () => see({ case: "clocks", forcedColors: true }, async (page) => {
        const clocks = await page.getByRole("region", { name: "Time to answer" }).innerText();
        for (const words of ["Late", "Due soon", "paused, 40 min left", "paused, 30 min over", "50 min left", "no due time"]) assert.ok(clocks.includes(words), words);
        const bars = await page.evaluate(() => [...document.querySelectorAll("#cell li > div[aria-hidden=true]")].map((bar) => {
            const [outer, inner] = [getComputedStyle(bar), getComputedStyle(bar.firstElementChild)];
            return outer.borderTopStyle === "solid" && parseFloat(outer.borderTopWidth) > 0 && inner.backgroundColor !== outer.backgroundColor;
        }));
        assert.deepEqual(bars, [true, true, true, true, true, true]);
    }));

    it("can be worked by keyboard alone, and shows where one is", () => see({ case: "doubt" }, async (page) => {
        const stops = await walk(page);
        const names = stops.map((stop) => stop.name);
        const buttons = await page.evaluate(() => [...document.querySelectorAll("#cell button")].map((button) => button.getAttribute("aria-label") ?? button.textContent));
        assert.deepEqual(buttons.filter((name) => !names.includes(name)), []);
        assert.deepEqual(stops.filter((stop) => !stop.isSeen).map((stop) => stop.name), []);
        const order = ["Confirm: dana.kimura is Dana Kimura", "Your answer", "Open CAS-0941"].map((name) => names.indexOf(name));
        assert.ok(order[0] >= 0 && order[0] < order[1] && order[1] < order[2], names.join(" | "));
    }));

    it("goes on by keyboard where a button was, when its work took it away", () => see({}, async (page) => {
        await page.getByRole("button", { name: /^Kept/ }).focus();
        await page.keyboard.press("Enter");
        await page.getByText("recorded as kept").waitFor();
        await page.waitForFunction(() => document.activeElement !== document.body && document.getElementById("cell").contains(document.activeElement));
    }));

    it("lets time pass without saying so", () => see({ case: "clocks", fakeTimers: true }, async (page) => {
        await page.evaluate(() => {
            window.said = [];
            for (const region of document.querySelectorAll("[aria-live], [role=status], [role=alert], [role=timer], [role=log]")) {
                new MutationObserver(() => window.said.push(region.textContent)).observe(region, { childList: true, subtree: true, characterData: true });
            }
        });
        await page.getByText(/^9 min left/).waitFor();
        await page.clock.runFor(3 * 60_000);
        await page.getByText(/^6 min left/).waitFor();
        assert.deepEqual(await page.evaluate(() => window.said), []);
    }));

    it("says what to do next in every state", async () => {
        const next = {
            unsaved: [{ ticketNumber: null }, /Save the case/], missing: [{ ticketNumber: "CAS-9" }, /try again/], access: [{ refusals: { incident: { errorCode: 2147746336 } } }, /Ask your admin/],
            error: [{ refusals: { incident: BROKEN } }, /Try again/], offline: [{ isOffline: true, refusals: { incident: BROKEN } }, /Connect/],
            partial: [{ refusals: { scrm_turn: BROKEN } }, /Refresh to try again/], empty: [{ case: "empty" }, /appear here when the customer writes/],
        };
        for (const [settings, words] of Object.values(next)) await see(settings, async (page) => assert.match(await page.locator("#cell").innerText(), words));
    });

    it("shows that it loads, and reads again when asked to", async () => {
        await see({ delay: -1, wait: false }, async (page) => page.getByText("Loading the case").first().waitFor());
        await see({ refusals: { incident: BROKEN } }, async (page) => {
            await page.evaluate(() => { window.world.refusals = {}; });
            await page.getByRole("button", { name: "Try again" }).click();
            await page.getByRole("heading", { name: "Dana Kimura" }).waitFor();
        });
    });

    it("gives every warning something to do", () => see({ case: "warnings" }, async (page) => {
        await page.getByRole("button", { name: "more" }).click();
        const warnings = page.getByRole("region", { name: "Before you reply" }).getByRole("listitem");
        const count = await warnings.count();
        assert.equal(count, 6);
        for (let at = 0; at < count; at++) assert.ok((await warnings.nth(at).getByRole("button").count()) > 0);
    }));

    it("shows hostile text as text", () => see({ case: "hostile" }, async (page) => {
        await page.getByRole("button", { name: "Show all" }).click();
        assert.ok((await page.locator("#cell").innerText()).includes("<script>window.hacked=1</script> esrever si siht"));
        await page.getByRole("button", { name: "Whole text" }).last().click();
        assert.equal(await page.evaluate(() => window.hacked), undefined);
        assert.equal(await page.locator("#cell img, #cell script").count(), 0);
        assert.deepEqual(await sticksOut(page), []);
    }));

    it("takes its colours from the app", async () => {
        const colours = async (settings) => {
            let found;
            await see(settings, async (page) => { found = await page.getByRole("heading", { name: "Dana Kimura" }).evaluate((heading) => getComputedStyle(heading).color); });
            return found;
        };
        assert.notEqual(await colours({}), await colours({ theme: "dark" }));
    });

    it("speaks Spanish", () => see({ language: 3082 }, async (page) => {
        await page.getByRole("heading", { name: "Antes de responder" }).waitFor();
        assert.ok(!(await page.locator("#cell").innerText()).includes("!"));
    }));

    it("tells the time where the customer is", () => see({}, async (page) => {
        assert.equal(NOW.toISOString(), "2026-03-06T13:44:00.000Z");
        await page.getByText("22:44 there").waitFor();
    }));
});
