// A small Dataverse in the page: it answers the queries of the control over rows in memory and does what the custom APIs do.
const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const ME = "00000000-0000-0000-0000-00000000abcd";
const DRAFT = 100000000, AWAITING = 100000001, APPROVED = 100000002, SENDING = 100000003, SENT = 100000004, REJECTED = 100000006;

export class World {
    constructor(data, settings) {
        this.tables = data.tables;
        this.ticketNumber = data.ticketNumber;
        this.settings = settings;
        this.calls = [];
        this.acts = [];
        this.opened = [];
        this.refusals = { ...settings.refusals };
        this.webApi = {
            retrieveMultipleRecords: (table, options) => this.answer(table, () => this.rows(table, options), { table, options }),
            updateRecord: (table, id, columns) => this.answer(table, () => this.update(table, id, columns)),
            execute: (request) => this.execute(request),
        };
    }

    async answer(name, give, call) {
        if (call) this.calls.push(call);
        await new Promise((resolve) => setTimeout(resolve, this.settings.delay));
        if (this.settings.delay < 0) await new Promise(() => undefined);
        const refusal = this.refusals[name];
        if (refusal) throw refusal;
        return give();
    }

    rows(table, options) {
        const parts = Object.fromEntries(options.slice(1).split("&").map((part) => [part.slice(0, part.indexOf("=")), decodeURIComponent(part.slice(part.indexOf("=") + 1))]));
        const found = this.tables[table].filter((row) => meets(row, parts.$filter));
        const [column, direction] = (parts.$orderby ?? "").split(" ");
        if (column) found.sort((a, b) => (direction === "desc" ? -1 : 1) * String(a[column]).localeCompare(String(b[column])));
        const columns = parts.$select.split(",");
        return { entities: found.slice(0, Number(parts.$top)).map((row) => seen(row, columns, parts.$expand ?? "")) };
    }

    update(table, id, columns) {
        this.acts.push({ name: `update ${table}`, parameters: { id, ...columns } });
        Object.assign(this.tables[table].find((row) => row[`${table}id`] === id), columns);
        return { id };
    }

    execute(request) {
        const { getMetadata, ...parameters } = request;
        const { operationName, parameterTypes, operationType, boundParameter } = getMetadata();
        if (operationType !== 0 || boundParameter !== null) throw new Error("The request does not call an unbound action.");
        if (Object.keys(parameters).some((name) => !parameterTypes[name]?.typeName)) throw new Error("A parameter has no type.");
        return this.answer(operationName, () => {
            const result = this[operationName](parameters);
            if (!parameters.CheckOnly) this.acts.push({ name: operationName, parameters });
            return { ok: true, json: () => Promise.resolve(result) };
        });
    }

    scrm_DraftReply({ CaseId, Text, Route, Instead, CheckOnly }) {
        const problems = Route === "Public" && /\S+@\S+\.\S+/.test(Text) ? ["The public answer holds an e-mail address: take it out or answer in private."] : [];
        const [parts, needsApproval] = [Math.ceil(Text.length / 280), Boolean(this.settings.needsApproval)];
        const warnings = [
            ...(/refund/i.test(Text) ? ["The answer promises money: record a promise."] : []),
            ...(parts > 1 ? [`The text is longer than 280 characters: it goes out as ${parts} posts.`] : []),
            ...(needsApproval ? ["Somebody else has to approve this reply: the case is critical."] : []),
        ];
        if (CheckOnly) return { Problems: problems.join("\n"), Warnings: warnings.join("\n"), Parts: parts, NeedsApproval: needsApproval, Route };
        if (problems.length > 0) throw { errorCode: -2147220891, message: problems[0] };
        const posts = this.tables.socialactivity;
        const drafts = posts.filter((post) => post.directioncode && post.scrm_replystate === DRAFT);
        if (!Instead && drafts.some((post) => post._scrm_draftedbyid_value !== ME)) throw { errorCode: -2147220891, message: "Ana Ruiz is answering: take over, or wait." };
        this.tables.socialactivity = posts.filter((post) => !drafts.includes(post));
        const id = `00000000-0000-0000-0000-0000000d${String(this.acts.length).padStart(4, "0")}`;
        const now = new Date().toISOString();
        this.tables.socialactivity.push({
            activityid: id, _regardingobjectid_value: CaseId, createdon: now, directioncode: true, postmessagetype: Route === "Private" ? 1 : 0, scrm_text: Text,
            scrm_replystate: DRAFT, scrm_draftedon: now, _scrm_draftedbyid_value: ME, [`_scrm_draftedbyid_value${FORMATTED}`]: "You",
        });
        return { ReplyId: id, Parts: parts, Warnings: warnings.join("\n"), NeedsApproval: needsApproval, Route };
    }

    scrm_SubmitReply({ ReplyId }) {
        this.reply(ReplyId).scrm_replystate = this.settings.needsApproval ? AWAITING : APPROVED;
        return this.settings.needsApproval
            ? { State: "Awaiting approval", Message: "The answer awaits approval." }
            : { State: "Approved", Message: "The answer will be sent." };
    }

    scrm_ApproveReply({ ReplyId, Approve }) {
        this.reply(ReplyId).scrm_replystate = Approve ? APPROVED : REJECTED;
        return { State: Approve ? "Approved" : "Rejected", Message: "" };
    }

    scrm_LinkProfile({ ProfileId, Decision }) {
        this.tables.socialprofile.find((profile) => profile.socialprofileid === ProfileId).scrm_linkstate = Decision === "Verify" ? 100000003 : 100000004;
        this.tables.incident[0].scrm_identityquestion = null;
        return { Changed: true };
    }

    scrm_MakePromise({ Text, DueOn }) {
        const theCase = this.tables.incident[0];
        const history = JSON.parse(theCase.scrm_history);
        const made = { id: "80000000-0000-0000-0000-0000000000ff", table: "scrm_promise", what: Text, dueOn: DueOn, state: "Open", caseNumber: this.ticketNumber };
        theCase.scrm_history = JSON.stringify({ ...history, promises: [...history.promises, made] });
        return { PromiseId: made.id, Created: true };
    }

    scrm_SettlePromise({ PromiseId }) {
        const theCase = this.tables.incident[0];
        const history = JSON.parse(theCase.scrm_history);
        theCase.scrm_history = JSON.stringify({ ...history, promises: history.promises.filter((promise) => promise.id !== PromiseId) });
        return {};
    }

    /** What the flow does that sends answers: approved ones go out, and the turns that waited for one are met. */
    send() {
        const now = new Date().toISOString();
        for (const post of this.tables.socialactivity.filter((each) => each.scrm_replystate === APPROVED || each.scrm_replystate === SENDING)) {
            Object.assign(post, { scrm_replystate: SENT, postedon: now });
            for (const turn of this.tables.scrm_turn.filter((each) => !each.scrm_meton && each.scrm_kpi !== 100000002)) turn.scrm_meton = now;
        }
    }

    reply(id) {
        return this.tables.socialactivity.find((post) => post.activityid === id);
    }
}

/** "a eq b or c eq d" */
function meets(row, filter) {
    return !filter || filter.split(" or ").some((term) => {
        const [column, value] = term.split(" eq ");
        return String(row[column]).toLowerCase() === value.replace(/^'|'$/g, "").replace(/''/g, "'").toLowerCase();
    });
}

/** Only what was asked for, as the service gives it: a column that is not selected is not there. */
function seen(row, columns, expand) {
    const result = {};
    for (const column of columns) {
        result[column] = row[column] ?? null;
        if (row[column + FORMATTED]) result[column + FORMATTED] = row[column + FORMATTED];
    }
    for (const { navigation, select, inner } of expansions(expand)) result[navigation] = row[navigation] ? seen(row[navigation], select, inner) : null;
    return result;
}

/** "a($select=x,y;$expand=b($select=z)),c($select=w)" */
function expansions(text) {
    const found = [];
    for (let at = 0; at < text.length;) {
        const open = text.indexOf("(", at);
        let depth = 1, end = open + 1;
        for (; depth > 0; end++) depth += text[end] === "(" ? 1 : text[end] === ")" ? -1 : 0;
        const [select, ...inner] = text.slice(open + 1, end - 1).split(";$expand=");
        found.push({ navigation: text.slice(at, open), select: select.replace("$select=", "").split(","), inner: inner.join(";$expand=") });
        at = end + 1;
    }
    return found;
}
