using System;
using System.Linq;
using SocialCrm.Plugins.Crisis;

namespace SocialCrm.Domain.Tests.Crisis;

public sealed class When_a_wave_is_judged
{
    private static readonly WatchedTopic Topic = new(Guid.NewGuid(), "Double charge", TimeSpan.FromHours(1), 10, 50, null);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Without_history_the_floor_decides(int authors, bool isWave) => (Judged(authors) != null).ShouldBe(isWave);

    [Theory]
    [InlineData(16, 8, false)]
    [InlineData(17, 8, true)]
    [InlineData(79, 40, false)]
    [InlineData(80, 40, true)]
    [InlineData(13, 4, true)]
    public void It_takes_twice_the_usual_and_more_than_chance(int authors, int usual, bool isWave) =>
        (Judged(authors, [.. Enumerable.Repeat(usual, 14)]) != null).ShouldBe(isWave);

    [Fact]
    public void An_earlier_crisis_does_not_make_the_next_one_usual() =>
        Judged(20, [3, 3, 400, 3, 3, 3, 500]).ShouldNotBeNull().Usual.ShouldBe(3);

    [Fact]
    public void A_quiet_night_does_not_make_a_handful_a_crisis() => Judged(4, [0, 0, 0, 0]).ShouldBeNull();

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void After_a_false_alarm_it_takes_twice_as_many(int authors, bool isWave) =>
        (WavePolicy.Of(Topic, new AuthorCount(authors, A.Monday), [], 10) != null).ShouldBe(isWave);

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public void From_the_size_of_the_admin_nobody_has_to_declare_it(int authors, bool isDeclared) =>
        Judged(authors).ShouldNotBeNull().IsDeclared.ShouldBe(isDeclared);

    [Fact]
    public void A_floor_of_zero_is_never() =>
        WavePolicy.Of(Topic with { Floor = 0 }, new AuthorCount(1000, A.Monday), [], null).ShouldBeNull();

    [Fact]
    public void A_low_floor_counts_in_the_first_hours_and_chance_after_them()
    {
        var watched = Topic with { Floor = 2 };

        WavePolicy.Of(watched, new AuthorCount(2, A.Monday), [], null).ShouldNotBeNull();
        WavePolicy.Of(watched, new AuthorCount(3, A.Monday), [0, 0], null).ShouldBeNull();
        WavePolicy.Of(watched, new AuthorCount(4, A.Monday), [0, 0], null).ShouldNotBeNull();
    }

    [Fact]
    public void It_says_why() => Judged(17, [4, 5]).ShouldNotBeNull().Reason.ShouldBe("17 authors in 60 minutes, usually 4.5");

    private static Wave? Judged(int authors, params int[] before) => WavePolicy.Of(Topic, new AuthorCount(authors, A.Monday), before, null);
}
