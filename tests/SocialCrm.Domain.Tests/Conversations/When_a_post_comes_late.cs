using System;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Domain.Tests.Conversations;

public sealed class When_a_post_comes_late
{
    private const string Id = "1";

    private static readonly ConversationCase Theirs = A.Case(number: "CAS-00001");
    private static readonly ConversationCase Another = A.Case(number: "CAS-00002") with { Id = new Guid("00000000-0000-0000-0000-00000000000b") };

    [Theory]
    [InlineData(Outcome.Ignored)]
    [InlineData(Outcome.Praise)]
    public void A_later_post_without_a_case_is_decided_again_once_the_conversation_has_one(Outcome outcome) =>
        Step(Late(Theirs), Later(outcome, null)).ShouldBe(LateStep.TakeAgain);

    [Fact]
    public void A_later_post_stays_as_it_is_when_the_late_one_needs_no_case() =>
        Step(Late(null, Outcome.Ignored), Later(Outcome.Ignored, null)).ShouldBe(LateStep.None);

    [Fact]
    public void A_reply_to_our_own_post_is_decided_again_as_said_to_us() =>
        Step(Ours(null), Later(Outcome.Ignored, null, replyTo: Id)).ShouldBe(LateStep.TakeAgain);

    [Fact]
    public void The_case_of_the_same_authors_later_post_becomes_one_with_the_late_posts() =>
        Step(Late(Theirs), Later(Outcome.CaseOpened, Another)).ShouldBe(LateStep.Merge);

    [Fact]
    public void A_resolved_case_is_not_merged() =>
        Step(Late(Theirs), Later(Outcome.CaseOpened, Another with { State = CaseState.Resolved })).ShouldBe(LateStep.None);

    [Fact]
    public void A_later_post_that_joined_another_case_stays_there() =>
        Step(Late(Theirs), Later(Outcome.JoinedCase, Another)).ShouldBe(LateStep.None);

    [Fact]
    public void The_post_that_opened_the_case_is_decided_again_when_the_case_begins_with_the_late_one() =>
        Step(Late(Theirs, Outcome.CaseOpened), Later(Outcome.CaseOpened, Theirs)).ShouldBe(LateStep.TakeAgain);

    [Fact]
    public void Another_persons_case_names_the_late_posts() =>
        Step(Late(Theirs), Later(Outcome.CaseOpened, Another, author: Guid.NewGuid(), replyTo: Id)).ShouldBe(LateStep.NameCase);

    [Theory]
    [InlineData(Outcome.WaitingForParts)]
    [InlineData(Outcome.Pending)]
    [InlineData(Outcome.Failed)]
    [InlineData(Outcome.Duplicate)]
    public void What_is_not_decided_yet_is_left_alone(Outcome outcome) =>
        Step(Late(Theirs), Later(outcome, null)).ShouldBe(LateStep.None);

    [Fact]
    public void A_post_from_before_the_authors_open_case_belongs_before_it()
    {
        var theCase = A.Case(lastPostedOn: A.Monday.AddHours(2)) with { FirstPostedOn = A.Monday.AddHours(1) };

        ConversationPolicy.Decide(A.Post("hello?"), A.Channel, null, A.Ana, [theCase]).Kind.ShouldBe(BelongingKind.BeforeOpenCase);
    }

    [Fact]
    public void A_post_between_the_first_and_the_last_of_a_long_conversation_joins_it()
    {
        var theCase = A.Case(lastPostedOn: A.Monday.AddDays(9)) with { FirstPostedOn = A.Monday.AddDays(-9) };

        ConversationPolicy.Decide(A.Post("hello?"), A.Channel, null, A.Ana, [theCase]).Kind.ShouldBe(BelongingKind.OpenCase);
    }

    [Fact]
    public void A_case_that_begins_more_than_the_join_window_later_is_another_conversation()
    {
        var begun = A.Monday.AddHours(72).AddSeconds(1);
        var theCase = A.Case(lastPostedOn: begun) with { FirstPostedOn = begun };

        ConversationPolicy.Decide(A.Post("hello?"), A.Channel, null, A.Ana, [theCase]).Kind.ShouldBe(BelongingKind.OnItsOwn);
    }

    private static LateStep Step(KnownPost late, KnownPost later) => LatePostPolicy.Decide(late, Id, later);

    private static KnownPost Late(ConversationCase? theCase, Outcome outcome = Outcome.JoinedCase) =>
        new(Guid.NewGuid(), null, false, A.Ana, outcome, null, theCase);

    private static KnownPost Ours(ConversationCase? theCase) => new(Guid.NewGuid(), null, true, null, Outcome.OwnPost, null, theCase);

    private static KnownPost Later(Outcome outcome, ConversationCase? theCase, Guid? author = null, string? replyTo = null) =>
        new(Guid.NewGuid(), null, false, author ?? A.Ana, outcome, replyTo, theCase);
}
