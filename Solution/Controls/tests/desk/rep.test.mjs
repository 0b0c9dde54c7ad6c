// A rep works cases at the local desk: the panel as it is shipped, over the plug-ins as they are shipped.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { axe } from "../browser/check.mjs";
import { NO_BROWSER, openBrowser } from "../browser/desk.mjs";
import { NO_DESK, post, startDesk } from "./serve.mjs";

const SENT = 100000004;
const CANCELLED = { statecode: 2, statuscode: 6 };

describe("A rep at the local desk", { skip: NO_DESK ?? NO_BROWSER }, () => {
    let desk, browser;
    before(async () => {
        [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
    });
    after(async () => {
        await browser?.close();
        await desk?.stop();
    });

    /** Opens a case as somebody, works on it and closes the page; a page that met an error fails. */
    async function work({ ticketNumber, as, height = 1000 }, deed) {
        const context = await browser.newContext({ viewport: { width: 1400, height } });
        const page = await context.newPage();
        const problems = [];
        page.on("pageerror", (error) => problems.push(String(error)));
        page.on("response", (response) => { if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`); });
        try {
            await page.goto(desk.signIn);
            await page.locator("#cases a").first().waitFor();
            if (as) await page.getByLabel("Signed in as").selectOption({ label: as });
            if (ticketNumber) await open(page, ticketNumber);
            await deed(page, (name) => page.getByRole("button", { name }).first().click());
            assert.deepEqual(problems, []);
        } finally {
            await context.close();
        }
    }

    async function open(page, ticketNumber) {
        await page.evaluate((number) => { location.hash = number; }, ticketNumber);
        await page.locator("#cell").getByRole("heading", { name: /^This conversation/ }).waitFor();
    }

    /** The first turn of a case and what became of our answers, as the organization has them. */
    async function standing(id) {
        const turns = await desk.client.retrieveMultiple({ collection: "scrm_turns", select: ["scrm_meton"], filter: `_scrm_caseid_value eq ${id}`, orderBy: ["scrm_startedon", "scrm_kpi"], top: 1 });
        const replies = await desk.client.retrieveMultiple({ collection: "socialactivities", select: ["scrm_replystate", "postid"], filter: `_regardingobjectid_value eq ${id} and directioncode eq true` });
        return { metOn: turns.value[0].scrm_meton, replies: replies.value };
    }

    it("opens a case with at most four calls, each for chosen columns, and none of them is refused", () => work({}, async (page) => {
        const calls = [];
        page.on("request", (request) => { if (request.url().includes("/api/data/")) calls.push(decodeURIComponent(request.url())); });
        await page.locator("#cases a").first().click();
        await page.locator("#cell").getByRole("heading", { name: /^This conversation \([1-9]/ }).waitFor();
        await page.waitForLoadState("networkidle");
        assert.ok(calls.length > 0 && calls.length <= 4, calls.join("\n"));
        assert.deepEqual(calls.filter((call) => !call.includes("$select=")), []);
    }));

    it("reads what happened before", async () => {
        const author = { AuthorId: "rep-history", AuthorHandle: "zoe", AuthorName: "Zoe Lind" };
        const earlier = await post(desk.client, { ...author, Text: "My suitcase came back broken. Who pays for it?" });
        await desk.client.update({ collection: "incidents", key: earlier.id, data: CANCELLED });
        const now = await post(desk.client, { ...author, Text: "The strap of my bag is torn as well. What can you do?" });
        assert.notEqual(now.id, earlier.id);
        await work(now, async (page, press) => {
            await page.locator("#cell").getByText("The strap of my bag is torn as well").waitFor();
            await press(`Look into ${earlier.ticketNumber}`);
            await press(`Open ${earlier.ticketNumber}`);
            await page.locator("#cell").getByText("My suitcase came back broken. Who pays for it?").first().waitFor();
        });
    });

    it("answers: the answer goes out by the simulated flow, and the clock stops", async () => {
        const theCase = await post(desk.client, { AuthorId: "rep-answer", AuthorHandle: "mia", Text: "Where do I find my booking code?" });
        assert.equal((await standing(theCase.id)).metOn, null);
        await work(theCase, async (page, press) => {
            await page.getByText(/left, due/).first().waitFor();
            await page.getByLabel("Your answer").fill("It is in the mail that we sent you, on top.");
            await press("Send");
            await page.getByText(/answered in time/).first().waitFor();
            await page.locator("#cell").getByText("It is in the mail that we sent you, on top.").waitFor();
        });
        const { metOn, replies } = await standing(theCase.id);
        assert.ok(Date.now() - Date.parse(metOn) < 60_000);
        assert.deepEqual(replies.map((reply) => reply.scrm_replystate), [SENT]);
    });

    it("keeps a draft that is there again when the case is opened once more", async () => {
        const theCase = await post(desk.client, { AuthorId: "rep-draft", AuthorHandle: "ida", Text: "Can I take my cello as a second bag?" });
        await work(theCase, async (page, press) => {
            await page.getByLabel("Your answer").fill("Yes, on a seat of its own.");
            await press("Save draft");
            await page.getByText("The draft is saved").waitFor();
            await page.reload();
            await page.locator("#cell textarea").first().waitFor();
            await page.waitForFunction(() => document.querySelector("#cell textarea")?.value === "Yes, on a seat of its own.");
        });
    });

    it("asks for approval while in training, and a colleague's approval sends the answer", async () => {
        const theCase = await post(desk.client, { AuthorId: "rep-approval", AuthorHandle: "leo", Text: "Is there a gym in your lounge?" });
        await work({ ...theCase, as: "Ben Okafor (in training: replies need approval)" }, async (page, press) => {
            await page.getByLabel("Your answer").fill("There is none, and there are showers.");
            await page.getByText(/has to approve/).waitFor();
            await press("Send for approval");
            await page.getByText(/approv/i).first().waitFor();
            assert.equal((await standing(theCase.id)).metOn, null);
            await page.getByLabel("Signed in as").selectOption({ label: "Lea Lindqvist (approves)" });
            await press(/^Approve/);
            await page.getByText(/answered in time/).first().waitFor();
        });
        assert.deepEqual((await standing(theCase.id)).replies.map((reply) => reply.scrm_replystate), [SENT]);
    });

    it("confirms that an author is the contact that was found", async () => {
        await desk.client.create({ collection: "contacts", data: { firstname: "Nora", lastname: "Vance", emailaddress1: "nora.vance@mail.example" } });
        const theCase = await post(desk.client, { AuthorId: "rep-identity", AuthorHandle: "norav", Text: "My refund has not come. My mail is nora.vance@mail.example", Private: true });
        await work(theCase, async (page, press) => {
            await press(/^Confirm/);
            await page.getByText(/norav · .* · verified/).waitFor();
            await page.getByRole("heading", { name: "Nora Vance" }).waitFor();
        });
    });

    it("cannot answer a deleted post in public", async () => {
        const theCase = await post(desk.client, { AuthorId: "rep-deleted", AuthorHandle: "ola", Text: "Your hotline hung up on me. Why?" });
        await work(theCase, async (page, press) => {
            await page.getByRole("radio", { name: "Public" }).waitFor();
            await page.getByText("Play the customer").click();
            await press("Delete the customer's latest post");
            await page.getByText("It is deleted.").waitFor();
            await page.locator("#cell").getByRole("heading", { name: /^This conversation/ }).waitFor();
            assert.equal(await page.getByRole("radio", { name: "Public" }).count(), 0);
        });
        await assert.rejects(
            desk.client.callAction({ actionName: "scrm_DraftReply", action: { CaseId: theCase.id, Text: "Sorry!", Route: "Public" } }),
            (error) => error.status === 400 && /deleted/.test(error.message));
    });

    it("makes a promise and keeps it", async () => {
        const theCase = await post(desk.client, { AuthorId: "rep-promise", AuthorHandle: "kai", Text: "My refund is still not here. When does it come?" });
        await work(theCase, async (page, press) => {
            await press(/^Promise$/);
            await page.getByLabel("What was promised?").fill("The refund by Friday");
            await press("Record");
            await page.getByText("The promise is recorded").waitFor();
            await press(/^Kept/);
            await page.getByText("recorded as kept").waitFor();
        });
    });

    it("plays the customer, and the post comes in as one", async () => {
        const theCase = await post(desk.client, { AuthorId: "rep-play", AuthorHandle: "uma", Text: "Why is the app so slow today?" });
        await work(theCase, async (page, press) => {
            await page.getByText("Play the customer").click();
            await page.getByLabel("What the customer writes").fill("And now it has logged me out.");
            await press("Post it");
            await page.getByText("It came in.").waitFor();
            await page.locator("#cell").getByText("And now it has logged me out.").waitFor();
        });
    });

    it("has a page that axe finds nothing wrong with", () => work({}, async (page) => {
        await page.locator("#cases a").first().click();
        await page.locator("#cell h3").first().waitFor();
        assert.deepEqual(await axe(page), []);
    }));
});
