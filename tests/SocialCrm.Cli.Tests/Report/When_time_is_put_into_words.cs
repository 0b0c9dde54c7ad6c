using System;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Tests.Report;

public sealed class When_time_is_put_into_words
{
    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(59, "59 min")]
    [InlineData(60, "1 h")]
    [InlineData(125, "2 h 5 min")]
    [InlineData(1439, "23 h 59 min")]
    [InlineData(1440, "1 d")]
    [InlineData(4560, "3 d 4 h")]
    [InlineData(-125, "2 h 5 min")]
    public void The_two_largest_units_are_named(int minutes, string words) =>
        Words.Span(TimeSpan.FromMinutes(minutes)).ShouldBe(words);
}
