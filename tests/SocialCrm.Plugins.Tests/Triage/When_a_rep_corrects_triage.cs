using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Triage;

public sealed class When_a_rep_corrects_triage
{
    private const string Unclear = "Ich moechte etwas sagen";
    private const string Complaint = "my bag is lost and nobody helps, call +44 20 7946 0958";

    private readonly Desk _desk = new();

    [Fact]
    public void An_unclear_post_waits_for_review_with_the_reason_on_its_case()
    {
        var theCase = Review(_desk.Receives(Unclear).CaseId());

        theCase.GetAttributeValue<bool>(IncidentTable.NeedsReview).ShouldBeTrue();
        theCase.GetAttributeValue<string>(IncidentTable.ReviewReason).ShouldContain(" or ");
    }

    [Theory]
    [InlineData(IncidentTable.Intent)]
    [InlineData(IncidentTable.Urgency)]
    public void A_correction_takes_the_case_off_the_list(string column)
    {
        var caseId = _desk.Receives(Unclear).CaseId();

        _desk.Service.Update(new Entity(IncidentTable.Name, caseId) { [column] = new OptionSetValue(Choice.First + 1) });

        IsDone(caseId);
    }

    [Fact]
    public void A_confirmation_takes_the_case_off_the_list_and_is_no_correction()
    {
        var caseId = _desk.Receives(Unclear).CaseId();

        _desk.Service.Update(new Entity(IncidentTable.Name, caseId) { [IncidentTable.NeedsReview] = false });

        IsDone(caseId);
        Corrections().ShouldBeEmpty();
    }

    [Fact]
    public void Saving_what_is_there_already_and_later_posts_leave_the_case_on_the_list()
    {
        var opened = _desk.Receives(Unclear, id: "1");
        var intent = _desk.Case(opened.CaseId(), IncidentTable.Intent)[IncidentTable.Intent];

        _desk.Service.Update(new Entity(IncidentTable.Name, opened.CaseId()) { [IncidentTable.Intent] = intent });
        _desk.Receives("there is smoke in the cabin", replyTo: "1");

        Choice.Read<Urgency>(_desk.Case(opened.CaseId(), IncidentTable.Urgency), IncidentTable.Urgency).ShouldBe(Urgency.Critical);
        Review(opened.CaseId()).GetAttributeValue<bool>(IncidentTable.NeedsReview).ShouldBeTrue();
        Corrections().ShouldBeEmpty();
    }

    [Fact]
    public void The_correction_is_kept_with_the_masked_text_and_who_made_it()
    {
        var opened = _desk.Receives(Complaint);

        Sets(opened.CaseId(), Intent.Request);

        var kept = Corrections().Single();
        kept.GetAttributeValue<string>(TriageCorrectionTable.PrimaryName).ShouldBe("Intent: Complaint to Request");
        kept.GetAttributeValue<EntityReference>(TriageCorrectionTable.Case).Id.ShouldBe(opened.CaseId());
        kept.GetAttributeValue<EntityReference>(TriageCorrectionTable.Post).Id.ShouldBe(opened.PostId());
        kept.GetAttributeValue<string>(TriageCorrectionTable.Text).ShouldBe("my bag is lost and nobody helps, call [phone]");
        kept.GetAttributeValue<DateTime>(TriageCorrectionTable.CorrectedOn).ShouldBe(_desk.Now);
        kept.GetAttributeValue<EntityReference>(TriageCorrectionTable.CorrectedBy).ShouldNotBeNull();
    }

    [Fact]
    public void Topic_and_urgency_are_kept_too()
    {
        var topic = _desk.Create(TopicTable.Name, (TopicTable.PrimaryName, "Baggage"));
        var opened = _desk.Receives(Complaint);

        _desk.Service.Update(new Entity(IncidentTable.Name, opened.CaseId())
        {
            [IncidentTable.Topic] = new EntityReference(TopicTable.Name, topic),
            [IncidentTable.Urgency] = Choice.Of(Urgency.High),
        });

        Corrections().Select(kept => kept.GetAttributeValue<string>(TriageCorrectionTable.PrimaryName))
            .ShouldBe(["Topic: nothing to Baggage", "Urgency: Normal to High"], ignoreOrder: true);
    }

    [Fact]
    public void The_same_correction_again_is_no_second_row_and_correcting_back_keeps_the_first()
    {
        var opened = _desk.Receives(Complaint, id: "1");
        Sets(opened.CaseId(), Intent.Request);
        Sets(opened.CaseId(), Intent.Request);
        Corrections().Count.ShouldBe(1);

        Sets(opened.CaseId(), Intent.Complaint);

        Corrections().Count.ShouldBe(2);
        Corrections().Single(kept => kept.GetAttributeValue<OptionSetValue>(TriageCorrectionTable.StateCode).Value == 0)
            .GetAttributeValue<string>(TriageCorrectionTable.After).ShouldBe("Complaint");
    }

    [Fact]
    public void A_flow_of_an_application_user_corrects_nothing()
    {
        var user = _desk.Create("systemuser", ("fullname", "Flow"), ("domainname", "flow@contoso.example"), ("applicationid", Guid.NewGuid()));
        _desk.Gives(user, Role.Basic, Role.Intake);
        var opened = _desk.Receives(Unclear);

        _desk.Host.ServiceFor(user).Update(new Entity(IncidentTable.Name, opened.CaseId()) { [IncidentTable.Intent] = Choice.Of(Intent.Request) });

        Corrections().ShouldBeEmpty();
        Review(opened.CaseId()).GetAttributeValue<bool>(IncidentTable.NeedsReview).ShouldBeTrue();
    }

    [Fact]
    public void The_text_of_a_private_message_is_not_kept_and_not_exported()
    {
        var request = _desk.Ingest(Complaint);
        request["Private"] = true;
        var opened = _desk.Service.Execute(request);

        Sets(opened.CaseId(), Intent.Request);

        Corrections().Single().Contains(TriageCorrectionTable.Text).ShouldBeFalse();
        Export()["Rows"].ShouldBe(0);
    }

    [Fact]
    public void A_case_that_no_post_opened_has_no_corrections()
    {
        var customer = _desk.Create("contact", ("lastname", "Vela"));
        var theCase = _desk.Create(IncidentTable.Name, (IncidentTable.Title, "By phone"), (IncidentTable.Customer, new EntityReference("contact", customer)));

        Sets(theCase, Intent.Request);

        Corrections().ShouldBeEmpty();
    }

    [Fact]
    public void The_export_gives_what_counts_page_by_page_ready_for_training()
    {
        var posts = new List<Guid>();
        for (var number = 0; number < 3; number++)
        {
            _desk.At("2026-03-02 10:0" + number.ToString(CultureInfo.InvariantCulture));
            var opened = _desk.Receives($"my bag {number} is lost and nobody helps", author: "author" + number);
            posts.Add(opened.PostId());
            Sets(opened.CaseId(), Intent.Noise);
            Sets(opened.CaseId(), Intent.Request);
        }

        var first = Export(maxRows: 2);
        var second = Export(maxRows: 2, since: (DateTime)first["NextSince"]);

        first["More"].ShouldBe(true);
        first["Rows"].ShouldBe(2);
        ((string)first["Csv"]).Split('\n')[1].ShouldBe($"{posts[0]:D},negative,Request,\"my bag 0 is lost and nobody helps\"");
        second["More"].ShouldBe(false);
        ((string)second["Csv"]).ShouldContain(posts[2].ToString("D"));
        second["Rows"].ShouldBe(1);
    }

    [Fact]
    public void A_correction_goes_with_its_post()
    {
        var opened = _desk.Receives(Complaint);
        Sets(opened.CaseId(), Intent.Request);

        _desk.Service.Delete(SocialActivityTable.Name, opened.PostId());

        Corrections().ShouldBeEmpty();
    }

    private void Sets(Guid caseId, Intent intent) =>
        _desk.Service.Update(new Entity(IncidentTable.Name, caseId) { [IncidentTable.Intent] = Choice.Of(intent) });

    private OrganizationResponse Export(int? maxRows = null, DateTime? since = null)
    {
        var request = new OrganizationRequest("scrm_ExportTriageCorrections");
        if (maxRows is { } most)
            request["MaxRows"] = most;
        if (since is { } after)
            request["Since"] = after;
        return _desk.Service.Execute(request);
    }

    private Entity Review(Guid caseId) => _desk.Case(caseId, IncidentTable.NeedsReview, IncidentTable.ReviewReason);

    private void IsDone(Guid caseId)
    {
        Review(caseId).GetAttributeValue<bool>(IncidentTable.NeedsReview).ShouldBeFalse();
        Review(caseId).Contains(IncidentTable.ReviewReason).ShouldBeFalse();
    }

    private IReadOnlyList<Entity> Corrections() => _desk.All(
        TriageCorrectionTable.Name,
        TriageCorrectionTable.PrimaryName,
        TriageCorrectionTable.Case,
        TriageCorrectionTable.Post,
        TriageCorrectionTable.After,
        TriageCorrectionTable.Text,
        TriageCorrectionTable.CorrectedOn,
        TriageCorrectionTable.CorrectedBy,
        TriageCorrectionTable.StateCode);
}
