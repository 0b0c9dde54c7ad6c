using System;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Query;

/// <remarks>Now is Sunday 15 March 2026, 12:00 UTC.</remarks>
public sealed class When_dates_are_relative
{
    private readonly Org _org = new();

    [Theory]
    [InlineData(ConditionOperator.Today, "2026-03-15T00:00:00Z", "2026-03-15T23:59:59Z")]
    [InlineData(ConditionOperator.Yesterday, "2026-03-14T00:00:00Z", "2026-03-14T23:59:59Z")]
    [InlineData(ConditionOperator.Tomorrow, "2026-03-16T00:00:00Z", "2026-03-16T23:59:59Z")]
    [InlineData(ConditionOperator.Last7Days, "2026-03-08T00:00:00Z", "2026-03-15T12:00:00Z")]
    [InlineData(ConditionOperator.Next7Days, "2026-03-15T12:00:00Z", "2026-03-22T23:59:59Z")]
    [InlineData(ConditionOperator.LastWeek, "2026-03-08T00:00:00Z", "2026-03-14T23:59:59Z")]
    [InlineData(ConditionOperator.ThisWeek, "2026-03-15T00:00:00Z", "2026-03-21T23:59:59Z")]
    [InlineData(ConditionOperator.NextWeek, "2026-03-22T00:00:00Z", "2026-03-28T23:59:59Z")]
    [InlineData(ConditionOperator.LastMonth, "2026-02-01T00:00:00Z", "2026-02-28T23:59:59Z")]
    [InlineData(ConditionOperator.ThisMonth, "2026-03-01T00:00:00Z", "2026-03-31T23:59:59Z")]
    [InlineData(ConditionOperator.NextMonth, "2026-04-01T00:00:00Z", "2026-04-30T23:59:59Z")]
    [InlineData(ConditionOperator.LastYear, "2025-01-01T00:00:00Z", "2025-12-31T23:59:59Z")]
    [InlineData(ConditionOperator.ThisYear, "2026-01-01T00:00:00Z", "2026-12-31T23:59:59Z")]
    [InlineData(ConditionOperator.NextYear, "2027-01-01T00:00:00Z", "2027-12-31T23:59:59Z")]
    public void A_named_stretch_is_made_of_whole_days(ConditionOperator comparison, string first, string last) => Spans(first, last, comparison);

    [Theory]
    [InlineData(ConditionOperator.LastXHours, 3, "2026-03-15T09:00:00Z", "2026-03-15T12:00:00Z")]
    [InlineData(ConditionOperator.NextXHours, 3, "2026-03-15T12:00:00Z", "2026-03-15T15:00:00Z")]
    [InlineData(ConditionOperator.LastXDays, 3, "2026-03-12T00:00:00Z", "2026-03-15T12:00:00Z")]
    [InlineData(ConditionOperator.NextXDays, 3, "2026-03-15T12:00:00Z", "2026-03-18T23:59:59Z")]
    [InlineData(ConditionOperator.LastXWeeks, 2, "2026-03-01T00:00:00Z", "2026-03-15T12:00:00Z")]
    [InlineData(ConditionOperator.NextXWeeks, 2, "2026-03-15T12:00:00Z", "2026-03-29T23:59:59Z")]
    [InlineData(ConditionOperator.LastXMonths, 1, "2026-02-15T00:00:00Z", "2026-03-15T12:00:00Z")]
    [InlineData(ConditionOperator.NextXMonths, 1, "2026-03-15T12:00:00Z", "2026-04-15T23:59:59Z")]
    [InlineData(ConditionOperator.LastXYears, 1, "2025-03-15T00:00:00Z", "2026-03-15T12:00:00Z")]
    [InlineData(ConditionOperator.NextXYears, 1, "2026-03-15T12:00:00Z", "2027-03-15T23:59:59Z")]
    public void A_counted_stretch_runs_to_or_from_now(ConditionOperator comparison, int count, string first, string last) => Spans(first, last, comparison, count);

    [Theory]
    [InlineData(ConditionOperator.OlderThanXMinutes, 30, "2026-03-15T11:29:59Z")]
    [InlineData(ConditionOperator.OlderThanXHours, 2, "2026-03-15T09:59:59Z")]
    [InlineData(ConditionOperator.OlderThanXDays, 2, "2026-03-12T23:59:59Z")]
    [InlineData(ConditionOperator.OlderThanXWeeks, 1, "2026-03-07T23:59:59Z")]
    [InlineData(ConditionOperator.OlderThanXMonths, 1, "2026-02-14T23:59:59Z")]
    [InlineData(ConditionOperator.OlderThanXYears, 1, "2025-03-14T23:59:59Z")]
    public void Older_than_ends_before_a_whole_day(ConditionOperator comparison, int count, string last)
    {
        Due(Org.At(last), Org.At(last).AddSeconds(1));

        _org.Cases("responseby", comparison, count).ShouldBe(["0"]);
    }

    [Fact]
    public void Days_are_those_of_the_user()
    {
        _org.Zone = Plus(hours: 14);
        Due(Org.At("2026-03-15T09:59:59Z"), Org.At("2026-03-15T10:00:00Z"), Org.At("2026-03-16T09:59:59Z"), Org.At("2026-03-16T10:00:00Z"));

        _org.Cases("responseby", ConditionOperator.Today).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Today_follows_the_injected_clock()
    {
        Due(Org.At("2030-05-05T05:05:05Z"));
        _org.Now = Org.At("2030-05-05T23:00:00Z");

        _org.Cases("responseby", ConditionOperator.Today).ShouldBe(["0"]);
    }

    [Fact]
    public void A_day_with_a_clock_change_is_shorter()
    {
        _org.Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        _org.Now = Org.At("2026-03-29T10:00:00Z");
        Due(Org.At("2026-03-28T22:59:59Z"), Org.At("2026-03-28T23:00:00Z"), Org.At("2026-03-29T21:59:59Z"), Org.At("2026-03-29T22:00:00Z"));

        _org.Cases("responseby", ConditionOperator.Today).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void A_day_that_begins_with_a_clock_change_begins_after_it()
    {
        _org.Zone = ClocksGoForwardAtMidnight(day: 15, month: 3);
        Due(Org.At("2026-03-15T03:59:59Z"), Org.At("2026-03-15T04:00:00Z"));

        _org.Cases("responseby", ConditionOperator.Today).ShouldBe(["1"]);
    }

    [Theory]
    [InlineData(ConditionOperator.On, new[] { "1", "2" })]
    [InlineData(ConditionOperator.NotOn, new[] { "0", "3" })]
    [InlineData(ConditionOperator.OnOrBefore, new[] { "0", "1", "2" })]
    [InlineData(ConditionOperator.OnOrAfter, new[] { "1", "2", "3" })]
    public void On_means_the_users_whole_day(ConditionOperator comparison, string[] found)
    {
        _org.Zone = Plus(hours: 2);
        Due(Org.At("2026-03-01T21:59:59Z"), Org.At("2026-03-01T22:00:00Z"), Org.At("2026-03-02T21:59:59Z"), Org.At("2026-03-02T22:00:00Z"));

        _org.Cases("responseby", comparison, "2026-03-02").ShouldBe(found);
    }

    [Fact]
    public void Calendar_dates_know_no_zone()
    {
        var org = new Org(Catalogue.Standard.With(new SolutionContent
        {
            UniqueName = "Days",
            Version = "1.0.0.0",
            Managed = false,
            Prefix = "test",
            ExtendedTables = [new TableExtension("incident", [new ColumnSchema { Name = "test_day", Type = ColumnType.DateTime, DateBehavior = DateBehavior.DateOnly }], [])],
        }))
        {
            Zone = Plus(hours: 14),
        };
        org.Add("incident", ("title", "the user's today"), ("test_day", new DateTime(2026, 3, 16)));
        org.Add("incident", ("title", "UTC's today"), ("test_day", new DateTime(2026, 3, 15)));

        org.Cases("test_day", ConditionOperator.Today).ShouldBe(["the user's today"]);
    }

    private static TimeZoneInfo Plus(int hours) => TimeZoneInfo.CreateCustomTimeZone($"Plus{hours}", TimeSpan.FromHours(hours), null, null);

    private static TimeZoneInfo ClocksGoForwardAtMidnight(int day, int month) => TimeZoneInfo.CreateCustomTimeZone(
        "Minus4",
        TimeSpan.FromHours(-4),
        null,
        null,
        null,
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date,
                DateTime.MaxValue.Date,
                TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(default, month, day),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(default, 12, 1)),
        ]);

    /// <summary>The first and the last second are in, the ones beside them are not.</summary>
    private void Spans(string first, string last, ConditionOperator comparison, params object[] values)
    {
        Due(Org.At(first).AddSeconds(-1), Org.At(first), Org.At(last), Org.At(last).AddSeconds(1));

        _org.Cases("responseby", comparison, values).ShouldBe(["1", "2"]);
    }

    private void Due(params DateTime[] moments)
    {
        for (var i = 0; i < moments.Length; i++)
            _org.Add("incident", ("title", $"{i}"), ("responseby", moments[i]));
    }
}
