using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Tests.Report;

public sealed class When_authors_are_put_into_follower_bands
{
    [Theory]
    [InlineData(0, "0 to 99")]
    [InlineData(99, "0 to 99")]
    [InlineData(100, "100 to 999")]
    [InlineData(999, "100 to 999")]
    [InlineData(1_000, "1,000 to 9,999")]
    [InlineData(9_999, "1,000 to 9,999")]
    [InlineData(10_000, "10,000 to 99,999")]
    [InlineData(99_999, "10,000 to 99,999")]
    [InlineData(100_000, "100,000 and more")]
    [InlineData(int.MaxValue, "100,000 and more")]
    public void Each_band_starts_where_the_one_before_ends(int followers, string band) =>
        FollowerBand.Of(followers).Label.ShouldBe(band);

    [Fact]
    public void Authors_whose_followers_are_not_known_are_not_counted_as_having_none() =>
        FollowerBand.Of(null).ShouldBe(FollowerBand.Unknown);
}
