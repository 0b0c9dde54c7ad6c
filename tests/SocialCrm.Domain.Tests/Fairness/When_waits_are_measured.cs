using System.Linq;
using SocialCrm.Plugins.Fairness;

namespace SocialCrm.Domain.Tests.Fairness;

public sealed class When_waits_are_measured
{
    [Theory]
    [InlineData(1, 10, 10)]
    [InlineData(2, 10, 20)]
    [InlineData(4, 20, 40)]
    [InlineData(10, 50, 90)]
    [InlineData(11, 60, 100)]
    public void Median_and_90th_percentile_are_the_nearest_rank_when_nobody_waits_any_more(int people, int median, int high)
    {
        var waits = Enumerable.Range(1, people).Reverse().Select(number => Waits.One(10 * number));

        WaitFigures.Of(waits).ShouldBe(new WaitFigures(people, 0, median, high));
    }

    [Fact]
    public void Nobody_has_no_figures() => WaitFigures.Of([]).ShouldBe(new WaitFigures(0, 0, null, null));

    [Fact]
    public void Somebody_who_waits_longer_already_than_others_did_makes_the_median_longer()
    {
        int?[] medians = [WaitFigures.Of([Waits.One(10), Waits.One(20), Waits.One(30)]).Median, WaitFigures.Of([Waits.One(10), Waits.One(20), Waits.One(30), Waits.One(500, hasEnded: false), Waits.One(500, hasEnded: false)]).Median];

        medians.ShouldBe([20, 30]);
    }

    [Fact]
    public void Somebody_who_wrote_just_now_makes_it_no_shorter()
    {
        var answered = new[] { Waits.One(10), Waits.One(20), Waits.One(30) };
        var justNow = Enumerable.Repeat(Waits.One(1, hasEnded: false), 10);

        WaitFigures.Of([.. answered, .. justNow]).ShouldBe(new WaitFigures(13, 10, 20, 30));
    }

    [Fact]
    public void A_group_that_hardly_anybody_answers_has_no_median_and_does_not_look_quick()
    {
        var ignored = Enumerable.Repeat(Waits.One(600, hasEnded: false), 9).Append(Waits.One(2));

        WaitFigures.Of(ignored).ShouldBe(new WaitFigures(10, 9, null, null));
    }

    [Fact]
    public void A_case_closed_without_an_answer_was_not_answered_quickly()
    {
        var closed = Enumerable.Repeat(Waits.One(2, hasEnded: false) with { IsClosed = true }, 6);

        WaitFigures.Of([.. closed, Waits.One(10), Waits.One(20), Waits.One(30)]).ShouldBe(new WaitFigures(9, 0, 20, 30) { Closed = 6 });
    }

    [Theory]
    [InlineData(4, 0, false)]
    [InlineData(5, 0, true)]
    [InlineData(19, 1, false)]
    [InlineData(20, 1, true)]
    public void Minutes_that_say_little_or_too_much_about_one_are_not_told(int answered, int waiting, bool areTold)
    {
        var waits = Enumerable.Repeat(Waits.One(10), answered).Concat(Enumerable.Repeat(Waits.One(1, hasEnded: false), waiting));

        (WaitFigures.Of(waits).AsTold().Median == 10).ShouldBe(areTold);
    }

    [Fact]
    public void Who_was_answered_in_the_minute_until_which_another_waits_was_answered_before_it() =>
        WaitFigures.Of([Waits.One(5, hasEnded: false), Waits.One(5)]).Median.ShouldBe(5);
}
