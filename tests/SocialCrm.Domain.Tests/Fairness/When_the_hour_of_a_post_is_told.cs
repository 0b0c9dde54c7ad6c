using System;
using SocialCrm.Plugins.Fairness;

namespace SocialCrm.Domain.Tests.Fairness;

public sealed class When_the_hour_of_a_post_is_told
{
    [Theory]
    [InlineData("2026-03-02T23:30:00Z", "Europe/Berlin", 0)]
    [InlineData("2026-07-02T23:30:00Z", "W. Europe Standard Time", 1)]
    [InlineData("2026-03-02T23:30:00Z", null, 23)]
    [InlineData("2026-03-02T23:30:00Z", "Nowhere/City", 23)]
    public void It_is_that_of_the_desk(string posted, string? timeZone, int hour) =>
        HourOfDay.Of(DateTime.Parse(posted, null, System.Globalization.DateTimeStyles.AdjustToUniversal), timeZone).ShouldBe(hour);
}
