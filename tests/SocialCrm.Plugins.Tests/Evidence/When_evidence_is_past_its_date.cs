using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Tests.Evidence;

public sealed class When_evidence_is_past_its_date
{
    private const string Complaint = "Your agent told me to shut up, where do I complain?";

    private readonly Desk _desk = new();

    [Fact]
    public void A_copy_is_kept_for_the_days_of_its_channel()
    {
        Retention(30);
        Deleted("1");

        Copies().Single()[EvidenceTable.KeepUntil].ShouldBe(Desk.Time("2026-04-01 09:00"));
        Copies().Single().GetAttributeValue<EntityReference>(EvidenceTable.Channel).Id.ShouldBe(_desk.Channel);
    }

    [Fact]
    public void A_channel_without_days_keeps_it_for_ever()
    {
        Deleted("1");

        Copies().Single().Contains(EvidenceTable.KeepUntil).ShouldBeFalse();
        _desk.At("2046-03-02 09:00");
        Purge()["Purged"].ShouldBe(0);
        Copies().Count.ShouldBe(1);
    }

    [Fact]
    public void It_is_removed_on_its_date_and_not_before()
    {
        Retention(30);
        Deleted("1");
        _desk.At("2026-04-01 08:59");
        Purge()["Purged"].ShouldBe(0);

        _desk.At("2026-04-01 09:00");
        Purge()["Purged"].ShouldBe(1);

        Copies().ShouldBeEmpty();
    }

    [Fact]
    public void What_was_removed_is_noted_without_its_content()
    {
        Retention(30);
        Deleted("1");
        _desk.At("2026-03-05 09:00");
        Deleted("2");
        _desk.At("2026-05-01 09:00");

        Purge();

        var note = _desk.All("task", "subject", "description", "statecode").Single();
        note["subject"].ShouldBe("Evidence removed: 2 of Larkspur on X, captured 2026-03-02 to 2026-03-05");
        note.Contains("description").ShouldBeFalse();
        note.GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(1);
    }

    [Fact]
    public void A_legal_hold_keeps_it_until_it_is_lifted()
    {
        Retention(30);
        Deleted("1");
        Hold(true);
        _desk.At("2026-05-01 09:00");
        Purge()["Purged"].ShouldBe(0);

        Hold(false);

        Purge()["Purged"].ShouldBe(1);
    }

    [Fact]
    public void A_legal_hold_that_is_set_while_it_is_removed_wins()
    {
        Retention(30);
        Deleted("1");
        _desk.At("2026-05-01 09:00");
        var copy = Copies().Single().Id;
        _desk.Host.BeforeRequest = request =>
        {
            if (request.RequestName != "Delete")
                return null;
            _desk.Host.BeforeRequest = null;
            Hold(true);
            return null;
        };

        Should.Throw<FaultException<OrganizationServiceFault>>(() => Purge()).Message
            .ShouldBe("Something else changed the same conversation at this moment. Send the request again.");

        Copies().Single().Id.ShouldBe(copy);
    }

    [Fact]
    public void Pages_end_and_say_that_there_is_more()
    {
        Retention(1);
        foreach (var id in new[] { "1", "2", "3" })
            Deleted(id);
        _desk.At("2026-05-01 09:00");

        var first = Purge(2);
        var second = Purge(2);

        first["Purged"].ShouldBe(2);
        first["More"].ShouldBe(true);
        second["Purged"].ShouldBe(1);
        second["More"].ShouldBe(false);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(501)]
    public void A_page_of_no_sensible_size_is_refused(int size) =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => Purge(size)).Message
            .ShouldBe($"MaxRows is {size}: give a number from 1 to 500.");

    [Fact]
    public void The_post_and_its_case_stay_when_the_copy_goes()
    {
        Retention(30);
        var post = Deleted("1");
        _desk.At("2026-05-01 09:00");

        Purge();

        _desk.Post(post.PostId(), "scrm_text")["scrm_text"].ShouldBe(Complaint);
        _desk.Receives(Complaint, id: "1").Outcome().ShouldBe("Duplicate");
        _desk.Post(post.PostId(), "scrm_poststate").GetAttributeValue<OptionSetValue>("scrm_poststate").Value.ShouldBe(100000002);
    }

    [Theory]
    [InlineData(EvidenceTable.Text)]
    [InlineData(EvidenceTable.Hash)]
    public void What_a_copy_says_cannot_be_changed(string column)
    {
        Deleted("1");

        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Service.Update(
            new Entity(EvidenceTable.Name, Copies().Single().Id) { [column] = "something nicer" })).Message
            .ShouldBe("Evidence cannot be changed: set Legal Hold or Keep Until only.");
    }

    private void Retention(int days) => _desk.Service.Update(
        new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.RetentionDays] = days });

    private void Hold(bool isHeld) => _desk.Service.Update(
        new Entity(EvidenceTable.Name, Copies().Single().Id) { [EvidenceTable.LegalHold] = isHeld });

    private OrganizationResponse Deleted(string id)
    {
        var post = _desk.Receives(Complaint, id: id);
        _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostDeleted")
        {
            ["Network"] = "x",
            ["Account"] = Desk.Account,
            ["PostId"] = id,
            ["DeletedOn"] = _desk.Now,
        });
        return post;
    }

    private OrganizationResponse Purge(int? maxRows = null)
    {
        var request = new OrganizationRequest("scrm_PurgeEvidence");
        if (maxRows is { } most)
            request["MaxRows"] = most;
        return _desk.Service.Execute(request);
    }

    private IReadOnlyList<Entity> Copies() =>
        _desk.All(EvidenceTable.Name, EvidenceTable.KeepUntil, EvidenceTable.Channel);
}
