using System.Linq;
using SocialCrm.Plugins.History;

namespace SocialCrm.Domain.Tests.History;

public sealed class When_a_tone_changes
{
    [Theory]
    [InlineData(Trend.Worsening, -0.8, -0.5, 0.1, 0.2)]
    [InlineData(Trend.Improving, 0.2, 0.1, -0.5, -0.8)]
    [InlineData(Trend.Steady, -0.5, -0.6, -0.5, -0.4)]
    [InlineData(Trend.Steady, -0.24, -0.24, 0.0, 0.0)]
    [InlineData(Trend.Worsening, -0.25, -0.25, 0.0, 0.0)]
    [InlineData(Trend.Improving, 0.25, 0.25, 0.0, 0.0)]
    public void The_newer_half_is_held_against_the_older(Trend trend, params double[] newestFirst) =>
        ToneTrend.Of(newestFirst.Select(tone => Post((decimal)tone))).ShouldBe(trend);

    [Fact]
    public void The_middle_one_of_an_odd_number_belongs_to_neither_half() =>
        ToneTrend.Of(new[] { 0m, 0m, -1m, 0m, 0m }.Select(tone => Post(tone))).ShouldBe(Trend.Steady);

    [Fact]
    public void Posts_that_nobody_judged_do_not_count()
    {
        ToneTrend.Of([Post(-1), Post(null), Post(-1), Post(1), Post(null), Post(1)]).ShouldBe(Trend.Worsening);
        ToneTrend.Of([Post(-1), Post(null), Post(-1), Post(1)]).ShouldBeNull();
    }

    [Fact]
    public void Three_posts_say_nothing() => ToneTrend.Of([Post(-1), Post(0), Post(1)]).ShouldBeNull();

    private static PastPost Post(decimal? tone) => new(A.Ana, A.Monday, "Larkspur on X", "", tone);
}
