using System;
using System.Linq;
using SocialCrm.Cli.Simulation;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Tests.Simulation;

public sealed class When_waits_are_counted
{
    // A Saturday: the office in Lisbon closes at 18:00 and opens on Monday at 08:00.
    private static readonly DateTime Posted = new(2026, 3, 7, 17, 30, 0, DateTimeKind.Utc);

    private static readonly DateTime End = Posted.AddDays(3);

    [Fact]
    public void Time_on_the_wall_counts_nights_and_business_time_does_not()
    {
        var monday = new DateTime(2026, 3, 9, 9, 0, 0, DateTimeKind.Utc);

        var figures = Of((Urgency.Normal, monday));

        figures.Wall.Median.ShouldBe((monday - Posted).TotalMinutes);
        figures.Open.Median.ShouldBe(90);
        figures.Late.ShouldBe(0);
    }

    [Fact]
    public void An_answer_at_the_due_time_is_in_time_and_one_after_it_is_late()
    {
        Of((Urgency.Critical, Posted.AddMinutes(15))).Late.ShouldBe(0);
        Of((Urgency.Critical, Posted.AddMinutes(15).AddTicks(1))).Late.ShouldBe(1);
    }

    [Fact]
    public void Who_waits_at_the_end_counts_with_the_time_until_then_and_as_late_once_it_was_due()
    {
        var figures = Of((Urgency.Critical, null), (Urgency.High, Posted.AddMinutes(30)));

        figures.Waiting.ShouldBe(1);
        figures.Late.ShouldBe(1);
        figures.LateShare.ShouldBe(0.5);
        figures.Wall.Longest.ShouldBe(3 * 24 * 60);
    }

    private static WaitFigures Of(params (Urgency Urgency, DateTime? Answered)[] cases)
    {
        var policies = new CasePolicies(Made.Crm);
        SimulatedCase[] promised = [.. cases.Select(one => policies.Promise(new SimulatedCase { PostedOn = Posted, Intent = Intent.Complaint, Urgency = one.Urgency }))];
        return WaitFigures.Of("All", promised, [.. Enumerable.Range(0, cases.Length)], [.. cases.Select(one => one.Answered?.Ticks ?? 0)], End);
    }
}
