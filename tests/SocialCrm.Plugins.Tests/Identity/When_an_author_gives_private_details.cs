using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Plugins.Tests.Identity;

public sealed class When_an_author_gives_private_details
{
    private const string Complaint = "my bag is lost, please help. My address is dana@example.com";

    private const string Question =
        "Is this author a contact we know? Only the contact Dana Keller has the e-mail d***@example.com of the private message of 2 March 2026. " +
        "Verify or reject the link.";

    private readonly Desk _desk = new();

    [Fact]
    public void The_one_contact_with_the_address_is_suggested_and_the_case_asks_about_it()
    {
        var dana = Dana();

        var answer = Writes(Complaint);

        var profile = Profile();
        Choice(profile, "scrm_linkstate").ShouldBe(100000001);
        profile.GetAttributeValue<EntityReference>("scrm_suggestedcontactid").Id.ShouldBe(dana);
        profile["scrm_linkevidence"].ShouldBe(
            "Only the contact Dana Keller has the e-mail d***@example.com of the private message of 2 March 2026.");
        _desk.Case(answer.CaseId(), "scrm_identityquestion")["scrm_identityquestion"].ShouldBe(Question);
        _desk.Case(answer.CaseId(), "customerid").GetAttributeValue<EntityReference>("customerid").Id.ShouldNotBe(dana);
    }

    [Fact]
    public void A_phone_number_is_found_however_it_was_typed()
    {
        var dana = _desk.Create("contact", ("lastname", "Keller"), ("mobilephone", "+49 (0)30 / 123-45 67"));

        Writes("my bag is lost, please call 0049 30 1234567");

        Profile().GetAttributeValue<EntityReference>("scrm_suggestedcontactid").Id.ShouldBe(dana);
    }

    [Fact]
    public void A_later_case_asks_too()
    {
        Dana();
        Writes("Hello, this is dana@example.com");
        _desk.At("2026-03-20 09:00");

        var later = _desk.Receives("You charged me twice, please refund", author: "dana");

        _desk.Case(later.CaseId(), "scrm_identityquestion")["scrm_identityquestion"].ShouldBe(Question);
    }

    [Fact]
    public void A_public_post_suggests_nobody()
    {
        Dana();

        _desk.Receives(Complaint, author: "dana");
        _desk.Host.RunAsyncJobs();

        Choice(Profile(), "scrm_linkstate").ShouldBe(100000000);
    }

    [Fact]
    public void The_same_name_suggests_nobody()
    {
        _desk.Create("contact", ("firstname", "Dana"), ("lastname", "Vela"));

        Writes(Complaint);

        Choice(Profile(), "scrm_linkstate").ShouldBe(100000000);
    }

    [Fact]
    public void Two_contacts_with_one_address_are_nobody()
    {
        Dana();
        Dana();

        Writes(Complaint);

        Choice(Profile(), "scrm_linkstate").ShouldBe(100000000);
    }

    [Fact]
    public void A_contact_that_was_rejected_is_not_suggested_again()
    {
        Dana();
        var first = Writes(Complaint);
        _desk.Links(Profile().Id, "Reject");

        Writes("I told you, it is dana@example.com");

        Choice(Profile(), "scrm_linkstate").ShouldBe(100000004);
        _desk.Case(first.CaseId(), "scrm_identityquestion").Contains("scrm_identityquestion").ShouldBeFalse();
    }

    [Fact]
    public void A_private_post_that_a_connector_created_counts_as_well()
    {
        var dana = Dana();
        var profile = _desk.Create("socialprofile", ("profilename", "dana"), ("uniqueprofileid", "id-dana"), ("community", new OptionSetValue(2)));
        _desk.Create(
            "socialactivity",
            ("scrm_channelid", new EntityReference("scrm_channel", _desk.Channel)),
            ("postid", "900"),
            ("description", Complaint),
            ("postmessagetype", new OptionSetValue(1)),
            ("postedon", _desk.Now),
            ("postfromprofileid", new EntityReference("socialprofile", profile)));

        _desk.Host.RunAsyncJobs();

        Profile().GetAttributeValue<EntityReference>("scrm_suggestedcontactid").Id.ShouldBe(dana);
    }

    [Fact]
    public void A_post_without_private_details_costs_no_request_more()
    {
        Dana();
        _desk.Receives("my bag is lost, please help", author: "dana");
        var before = _desk.Host.RequestCount;

        _desk.Host.RunAsyncJobs();

        (_desk.Host.RequestCount - before).ShouldBe(0);
    }

    private Guid Dana() => _desk.Create("contact", ("firstname", "Dana"), ("lastname", "Keller"), ("emailaddress2", "Dana@Example.com"));

    private OrganizationResponse Writes(string text)
    {
        var message = _desk.Ingest(text, "dana");
        message["Private"] = true;
        var answer = _desk.Service.Execute(message);
        _desk.Host.RunAsyncJobs();
        return answer;
    }

    private Entity Profile() => _desk.Service.Retrieve("socialprofile", _desk.All("socialprofile").Single().Id, new ColumnSet(true));

    private static int Choice(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
