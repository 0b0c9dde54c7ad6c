// A list of cases, and a form with the panel of the solution for the one that is chosen.
import { takeBack, write } from "./customer.js";
import { contextOf, wordsIn } from "./form.js";
import { WebApi } from "./webapi.js";

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const ACTIVE = 0;
const at = (id) => document.getElementById(id);

const { people, sets } = await (await fetch("/desk.json")).json();
const language = navigator.language.startsWith("es") ? 3082 : 1033;
const words = await wordsIn(language);
const dark = matchMedia("(prefers-color-scheme: dark)");
let cases = [];
let shown;

const person = () => people.find((each) => each.id === at("people").value) ?? people[0];
const webApi = () => new WebApi(sets, person()?.id);
/** What customers do comes in through a connector, whatever the person who is signed in may do. */
const connector = () => new WebApi(sets);
const chosen = () => decodeURIComponent(location.hash.slice(1));

async function list() {
    const filter = at("closed").checked ? "" : `&$filter=statecode eq ${ACTIVE}`;
    const answer = await webApi().retrieveMultipleRecords("incident",
        `?$select=ticketnumber,title,statecode,scrm_urgency,scrm_nextdueon,_customerid_value&$orderby=scrm_urgencyorder,scrm_nextdueon&$top=200${filter}`);
    cases = answer.entities;
    at("cases").replaceChildren(...cases.map(line));
    if (!at("form").hidden) describe();
}

function line(row) {
    const link = element("a", "", { href: `#${encodeURIComponent(row.ticketnumber)}` });
    link.setAttribute("aria-current", String(row.ticketnumber === chosen()));
    link.append(
        element("span", row[`scrm_urgency${FORMATTED}`] ?? "", { className: `urgency ${row[`scrm_urgency${FORMATTED}`] ?? ""}` }),
        element("strong", row.title ?? row.ticketnumber),
        element("span", `${row.ticketnumber} · ${row[`_customerid_value${FORMATTED}`] ?? ""} · ${row.statecode === ACTIVE ? due(row.scrm_nextdueon) : "resolved"}`, { className: "quiet" }));
    const item = document.createElement("li");
    item.append(link);
    return item;
}

function due(time) {
    if (!time) return "no clock runs";
    const minutes = Math.floor((new Date(time) - Date.now()) / 60_000);
    const span = Math.abs(minutes) < 60 ? `${Math.abs(minutes)} min` : `${Math.floor(Math.abs(minutes) / 60)} h`;
    return minutes < 0 ? `late by ${span}` : `${span} left`;
}

function describe() {
    const row = cases.find((each) => each.ticketnumber === shown);
    at("title").textContent = row?.title ?? shown;
    at("facts").textContent = [shown, row?.[`statecode${FORMATTED}`], row?.[`_customerid_value${FORMATTED}`]].filter(Boolean).join(" · ");
}

function openCase() {
    shown = chosen();
    at("nothing").hidden = Boolean(shown);
    at("form").hidden = !shown;
    at("played").textContent = "";
    window.ReactDOM.unmountComponentAtNode(at("cell"));
    for (const link of at("cases").querySelectorAll("a")) link.setAttribute("aria-current", String(decodeURIComponent(link.hash.slice(1)) === shown));
    if (!shown) return;
    describe();
    const { webLightTheme, webDarkTheme } = window.FluentUIReactv940;
    const api = webApi();
    // What the panel changes may move the case in the list.
    const watched = {
        retrieveMultipleRecords: (table, options) => api.retrieveMultipleRecords(table, options),
        updateRecord: (table, id, columns) => followed(api.updateRecord(table, id, columns)),
        execute: (request) => followed(api.execute(request)),
    };
    const context = contextOf({
        ticketNumber: shown, webAPI: watched, getString: (key) => words[key] ?? key, userId: person()?.id ?? "", language,
        theme: dark.matches ? webDarkTheme : webLightTheme, isDark: dark.matches, isRightToLeft: false, isOffline: false,
        offset: (time) => -(time ?? new Date()).getTimezoneOffset(), open: openRecord,
    });
    const control = new window.registered["SocialCrm.CaseDesk"]();
    control.init(context, () => undefined, {});
    window.ReactDOM.render(control.updateView(context), at("cell"));
}

/** Only cases have a form here. */
async function openRecord({ entityName, entityId }) {
    if (entityName !== "incident") return;
    const answer = await webApi().retrieveMultipleRecords("incident", `?$select=ticketnumber&$filter=incidentid eq ${entityId}`);
    if (answer.entities.length > 0) location.hash = encodeURIComponent(answer.entities[0].ticketnumber);
}

async function followed(work) {
    const result = await work;
    void list();
    return result;
}

async function play(done, work) {
    try {
        at("played").textContent = (await work()) === false ? "The customer has no post left here." : done;
        openCase();
        at("played").textContent ||= done;
        await list();
    } catch (error) {
        at("played").textContent = error.message;
    }
}

function element(name, text, properties = {}) {
    return Object.assign(document.createElement(name), { textContent: text, ...properties });
}

function say(isPrivate) {
    const text = at("says").value.trim();
    if (!text) {
        at("played").textContent = "Write something first.";
        return;
    }
    void play("It came in.", async () => {
        await write(connector(), shown, text, isPrivate);
        at("says").value = "";
    });
}

at("people").append(...people.map(({ id, name, note }) => element("option", note ? `${name} (${note})` : name, { value: id })));
at("people").addEventListener("change", openCase);
at("closed").addEventListener("change", list);
at("refresh").addEventListener("click", () => { void list(); openCase(); });
at("post").addEventListener("click", () => say(false));
at("private").addEventListener("click", () => say(true));
at("delete").addEventListener("click", () => void play("It is deleted.", () => takeBack(connector(), shown)));
addEventListener("hashchange", openCase);
dark.addEventListener("change", openCase);
await list();
openCase();
setInterval(list, 30_000);
