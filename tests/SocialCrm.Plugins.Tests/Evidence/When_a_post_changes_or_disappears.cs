using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Evidence;

public sealed class When_a_post_changes_or_disappears
{
    private const string Complaint = "Your agent told me to shut up, where do I complain?";

    private readonly Desk _desk = new();

    [Fact]
    public void A_deleted_post_stays_on_its_case_and_its_text_is_kept()
    {
        var post = _desk.Receives(Complaint, id: "1");

        Delete("1");

        _desk.Post(post.PostId(), "scrm_poststate").GetAttributeValue<OptionSetValue>("scrm_poststate").Value.ShouldBe(100000002);
        var copy = _desk.All(EvidenceTable.Name, EvidenceTable.Text, EvidenceTable.Reason, EvidenceTable.Author).Single();
        copy[EvidenceTable.Text].ShouldBe(Complaint);
        copy[EvidenceTable.Reason].ShouldBe("Deleted by its author on 2026-03-02 10:00 UTC");
        copy[EvidenceTable.Author].ShouldBe("Ana Vela (ana)");
    }

    [Fact]
    public void The_case_says_when_the_post_was_deleted()
    {
        var post = _desk.Receives(Complaint, id: "1");

        Delete("1");

        _desk.Where("annotation", "objectid", post.CaseId(), "notetext").Single()["notetext"]
            .ShouldBe("Deleted by its author on 2026-03-02 10:00 UTC. Its text is kept as evidence.");
    }

    [Fact]
    public void The_clock_of_a_deleted_post_goes_on()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var post = _desk.Receives(Complaint, id: "1");

        Delete("1");

        _desk.Turn(post.CaseId(), Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeFalse();
        _desk.Case(post.CaseId(), "scrm_nextdueon")["scrm_nextdueon"].ShouldBe(Desk.Time("2026-03-02 10:00"));
        _desk.At("2026-03-02 10:01").Sweeps();
        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.BreachedOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void Reporting_the_deletion_twice_keeps_one_copy()
    {
        _desk.Receives(Complaint, id: "1");

        Delete("1");
        Delete("1");

        _desk.All(EvidenceTable.Name).Count.ShouldBe(1);
    }

    [Fact]
    public void A_deleted_post_that_is_delivered_again_is_not_resurrected()
    {
        var post = _desk.Receives(Complaint, id: "1");
        Delete("1");

        _desk.Receives(Complaint, id: "1").Outcome().ShouldBe("Duplicate");

        _desk.Post(post.PostId(), "scrm_poststate").GetAttributeValue<OptionSetValue>("scrm_poststate").Value.ShouldBe(100000002);
    }

    [Fact]
    public void A_post_nobody_knows_cannot_be_reported_as_deleted()
    {
        var fault = Should.Throw<FaultException<OrganizationServiceFault>>(() => Delete("404"));

        fault.Message.ShouldBe("Post '404' of LarkspurAir is not known: send it with scrm_IngestPost first.");
        fault.Detail.ErrorCode.ShouldBe(unchecked((int)0x80048D02));
    }

    [Fact]
    public void An_edit_keeps_the_old_text_and_may_raise_the_urgency()
    {
        var post = _desk.Receives("my bag is lost", id: "1");

        Edit("1", "my bag is lost and my insulin is in it, I am diabetic");

        _desk.All(EvidenceTable.Name, EvidenceTable.Text).Single()[EvidenceTable.Text].ShouldBe("my bag is lost");
        _desk.Post(post.PostId(), "scrm_text")["scrm_text"].ShouldBe("my bag is lost and my insulin is in it, I am diabetic");
        _desk.Case(post.CaseId(), "scrm_urgency").GetAttributeValue<OptionSetValue>("scrm_urgency").Value.ShouldBe(100000000);
    }

    [Fact]
    public void Each_edit_keeps_the_version_before_it()
    {
        _desk.Receives("my bag is lost", id: "1");

        Edit("1", "my bag is lost!");
        Edit("1", "my bag is lost!!");

        _desk.All(EvidenceTable.Name, EvidenceTable.Text).Select(copy => copy[EvidenceTable.Text]).ShouldBe(["my bag is lost", "my bag is lost!"], ignoreOrder: true);
    }

    [Fact]
    public void An_edited_post_is_triaged_again()
    {
        var post = _desk.Receives("What time does check-in open for the flight to Oslo?", id: "1");
        IntentOf(post.PostId()).ShouldBe(Intent.Question);

        Edit("1", "You lost my bag, this is the worst airline ever");

        IntentOf(post.PostId()).ShouldBe(Intent.Complaint);
    }

    [Fact]
    public void Evidence_is_the_text_the_link_the_author_the_hash_and_the_time()
    {
        var ingest = _desk.Ingest(Complaint, id: "1");
        ingest["Url"] = "https://x.example/ana/1";
        _desk.Service.Execute(ingest);
        _desk.At("2026-03-02 10:30");

        Delete("1");

        var copy = _desk.All(
            EvidenceTable.Name, EvidenceTable.Text, EvidenceTable.Link, EvidenceTable.Author, EvidenceTable.Hash, EvidenceTable.CapturedOn).Single();
        copy[EvidenceTable.Text].ShouldBe(Complaint);
        copy[EvidenceTable.Link].ShouldBe("https://x.example/ana/1");
        copy[EvidenceTable.Author].ShouldBe("Ana Vela (ana)");
        copy[EvidenceTable.Hash].ShouldBe(PostKey.Hash(Complaint));
        copy[EvidenceTable.CapturedOn].ShouldBe(Desk.Time("2026-03-02 10:30"));
    }

    [Fact]
    public void A_harmless_edit_does_not_lower_the_urgency()
    {
        var post = _desk.Receives("my bag is lost and my insulin is in it, I am diabetic", id: "1");

        Edit("1", "my bag is lost");

        _desk.Case(post.CaseId(), "scrm_urgency").GetAttributeValue<OptionSetValue>("scrm_urgency").Value.ShouldBe(100000000);
    }

    [Fact]
    public void A_post_that_needed_no_case_gets_one_when_it_is_edited_into_a_problem()
    {
        var post = _desk.Receives("Lovely crew, thank you, best flight in years!", id: "1");
        post.CaseId().ShouldBe(Guid.Empty);

        var edited = Edit("1", "You lost my bag, where is it?");

        edited.Outcome().ShouldBe("Case opened");
        _desk.Post(post.PostId(), "regardingobjectid").GetAttributeValue<EntityReference>("regardingobjectid").Id.ShouldBe(edited.CaseId());
    }

    [Fact]
    public void The_clock_of_a_post_that_was_edited_into_a_problem_starts_at_the_edit()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var post = _desk.Receives("Lovely crew, thank you, best flight in years!", id: "1", postedOn: "2026-03-01 09:00");
        _desk.At("2026-03-02 10:05");

        var edited = Edit("1", "You lost my bag, where is it?");

        var turn = _desk.Turn(edited.CaseId(), Kpi.FirstResponse);
        turn[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 11:00"));
        turn.Contains(TurnTable.BreachedOn).ShouldBeFalse();
        _desk.Post(post.PostId(), "postedon")["postedon"].ShouldBe(Desk.Time("2026-03-01 09:00"));
    }

    [Fact]
    public void Thanks_that_are_edited_into_a_problem_start_a_clock_on_their_case()
    {
        _desk.Promises(firstResponse: 60, resolution: 6000, nextResponse: 30);
        var theCase = _desk.Receives(Complaint, id: "1").CaseId();
        _desk.Answers("We have found it.", "1", id: "2");
        _desk.At("2026-03-02 09:50");
        var thanks = _desk.Receives("thank you so much, great service!", replyTo: "2", id: "3");
        _desk.Where(TurnTable.Name, TurnTable.Case, theCase, TurnTable.Kpi).Count.ShouldBe(2);
        _desk.At("2026-03-02 10:05");

        Edit("3", "it is the wrong bag, where is mine?");

        var turn = _desk.Turn(theCase, Kpi.NextResponse);
        turn[TurnTable.StartedOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
        turn.Contains(TurnTable.MetOn).ShouldBeFalse();
        var row = _desk.Post(thanks.PostId(), "scrm_outcome", "scrm_text", "postedon", "scrm_poststate");
        Choice.Read<Outcome>(row, "scrm_outcome").ShouldBe(Outcome.JoinedCase);
        row["postedon"].ShouldBe(Desk.Time("2026-03-02 09:50"));
    }

    [Fact]
    public void Thanks_on_a_resolved_case_that_are_edited_into_a_problem_open_it_again()
    {
        var theCase = _desk.Receives(Complaint, id: "1").CaseId();
        _desk.Answers("We have found it.", "1", id: "2");
        _desk.Resolves(theCase);
        _desk.At("2026-03-02 09:50");
        _desk.Receives("thank you so much, great service!", replyTo: "2", id: "3");
        _desk.Case(theCase, "statecode").GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(1);
        _desk.At("2026-03-02 10:05");

        Edit("3", "it is the wrong bag, where is mine?").CaseId().ShouldBe(theCase);

        _desk.Case(theCase, "statecode").GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(0);
    }

    [Fact]
    public void A_corrected_word_in_a_post_that_was_answered_starts_no_clock()
    {
        _desk.Promises(firstResponse: 60, resolution: 6000, nextResponse: 30);
        var theCase = _desk.Receives("my bag is lots, please help", id: "1").CaseId();
        _desk.Answers("We are looking for it.", "1", id: "2");

        Edit("1", Complaint);

        _desk.Where(TurnTable.Name, TurnTable.Case, theCase, TurnTable.Kpi).Count.ShouldBe(2);
        _desk.Turn(theCase, Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeTrue();
    }

    [Fact]
    public void Edits_that_are_reported_in_the_wrong_order_leave_the_latest_text_and_a_copy_of_each_other()
    {
        var post = _desk.Receives("my bag is lost", id: "1");
        Edit("1", "my bag is lost, tag 12", "2026-03-02 10:00");

        var late = Edit("1", "my bag is lst", "2026-03-02 09:30");
        Edit("1", "my bag is lst", "2026-03-02 09:30");

        late.Reason().ShouldBe("a later edit is known already");
        _desk.Post(post.PostId(), "scrm_text")["scrm_text"].ShouldBe("my bag is lost, tag 12");
        _desk.All(EvidenceTable.Name, EvidenceTable.Text).Select(copy => copy[EvidenceTable.Text]).ShouldBe(["my bag is lost", "my bag is lst"], ignoreOrder: true);
    }

    [Fact]
    public void An_edit_that_was_taken_back_before_it_was_reported_is_not_brought_back_by_its_late_report()
    {
        var post = _desk.Receives("my bag is lost", id: "1");
        Edit("1", "my bag is lost", "2026-03-02 10:00");

        Edit("1", "my bag is here", "2026-03-02 09:30").Reason().ShouldBe("a later edit is known already");

        _desk.Post(post.PostId(), "scrm_text")["scrm_text"].ShouldBe("my bag is lost");
        _desk.All(EvidenceTable.Name, EvidenceTable.Text).Single()[EvidenceTable.Text].ShouldBe("my bag is here");
    }

    [Fact]
    public void A_deleted_post_is_not_edited_and_the_same_text_is_no_edit()
    {
        _desk.Receives("my bag is lost", id: "1");
        Edit("1", "my bag is lost").Reason().ShouldBe("the text is the same as before");

        Delete("1");

        Edit("1", "my bag is here").Reason().ShouldBe("the post was deleted before");
        _desk.All(EvidenceTable.Name).Count.ShouldBe(1);
    }

    [Fact]
    public void A_post_whose_author_was_erased_is_not_taken_for_ours_when_it_is_edited()
    {
        var post = _desk.Receives("my bag is lost", id: "1");
        _desk.Service.Delete("socialprofile", _desk.All("socialprofile").Single().Id);

        Edit("1", "my bag is lost and my insulin is in it, I am diabetic");

        _desk.Case(post.CaseId(), "scrm_urgency").GetAttributeValue<OptionSetValue>("scrm_urgency").Value.ShouldBe(100000000);
    }

    [Fact]
    public void An_edit_of_an_erased_authors_post_without_a_case_brings_no_author_back()
    {
        _desk.Receives("Lovely crew, thank you, best flight in years!", id: "1");
        _desk.Service.Delete("socialprofile", _desk.All("socialprofile").Single().Id);

        Edit("1", "You lost my bag, where is it?");

        _desk.All("socialprofile").ShouldBeEmpty();
        _desk.All("incident").ShouldBeEmpty();
    }

    private Intent? IntentOf(Guid postId) => Choice.Read<Intent>(_desk.Post(postId, SocialActivityTable.Intent), SocialActivityTable.Intent);

    private OrganizationResponse Delete(string postId) => _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostDeleted")
    {
        ["Network"] = "x",
        ["Account"] = Desk.Account,
        ["PostId"] = postId,
        ["DeletedOn"] = Desk.Time("2026-03-02 10:00"),
    });

    private OrganizationResponse Edit(string postId, string text, string editedOn = "2026-03-02 10:00") => _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostEdited")
    {
        ["Network"] = "x",
        ["Account"] = Desk.Account,
        ["PostId"] = postId,
        ["Text"] = text,
        ["EditedOn"] = Desk.Time(editedOn),
    });
}
