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

    [Fact]
    public void Half_and_nine_in_ten_are_those_of_ten_known_waits()
    {
        // The office is open for half an hour still.
        var figures = Of([.. Enumerable.Range(1, 10).Select(one => (Urgency.Normal, (DateTime?)Posted.AddMinutes(6 * one)))]);

        figures.Wall.ShouldBe(new Spread(33, 30, 54, 60));
        figures.Open.ShouldBe(new Spread(24, 30, 30, 30));
    }

    [Fact]
    public void Of_five_critical_cases_three_are_late()
    {
        DateTime?[] answers = [Posted.AddMinutes(14), Posted.AddMinutes(15), Posted.AddMinutes(15).AddTicks(1), Posted.AddMinutes(16), null];

        var figures = Of([.. answers.Select(at => (Urgency.Critical, at))]);

        (figures.Cases, figures.Waiting, figures.Promised, figures.Late).ShouldBe((5, 1, 5, 3));
        figures.LateShare.ShouldBe(0.6);
    }

    [Fact]
    public void What_falls_due_after_the_end_is_not_counted_whether_it_was_answered_or_not()
    {
        var posted = End.AddMinutes(-14);
        var policies = new CasePolicies(Made.Crm);
        var undecided = policies.Promise(new SimulatedCase { PostedOn = posted, Intent = Intent.Complaint, Urgency = Urgency.Critical });

        var figures = SimulatedWaits.Of("All", [undecided, undecided], [0, 1], [0, posted.AddMinutes(1).Ticks], End);

        (figures.Promised, figures.Late, figures.LateShare).ShouldBe((0, 0, null));
    }

    [Fact]
    public void Of_four_second_messages_three_fall_due_and_two_of_these_are_late()
    {
        var policies = new CasePolicies(Made.Crm);
        SimulatedCase[] cases = [.. Enumerable.Repeat(policies.Promise(new SimulatedCase { PostedOn = Posted, Intent = Intent.Complaint, Urgency = Urgency.Critical }), 5)];
        var again = Posted.AddHours(1);
        // A critical case has 60 minutes for the next response.
        var result = new DeskResult(
            [.. cases.Select(_ => Posted.AddMinutes(5).Ticks)],
            [again.Ticks, again.Ticks, again.Ticks, End.AddMinutes(-59).Ticks, 0],
            [again.AddMinutes(60).Ticks, again.AddMinutes(61).Ticks, 0, End.AddMinutes(-1).Ticks, 0],
            new int[5],
            []);

        OrderFigures.Of(QueueOrder.Ours, cases, result, End).SecondMessages.ShouldBe((4, 3, 2));
    }

    private static SimulatedWaits Of(params (Urgency Urgency, DateTime? Answered)[] cases)
    {
        var policies = new CasePolicies(Made.Crm);
        SimulatedCase[] promised = [.. cases.Select(one => policies.Promise(new SimulatedCase { PostedOn = Posted, Intent = Intent.Complaint, Urgency = one.Urgency }))];
        return SimulatedWaits.Of("All", promised, [.. Enumerable.Range(0, cases.Length)], [.. cases.Select(one => one.Answered?.Ticks ?? 0)], End);
    }
}
