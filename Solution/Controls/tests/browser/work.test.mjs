// A rep's work on a case, from reading it to the answer that stops the clock.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { NO_BROWSER, openBrowser, openCase } from "./desk.mjs";

describe("A rep", { skip: NO_BROWSER }, () => {
    let browser;
    before(async () => { browser = await openBrowser(); });
    after(() => browser.close());

    async function work(settings, deed) {
        const page = await openCase(browser, settings);
        try {
            await deed(page, (name) => page.getByRole("button", { name }).first().click(), () => page.evaluate(() => window.world.acts));
            assert.deepEqual(page.problems, []);
        } finally {
            await page.context().close();
        }
    }

    it("reads what happened before: looks into a case with one click, opens it with one", () => work({}, async (page, press) => {
        await press("Look into CAS-0941");
        await page.getByText("Ending: Bag delivered after two days").waitFor();
        await press("Open CAS-0941");
        assert.deepEqual(await page.evaluate(() => window.world.opened), [{ entityName: "incident", entityId: "70000000-0000-0000-0000-000000000941", openInNewWindow: true }]);
    }));

    for (const [button, decision, after] of [["Confirm", "Verify", "verified"], ["Not this person", "Reject", "not verified"]]) {
        it(`answers the question who somebody is: ${button}`, () => work({ case: "doubt" }, async (page, press, acts) => {
            await page.getByText("Is dana.kimura the same person as Dana Kimura?").waitFor();
            await press(new RegExp(`^${button}`));
            await page.getByText(`dana.kimura · Facebook · ${after}`).waitFor();
            assert.deepEqual(await acts(), [{ name: "scrm_LinkProfile", parameters: { ProfileId: "60000000-0000-0000-0000-000000000001", Decision: decision } }]);
            assert.equal(await page.getByText("Is dana.kimura the same person").count(), 0);
        }));
    }

    it("settles a promise", () => work({}, async (page, press, acts) => {
        await press(/^Kept/);
        await page.getByText("recorded as kept").waitFor();
        assert.deepEqual(await acts(), [{ name: "scrm_SettlePromise", parameters: { PromiseId: "80000000-0000-0000-0000-000000000001", Kept: true } }]);
        assert.equal(await page.getByText("Promise overdue").count(), 0);
    }));

    it("writes down a promise, which then stands among what to know", () => work({}, async (page, press, acts) => {
        await press(/^Promise$/);
        assert.equal(await page.getByRole("button", { name: "Record" }).getAttribute("aria-disabled"), "true");
        await page.getByLabel("What was promised?").fill("A call about the bag");
        await page.getByLabel("Until when?").fill("2026-03-07T18:30");
        await press("Record");
        await page.getByText("Promised by tomorrow 18:30: A call about the bag").waitFor();
        const [{ name, parameters }] = await acts();
        assert.deepEqual([name, parameters.Text, parameters.DueOn], ["scrm_MakePromise", "A call about the bag", "2026-03-07T17:30:00.000Z"]);
    }));

    it("corrects the tone, which also says that somebody looked", () => work({ case: "warnings" }, async (page, press, acts) => {
        await page.getByRole("button", { name: "Correct intent, urgency and tone" }).click();
        await page.getByRole("combobox", { name: "Tone" }).selectOption("Friendly");
        await press("Save");
        await page.getByText("Corrected.").waitFor();
        await page.getByText("Friendly", { exact: true }).first().waitFor();
        const [{ parameters }] = await acts();
        assert.deepEqual([parameters.scrm_tone, parameters.scrm_needsreview], [0.4, false]);
    }));

    it("corrects intent and urgency", () => work({}, async (page, press, acts) => {
        await press(/^Correct/);
        await page.getByRole("combobox", { name: "Urgency" }).selectOption("Critical");
        await press("Save");
        await page.getByText("Urgency: Critical").waitFor();
        assert.deepEqual(await acts(), [{ name: "update incident", parameters: { id: "10000000-0000-0000-0000-000000000001", scrm_urgency: 100000000 } }]);
    }));

    it("answers: the answer is checked while it is written, goes out, and the clock stops", () => work({}, async (page, press, acts) => {
        await page.getByLabel("Your answer").fill("Your bag lands at 18:00 today.");
        await press("Send");
        await page.getByText("about to be sent").waitFor();
        assert.deepEqual((await acts()).map((act) => act.name), ["scrm_DraftReply", "scrm_SubmitReply"]);
        assert.equal(await page.getByLabel("Your answer").inputValue(), "");
        await page.evaluate(() => window.world.send());
        await press("Refresh");
        await page.getByText("answered in time, 14:44").waitFor();
        assert.equal(await page.getByText("Unanswered").count(), 0);
        await page.getByText("Your bag lands at 18:00 today.").waitFor();
    }));

    it("is told what speaks against an answer before it goes out", () => work({}, async (page, press, acts) => {
        await page.getByLabel("Your answer").fill("Write to help@contoso.example");
        await page.getByText("holds an e-mail address").waitFor();
        await press("Send");
        assert.deepEqual(await acts(), []);
        await page.getByRole("radio", { name: "Private" }).check();
        await press("Send");
        await page.getByText("about to be sent").waitFor();
        assert.equal((await acts())[0].parameters.Route, "Private");
    }));

    it("reads a warning first, and sends anyway", () => work({}, async (page, press, acts) => {
        await page.getByLabel("Your answer").fill("We refund you.");
        await press("Send");
        await page.getByText("promises money").waitFor();
        assert.deepEqual(await acts(), []);
        await press("Send anyway");
        await page.getByText("about to be sent").waitFor();
    }));

    it("sends an answer for approval, and a colleague approves it", async () => {
        await work({ needsApproval: true }, async (page) => {
            await page.getByLabel("Your answer").fill("Your bag lands at 18:00.");
            await page.getByRole("button", { name: "Send for approval" }).click();
            await page.getByText("Your answer awaits approval").waitFor();
        });
        await work({ case: "approval" }, async (page, press, acts) => {
            await press(/^Approve/);
            await page.getByText("about to be sent").waitFor();
            assert.deepEqual((await acts()).map((act) => act.parameters.Approve), [true]);
        });
    });

    it("rejects an answer with a reason, never without", () => work({ case: "approval" }, async (page, press, acts) => {
        await press(/^Reject/);
        const reject = page.getByRole("group", { name: "Reject the answer" }).getByRole("button", { name: "Reject" });
        assert.equal(await reject.getAttribute("aria-disabled"), "true");
        await page.getByLabel("Why? Its author reads this.").fill("Be kinder.");
        await reject.click();
        await page.getByText("its author sees why").waitFor();
        assert.equal((await acts())[0].parameters.Reason, "Be kinder.");
    }));

    it("takes over from a colleague who is answering", () => work({ case: "colleague" }, async (page, press, acts) => {
        await press(/^Take over/);
        await page.keyboard.type("Found it.");
        await press("Save draft");
        await page.getByText("The draft is saved").waitFor();
        assert.deepEqual((await acts())[0].parameters, { CaseId: "10000000-0000-0000-0000-000000000001", Text: "Found it.", Route: "Public", Instead: true });
    }));

    it("goes on with an answer that was rejected", () => work({ case: "warnings" }, async (page, press) => {
        await press(/^Change it/);
        assert.equal(await page.getByLabel("Your answer").inputValue(), "Calm down please.");
    }));

    it("answers a deleted post in private only", () => work({ case: "deleted" }, async (page, press, acts) => {
        await page.getByText("Deleted by its author").waitFor();
        assert.equal(await page.getByRole("radio", { name: "Public" }).count(), 0);
        await press(/^Answer in private/);
        await page.keyboard.type("We saw your post.");
        await press("Send");
        await page.getByText("about to be sent").waitFor();
        assert.equal((await acts())[0].parameters.Route, "Private");
    }));

    it("is told in a sentence when something is refused", () =>
        work({ refusals: { scrm_SettlePromise: { message: "This promise was settled by Ana Ruiz." } } }, async (page, press, acts) => {
            await press(/^Broken/);
            await page.getByRole("alert").getByText("settled by Ana Ruiz").waitFor();
            assert.deepEqual(await acts(), []);
        }));

    it("sends nothing without a connection", () => work({ isOffline: true }, async (page) => {
        await page.getByLabel("Your answer").fill("Hello");
        assert.equal(await page.getByRole("button", { name: "Send" }).getAttribute("aria-disabled"), "true");
        await page.getByText("Connect to send it.").waitFor();
    }));

    it("cannot answer a closed case", () => work({ case: "closed" }, async (page) => {
        await page.getByText("Reactivate it to answer").waitFor();
        assert.equal(await page.getByLabel("Your answer").count(), 0);
    }));
});
