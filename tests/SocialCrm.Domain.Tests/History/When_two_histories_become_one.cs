using System;
using System.Linq;
using SocialCrm.Plugins.Goodwill;
using SocialCrm.Plugins.History;
using SocialCrm.Plugins.Promises;

namespace SocialCrm.Domain.Tests.History;

public sealed class When_two_histories_become_one
{
    private static readonly RepeatedTopic Bags = new(A.Ana, "Baggage", 2, A.Monday);

    [Fact]
    public void The_most_urgent_promises_of_both_are_told()
    {
        var one = CustomerHistory.None with { Promises = [.. Enumerable.Range(1, 10).Select(day => Promise(day))] };
        var other = CustomerHistory.None with { Promises = [Promise(0), Promise(3, PromiseState.Kept)] };

        var both = one.With(other).Promises;

        both.Count.ShouldBe(10);
        both[0].DueOn.ShouldBe(A.Monday);
        both.ShouldAllBe(promise => promise.State == PromiseState.Open);
    }

    [Fact]
    public void Settled_promises_come_after_the_open_ones_the_latest_first() =>
        Plugins.History.Promise.MostUrgentFirst([Promise(1, PromiseState.Kept), Promise(9), Promise(2, PromiseState.Broken)], 10)
            .Select(promise => promise.State).ShouldBe([PromiseState.Open, PromiseState.Broken, PromiseState.Kept]);

    [Fact]
    public void What_is_owed_is_never_pushed_out()
    {
        var owed = Goodwill(GoodwillState.Approved, 0);
        var newer = Enumerable.Range(1, 12).Select(day => Goodwill(GoodwillState.PaidOut, day));

        GivenGoodwill.OwedFirst([owed, .. newer], 10)[0].ShouldBe(owed);
    }

    [Fact]
    public void The_same_topic_is_counted_for_both()
    {
        Repeat(Bags, Bags with { Name = null, Count = 3 }).ShouldBe(Bags with { Count = 5 });
        Repeat(Bags with { Name = null }, Bags).ShouldBe(Bags with { Count = 4 });
    }

    [Fact]
    public void Of_two_topics_the_first_is_told()
    {
        Repeat(Bags, Bags with { TopicId = A.Ben }).ShouldBe(Bags);
        Repeat(null, Bags).ShouldBe(Bags);
        Repeat(Bags, null).ShouldBe(Bags);
    }

    private static RepeatedTopic? Repeat(RepeatedTopic? one, RepeatedTopic? other) =>
        (CustomerHistory.None with { Repeat = one }).With(CustomerHistory.None with { Repeat = other }).Repeat;

    private static Promise Promise(int day, PromiseState state = PromiseState.Open) => new(
        new Guid(day, 0, 0, new byte[8]), A.Ana, "CAS-1", "We call you", A.Monday, A.Monday.AddDays(day), state,
        state == PromiseState.Open ? null : A.Monday.AddDays(day));

    private static GivenGoodwill Goodwill(GoodwillState state, int day) =>
        new(new Guid(day, 0, 0, new byte[8]), A.Ana, "CAS-1", 5m, "EUR", state, null, A.Monday.AddDays(day));
}
