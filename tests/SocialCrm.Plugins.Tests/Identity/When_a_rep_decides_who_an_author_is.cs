using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Tests.Identity;

public sealed class When_a_rep_decides_who_an_author_is
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();
    private readonly Guid _dana;

    public When_a_rep_decides_who_an_author_is() => _dana = _desk.Create("contact", ("lastname", "Keller"));

    [Fact]
    public void The_author_and_their_open_cases_get_the_customer_and_the_history_follows()
    {
        _desk.Create("incident", ("title", "Old trouble"), ("customerid", new EntityReference("contact", _dana)));
        var answer = _desk.Receives(Complaint);

        var result = _desk.Links(Profile().Id, "Verify", _dana);
        _desk.Host.RunAsyncJobs();

        result["LinkState"].ShouldBe("Verified");
        result["Changed"].ShouldBe(true);
        result["CasesChanged"].ShouldBe(1);
        Customer(Profile()).ShouldBe(_dana);
        Customer(_desk.Case(answer.CaseId(), "customerid")).ShouldBe(_dana);
        ((string)_desk.Case(answer.CaseId(), "scrm_historysummary")["scrm_historysummary"]).ShouldContain("Old trouble");
    }

    [Fact]
    public void A_closed_case_keeps_its_customer()
    {
        var closed = _desk.Receives(Complaint);
        _desk.Resolves(closed.CaseId());

        _desk.Links(Profile().Id, "Verify", _dana)["CasesChanged"].ShouldBe(0);

        Customer(_desk.Case(closed.CaseId(), "customerid")).ShouldNotBe(_dana);
    }

    [Fact]
    public void Unlinking_restores_the_author_and_the_open_cases()
    {
        var answer = _desk.Receives(Complaint);
        var before = Profile();
        _desk.Links(before.Id, "Verify", _dana);

        var result = _desk.Links(before.Id, "Unlink");

        result["LinkState"].ShouldBe("None");
        Customer(Profile()).ShouldBe(Customer(before));
        Customer(_desk.Case(answer.CaseId(), "customerid")).ShouldBe(Customer(before));
        Profile().Contains("scrm_linkevidence").ShouldBeFalse();
    }

    [Fact]
    public void Unlinking_gives_an_author_whom_nobody_knew_one_contact_for_what_they_opened_meanwhile()
    {
        _desk.Receives("Lovely crew, thank you!");
        _desk.Links(Profile().Id, "Verify", _dana);
        var lost = _desk.Receives(Complaint, id: "1").CaseId();
        _desk.At("2026-04-20 09:00");
        var fee = _desk.Receives("why was I charged twice for my seat", id: "2").CaseId();
        fee.ShouldNotBe(lost);

        _desk.Links(Profile().Id, "Unlink")["CasesChanged"].ShouldBe(2);

        var contact = Customer(_desk.Case(lost, "customerid"));
        contact.ShouldNotBe(_dana);
        Customer(_desk.Case(fee, "customerid")).ShouldBe(contact);
        Customer(Profile()).ShouldBe(contact);
        _desk.At("2026-06-01 09:00");
        _desk.Receives("my suitcase is broken too", id: "3");
        _desk.Where("incident", "customerid", contact).Count.ShouldBe(3);
    }

    [Fact]
    public void Unlinking_gives_such_a_case_back_to_the_account_for_unknown_authors()
    {
        var unknown = _desk.Create("account", ("name", "Unknown customers"));
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel)
        {
            [ChannelTable.UnknownAuthor] = Choice.Of(UnknownAuthor.UnknownCustomerAccount),
            [ChannelTable.UnknownCustomer] = new EntityReference("account", unknown),
        });
        _desk.Receives("Lovely crew, thank you!");
        _desk.Links(Profile().Id, "Verify", _dana);
        var theCase = _desk.Receives(Complaint).CaseId();

        _desk.Links(Profile().Id, "Unlink");

        Customer(_desk.Case(theCase, "customerid")).ShouldBe(unknown);
        Profile().Contains("customerid").ShouldBeFalse();
    }

    [Theory]
    [InlineData("Verify")]
    [InlineData("Unlink")]
    public void The_same_decision_again_changes_nothing(string decision)
    {
        _desk.Receives(Complaint);
        _desk.Links(Profile().Id, "Verify", _dana);
        var first = _desk.Links(Profile().Id, decision, decision == "Verify" ? _dana : null);
        var version = Profile().RowVersion;

        var second = _desk.Links(Profile().Id, decision, decision == "Verify" ? _dana : null);

        second["Changed"].ShouldBe(false);
        second["LinkState"].ShouldBe(first["LinkState"]);
        Profile().RowVersion.ShouldBe(version);
    }

    [Fact]
    public void An_account_may_be_the_customer()
    {
        _desk.Receives(Complaint);
        var firm = _desk.Create("account", ("name", "Keller Ltd"));

        _desk.Links(Profile().Id, "verify", firm, "account")["CustomerType"].ShouldBe("account");

        Profile().GetAttributeValue<EntityReference>("customerid").LogicalName.ShouldBe("account");
    }

    [Fact]
    public void A_claim_asks_the_rep_and_shows_nothing_of_the_contact()
    {
        _desk.Create("incident", ("title", "Old trouble"), ("customerid", new EntityReference("contact", _dana)));
        var theCase = _desk.Receives(Complaint).CaseId();
        var before = Customer(_desk.Case(theCase, "customerid"));

        _desk.Links(Profile().Id, "Claim", _dana)["LinkState"].ShouldBe("Claimed");
        _desk.Links(Profile().Id, "Claim", _dana)["Changed"].ShouldBe(false);
        _desk.Host.RunAsyncJobs();

        var row = _desk.Case(theCase, "customerid", "scrm_identityquestion", "scrm_historysummary");
        row["scrm_identityquestion"].ShouldBe("Is this author the contact that they say to be? Claimed on 2 March 2026. Verify or reject the link.");
        Customer(row).ShouldBe(before);
        ((string)row["scrm_historysummary"]).ShouldNotContain("Old trouble");

        _desk.Links(Profile().Id, "Reject");
        _desk.Case(theCase, "scrm_identityquestion").Contains("scrm_identityquestion").ShouldBeFalse();
        Refusal(() => _desk.Links(Profile().Id, "Claim", _dana))
            .ShouldBe("This contact was rejected for the author: call with Decision 'Verify' if that was wrong.");
        Profile().GetAttributeValue<string>("scrm_linkevidence").ShouldBe("Rejected on 2 March 2026.\nClaimed on 2 March 2026.");
    }

    [Fact]
    public void A_claim_that_is_verified_makes_the_contact_the_customer()
    {
        var theCase = _desk.Receives(Complaint).CaseId();
        _desk.Links(Profile().Id, "Claim", _dana);

        _desk.Links(Profile().Id, "Verify");

        Customer(_desk.Case(theCase, "customerid")).ShouldBe(_dana);
        Refusal(() => _desk.Links(Profile().Id, "Claim", _dana)).ShouldBe("The author is verified: call with Decision 'Unlink' first.");
    }

    [Fact]
    public void A_decision_that_cannot_be_made_says_why()
    {
        _desk.Receives(Complaint);
        var profile = Profile().Id;

        Refusal(() => _desk.Links(profile, "Perhaps")).ShouldBe("Decision is 'Perhaps': give 'Verify', 'Claim', 'Reject' or 'Unlink'.");
        Refusal(() => _desk.Links(profile, "7")).ShouldBe("Decision is '7': give 'Verify', 'Claim', 'Reject' or 'Unlink'.");
        Refusal(() => _desk.Links(profile, "Claim"))
            .ShouldBe("Nobody can be claimed to be without a contact: give CustomerId of the contact, and CustomerType 'contact'.");
        Refusal(() => _desk.Links(Guid.Empty, "Verify")).ShouldBe("ProfileId is missing: give it the id of a row.");
        Refusal(() => _desk.Links(_dana, "Verify")).ShouldBe("ProfileId names no social profile: give the id of the author's profile.");
        Refusal(() => _desk.Links(profile, "Verify", _dana, "lead")).ShouldBe("CustomerType is 'lead': give 'contact' or 'account'.");
        Refusal(() => _desk.Links(profile, "Verify", profile)).ShouldBe("CustomerId names no contact: give the id of an active customer.");
        Refusal(() => _desk.Links(profile, "Verify"))
            .ShouldBe("Nothing is suggested for this author: give CustomerId and CustomerType of the customer that it is.");
        Refusal(() => _desk.Links(profile, "Reject")).ShouldBe("Nothing is suggested for this author, so there is nothing to reject.");
    }

    [Fact]
    public void Somebody_elses_change_at_the_same_moment_is_not_undone()
    {
        _desk.Receives(Complaint);
        var profile = Profile().Id;
        var raced = false;
        _desk.Host.BeforeRequest = request =>
        {
            if (request is Microsoft.Xrm.Sdk.Messages.UpdateRequest { Target.LogicalName: "socialprofile" } update && !raced)
            {
                raced = true;
                update.Target.RowVersion = "1";
            }

            return null;
        };

        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Links(profile, "Verify", _dana))
            .Message.ShouldBe("Something else changed the same conversation at this moment. Send the request again.");
        _desk.Links(profile, "Verify", _dana)["Changed"].ShouldBe(true);
    }

    private Entity Profile() => _desk.Service.Retrieve("socialprofile", _desk.All("socialprofile").Single().Id, new ColumnSet(true));

    private static Guid Customer(Entity row) => row.GetAttributeValue<EntityReference>("customerid").Id;

    private static string Refusal(Action decision) => Should.Throw<FaultException<OrganizationServiceFault>>(decision).Message;
}
