using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Conversations;

public sealed class When_a_conversation_goes_on
{
    private const string Question = "What time does check-in open for the flight to Oslo?";
    private const string Angry = "my bag is lost, this is the worst service ever, I am furious";

    private readonly Desk _desk = new();

    [Fact]
    public void A_short_reply_takes_the_intent_of_its_case_and_waiting_in_vain_is_a_complaint()
    {
        var first = _desk.Receives(Question, id: "1");
        CaseIntent(first.CaseId()).ShouldBe(Intent.Question);

        PostIntent(_desk.Receives("yes please", replyTo: "1")).ShouldBe(Intent.Question);
        PostIntent(_desk.Receives("still nothing", replyTo: "1")).ShouldBe(Intent.Complaint);
        CaseIntent(first.CaseId()).ShouldBe(Intent.Question);
    }

    [Fact]
    public void The_tone_of_the_case_follows_the_customers_posts_worse_at_once_and_better_by_half()
    {
        var first = _desk.Receives(Angry, id: "1");
        var angry = Tone(first.CaseId());
        angry.ShouldBeLessThan(-0.3m);

        _desk.Receives("yes please", replyTo: "1");

        Tone(first.CaseId()).ShouldBe(ConversationTone.After(angry, 0m));
        Tone(first.CaseId()).ShouldBeLessThan(0m);
        _desk.Case(first.CaseId(), IncidentTable.Sentiment).GetAttributeValue<double>(IncidentTable.Sentiment).ShouldBe((double)Tone(first.CaseId()));
    }

    [Fact]
    public void Our_own_posts_those_of_third_persons_and_late_ones_leave_the_tone_alone()
    {
        var first = _desk.Receives(Question, author: "ana", id: "1");
        var calm = Tone(first.CaseId());

        _desk.Answers("This is the worst day ever, we are furious with ourselves and so sorry", replyTo: "1");
        _desk.Receives(Angry, author: "ben", replyTo: "1");
        _desk.Receives(Angry, author: "ana", replyTo: "1", postedOn: "2026-03-02 08:00");

        Tone(first.CaseId()).ShouldBe(calm);
    }

    private decimal Tone(Guid caseId) => _desk.Case(caseId, IncidentTable.Tone).GetAttributeValue<decimal>(IncidentTable.Tone);

    private Intent? CaseIntent(Guid caseId) => Choice.Read<Intent>(_desk.Case(caseId, IncidentTable.Intent), IncidentTable.Intent);

    private Intent? PostIntent(OrganizationResponse answer) =>
        Choice.Read<Intent>(_desk.Post(answer.PostId(), SocialActivityTable.Intent), SocialActivityTable.Intent);
}
