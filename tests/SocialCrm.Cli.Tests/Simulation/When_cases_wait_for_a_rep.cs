using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Simulation;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Tests.Simulation;

public sealed class When_cases_wait_for_a_rep
{
    private static readonly SimulationSetup Busy = Made.Setup(7.2, days: 60) with
    {
        Traffic = Made.Setup(7.2).Traffic with { SecondMessages = new SecondMessageSetup { Share = 0.2, Minutes = 30 } },
    };

    [Fact]
    public void Every_order_meets_the_same_cases_and_answers_none_before_it_was_posted()
    {
        var traffic = Made.Traffic(Busy);
        foreach (var order in QueueOrder.All)
        {
            var result = Made.Run(Busy, traffic, order);
            var figures = OrderFigures.Of(order, traffic.Cases, result, traffic.To);

            result.Answered.Length.ShouldBe(traffic.Cases.Count);
            figures.ByBand.Sum(band => band.Cases).ShouldBe(traffic.Cases.Count);
            figures.ByUrgency.Sum(urgency => urgency.Cases).ShouldBe(traffic.Cases.Count);
            traffic.Cases.Select((one, number) => result.Answered[number] == 0 || result.Answered[number] > one.PostedOn.Ticks).ShouldAllBe(isAfter => isAfter);
        }
    }

    [Fact]
    public void Nobody_works_on_two_cases_at_once()
    {
        var setup = Made.Setup(21, days: 20).With(Made.Member("Rosa", Made.Always), Made.Member("Ana and Ben", Made.Always) with { People = 2 });
        var traffic = Made.Traffic(setup);
        foreach (var order in QueueOrder.All)
        {
            var result = Made.Run(setup, traffic, order);
            var reps = result.Begun(setup, traffic).Select(one => (Rep: result.AnsweredBy[one.Number], From: one.Began.Ticks, To: result.Answered[one.Number])).ToLookup(one => one.Rep);

            reps.Select(rep => rep.Key).Order().ShouldBe([0, 1, 2]);
            foreach (var rep in reps)
            {
                var work = rep.OrderBy(one => one.From).ToList();
                work.Zip(work.Skip(1)).ShouldAllBe(pair => pair.First.To <= pair.Second.From);
            }
        }
    }

    [Fact]
    public void Followers_do_not_matter_in_our_order()
    {
        var traffic = Made.Traffic(Busy);
        var shuffled = traffic with { Cases = [.. traffic.Cases.Zip(traffic.Cases.Reverse(), (one, other) => one with { Followers = other.Followers })] };

        Made.Run(Busy, shuffled, QueueOrder.Ours).Answered.ShouldBe(Made.Run(Busy, traffic, QueueOrder.Ours).Answered);
        Made.Run(Busy, shuffled, QueueOrder.OldestFirst).Answered.ShouldBe(Made.Run(Busy, traffic, QueueOrder.OldestFirst).Answered);
        Made.Run(Busy, shuffled, QueueOrder.ByDueTime).Answered.ShouldBe(Made.Run(Busy, traffic, QueueOrder.ByDueTime).Answered);
        Made.Run(Busy, shuffled, QueueOrder.UrgencyThenReach).Answered.ShouldNotBe(Made.Run(Busy, traffic, QueueOrder.UrgencyThenReach).Answered);
        Made.Run(Busy, shuffled, QueueOrder.ReachFirst).Answered.ShouldNotBe(Made.Run(Busy, traffic, QueueOrder.ReachFirst).Answered);
    }

    [Theory]
    [InlineData("Ours")]
    [InlineData("Urgency, then reach")]
    [InlineData("By due time")]
    [InlineData("Reach first")]
    [InlineData("Oldest first")]
    public void Whoever_becomes_free_takes_the_first_of_those_who_wait(string name)
    {
        var order = QueueOrder.All.Single(one => one.Name == name);
        var setup = Busy with { Traffic = Busy.Traffic with { SecondMessages = new() } };
        var traffic = Made.Traffic(setup);
        var begun = Made.Run(setup, traffic, order).Begun(setup, traffic).OrderBy(one => one.Began).ToList();

        foreach (var (taken, number, began) in begun.Take(2_000))
        {
            var passedOver = begun.Where(other => other.Began > began && other.Case.PostedOn < began.AddTicks(-1));
            passedOver.ShouldAllBe(other => Comes(name, taken, other.Case));
        }
    }

    [Fact]
    public void The_oldest_first_waits_as_long_as_the_textbook_says()
    {
        var (setup, traffic, wait) = Textbook();

        // Pollaczek and Khinchine: one rep, posts by chance, any work.
        Mean(setup, traffic, QueueOrder.OldestFirst, _ => true).ShouldBe(wait / (1 - 0.7), 0.06 * wait / (1 - 0.7));
    }

    [Fact]
    public void The_urgent_first_waits_as_long_as_the_textbook_says()
    {
        var (setup, traffic, wait) = Textbook();

        // Cobham: work that was begun is finished, then the more urgent comes first.
        Mean(setup, traffic, QueueOrder.Ours, one => one.Urgency == Urgency.Critical).ShouldBe(wait / (1 - 0.14), 0.06 * wait / (1 - 0.14));
        Mean(setup, traffic, QueueOrder.Ours, one => one.Urgency == Urgency.Normal).ShouldBe(wait / ((1 - 0.14) * (1 - 0.7)), 0.08 * wait / ((1 - 0.14) * (1 - 0.7)));
    }

    [Fact]
    public void A_case_is_only_taken_by_somebody_with_the_skill()
    {
        var setup = Made.Setup(8, days: 20);
        setup = setup with
        {
            Traffic = setup.Traffic with
            {
                Languages = new Dictionary<string, double> { ["en"] = 0.6, ["es"] = 0.3, ["pt"] = 0.1 },
                Topics = new Dictionary<string, double> { ["Baggage"] = 0.5, ["Website"] = 0.5 },
            },
        };
        setup = setup.With(
            Made.Member("Ana", Made.Always) with { Languages = ["ES", "en"], Topics = ["Baggage"] },
            Made.Member("Ben", Made.Always) with { Languages = ["en"] },
            Made.Member("Eva", Made.Always) with { Languages = ["es"], Topics = ["Website"], Intents = ["complaint"] });
        var traffic = Made.Traffic(setup);

        var result = Made.Run(setup, traffic, QueueOrder.Ours);

        for (var i = 0; i < traffic.Cases.Count; i++)
        {
            var one = traffic.Cases[i];
            int[] able = one.Language switch { "en" => one.Topic == "Baggage" ? [0, 1] : [1], "es" => one.Topic == "Baggage" ? [0] : [2], _ => [] };
            if (result.AnsweredBy[i] >= 0)
                able.ShouldContain(result.AnsweredBy[i]);
            if (able.Length == 0)
                result.Answered[i].ShouldBe(0);
        }
        result.AnsweredBy.Distinct().Order().ShouldBe([-1, 0, 1, 2]);
        new SkillQueues(traffic.Cases, Roster.Of(setup).Groups).Unanswerable.ShouldBe(traffic.Cases.Count(one => one.Language == "pt"));
    }

    [Fact]
    public void Work_is_begun_in_shifts_only_without_their_breaks_and_finished_beyond_them()
    {
        var shift = new ShiftSetup { Days = ["monday", "wednesday"], From = "22:00", To = "06:00", Breaks = ["01:00-02:00"], TimeZone = "Europe/Berlin" };
        var setup = Made.Setup(3, days: 21).With(Made.Member("Rosa", shift));
        var traffic = Made.Traffic(setup);
        var result = Made.Run(setup, traffic, QueueOrder.OldestFirst);
        var begun = result.Begun(setup, traffic).ToList();

        begun.Count.ShouldBeGreaterThan(200);
        // Berlin is an hour ahead: 21:00 to 05:00 with a break from 00:00 to 01:00.
        foreach (var began in begun.Select(one => one.Began.AddTicks(1)))
        {
            var evening = began.Hour >= 21 && began.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Wednesday;
            var night = began.Hour is >= 1 and < 5 && began.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Thursday;
            (evening || night).ShouldBeTrue(began.ToString("u", System.Globalization.CultureInfo.InvariantCulture));
        }
        result.Use.Single().OverrunHours.ShouldBeGreaterThan(0);
        result.Use.Single().OnDutyHours.ShouldBe(6 * 7);
        result.Use.Single().BusyHours.ShouldBeLessThanOrEqualTo(6 * 7);
        begun.Sum(one => (new DateTime(result.Answered[one.Number]) - one.Began).TotalHours).ShouldBe(result.Use.Single().BusyHours + result.Use.Single().OverrunHours, 0.001);
    }

    [Fact]
    public void Members_take_the_minutes_of_the_team_unless_they_have_their_own()
    {
        var setup = Made.Setup(1, days: 1);
        setup = setup with { Team = setup.Team with { Spread = 0, MinutesPerCase = new Dictionary<string, double> { ["Complaint"] = 8, ["Praise"] = 2 } } };
        var slow = Made.Member("Rosa", Made.Always) with { MinutesPerCase = new Dictionary<string, double> { ["complaint"] = 30 } };

        Minutes(setup, Intent.Complaint).ShouldBe(8, 0.001);
        Minutes(setup.With(slow), Intent.Complaint).ShouldBe(30, 0.001);
        Minutes(setup.With(slow), Intent.Praise).ShouldBe(2, 0.001);

        static double Minutes(SimulationSetup setup, Intent intent)
        {
            var theCase = new SimulatedCase { PostedOn = Made.Monday.AddHours(1), Intent = intent, Urgency = Urgency.Normal };
            return (DeskRun.Of([theCase], Roster.Of(setup), QueueOrder.Ours, Made.Monday.AddDays(1)).AnsweredOn(0)!.Value - theCase.PostedOn).TotalMinutes;
        }
    }

    [Fact]
    public void What_waits_in_the_evening_waits_in_the_morning()
    {
        var setup = Made.Setup(2, days: 2).With(Made.Member("Rosa", new ShiftSetup { From = "09:00", To = "17:00" }));
        var traffic = Made.Traffic(setup);
        var result = Made.Run(setup, traffic, QueueOrder.OldestFirst);

        var night = Enumerable.Range(0, traffic.Cases.Count).Where(i => traffic.Cases[i].PostedOn > Made.Monday.AddHours(17.5) && traffic.Cases[i].PostedOn < Made.Monday.AddDays(1)).ToList();
        night.ShouldNotBeEmpty();
        night.ShouldAllBe(i => result.AnsweredOn(i) > Made.Monday.AddDays(1).AddHours(9));
    }

    [Fact]
    public void A_customer_who_writes_again_after_the_answer_makes_work_once_more()
    {
        var setup = Made.Setup(1, days: 10);
        setup = setup with { Traffic = setup.Traffic with { SecondMessages = new SecondMessageSetup { Share = 0.5, Minutes = 90 } } };
        var traffic = Made.Traffic(setup);
        var result = Made.Run(setup, traffic, QueueOrder.Ours);

        for (var i = 0; i < traffic.Cases.Count; i++)
        {
            if (result.SecondPosted[i] != 0)
                result.SecondPosted[i].ShouldBe(result.Answered[i] + traffic.Cases[i].WritesAgainAfter!.Value.Ticks);
            if (result.SecondAnswered[i] != 0)
                result.SecondAnswered[i].ShouldBeGreaterThan(result.SecondPosted[i]);
        }
        ((double)result.SecondAnswered.Count(at => at != 0) / traffic.Cases.Count).ShouldBe(0.5, 0.12);
    }

    private static bool Comes(string order, SimulatedCase first, SimulatedCase then) => order switch
    {
        "Ours" => first.Urgency < then.Urgency || (first.Urgency == then.Urgency && first.PostedOn <= then.PostedOn),
        "Urgency, then reach" => first.Urgency < then.Urgency || (first.Urgency == then.Urgency && Comes("Reach first", first, then)),
        "By due time" => Second(first) < Second(then) || (Second(first) == Second(then) && first.PostedOn <= then.PostedOn),
        "Reach first" => first.Followers > then.Followers || (first.Followers == then.Followers && first.PostedOn <= then.PostedOn),
        _ => first.PostedOn <= then.PostedOn,
    };

    private static long? Second(SimulatedCase one) => one.DueOn?.Ticks / TimeSpan.TicksPerSecond;

    /// <summary>One rep, busy for 70 % of the time; and the work that a new case finds begun, in minutes.</summary>
    private static (SimulationSetup, SimulatedTraffic, double) Textbook()
    {
        var setup = Made.Setup(5.25, days: 366);
        setup = setup with { Traffic = setup.Traffic with { Intents = new Dictionary<string, IntentSetup> { ["Complaint"] = Made.Intent(1, ("Critical", 0.2), ("Normal", 0.8)) } } };
        return (setup, Made.Traffic(setup), 5.25 / 60 * (8 * 8 * (1 + (0.6 * 0.6))) / 2);
    }

    private static double Mean(SimulationSetup setup, SimulatedTraffic traffic, QueueOrder order, Func<SimulatedCase, bool> who) =>
        Made.Run(setup, traffic, order).Begun(setup, traffic).Where(one => who(one.Case)).Average(one => (one.Began - one.Case.PostedOn).TotalMinutes);
}
