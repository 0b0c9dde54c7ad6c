using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Intake;

public sealed class When_an_author_writes_on_another_channel
{
    private const string Complaint = "my bag is lost, please help";

    private static readonly Customer Dana = new("contact", new Guid("f0000000-0000-0000-0000-000000000001"));
    private static readonly Customer Other = new("contact", new Guid("f0000000-0000-0000-0000-000000000002"));
    private static readonly TriageTopic Baggage = new(Guid.NewGuid(), "Baggage", ["bag"]);
    private static readonly TriageTopic Refund = new(Guid.NewGuid(), "Refund", ["refund"]);

    [Theory]
    [InlineData(LinkState.Verified, true)]
    [InlineData(LinkState.Suggested, false)]
    [InlineData(LinkState.Claimed, false)]
    [InlineData(LinkState.Rejected, false)]
    [InlineData(LinkState.None, false)]
    public void Only_a_verified_authors_earlier_joining_is_followed(LinkState state, bool isFollowed)
    {
        var facts = Facts(state, joined: Elsewhere(Baggage.Id));

        (IntakePolicy.Decide(A.Post("any news?"), facts).Action == CaseAction.Join).ShouldBe(isFollowed);
        (IntakePolicy.Decide(A.Post(Complaint), facts).Action == CaseAction.Join).ShouldBe(isFollowed);
    }

    [Fact]
    public void A_case_that_belongs_to_another_customer_by_now_is_not_followed() =>
        IntakePolicy.Decide(A.Post(Complaint), Facts(LinkState.Verified, Elsewhere(Baggage.Id) with { Customer = Other })).Action.ShouldBe(CaseAction.Open);

    [Fact]
    public void A_post_about_something_else_is_not_for_that_case() =>
        IntakePolicy.Decide(A.Post("I want a refund, you charged me twice"), Facts(LinkState.Verified, Elsewhere(Baggage.Id))).Action.ShouldBe(CaseAction.Open);

    [Fact]
    public void The_search_is_made_only_for_a_verified_author_who_would_get_a_case()
    {
        Matters(LinkState.Verified, Complaint).ShouldBeTrue();
        Matters(LinkState.Claimed, Complaint).ShouldBeFalse();
        Matters(LinkState.Verified, "Lovely crew, thank you!").ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(7 * 24, true)]
    [InlineData(7 * 24 + 1, false)]
    public void The_same_topic_joins_within_the_longer_of_window_and_reopen_days(int hoursAgo, bool isJoined) =>
        (Decide(Elsewhere(Baggage.Id, A.Monday.AddHours(-hoursAgo))).Action == CaseAction.Join).ShouldBe(isJoined);

    [Fact]
    public void The_reason_names_case_topic_and_beginning() => Decide(Elsewhere(Baggage.Id)).Reason
        .ShouldBe("the customer's open case CAS-00007 about Baggage, begun on 1 March 2026");

    [Fact]
    public void Of_other_topics_the_case_with_the_latest_post_is_named()
    {
        var decision = Decide(Elsewhere(Refund.Id), Elsewhere(null) with { Number = "CAS-00008" });

        decision.Action.ShouldBe(CaseAction.Open);
        decision.NamedCase!.Number.ShouldBe("CAS-00007");
        decision.Reason.ShouldBe("complaint; the customer also has case CAS-00007 about Refund, begun on 1 March 2026 open");
    }

    [Fact]
    public void Without_a_topic_nothing_joins() => Decide(Elsewhere(null)).Action.ShouldBe(CaseAction.Open);

    private static bool Matters(LinkState state, string text)
    {
        var facts = Facts(state, null);
        return AcrossChannels.Matter(facts, IntakePolicy.Decide(A.Post(text), facts));
    }

    private static IntakeDecision Decide(params IReadOnlyList<ConversationCase> elsewhere)
    {
        var facts = Facts(LinkState.Verified, null);
        return AcrossChannels.Decide(A.Post(Complaint), facts, IntakePolicy.Decide(A.Post(Complaint), facts), elsewhere);
    }

    private static ConversationCase Elsewhere(Guid? topic, DateTime? lastPostedOn = null) =>
        A.Case(A.Ben, lastPostedOn: lastPostedOn ?? A.Monday.AddHours(-20), number: "CAS-00007") with
        {
            TopicId = topic,
            Customer = Dana,
            FirstPostedOn = A.Monday.AddDays(-1),
        };

    private static IntakeFacts Facts(LinkState state, ConversationCase? joined) => A.Facts(author: A.Author() with
    {
        LinkState = state,
        Customer = Dana,
        JoinedCase = joined,
    }) with
    { Setup = TriageContext.Empty with { AccountHandle = A.Channel.Mention, Topics = [Baggage, Refund] } };
}
