using System;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Tests.Report;

public sealed class When_a_percentile_is_taken
{
    [Theory]
    [InlineData(50, 5)]
    [InlineData(90, 9)]
    [InlineData(91, 10)]
    [InlineData(100, 10)]
    [InlineData(1, 1)]
    public void It_is_the_value_that_so_many_in_a_hundred_do_not_exceed(int percent, double expected) =>
        Percentile.Of([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], percent).ShouldBe(expected);

    [Fact]
    public void One_value_is_every_percentile() => Percentile.Of([42], 90).ShouldBe(42);

    [Fact]
    public void No_value_has_none() => Percentile.Of([], 50).ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_percentage_that_is_none_is_refused(int percent) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Percentile.Of([1], percent));
}
