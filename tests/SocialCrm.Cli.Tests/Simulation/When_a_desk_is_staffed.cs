using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Simulation;

namespace SocialCrm.Cli.Tests.Simulation;

public sealed class When_a_desk_is_staffed
{
    private static readonly SimulationSetup Setup = Office();

    private static readonly StaffingSearch Search = new(Setup, seed => Made.Traffic(Setup with { Seed = seed }));

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

        new StaffingSearch(stormy, seed => Made.Traffic(stormy with { Seed = seed })).Find().Reps.ShouldBe(Need.Reps);
    }

    [Fact]
    public void What_nobody_can_write_in_the_promised_time_is_told()
    {
        var slow = Setup with { Days = 7, Team = Setup.Team with { MinutesPerCase = new Dictionary<string, double> { ["Complaint"] = 30 } } };

        var need = new StaffingSearch(slow, seed => Made.Traffic(slow with { Seed = seed })).Find();

        need.IsMet.ShouldBeFalse();
        need.InTime[0]!.Value.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void The_team_of_the_file_is_counted_by_the_hour()
    {
        var setup = Setup.With(
            Made.Member("Early", new ShiftSetup { Days = ["monday"], From = "08:00", To = "12:30" }) with { People = 3 },
            Made.Member("Late", new ShiftSetup { Days = ["monday"], From = "12:00", To = "14:00" }));

        var present = new StaffingSearch(setup with { Days = 7 }, seed => Made.Traffic(setup with { Seed = seed, Days = 7 })).Find().Present;

        Enumerable.Range(7, 8).Select(hour => present[24 + hour]).ShouldBe([0, 3, 3, 3, 3, 2.5, 1, 0]);
        present.Sum().ShouldBe(15.5);
    }

    private static SimulationSetup Office()
    {
        var setup = Made.Setup(0, days: 14);
        var week = setup.Traffic.PostsPerHour.ToDictionary(day => day.Key, day => (IReadOnlyList<double>)[.. Enumerable.Range(0, 24).Select(hour => hour is >= 8 and < 20 ? 40.0 : 2.0)]);
        return setup with { Traffic = setup.Traffic with { PostsPerHour = week }, Target = new TargetSetup { InTime = 0.9, FewestReps = 1 }, Team = setup.Team with { MinutesPerCase = new Dictionary<string, double> { ["Complaint"] = 5 } } };
    }
}
