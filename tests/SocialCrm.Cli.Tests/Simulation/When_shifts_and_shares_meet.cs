using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Simulation;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Tests.Simulation;

public sealed class When_shifts_and_shares_meet
{
    [Fact]
    public void Shifts_that_touch_are_one() => Changes(Shift("08:00", "12:00"), Shift("12:00", "16:00")).ShouldBe([(8, true), (16, false)]);

    [Fact]
    public void A_break_may_begin_with_the_shift() =>
        Changes(new ShiftSetup { From = "08:00", To = "16:00", Breaks = ["08:00-09:00"] }).ShouldBe([(9, true), (16, false)]);

    [Fact]
    public void Work_beyond_a_shift_is_overrun_until_the_next_one_begins()
    {
        var setup = HourLong(Made.Member("Rosa", Shift("10:00", "11:00"), Shift("11:30", "13:00")));

        var use = DeskRun.Of([Case(10.9)], Roster.Of(setup), QueueOrder.Ours, Made.Monday.AddDays(1)).Use.Single();

        use.OverrunHours.ShouldBe(0.5, 0.001);
        use.BusyHours.ShouldBe(0.5, 0.001);
    }

    [Fact]
    public void Of_several_who_are_free_the_one_who_waits_the_longest_takes_a_case_whatever_their_group()
    {
        var setup = HourLong(Made.Member("Rosa", Made.Always), Made.Member("Lea", Made.Always));

        DeskRun.Of([Case(1), Case(3), Case(5)], Roster.Of(setup), QueueOrder.Ours, Made.Monday.AddDays(1)).AnsweredBy.ShouldBe([0, 1, 0]);
    }

    [Fact]
    public void An_author_with_a_thousand_followers_has_not_few()
    {
        SimulatedCase[] cases = [Case(1) with { Followers = 999 }, Case(2) with { Followers = 1_000 }, Case(3)];

        Figures(cases).FewFollowers.Cases.ShouldBe(1);
    }

    [Fact]
    public void A_second_message_is_promised_what_the_policy_says()
    {
        var theCase = new CasePolicies(Made.Crm).Promise(Case(1) with { Urgency = Urgency.Critical, WritesAgainAfter = TimeSpan.FromMinutes(5) });

        Figures([theCase]).SecondMessages.ShouldBe((1, 1, 0));
        Figures([theCase, theCase with { PostedOn = theCase.PostedOn.AddMinutes(1) }]).SecondMessages.ShouldBe((2, 2, 2), "there is one rep, who needs an hour for each");
    }

    [Fact]
    public void A_second_message_takes_its_own_time()
    {
        var setup = HourLong(Made.Member("Rosa", Made.Always));
        setup = setup with { Team = setup.Team with { Spread = 0.5 } };
        var theCase = Case(1) with { SecondEffort = 1, WritesAgainAfter = TimeSpan.FromMinutes(5) };

        var result = DeskRun.Of([theCase], Roster.Of(setup), QueueOrder.Ours, Made.Monday.AddDays(1));

        (result.Answered[0] - theCase.PostedOn.Ticks).ShouldBe(Roster.WorkloadOf(setup.Team).TicksFor(Intent.Complaint, 0));
        (result.SecondAnswered[0] - result.SecondPosted[0]).ShouldBe(Roster.WorkloadOf(setup.Team).TicksFor(Intent.Complaint, 1));
    }

    [Fact]
    public void Somebody_with_a_pace_of_their_own_keeps_it()
    {
        var setup = HourLong(Made.Member("Rosa", Made.Always) with { MinutesPerCase = new Dictionary<string, double> { ["Complaint"] = 30 } });

        DeskRun.Of([Case(1)], Roster.Of(setup), QueueOrder.Ours, Made.Monday.AddDays(1)).AnsweredOn(0)!.Value.ShouldBe(Made.Monday.AddHours(1.5), TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(0, "first")]
    [InlineData(0.49, "first")]
    [InlineData(0.5, "second")]
    public void A_share_ends_before_the_next_one_begins(double unit, string value) => new Shares<string>([("first", 1), ("second", 1)]).At(unit).ShouldBe(value);

    [Fact]
    public void A_time_that_the_clock_skips_is_an_hour_later() =>
        new LocalClock(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).ToUtc(new DateTime(2026, 3, 29, 2, 30, 0)).ShouldBe(new DateTime(2026, 3, 29, 1, 30, 0));

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Of_fifteen_one_may_be_late_when_nine_in_ten_have_to_be_in_time(int late, bool isMet)
    {
        SimulatedCase[] cases = [.. Enumerable.Repeat(Case(1) with { DueOn = Made.Monday.AddHours(3) }, 15)];
        var target = new StaffingTarget(cases, Roster.WorkloadOf(HourLong().Team), 0.9, Made.Monday.AddDays(1));
        long[] answered = [.. cases.Select((_, number) => Made.Monday.AddHours(number < late ? 4 : 2).Ticks)];

        target.IsMet(new DeskResult(answered, new long[15], new long[15], new int[15], [])).ShouldBe(isMet);
    }

    private static OrderFigures Figures(SimulatedCase[] cases)
    {
        var end = Made.Monday.AddDays(1);
        return OrderFigures.Of(QueueOrder.Ours, cases, DeskRun.Of(cases, Roster.Of(HourLong(Made.Member("Rosa", Made.Always))), QueueOrder.Ours, end), end);
    }

    private static IEnumerable<(int Hour, bool IsOn)> Changes(params ShiftSetup[] shifts) =>
        Roster.Of(HourLong(Made.Member("Rosa", shifts))).Changes.Select(change => (new DateTime(change.At, DateTimeKind.Utc).Hour, change.IsOn));

    private static ShiftSetup Shift(string from, string to) => new() { From = from, To = to };

    /// <summary>One day on which every answer takes an hour.</summary>
    private static SimulationSetup HourLong(params MemberSetup[] members)
    {
        var setup = Made.Setup(0, days: 1);
        return setup with { Team = setup.Team with { MinutesPerCase = new Dictionary<string, double> { ["Complaint"] = 60 }, Spread = 0, Members = members } };
    }

    private static SimulatedCase Case(double hour) => new() { PostedOn = Made.Monday.AddHours(hour), Intent = Intent.Complaint, Urgency = Urgency.Normal };
}
