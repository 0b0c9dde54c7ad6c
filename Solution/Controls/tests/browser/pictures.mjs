// Takes a picture of every state of the control: npm run pictures. They are put into out/pictures.
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NO_BROWSER, openBrowser, openCase } from "./desk.mjs";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "out", "pictures");
const press = (name) => async (page) => page.getByRole("button", { name }).first().click();

const NO_ACCESS = { incident: { errorCode: 2147746336, message: "Principal user is missing prvReadIncident privilege" } };
const BROKEN = { errorCode: 2147746581, message: "An unexpected error occurred." };

/** Name, settings, and what is done before the picture is taken. */
const PICTURES = [
    ["angry-400-light", {}],
    ["angry-400-dark", { theme: "dark" }],
    ["angry-400-forced", { forcedColors: true }],
    ["angry-320", { width: 320 }],
    ["angry-720", { width: 720 }],
    ["angry-1000", { width: 1000 }],
    ["angry-spanish", { language: 3082 }],
    ["angry-longer", { longer: true }],
    ["angry-longer-320", { longer: true, width: 320 }],
    ["angry-right-to-left", { isRightToLeft: true }],
    ["calm", { case: "calm" }],
    ["empty", { case: "empty" }],
    ["doubt", { case: "doubt" }],
    ["deleted", { case: "deleted" }],
    ["colleague", { case: "colleague" }],
    ["approval", { case: "approval" }],
    ["approval-reject", { case: "approval" }, press(/^Reject/)],
    ["warnings", { case: "warnings" }, press("more")],
    ["clocks-light", { case: "clocks" }],
    ["clocks-dark", { case: "clocks", theme: "dark" }],
    ["clocks-forced", { case: "clocks", forcedColors: true }],
    ["clock-met", { case: "met" }],
    ["clock-met-late", { case: "metLate" }],
    ["closed", { case: "closed" }],
    ["offline", { isOffline: true, refusals: { scrm_turn: BROKEN } }],
    ["offline-nothing", { isOffline: true, refusals: { incident: BROKEN } }],
    ["loading", { delay: -1, wait: false }],
    ["unsaved", { ticketNumber: null }],
    ["missing", { ticketNumber: "CAS-99999" }],
    ["no-access", { refusals: NO_ACCESS }],
    ["error", { refusals: { incident: BROKEN } }],
    ["partial", { refusals: { scrm_turn: BROKEN, socialactivity: BROKEN, socialprofile: BROKEN } }],
    ["hostile", { case: "hostile" }, press("Show all")],
    ["many", { case: "many" }, press("Show all")],
    ["conversation", {}, press("Show all")],
    ["tone", {}, press("Posts")],
    ["correct", {}, press(/^Correct/)],
    ["promise", {}, press(/^Promise$/)],
    ["peek", {}, press("Look into CAS-0941")],
    ["reply-problem", {}, async (page) => { await page.getByLabel("Your answer").fill("Write to us at help@contoso.example"); await page.getByText("holds an e-mail").waitFor(); }],
    ["reply-warning", { needsApproval: true }, async (page) => { await page.getByLabel("Your answer").fill("We refund you. ".repeat(20)); await page.getByText("promises money").waitFor(); }],
    ["reply-under-way", {}, async (page) => { await page.getByLabel("Your answer").fill("Your bag lands at 18:00."); await press("Send")(page); await page.getByText("about to be sent").waitFor(); }],
    ["refused", { refusals: { scrm_SettlePromise: { message: "This promise was settled by Ana Ruiz at 10:02. Refresh the case." } } }, press(/^Kept/)],
];

if (NO_BROWSER) {
    console.error(`No pictures: ${NO_BROWSER}.`);
    process.exit(1);
}
const wanted = process.argv.slice(2);
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
for (const [name, settings, before] of PICTURES.filter(([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)))) {
    const page = await openCase(browser, settings);
    await before?.(page);
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    console.log(`${name}.png${page.problems.length > 0 ? ` ${page.problems.join("; ")}` : ""}`);
    await page.context().close();
}
await browser.close();
