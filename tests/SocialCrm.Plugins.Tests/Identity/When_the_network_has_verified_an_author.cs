using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Tests.Identity;

public sealed class When_the_network_has_verified_an_author
{
    private const string Complaint = "my bag is lost, please help";
    private const string Evidence = "Only the contact Ana Costa lists the handle @ana_c, and the network has verified that account.";

    private readonly Desk _desk = new();
    private readonly Guid _ana;

    public When_the_network_has_verified_an_author() =>
        _ana = _desk.Create(ContactTable.Name, (ContactTable.FirstName, "Ana"), (ContactTable.LastName, "Costa"));

    [Fact]
    public void The_one_contact_that_lists_the_handle_is_suggested_and_the_case_only_asks()
    {
        Lists(_ana, "@Ana_C");

        var answer = Writes("77", "ana_c", verified: true);

        Suggested("77").ShouldBe(_ana);
        var theCase = _desk.Case(answer.CaseId(), IncidentTable.IdentityQuestion, IncidentTable.Customer);
        theCase[IncidentTable.IdentityQuestion].ShouldBe($"Is this author a contact we know? {Evidence} Verify or reject the link.");
        theCase.GetAttributeValue<EntityReference>(IncidentTable.Customer).Id.ShouldNotBe(_ana);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void An_account_that_is_not_verified_suggests_nobody_and_costs_nothing(bool? verified)
    {
        Lists(_ana, "ana_c");
        _desk.Host.RunAsyncJobs();
        _desk.Service.Execute(Message("77", "ana_c", verified));
        var before = _desk.Host.RequestCount;

        _desk.Host.RunAsyncJobs();

        (_desk.Host.RequestCount - before).ShouldBe(0);
        Suggested("77").ShouldBeNull();
    }

    [Fact]
    public void The_name_and_the_handle_on_another_network_suggest_nobody()
    {
        Lists(_ana, "ana_c", Network.Instagram);

        Writes("77", "ana_c", verified: true, name: "Ana Costa");

        Suggested("77").ShouldBeNull();
    }

    [Fact]
    public void Two_contacts_that_list_the_handle_are_nobody()
    {
        Lists(_ana, "ana_c");
        Lists(_desk.Create(ContactTable.Name, (ContactTable.LastName, "Ito")), "ana_c");

        Writes("77", "ana_c", verified: true);

        Suggested("77").ShouldBeNull();
    }

    [Fact]
    public void Verification_that_comes_later_suggests_and_that_is_lost_again_takes_back()
    {
        Lists(_ana, "ana_c");
        var answer = Writes("77", "ana_c", verified: null);

        Writes("77", "ana_c", verified: true);
        Suggested("77").ShouldBe(_ana);
        Writes("77", "ana_c", verified: null);
        Suggested("77").ShouldBe(_ana, "a post that does not tell changes nothing");

        Writes("77", "ana_c", verified: false);
        Suggested("77").ShouldBeNull();
        Question(answer).ShouldBeNull();
    }

    [Fact]
    public void A_renamed_account_keeps_no_suggestion()
    {
        Lists(_ana, "ana_c");
        var answer = Writes("77", "ana_c", verified: true);

        Writes("77", "ana_travels", verified: true);

        Suggested("77").ShouldBeNull();
        Question(answer).ShouldBeNull();
    }

    [Fact]
    public void A_handle_that_another_verified_account_took_over_suggests_nobody()
    {
        Lists(_ana, "ana_c");
        var answer = Writes("77", "ana_c", verified: true);

        Writes("78", "Ana_C", verified: true);

        Suggested("77").ShouldBeNull();
        Suggested("78").ShouldBeNull();
        Question(answer).ShouldBeNull();
    }

    [Fact]
    public void A_handle_that_is_listed_later_suggests_and_one_that_is_not_listed_any_more_takes_back()
    {
        Writes("77", "ana_c", verified: true);

        var reference = Lists(_ana, "ana_c");
        _desk.Host.RunAsyncJobs();
        Suggested("77").ShouldBe(_ana);

        _desk.Service.Update(new Entity(CustomerReferenceTable.Name, reference) { [CustomerReferenceTable.Reference] = "ana_d" });
        _desk.Host.RunAsyncJobs();
        Suggested("77").ShouldBeNull();

        _desk.Service.Update(new Entity(CustomerReferenceTable.Name, reference) { [CustomerReferenceTable.Reference] = "ana_c" });
        _desk.Host.RunAsyncJobs();
        Suggested("77").ShouldBe(_ana);

        _desk.Service.Delete(CustomerReferenceTable.Name, reference);
        _desk.Host.RunAsyncJobs();
        Suggested("77").ShouldBeNull();
    }

    [Fact]
    public void A_contact_that_was_rejected_is_not_suggested_again()
    {
        Lists(_ana, "ana_c");
        Writes("77", "ana_c", verified: true);
        _desk.Links(ProfileId("77"), "Reject");

        Writes("77", "ana_c", verified: false);
        Writes("77", "ana_c", verified: true);

        Suggested("77").ShouldBeNull();
    }

    [Fact]
    public void What_a_private_message_suggested_stays_when_the_handle_changes()
    {
        _desk.Service.Update(new Entity(ContactTable.Name, _ana) { [ContactTable.Email1] = "ana@example.com" });
        var message = Message("77", "ana_c", true, "this is ana@example.com, my bag is lost, please help");
        message["Private"] = true;
        _desk.Service.Execute(message);
        _desk.Host.RunAsyncJobs();

        Writes("77", "ana_travels", verified: true);

        Suggested("77").ShouldBe(_ana);
    }

    [Fact]
    public void Undoing_a_link_brings_back_no_suggestion_by_a_handle_that_changed_meanwhile()
    {
        Lists(_ana, "ana_c");
        var answer = Writes("77", "ana_c", verified: true);
        _desk.Links(ProfileId("77"), "Verify");
        Writes("77", "ana_travels", verified: true);

        _desk.Links(ProfileId("77"), "Unlink");
        _desk.Host.RunAsyncJobs();

        Suggested("77").ShouldBeNull();
        Question(answer).ShouldBeNull();
    }

    [Fact]
    public void Several_posts_in_one_call_tell_it_too()
    {
        Lists(_ana, "zoe");
        var post = _desk.Json("1", "zoe", Complaint);
        post["AuthorVerified"] = true;

        _desk.ReceivesOneByOne(post);

        Suggested("id-zoe").ShouldBe(_ana);
    }

    [Fact]
    public void A_profile_of_a_connector_that_says_so_counts_as_well()
    {
        Lists(_ana, "ana_c");
        var profile = _desk.Create(
            SocialProfileTable.Name,
            (SocialProfileTable.Handle, "ana_c"), (SocialProfileTable.UniqueId, "77"), (SocialProfileTable.NetworkVerified, true));
        _desk.Create(
            SocialActivityTable.Name,
            (SocialActivityTable.Channel, new EntityReference(ChannelTable.Name, _desk.Channel)),
            (SocialActivityTable.PostId, "900"), (SocialActivityTable.Description, Complaint), (SocialActivityTable.PostedOn, _desk.Now),
            (SocialActivityTable.PostFromProfile, new EntityReference(SocialProfileTable.Name, profile)));

        _desk.Host.RunAsyncJobs();

        Suggested("77").ShouldBe(_ana);
    }

    [Fact]
    public void A_forgotten_author_is_nobody_again()
    {
        Lists(_ana, "ana_c");
        Writes("77", "ana_c", verified: true);
        var profile = ProfileId("77");

        _desk.Forgets(profile);
        _desk.Host.RunAsyncJobs();

        var row = _desk.Where(
            SocialProfileTable.Name, SocialProfileTable.Id, profile,
            SocialProfileTable.SuggestedContact, SocialProfileTable.SuggestedHandle, SocialProfileTable.NetworkVerified).Single();
        row.Contains(SocialProfileTable.SuggestedContact).ShouldBeFalse();
        row.Contains(SocialProfileTable.SuggestedHandle).ShouldBeFalse();
        row.GetAttributeValue<bool>(SocialProfileTable.NetworkVerified).ShouldBeFalse();
        _desk.All(CustomerReferenceTable.Name).Count.ShouldBe(1, "what a contact is recognised by is the contact's");
    }

    private Guid Lists(Guid contact, string handle, Network network = Network.X) => _desk.Create(
        CustomerReferenceTable.Name,
        (CustomerReferenceTable.Kind, Choice.Of(ReferenceKind.Handle)),
        (CustomerReferenceTable.Network, Choice.Of(network)),
        (CustomerReferenceTable.Reference, handle),
        (CustomerReferenceTable.Contact, new EntityReference(ContactTable.Name, contact)));

    private OrganizationResponse Writes(string id, string handle, bool? verified, string? name = null)
    {
        var message = Message(id, handle, verified);
        if (name != null)
            message["AuthorName"] = name;
        var answer = _desk.Service.Execute(message);
        _desk.Host.RunAsyncJobs();
        return answer;
    }

    private OrganizationRequest Message(string id, string handle, bool? verified, string text = Complaint)
    {
        var message = _desk.Ingest(text);
        message["AuthorId"] = id;
        message["AuthorHandle"] = handle;
        if (verified is { } told)
            message["AuthorVerified"] = told;
        return message;
    }

    private Guid ProfileId(string id) => _desk.Where(SocialProfileTable.Name, SocialProfileTable.UniqueId, id).Single().Id;

    private Guid? Suggested(string id)
    {
        var profile = _desk.Where(
            SocialProfileTable.Name, SocialProfileTable.UniqueId, id, SocialProfileTable.LinkState, SocialProfileTable.SuggestedContact).Single();
        var contact = profile.GetAttributeValue<EntityReference>(SocialProfileTable.SuggestedContact)?.Id;
        (Choice.Read<LinkState>(profile, SocialProfileTable.LinkState) == LinkState.Suggested).ShouldBe(contact != null);
        return contact;
    }

    private string? Question(OrganizationResponse answer) =>
        _desk.Case(answer.CaseId(), IncidentTable.IdentityQuestion).GetAttributeValue<string>(IncidentTable.IdentityQuestion);
}
