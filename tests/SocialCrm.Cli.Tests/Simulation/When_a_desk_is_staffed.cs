using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Simulation;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Tests.Simulation;

public sealed class When_a_desk_is_staffed
{
    private static readonly SimulationSetup Setup = Office();

    private static readonly StaffingSearch Search = new(Setup, month => Made.Traffic(Setup, month));

    private static readonly StaffingNeed Need = Search.Find();

    [Fact]
    public void The_reps_that_were_found_meet_the_target_for_each_urgency()
    {
        Need.IsMet.ShouldBeTrue();
        Search.IsMet(Need.Reps).ShouldBeTrue();
        Need.InTime.Where(share => share is not null).ShouldAllBe(share => share >= 0.9);
    }

    [Fact]
    public void One_rep_fewer_in_any_hour_misses_it()
    {
        Need.IsTight.ShouldBeTrue();
        for (var cell = 0; cell < LocalClock.CellsOfWeek; cell++)
        {
            if (Need.Reps[cell] <= Setup.Target.FewestReps)
                continue;
            int[] fewer = [.. Need.Reps];
            fewer[cell]--;
            Search.IsMet(fewer).ShouldBeFalse($"hour {cell}");
        }
    }

    [Fact]
    public void Busy_hours_get_more_than_quiet_ones_and_none_less_than_the_file_asks()
    {
        Need.Reps.ShouldAllBe(reps => reps >= 1);
        Enumerable.Range(0, 7).Sum(day => Need.Reps[(day * 24) + 12]).ShouldBeGreaterThan(Enumerable.Range(0, 7).Sum(day => Need.Reps[(day * 24) + 3]));
    }

    [Fact]
    public void A_crisis_is_no_reason_for_more()
    {
        var stormy = Setup with { Traffic = Setup.Traffic with { Crises = [new CrisisTraffic { Day = 3, Hour = 9, Hours = 5, Factor = 20 }] } };

        new StaffingSearch(stormy, month => Made.Traffic(stormy, month)).Find().Reps.ShouldBe(Need.Reps);
    }

    [Fact]
    public void What_nobody_can_write_in_the_promised_time_is_told()
    {
        var slow = Setup with { Days = 7, Team = Setup.Team with { MinutesPerCase = new Dictionary<string, double> { ["Complaint"] = 30 } } };

        var need = new StaffingSearch(slow, month => Made.Traffic(slow, month)).Find();

        need.IsMet.ShouldBeFalse();
        need.IsAttainable.ShouldBeFalse();
        Sentences(slow, need)[0].ShouldStartWith("The target of 90.0 % in time cannot be met for each urgency, however many people there are: ");
        need.InTime[0]!.Value.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void The_team_of_the_file_is_counted_by_the_hour()
    {
        var setup = Setup.With(
            Made.Member("Early", new ShiftSetup { Days = ["monday"], From = "08:00", To = "12:30" }) with { People = 3 },
            Made.Member("Late", new ShiftSetup { Days = ["monday"], From = "12:00", To = "14:00" }));

        var present = new StaffingSearch(setup with { Days = 7 }, month => Made.Traffic(setup with { Days = 7 }, month)).Find().Present;

        Enumerable.Range(7, 8).Select(hour => present[24 + hour]).ShouldBe([0, 3, 3, 3, 3, 2.5, 1, 0]);
        present.Sum().ShouldBe(15.5);
    }

    [Fact]
    public void A_search_that_was_stopped_does_not_say_that_nobody_could_do_it()
    {
        // A critical case is promised in 15 minutes, so that whoever finds nobody free is late.
        var strict = Made.Setup(5, days: 14);
        strict = strict with { Team = strict.Team with { Spread = 0, MinutesPerCase = new Dictionary<string, double> { ["Complaint"] = 14 } } };

        var need = new StaffingSearch(strict, month => Made.Traffic(strict, month), mostCases: 1).Find();

        (need.IsMet, need.IsAttainable, need.IsTight).ShouldBe((false, true, false));
        Sentences(strict, need)[0].ShouldStartWith($"The search was stopped after {need.Runs} runs before the target of 95.0 % in time was met; more people than these may meet it.");
    }

    [Fact]
    public void Every_order_is_judged_on_traffic_that_the_search_has_not_seen()
    {
        var unseen = new StaffedMonth(Made.Traffic(Setup, StaffingSearch.Months), Setup.Clock(), Roster.WorkloadOf(Setup.Team), Setup.Target.InTime);

        Need.ByOrder.Select(one => one.Order).ShouldBe(QueueOrder.All);
        foreach (var (order, inTime) in Need.ByOrder)
            inTime.ShouldBe(unseen.InTime(Need.Reps, order));
        Need.InTimeElsewhere.ShouldNotBe(Need.InTime);
    }

    [Fact]
    public void What_falls_due_after_the_end_is_neither_in_time_nor_late()
    {
        var policies = new CasePolicies(Made.Crm);
        SimulatedCase[] cases = [Critical(-16), Critical(-15), Critical(-14), Critical(-1)];
        var target = new StaffingTarget(cases, Roster.WorkloadOf(Setup.Team), 0.9, Made.Monday);

        target.InTime(Answered(0, Made.Monday.AddMinutes(-3).Ticks, 0, Made.Monday.Ticks)).ShouldBe([0.5, null, null, null]);
        target.InTime(Answered(0, 0, 0, 0)).ShouldBe([0.5, null, null, null]);

        SimulatedCase Critical(int minutes) => policies.Promise(new SimulatedCase { PostedOn = Made.Monday.AddMinutes(minutes), Intent = Intent.Complaint, Urgency = Urgency.Critical });
        static DeskResult Answered(params long[] at) => new(at, new long[4], new long[4], new int[4], []);
    }

    [Theory]
    [InlineData(3, "That is 360 hours of work in the 3 days simulated. Simulate 14 days or more to learn how many people a week needs.")]
    [InlineData(13, "That is 1,560 hours of work in the 13 days simulated. Simulate 14 days or more to learn how many people a week needs.")]
    [InlineData(14, "That is 840 hours of work a week, or 23 people with 37.5 hours, before breaks, leave, sickness and meetings. The team of the file is there for 168 hours a week.")]
    public void Of_a_week_it_speaks_when_two_were_simulated(int days, string sentence)
    {
        var quiet = Made.Setup(0.5, days) with { Target = new TargetSetup { InTime = 0.5, FewestReps = 5 } };

        Sentences(quiet, new StaffingSearch(quiet, month => Made.Traffic(quiet, month)).Find()).ShouldContain(sentence);
    }

    private static List<string> Sentences(SimulationSetup setup, StaffingNeed need) => [.. StaffingTable.Sentences(new SimulationRun(setup, Made.Traffic(setup), [], need, 0))];

    private static SimulationSetup Office()
    {
        var setup = Made.Setup(0, days: 14);
        var week = setup.Traffic.PostsPerHour.ToDictionary(day => day.Key, day => (IReadOnlyList<double>)[.. Enumerable.Range(0, 24).Select(hour => hour is >= 8 and < 20 ? 40.0 : 2.0)]);
        return setup with { Traffic = setup.Traffic with { PostsPerHour = week }, Target = new TargetSetup { InTime = 0.9, FewestReps = 1 }, Team = setup.Team with { MinutesPerCase = new Dictionary<string, double> { ["Complaint"] = 5 } } };
    }
}
