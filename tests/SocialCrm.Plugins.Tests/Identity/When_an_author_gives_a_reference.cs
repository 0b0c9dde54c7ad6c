using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Tests.Identity;

public sealed class When_an_author_gives_a_reference
{
    private const string Complaint = "my bag is lost, please help. My booking is KX-7Q2M";

    private const string Evidence = "Only the contact Ana Costa has the booking ending in 2M of the private message of 2 March 2026.";

    private readonly Desk _desk = new();

    [Fact]
    public void The_one_contact_with_the_booking_is_suggested_and_the_case_only_asks()
    {
        var ana = Contact("Ana", "Costa");
        Lists(ana, ReferenceKind.Booking, "kx7q2m");

        var answer = Writes(Complaint);

        Link().ShouldBe((LinkState.Suggested, (Guid?)ana, Evidence));
        var theCase = _desk.Case(answer.CaseId(), IncidentTable.IdentityQuestion, IncidentTable.Customer, IncidentTable.HistorySummary);
        theCase[IncidentTable.IdentityQuestion].ShouldBe($"Is this author a contact we know? {Evidence} Verify or reject the link.");
        theCase.GetAttributeValue<EntityReference>(IncidentTable.Customer).Id.ShouldNotBe(ana);
        (theCase.GetAttributeValue<string>(IncidentTable.HistorySummary) ?? "").ShouldNotContain("Costa");
        answer.Results.Values.OfType<string>().ShouldNotContain(value => value.Contains("Costa"));
    }

    [Fact]
    public void The_one_contact_with_the_order_is_suggested()
    {
        var ana = Contact("Ana", "Costa");
        Lists(ana, ReferenceKind.Order, "4711 0023");

        Writes("my parcel is lost, please help, order number 47110023");

        Link().Evidence!.ShouldContain("the order ending in 23");
    }

    [Fact]
    public void A_booking_of_two_travellers_suggests_nobody()
    {
        Lists(Contact("Ana", "Costa"), ReferenceKind.Booking, "KX7Q2M");
        Lists(Contact("Ben", "Costa"), ReferenceKind.Booking, "KX7Q2M");

        Writes(Complaint);

        Link().State.ShouldBe(LinkState.None);
    }

    [Fact]
    public void An_address_and_a_booking_of_two_contacts_suggest_nobody()
    {
        Lists(Contact("Ana", "Costa"), ReferenceKind.Booking, "KX7Q2M");
        Contact("Ben", "Ito", email: "ben@example.com");

        Writes(Complaint + ", write to ben@example.com");

        Link().State.ShouldBe(LinkState.None);
    }

    [Fact]
    public void An_address_and_a_booking_of_one_contact_are_both_told()
    {
        Lists(Contact("Ana", "Costa", email: "ana@example.com"), ReferenceKind.Booking, "KX7Q2M");

        Writes(Complaint + ", write to ana@example.com");

        Link().Evidence!.ShouldContain("has the e-mail a***@example.com and the booking ending in 2M of");
    }

    [Fact]
    public void A_public_post_suggests_nobody()
    {
        Lists(Contact("Ana", "Costa"), ReferenceKind.Booking, "KX7Q2M");

        _desk.Receives(Complaint);
        _desk.Host.RunAsyncJobs();

        Link().State.ShouldBe(LinkState.None);
    }

    [Fact]
    public void A_reference_or_a_contact_that_is_not_active_suggests_nobody()
    {
        var former = Contact("Ana", "Costa");
        Lists(former, ReferenceKind.Booking, "KX7Q2M");
        Deactivate(ContactTable.Name, former);
        Deactivate(CustomerReferenceTable.Name, Lists(Contact("Ben", "Ito"), ReferenceKind.Booking, "KX7Q2M"));

        Writes(Complaint);

        Link().State.ShouldBe(LinkState.None);
    }

    [Fact]
    public void A_contact_that_was_rejected_is_not_suggested_again()
    {
        Lists(Contact("Ana", "Costa"), ReferenceKind.Booking, "KX7Q2M");
        Writes(Complaint);
        _desk.Links(_desk.All(SocialProfileTable.Name).Single().Id, "Reject");

        Writes("I told you, it is KX7Q2M");

        Link().State.ShouldBe(LinkState.Rejected);
    }

    [Fact]
    public void References_and_addresses_cost_one_request_each_and_a_message_without_any_costs_none()
    {
        Contact("Ana", "Costa", email: "ana@example.com");
        Writes("my bag is lost, please help");

        var nothing = JobsOf("still waiting for you");
        JobsOf("is it KX7Q2M or A1111 or A2222?").ShouldBe(nothing + 2, "the link and the references");
        JobsOf("is it KX7Q2M, nobody@example.com or +49 30 1234567?").ShouldBe(nothing + 3, "the link, the references and the contacts");
    }

    private long JobsOf(string text)
    {
        var message = _desk.Ingest(text);
        message["Private"] = true;
        _desk.Service.Execute(message);
        var before = _desk.Host.RequestCount;
        _desk.Host.RunAsyncJobs();
        return _desk.Host.RequestCount - before;
    }

    private Guid Contact(string first, string last, string? email = null) =>
        _desk.Create(ContactTable.Name, (ContactTable.FirstName, first), (ContactTable.LastName, last), (ContactTable.Email1, email));

    private Guid Lists(Guid contact, ReferenceKind kind, string reference) => _desk.Create(
        CustomerReferenceTable.Name,
        (CustomerReferenceTable.Kind, Choice.Of(kind)),
        (CustomerReferenceTable.Reference, reference),
        (CustomerReferenceTable.Contact, new EntityReference(ContactTable.Name, contact)));

    private void Deactivate(string table, Guid id) => _desk.Service.Update(new Entity(table, id)
    {
        ["statecode"] = new OptionSetValue(1),
        ["statuscode"] = new OptionSetValue(2),
    });

    private OrganizationResponse Writes(string text)
    {
        var message = _desk.Ingest(text);
        message["Private"] = true;
        var answer = _desk.Service.Execute(message);
        _desk.Host.RunAsyncJobs();
        return answer;
    }

    private (LinkState? State, Guid? Contact, string? Evidence) Link()
    {
        var profile = _desk.All(
            SocialProfileTable.Name, SocialProfileTable.LinkState, SocialProfileTable.SuggestedContact, SocialProfileTable.LinkEvidence).Single();
        return (
            Choice.Read<LinkState>(profile, SocialProfileTable.LinkState),
            profile.GetAttributeValue<EntityReference>(SocialProfileTable.SuggestedContact)?.Id,
            profile.GetAttributeValue<string>(SocialProfileTable.LinkEvidence));
    }
}
