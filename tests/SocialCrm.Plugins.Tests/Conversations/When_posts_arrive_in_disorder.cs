using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Conversations;

public sealed class When_posts_arrive_in_disorder
{
    private const string Complaint = "my bag is lost, please help";
    private const string Early = "2026-03-02 07:00";
    private const string Later = "2026-03-02 08:00";

    private readonly Desk _desk = new();

    [Fact]
    public void A_complaint_that_comes_after_the_customers_own_follow_up_is_the_first_post_of_the_one_case()
    {
        var followUp = _desk.Receives("my bag is still lost, nobody helps", postedOn: Later);

        var late = _desk.Receives(Complaint, postedOn: Early);

        late.CaseId().ShouldBe(followUp.CaseId());
        late.IsNewCase().ShouldBeFalse();
        OutcomeOf(late.PostId()).ShouldBe(Outcome.CaseOpened);
        OutcomeOf(followUp.PostId()).ShouldBe(Outcome.JoinedCase);
        _desk.All(IncidentTable.Name).Count.ShouldBe(1);
        FirstAndLast(late.CaseId()).ShouldBe((Desk.Time(Early), Desk.Time(Later)));
    }

    [Fact]
    public void The_clock_of_the_case_starts_with_the_post_that_was_posted_first()
    {
        _desk.Promises(firstResponse: 180, resolution: 600);
        _desk.Receives("my bag is still lost, nobody helps", postedOn: Later);

        var late = _desk.Receives(Complaint, postedOn: Early);

        var turn = _desk.Turn(late.CaseId(), Kpi.FirstResponse);
        turn.GetAttributeValue<DateTime>(TurnTable.StartedOn).ShouldBe(Desk.Time(Early));
        turn.GetAttributeValue<EntityReference>(TurnTable.StartedBy).Id.ShouldBe(late.PostId());
    }

    [Fact]
    public void Small_talk_from_before_the_case_stays_what_it_was()
    {
        var complaint = _desk.Receives(Complaint, postedOn: Later);

        var late = _desk.Receives("lovely crew today, thank you", postedOn: Early);

        late.Outcome().ShouldBe("Praise");
        _desk.Post(late.PostId(), SocialActivityTable.Regarding).Contains(SocialActivityTable.Regarding).ShouldBeFalse();
        OutcomeOf(complaint.PostId()).ShouldBe(Outcome.CaseOpened);
    }

    [Fact]
    public void A_reply_that_was_nothing_by_itself_joins_the_case_of_its_late_parent()
    {
        var reply = _desk.Receives("thanks!", replyTo: "1", postedOn: Later);
        reply.CaseId().ShouldBe(Guid.Empty);

        var parent = _desk.Receives(Complaint, id: "1", postedOn: Early);

        OutcomeOf(reply.PostId()).ShouldBe(Outcome.JoinedCase);
        CaseOf(reply.PostId()).ShouldBe(parent.CaseId());
    }

    [Fact]
    public void A_reply_keeps_the_time_at_which_it_was_received()
    {
        var reply = _desk.Receives("thanks!", replyTo: "1", postedOn: Later);
        _desk.At("2026-03-02 11:00").Receives(Complaint, id: "1", postedOn: Early);

        _desk.Post(reply.PostId(), SocialActivityTable.ReceivedOn).GetAttributeValue<DateTime>(SocialActivityTable.ReceivedOn)
            .ShouldBe(Desk.Time("2026-03-02 09:00"));
    }

    [Fact]
    public void An_answer_before_its_question_ends_the_clock_of_the_question_and_of_nobody_else()
    {
        _desk.Promises(firstResponse: 180, resolution: 600);
        var other = _desk.Receives(Complaint, author: "ben", id: "2", postedOn: Early);
        var answer = _desk.Answers("We are looking for it", replyTo: "1", postedOn: Later);
        CaseOf(answer.PostId()).ShouldBe(Guid.Empty);

        var question = _desk.Receives(Complaint, id: "1", postedOn: Early);

        CaseOf(answer.PostId()).ShouldBe(question.CaseId());
        MetOn(question.CaseId()).ShouldBe(Desk.Time(Later));
        MetOn(other.CaseId()).ShouldBeNull();
    }

    [Fact]
    public void A_missing_answer_ties_two_cases_of_one_customer_together()
    {
        var first = _desk.Receives(Complaint, id: "1", postedOn: "2026-02-20 08:00");
        var second = _desk.Receives("the tag is wrong, my bag is not in Porto, help", replyTo: "2", postedOn: Later);
        second.IsNewCase().ShouldBeTrue();

        _desk.Answers("It is in Porto", replyTo: "1", postedOn: "2026-02-20 09:00", id: "2");

        CaseOf(second.PostId()).ShouldBe(first.CaseId());
        OutcomeOf(second.PostId()).ShouldBe(Outcome.JoinedCase);
        _desk.Case(second.CaseId(), IncidentTable.Master).GetAttributeValue<EntityReference>(IncidentTable.Master).Id.ShouldBe(first.CaseId());
        FirstAndLast(first.CaseId()).ShouldBe((Desk.Time("2026-02-20 08:00"), Desk.Time(Later)));
    }

    [Fact]
    public void Another_persons_case_names_the_case_of_the_late_parent()
    {
        var third = _desk.Receives("my bag is lost too, tag 12, help", author: "ben", replyTo: "1", postedOn: Later);

        var parent = _desk.Receives(Complaint, id: "1", postedOn: Early);

        _desk.Case(third.CaseId(), IncidentTable.PreviousCase).GetAttributeValue<EntityReference>(IncidentTable.PreviousCase).Id.ShouldBe(parent.CaseId());
    }

    [Fact]
    public void A_post_that_was_taken_in_at_the_same_moment_as_its_parent_is_looked_at_again()
    {
        var parent = _desk.Receives(Complaint, id: "1");
        var unaware = Unaware(parent, Outcome.Ignored, "thanks!", replyTo: "1", isMissing: true);

        _desk.Host.RunAsyncJobs();

        OutcomeOf(unaware).ShouldBe(Outcome.JoinedCase);
        CaseOf(unaware).ShouldBe(parent.CaseId());
    }

    [Fact]
    public void A_post_that_was_taken_in_at_the_same_moment_as_the_authors_complaint_is_looked_at_again()
    {
        var complaint = _desk.Receives(Complaint);
        var unaware = Unaware(complaint, Outcome.Ignored, "lovely crew today, thank you", replyTo: null, isMissing: false);

        _desk.Host.RunAsyncJobs();

        OutcomeOf(unaware).ShouldBe(Outcome.JoinedCase);
    }

    [Fact]
    public void A_post_that_opened_a_case_at_the_moment_when_our_answer_before_it_came_onto_another_is_looked_at_again()
    {
        var theCase = _desk.Receives(Complaint, id: "1").CaseId();
        _desk.Answers("We are looking for it.", "1", id: "2");
        _desk.At("2026-05-20 09:00");
        var own = _desk.Receives("any news of my bag? please help");
        own.IsNewCase().ShouldBeTrue();
        var unaware = Unaware(own, Outcome.CaseOpened, "it is green, by the way", replyTo: "2", isMissing: true, own.CaseId());

        _desk.Host.RunAsyncJobs();

        OutcomeOf(unaware).ShouldBe(Outcome.JoinedCase);
        CaseOf(unaware).ShouldBe(theCase);
        CaseOf(own.PostId()).ShouldBe(theCase);
        _desk.Case(own.CaseId(), "statecode").GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe((int)CaseState.Cancelled);
    }

    [Fact]
    public void A_reply_to_an_answer_of_ours_that_has_no_case_yet_is_looked_at_again_and_one_to_our_own_news_is_not()
    {
        _desk.Receives("We are looking for it.", author: Desk.Account, replyTo: "1", id: "2");
        _desk.Receives("Fly to Porto from 29 euros!", author: Desk.Account, id: "offer");

        IsMissing(_desk.Receives(Complaint, replyTo: "2")).ShouldBeTrue();
        IsMissing(_desk.Receives(Complaint, author: "ben", replyTo: "offer")).ShouldBeFalse();
    }

    [Fact]
    public void However_many_posts_carry_the_same_time_the_next_one_is_taken_in()
    {
        var theCase = _desk.Receives(Complaint).CaseId();
        for (var number = 0; number < 60; number++)
            _desk.Receives($"hello? {number}");

        _desk.Receives("anybody there?").CaseId().ShouldBe(theCase);
    }

    [Fact]
    public void Settling_an_unknown_post_is_refused_with_a_sentence()
    {
        var id = new Guid("11111111-2222-3333-4444-555555555555");

        Should.Throw<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => _desk.Service.Execute(
                new OrganizationRequest("scrm_SettlePost") { ["SocialActivityId"] = id }))
            .Message.ShouldBe($"There is no post with the id {id} on a channel: give SocialActivityId the id of a post that was taken in.");
    }

    /// <summary>A post as a transaction leaves it that did not see another one.</summary>
    private Guid Unaware(OrganizationResponse seen, Outcome outcome, string text, string? replyTo, bool isMissing, Guid? caseId = null)
    {
        var author = _desk.Post(seen.PostId(), SocialActivityTable.PostFromProfile)[SocialActivityTable.PostFromProfile];
        List<(string, object?)> columns =
        [
            (SocialActivityTable.Subject, text),
            (SocialActivityTable.Text, text),
            (SocialActivityTable.Channel, new EntityReference(ChannelTable.Name, _desk.Channel)),
            (SocialActivityTable.Key, PostKey.OfPost(Network.X, Desk.Account, "unaware")),
            (SocialActivityTable.PostId, "unaware"),
            (SocialActivityTable.PostedOn, _desk.Now),
            (SocialActivityTable.ReceivedOn, _desk.Now),
            (SocialActivityTable.DirectionCode, false),
            (SocialActivityTable.PostFromProfile, author),
            (SocialActivityTable.InResponseTo, replyTo),
            (SocialActivityTable.ParentMissing, isMissing),
            (SocialActivityTable.Outcome, Choice.Of(outcome)),
        ];
        if (caseId is { } id)
            columns.Add((SocialActivityTable.Regarding, new EntityReference(IncidentTable.Name, id)));
        return _desk.Create(SocialActivityTable.Name, [.. columns]);
    }

    private bool IsMissing(OrganizationResponse post) =>
        _desk.Post(post.PostId(), SocialActivityTable.ParentMissing).GetAttributeValue<bool>(SocialActivityTable.ParentMissing);

    private Outcome? OutcomeOf(Guid postId) =>
        Choice.Read<Outcome>(_desk.Post(postId, SocialActivityTable.Outcome), SocialActivityTable.Outcome);

    private Guid CaseOf(Guid postId) =>
        _desk.Post(postId, SocialActivityTable.Regarding).GetAttributeValue<EntityReference>(SocialActivityTable.Regarding)?.Id ?? Guid.Empty;

    private DateTime? MetOn(Guid caseId) => _desk.Turn(caseId, Kpi.FirstResponse).GetAttributeValue<DateTime?>(TurnTable.MetOn);

    private (DateTime? First, DateTime? Last) FirstAndLast(Guid caseId)
    {
        var row = _desk.Case(caseId, IncidentTable.FirstPostedOn, IncidentTable.LastPostedOn);
        return (row.GetAttributeValue<DateTime?>(IncidentTable.FirstPostedOn), row.GetAttributeValue<DateTime?>(IncidentTable.LastPostedOn));
    }
}
