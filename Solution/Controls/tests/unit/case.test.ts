import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCase } from "../../CaseDesk/model/case";
import { Author, readCustomer, shownAuthors } from "../../CaseDesk/model/customer";
import { readHistory } from "../../CaseDesk/model/history";
import { CHOICE } from "./samples";

describe("A customer", () => {
    it("has the higher tier of a person and their company", () => {
        const person = (own: number | null, company: number): object => ({ customerid_contact: { fullname: "Dana", scrm_tier: own, parentcustomerid_account: { scrm_tier: company } } });
        assert.equal(readCustomer({ ...person(CHOICE + 1, CHOICE + 3) }).tier, "Platinum");
        assert.equal(readCustomer({ ...person(CHOICE + 2, CHOICE) }).tier, "Gold");
        assert.equal(readCustomer({ ...person(null, CHOICE) }).tier, "Standard");
    });

    it("may be a company", () => {
        const company = readCustomer({ customerid_account: { name: "Contoso", address1_utcoffset: -300 } });
        assert.deepEqual([company.table, company.name, company.utcOffset], ["account", "Contoso", -300]);
    });

    it("that may not be read keeps the name that the case shows", () =>
        assert.equal(readCustomer({ _customerid_value: "C", "_customerid_value@OData.Community.Display.V1.FormattedValue": "Dana" }).name, "Dana"));
});

describe("Beside the customer's name", () => {
    const author = (id: string, linkState: Author["linkState"]): Author => ({ id, handle: id, network: "X", linkState });

    it("stand all verified authors when that of the case is verified", () =>
        assert.deepEqual(shownAuthors([author("b", "Verified"), author("a", "Verified"), author("c", "Rejected")], "a").map((each) => each.id), ["a", "b"]));

    it("stands the author of the case alone as long as nobody knows who that is", () =>
        assert.deepEqual(shownAuthors([author("b", "Verified"), author("a", "Suggested")], "a").map((each) => each.id), ["a"]));
});

describe("A history", () => {
    it("of a case that has none is empty", () => assert.equal(readHistory(undefined)?.total, 0));

    it("that cannot be read is another thing than an empty one", () => {
        assert.equal(readHistory("not json"), undefined);
        assert.equal(readHistory("[]"), undefined);
    });

    it("of the first version is read as far as it goes", () => {
        const read = readHistory('{"v":1,"total":1,"open":0,"cases":[{"id":"C","number":"N","title":"T","state":"Active"}],"posts":[],"promises":[{"noteId":"P","case":"N","what":"w"}]}');
        assert.equal(read?.cases[0].isOpen, true);
        assert.deepEqual(read?.promises.map((promise) => [promise.id, promise.caseNumber]), [[undefined, "N"]]);
        assert.equal(read?.repeat, undefined);
    });

    it("with broken lists is read without them", () => assert.deepEqual(readHistory('{"cases":7,"posts":[null,3,{"postedOn":"never"}]}')?.posts, []));
});

describe("A case", () => {
    it("knows its channel's limits", () => {
        const read = readCase({ statecode: 0, scrm_ChannelId: { scrm_name: "X", scrm_network: CHOICE, scrm_textlimit: 280, scrm_mostparts: null } });
        assert.deepEqual([read.channel, read.network, read.textLimit, read.mostParts, read.isOpen], ["X", "X", 280, 1, true]);
    });

    it("with a choice that is newer than the control has none", () => assert.equal(readCase({ scrm_urgency: CHOICE + 44 }).urgency, undefined));
});
