// The people and cases that the tests show: a fictional airline and its customers.
const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const NOW = Date.parse("2026-03-06T13:44:00Z");
const CASE = "10000000-0000-0000-0000-000000000001";
const CONTACT = "20000000-0000-0000-0000-000000000001";
const X = "30000000-0000-0000-0000-000000000001";
const CHOICE = 100000000;
const MINUTE = 60000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;

const id = (kind, number) => `${kind}0000000-0000-0000-0000-${String(number).padStart(12, "0")}`;
const ago = (milliseconds) => new Date(NOW - milliseconds).toISOString();
const named = (column, value, name) => ({ [`_${column}_value`]: value, [`_${column}_value${FORMATTED}`]: name });

function post(number, minutesAgo, text, more = {}) {
    const { channel = "X @ContosoAir", author = "@danak", ...columns } = more;
    return {
        activityid: id(4, number), _regardingobjectid_value: CASE, postedon: ago(minutesAgo * MINUTE), createdon: ago(minutesAgo * MINUTE), directioncode: false,
        postmessagetype: 0, scrm_text: text, scrm_tone: -0.5, scrm_confidence: 0.83, scrm_outcome: CHOICE + 2, scrm_poststate: CHOICE,
        ...named("scrm_channelid", X, channel), ...named("postfromprofileid", id(6, 1), author), ...columns,
    };
}

const ours = (number, minutesAgo, text, more = {}) =>
    post(number, minutesAgo, text, { directioncode: true, author: "ContosoAir", scrm_tone: null, scrm_outcome: CHOICE + 8, scrm_replystate: CHOICE + 4, ...more });

function turn(number, kpi, startedMinutesAgo, dueInMinutes, more = {}) {
    return {
        scrm_turnid: id(5, number), _scrm_caseid_value: CASE, scrm_kpi: CHOICE + kpi, scrm_number: 1,
        scrm_startedon: ago(startedMinutesAgo * MINUTE), scrm_dueon: ago(-dueInMinutes * MINUTE), ...more,
    };
}

function profile(number, handle, network, state, more = {}) {
    return {
        socialprofileid: id(6, number), profilename: handle, community: number, [`community${FORMATTED}`]: network, _customerid_value: CONTACT,
        scrm_linkstate: CHOICE + state, scrm_followers: 412, ...more,
    };
}

const pastCase = (number, title, daysAgo, state, more = {}) => ({
    id: id(7, number), number: `CAS-0${number}`, title, state, openedOn: ago((daysAgo + 2) * DAY), closedOn: state === "Active" ? null : ago(daysAgo * DAY), ...more,
});

function history() {
    const cases = [
        pastCase(941, "Bag did not arrive in Lisbon", 12, "Resolved", { ending: "Bag delivered after two days", satisfaction: "dissatisfied", topic: "Baggage" }),
        pastCase(902, "Suitcase left behind in Oslo", 41, "Resolved", { ending: "Voucher given", topic: "Baggage" }),
        pastCase(770, "Charged twice for one seat", 120, "Resolved", { ending: "Refunded", satisfaction: "neutral", topic: "Payments" }),
        pastCase(512, "Question about cabin pets", 300, "Cancelled", { topic: "Pets" }),
    ];
    return {
        v: 2, total: 4, open: 0, last12Months: 4, cases,
        posts: [
            { id: id(4, 91), postedOn: ago(2 * DAY), channel: "Facebook Contoso Air", excerpt: "Nobody answers the phone", tone: -0.7 },
            { id: id(4, 92), postedOn: ago(12 * DAY), channel: "X @ContosoAir", excerpt: "Still no bag", tone: -0.4 },
            { id: id(4, 93), postedOn: ago(41 * DAY), channel: "X @ContosoAir", excerpt: "Where is my suitcase", tone: -0.1 },
            { id: id(4, 94), postedOn: ago(120 * DAY), channel: "X @ContosoAir", excerpt: "Thanks for the refund", tone: 0.6 },
        ],
        promises: [{ table: "scrm_promise", id: id(8, 1), case: "CAS-0941", caseId: id(7, 941), what: "Call back about the damaged handle", madeOn: ago(6 * DAY), dueOn: ago(3 * DAY), state: "Overdue" }],
        repeat: { topicId: id(9, 1), topic: "Baggage", count: 2, since: ago(90 * DAY), cases: cases.slice(0, 2) },
        goodwill: [], mentions: [],
    };
}

const angryPosts = () => [
    post(1, 400, "@ContosoAir third flight, third lost bag. Is anybody there at all?", { scrm_tone: -0.6, scrm_outcome: CHOICE + 1 }),
    ours(2, 380, "We are sorry, @danak. Which flight was it?"),
    post(3, 372, "CA412 on Thursday, Oslo to Lisbon.", { scrm_tone: -0.2 }),
    ours(4, 360, "Thank you. The bag is traced to Oslo and comes with the next flight."),
    post(5, 300, "It did not come.", { scrm_tone: -0.5 }),
    ours(6, 290, "Our team in Oslo looks for it now."),
    post(7, 200, "Still nothing. My medication is in that bag.", { scrm_tone: -0.7 }),
    ours(8, 190, "We understand, and have told the station manager.", { scrm_automatic: false }),
    post(9, 44, "Two hours on hold, then you hung up on me. (1/2)", { scrm_tone: -0.8, scrm_part: 1, scrm_partcount: 2 }),
    post(10, 43, "I want the bag or my money back TODAY. (2/2)", { scrm_tone: -0.8, scrm_part: 2, scrm_partcount: 2, _scrm_joinedtoid_value: id(4, 9) }),
    post(11, 20, "Hello? Anyone?", { scrm_tone: -0.8 }),
];

function angry() {
    return {
        ticketNumber: "CAS-01017",
        tables: {
            incident: [{
                incidentid: CASE, ticketnumber: "CAS-01017", statecode: 0, scrm_intent: CHOICE, scrm_urgency: CHOICE + 1, scrm_tone: -0.8, scrm_needsreview: false,
                scrm_history: JSON.stringify(history()),
                scrm_identityquestion: null,
                ...named("customerid", CONTACT, "Dana Kimura"), ...named("socialprofileid", id(6, 1), "@danak"),
                ...named("scrm_channelid", X, "X @ContosoAir"), ...named("scrm_topicid", id(9, 1), "Baggage"),
                customerid_contact: { fullname: "Dana Kimura", scrm_tier: CHOICE + 2, address1_utcoffset: 540, parentcustomerid_account: null },
                scrm_ChannelId: { scrm_name: "X @ContosoAir", scrm_network: CHOICE, scrm_textlimit: 280, scrm_mostparts: 3 },
            }],
            scrm_turn: [
                turn(1, 0, 400, -280, { scrm_meton: ago(380 * MINUTE) }),
                turn(2, 1, 44, 16, { scrm_number: 4, scrm_warnedon: ago(MINUTE) }),
                turn(3, 2, 400, 300),
            ],
            socialactivity: angryPosts(),
            socialprofile: [profile(1, "@danak", "X", 3), profile(2, "dana.kimura", "Facebook", 3)],
        },
    };
}

const CASES = {
    angry,
    /** Nothing but a first question by somebody new. */
    calm() {
        const data = angry();
        const [theCase] = data.tables.incident;
        Object.assign(theCase, { scrm_history: null, scrm_tone: 0.1, scrm_intent: CHOICE + 1, scrm_urgency: CHOICE + 2 });
        theCase.customerid_contact = { fullname: "Noor Haddad", scrm_tier: null, address1_utcoffset: null, parentcustomerid_account: null };
        data.tables.socialactivity = [post(1, 12, "Can I bring a cello as cabin baggage?", { author: "@noorh", scrm_tone: 0.1 })];
        data.tables.socialprofile = [profile(1, "@noorh", "X", 0)];
        data.tables.scrm_turn = [turn(1, 0, 12, 48), turn(2, 2, 12, 1400)];
        return data;
    },
    /** A case that was just made by hand: nothing around it. */
    empty() {
        const data = CASES.calm();
        data.tables.incident[0]._socialprofileid_value = null;
        Object.assign(data.tables, { socialactivity: [], socialprofile: [], scrm_turn: [] });
        return data;
    },
    /** Two channels, one person, in doubt. */
    doubt() {
        const data = angry();
        data.tables.incident[0].scrm_identityquestion = "Is this author a contact we know? Verify or reject the link.";
        data.tables.socialprofile = [
            profile(1, "dana.kimura", "Facebook", 1, {
                _customerid_value: null, scrm_linkevidence: "Wrote d***@example.com in a private message, the address of exactly one contact.",
                ...named("scrm_suggestedcontactid", CONTACT, "Dana Kimura"),
            }),
            profile(2, "@danak", "X", 3),
        ];
        return data;
    },
    /** The customer took the post back. */
    deleted() {
        const data = angry();
        data.tables.socialactivity = data.tables.socialactivity.map((each) => (each.activityid === id(4, 11) ? { ...each, scrm_poststate: CHOICE + 2 } : each));
        return data;
    },
    /** A colleague is answering. */
    colleague() {
        const data = angry();
        data.tables.socialactivity.push(ours(30, 5, "We have found your bag in", {
            postedon: null, scrm_replystate: CHOICE, scrm_draftedon: ago(5 * MINUTE), ...named("scrm_draftedbyid", id(3, 9), "Ana Ruiz"),
        }));
        return data;
    },
    /** A colleague asks for approval. */
    approval() {
        const data = CASES.colleague();
        data.tables.socialactivity.at(-1).scrm_replystate = CHOICE + 1;
        return data;
    },
    /** An answer of the user was rejected; another case is open; triage is unsure. */
    warnings() {
        const data = angry();
        const [theCase] = data.tables.incident;
        const past = history();
        past.cases[2] = { ...past.cases[2], state: "Active", closedOn: null };
        Object.assign(theCase, { scrm_needsreview: true, scrm_reviewreason: "Complaint or question?", scrm_history: JSON.stringify(past) });
        data.tables.socialactivity.push(ours(31, 4, "Calm down please.", {
            postedon: null, scrm_replystate: CHOICE + 6, scrm_replyreason: "Be kinder.", scrm_draftedon: ago(4 * MINUTE),
            ...named("scrm_draftedbyid", "00000000-0000-0000-0000-00000000abcd", "You"),
        }));
        return data;
    },
    /** Every way a clock can stand. */
    clocks() {
        const data = angry();
        data.tables.scrm_turn = [
            turn(1, 1, 10, 50), turn(2, 1, 50, 10, { scrm_number: 2, scrm_warnedon: ago(MINUTE) }), turn(3, 1, 125, -65, { scrm_number: 3, scrm_breachedon: ago(65 * MINUTE) }),
            turn(4, 1, 30, 30, { scrm_number: 4, scrm_pausedon: ago(10 * MINUTE) }), turn(5, 1, 100, -40, { scrm_number: 5, scrm_pausedon: ago(10 * MINUTE) }),
            { ...turn(6, 2, 30, 30), scrm_dueon: null },
        ];
        return data;
    },
    met() {
        const data = angry();
        data.tables.scrm_turn = [turn(1, 1, 60, 10, { scrm_meton: ago(4 * MINUTE) }), turn(3, 2, 400, 300)];
        return data;
    },
    metLate() {
        const data = CASES.met();
        data.tables.scrm_turn[0] = turn(1, 1, 60, -12, { scrm_meton: ago(4 * MINUTE) });
        return data;
    },
    closed() {
        const data = angry();
        data.tables.incident[0].statecode = 1;
        return data;
    },
    many() {
        const data = angry();
        data.tables.socialactivity = Array.from({ length: 500 }, (_, number) =>
            (number % 3 === 2 ? ours : post)(number, 20 + number * 7, `Message ${number}: the bag from Oslo ${number % 10 === 0 ? "with the zebra print" : ""} has not come`));
        return data;
    },
    hostile() {
        const data = angry();
        const zalgo = "Z" + "\u0301\u0316\u0334".repeat(60) + "algo comes";
        data.tables.incident[0].customerid_contact.fullname = "<b>Dana</b> \u202Eyllaer";
        data.tables.socialprofile[0].profilename = "@" + "w".repeat(120);
        data.tables.socialactivity = [
            post(1, 5, "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script> \u202Eesrever si siht"),
            post(2, 9, zalgo), post(3, 12, "👩‍👩‍👧‍👦🏳️‍🌈".repeat(60)), post(4, 15, "A".repeat(10000)), post(5, 18, "مرحبا، أين حقيبتي؟ CA412 מזוודה"),
        ];
        const past = history();
        past.cases[0].title = "<script>window.hacked=1</script>" + "x".repeat(300);
        past.promises[0].what = "\"><svg onload=window.hacked=1>" + "y".repeat(500);
        data.tables.incident[0].scrm_history = JSON.stringify(past);
        return data;
    },
};

export function dataOf(settings) {
    return CASES[settings.case]();
}
