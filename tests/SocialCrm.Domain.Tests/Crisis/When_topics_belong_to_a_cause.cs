using System;
using System.Linq;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Crisis;

public sealed class When_topics_belong_to_a_cause
{
    private static readonly TriageTopic Cause = new(Guid.NewGuid(), "Double charge", ["charged twice"]);
    private static readonly TriageTopic Refunds = new(Guid.NewGuid(), "Refunds", ["refund"]);
    private static readonly TriageTopic Baggage = new(Guid.NewGuid(), "Baggage", ["bag"]);

    private static readonly TriageTopic[] All = [Cause, Refunds, Baggage];

    [Theory]
    [InlineData(1, 5, false)]
    [InlineData(1, 10, false)]
    [InlineData(2, 10, true)]
    [InlineData(2, 11, false)]
    public void One_post_in_five_and_at_least_two_make_it_so(int refunds, int posts, bool belongs) => OtherTopics
        .Related(All, Cause.Id, [.. Enumerable.Repeat("charged twice, refund please", refunds), .. Enumerable.Repeat("charged twice", posts - refunds)])
        .Contains("Refunds").ShouldBe(belongs);

    [Fact]
    public void What_belongs_to_it_is_nothing_else()
    {
        var others = new OtherTopics(All, Cause.Id, ["refunds"]);

        others.In("charged twice, refund please").ShouldBeNull();
        others.In("charged twice and my bag is lost").ShouldBe("Baggage");
        others.Named(Baggage.Id).ShouldBe("Baggage");
        others.Named(Refunds.Id).ShouldBeNull();
        others.Named(Cause.Id).ShouldBeNull();
    }

    [Fact]
    public void A_post_joins_the_crisis_of_its_own_topic_first()
    {
        var one = Cause with { CrisisId = Guid.NewGuid() };
        var two = Baggage with { CrisisId = Guid.NewGuid() };

        CrisisCause.Of("charged twice, my bag is lost", two.Id, [one, Refunds, two]).ShouldBe(two.CrisisId);
        CrisisCause.Of("charged twice, my bag is lost", Refunds.Id, [one, Refunds, two]).ShouldBe(one.CrisisId);
        CrisisCause.Of("my seat is broken", null, [one, Refunds, two]).ShouldBeNull();
        CrisisCause.Of("charged twice", Cause.Id, All).ShouldBeNull();
    }

    [Fact]
    public void A_case_joins_unless_it_was_taken_out_or_is_in_another_one_that_goes_on()
    {
        var one = Cause with { CrisisId = Guid.NewGuid() };
        var two = Baggage with { CrisisId = Guid.NewGuid() };
        Guid? Joined(ConversationCase theCase) => CrisisCause.Joined("charged twice", Cause.Id, [one, Refunds, two], theCase);

        Joined(A.Case()).ShouldBe(one.CrisisId);
        Joined(A.Case() with { LeftCrisisId = one.CrisisId }).ShouldBeNull();
        Joined(A.Case() with { LeftCrisisId = two.CrisisId }).ShouldBe(one.CrisisId);
        Joined(A.Case() with { CrisisId = two.CrisisId }).ShouldBeNull();
        Joined(A.Case() with { CrisisId = Guid.NewGuid() }).ShouldBe(one.CrisisId);
    }
}
