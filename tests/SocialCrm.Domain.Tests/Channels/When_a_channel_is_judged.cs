using System;
using System.Linq;
using SocialCrm.Plugins.Channels;

namespace SocialCrm.Domain.Tests.Channels;

public sealed class When_a_channel_is_judged
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private static readonly ReviewedChannel Channel = new(Guid.Empty, "X", true, null, null, 10, null, Now.AddDays(-100));

    [Theory]
    [InlineData(1, 192)]
    [InlineData(8, 24)]
    [InlineData(16, 12)]
    [InlineData(1000, 12)]
    public void The_more_is_expected_the_sooner_it_is_silent_but_a_night_is_no_silence(int expected, int hours) =>
        Silence.Longest(expected).ShouldBe(TimeSpan.FromHours(hours));

    [Fact]
    public void It_is_silent_once_the_longest_gap_has_passed()
    {
        var last = Now - Silence.Longest(10);

        Silence.Since(Channel, last, Now).ShouldBeNull();
        Silence.Since(Channel, last, Now.AddSeconds(1)).ShouldBe(last);
    }

    [Fact]
    public void One_that_never_had_a_post_is_silent_since_it_was_made() =>
        Silence.Since(Channel, null, Now).ShouldBe(Channel.CreatedOn);

    [Fact]
    public void One_that_is_off_or_expects_nothing_is_never_silent()
    {
        Silence.Since(Channel with { IsListening = false }, null, Now).ShouldBeNull();
        Silence.Since(Channel with { ExpectedPosts = null }, null, Now).ShouldBeNull();
        Silence.Since(Channel with { ExpectedPosts = 0 }, null, Now).ShouldBeNull();
    }

    [Theory]
    [InlineData(4.99, null)]
    [InlineData(5, "Open it: 5 posts a day over 14 days")]
    public void One_that_is_off_is_proposed_to_open_by_volume(double perDay, string? proposal) =>
        ChannelProposal.Of(Channel with { IsListening = false }, (decimal)perDay, 60, true, Now).ShouldBe(proposal);

    [Theory]
    [InlineData(59, false, 60, "Close it: 59 posts in 60 days and no open case")]
    [InlineData(60, false, 60, null)]
    [InlineData(59, true, 60, null)]
    [InlineData(0, false, 59, null)]
    public void One_that_is_on_is_proposed_to_close_when_it_is_empty_for_long_and_nobody_waits(int posts, bool hasOpenCase, int age, string? proposal) =>
        ChannelProposal.Of(Channel with { CreatedOn = Now.AddDays(-age) }, 0.9m, posts, hasOpenCase, Now).ShouldBe(proposal);

    [Fact]
    public void Delays_are_told_by_nearest_rank()
    {
        var delays = new IngestDelays(Enumerable.Range(1, 20).Select(minute => TimeSpan.FromMinutes(minute)).Append(TimeSpan.FromMinutes(-5)));

        delays.Minutes(50).ShouldBe(10);
        delays.Minutes(95).ShouldBe(19);
        new IngestDelays([]).Minutes(50).ShouldBeNull();
        new IngestDelays([TimeSpan.FromMinutes(-5)]).Minutes(95).ShouldBe(0);
    }

    [Fact]
    public void Shares_and_rates_are_rounded()
    {
        new PostCounts(3, 1).AnswerShare.ShouldBe(0.33m);
        new PostCounts(0, 0).AnswerShare.ShouldBeNull();
        (new PostCounts(83, 1) { OnBusiestDay = 70 }).UsualPerDay(14).ShouldBe(1m);
        new PostCounts(3, 1).PerDay(14).ShouldBe(0.21m);
    }
}
