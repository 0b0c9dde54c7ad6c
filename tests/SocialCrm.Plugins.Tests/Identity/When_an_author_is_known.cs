using System.Linq;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Tests.Identity;

public sealed class When_an_author_is_known
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void The_linked_contact_is_the_cases_customer()
    {
        var contact = new EntityReference("contact", _desk.Create("contact", ("lastname", "Vela")));
        _desk.Receives("Lovely crew, thank you, best flight in years!", author: "ana");
        var profile = _desk.All("socialprofile").Single();
        profile["customerid"] = contact;
        _desk.Service.Update(profile);

        var answer = _desk.Receives(Complaint, author: "ana");

        _desk.Case(answer.CaseId(), "customerid").GetAttributeValue<EntityReference>("customerid").ShouldBe(contact);
    }

    [Fact]
    public void A_changed_handle_updates_the_profile_and_stays_the_same_person()
    {
        _desk.Receives(Complaint, author: "ana");
        var renamed = _desk.Ingest("still lost", author: "ana");
        renamed["AuthorHandle"] = "ana_new";

        _desk.Service.Execute(renamed);

        _desk.All("socialprofile", "profilename").Single()["profilename"].ShouldBe("ana_new");
        _desk.All("incident").Count.ShouldBe(1);
    }

    [Fact]
    public void A_handle_taken_over_by_somebody_else_is_somebody_else()
    {
        _desk.Receives(Complaint, author: "ana");
        var stranger = _desk.Ingest(Complaint, author: "ben");
        stranger["AuthorHandle"] = "ana";

        _desk.Service.Execute(stranger);

        _desk.All("socialprofile").Count.ShouldBe(2);
        _desk.All("incident").Count.ShouldBe(2);
    }

    [Fact]
    public void Two_ids_that_differ_only_in_case_are_two_people()
    {
        var first = _desk.Ingest(Complaint);
        first["AuthorId"] = "UCa1";
        var second = _desk.Ingest(Complaint);
        second["AuthorId"] = "UCA1";

        _desk.Service.Execute(first);
        _desk.Service.Execute(second);

        _desk.All("socialprofile").Count.ShouldBe(2);
    }

    [Fact]
    public void An_unknown_author_gets_a_contact_that_the_next_case_uses_too()
    {
        var first = _desk.Receives(Complaint, author: "ana");
        _desk.Resolves(first.CaseId());
        _desk.At("2026-03-20 09:00");

        var second = _desk.Receives("You charged me twice, please refund", author: "ana");

        second.IsNewCase().ShouldBeTrue();
        var contact = _desk.All("contact", "firstname", "lastname").Single();
        contact["lastname"].ShouldBe("Vela");
        _desk.Case(second.CaseId(), "customerid").GetAttributeValue<EntityReference>("customerid").Id.ShouldBe(contact.Id);
    }

    [Fact]
    public void A_channel_may_use_one_account_for_all_unknown_authors()
    {
        var unknown = _desk.Create("account", ("name", "Unknown customer"));
        _desk.Service.Update(new Entity("scrm_channel", _desk.Channel)
        {
            ["scrm_unknownauthor"] = new OptionSetValue(100000001),
            ["scrm_unknowncustomerid"] = new EntityReference("account", unknown),
        });

        var answer = _desk.Receives(Complaint, author: "ana");

        _desk.Case(answer.CaseId(), "customerid").GetAttributeValue<EntityReference>("customerid").Id.ShouldBe(unknown);
        _desk.All("contact").ShouldBeEmpty();
        _desk.All("socialprofile", "customerid").Single().Contains("customerid").ShouldBeFalse();
    }

    [Fact]
    public void An_author_whose_profile_was_erased_while_a_case_is_open_is_still_heard()
    {
        var first = _desk.Receives("my bag is lost, please help");
        _desk.Service.Delete("socialprofile", _desk.All("socialprofile").Single().Id);

        _desk.Receives("You charged me twice, please refund").Outcome().ShouldBe("Case opened");

        _desk.Case(first.CaseId(), "statecode").GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(0);
    }
}
