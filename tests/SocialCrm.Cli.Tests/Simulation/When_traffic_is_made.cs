using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Simulation;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Tests.Simulation;

public sealed class When_traffic_is_made
{
    [Fact]
    public void The_same_seed_makes_the_same_traffic_and_another_seed_another()
    {
        var setup = Made.Setup(10);

        Made.Traffic(setup).Cases.Select(Everything).ShouldBe(Made.Traffic(setup).Cases.Select(Everything));
        Made.Traffic(setup with { Seed = 2 }).Cases.Select(Everything).ShouldNotBe(Made.Traffic(setup).Cases.Select(Everything));
    }

    [Fact]
    public void Each_month_of_a_seed_has_posts_of_its_own()
    {
        var setup = Made.Setup(10);
        var months = Enumerable.Range(0, 4).SelectMany(month => new[] { 1, 2, 3 }.Select(seed => Made.Traffic(setup with { Seed = seed }, month).Cases[0].PostedOn)).ToList();

        months.ShouldBeUnique();
    }

    [Fact]
    public void A_stretch_that_ends_at_a_midnight_that_comes_twice_has_all_its_posts_on_its_days()
    {
        // On 25 October the clock of the Azores goes from 01:00 back to 00:00.
        var traffic = Made.Traffic(Made.Setup(20, days: 30) with { Start = new DateOnly(2026, 9, 25), TimeZone = "Atlantic/Azores" });

        traffic.PostsPerDay.Count.ShouldBe(30);
        traffic.Posts.ShouldBe(traffic.Cases.Count);
        traffic.Cases[^1].PostedOn.ShouldBeGreaterThan(new DateTime(2026, 10, 25, 0, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void Each_hour_of_the_week_has_as_many_posts_as_its_rate_says()
    {
        var setup = Made.Setup(0, days: 364);
        var week = setup.Traffic.PostsPerHour.ToDictionary(day => day.Key, day => (IReadOnlyList<double>)[.. Enumerable.Range(0, 24).Select(hour => (double)hour)]);
        week["sunday"] = [.. Enumerable.Repeat(2.0, 24)];
        var traffic = Made.Traffic(setup with { Traffic = setup.Traffic with { PostsPerHour = week } });

        var counts = traffic.Cases.ToLookup(one => (one.PostedOn.DayOfWeek == DayOfWeek.Sunday, one.PostedOn.Hour));
        counts[(false, 0)].ShouldBeEmpty();
        foreach (var hour in Enumerable.Range(1, 23))
        {
            // 312 such hours; four standard deviations of a Poisson count.
            ((double)counts[(false, hour)].Count()).ShouldBe(312 * hour, 4 * Math.Sqrt(312 * hour));
            ((double)counts[(true, hour)].Count()).ShouldBe(104, 4 * Math.Sqrt(104));
        }
    }

    [Fact]
    public void The_number_of_posts_in_an_hour_varies_as_chance_does()
    {
        var counts = Made.Traffic(Made.Setup(20, days: 100)).Cases.GroupBy(one => one.PostedOn.Ticks / TimeSpan.TicksPerHour).Select(hour => (double)hour.Count()).ToList();

        var mean = counts.Average();
        mean.ShouldBe(20, 0.5);
        counts.Average(count => (count - mean) * (count - mean)).ShouldBe(20, 2);
    }

    [Fact]
    public void Hours_are_local_also_when_the_clock_changes()
    {
        var setup = Made.Setup(0, days: 7) with { Start = new DateOnly(2026, 3, 23), TimeZone = "Europe/Lisbon" };
        var week = setup.Traffic.PostsPerHour.ToDictionary(day => day.Key, day => (IReadOnlyList<double>)[.. Enumerable.Range(0, 24).Select(hour => hour is 1 or 9 ? 50.0 : 0)]);
        var traffic = Made.Traffic(setup with { Traffic = setup.Traffic with { PostsPerHour = week } });

        traffic.Cases.Where(one => one.PostedOn.Date == new DateTime(2026, 3, 28)).Select(one => one.PostedOn.Hour).Distinct().ShouldBe([1, 9]);
        // At 01:00 of the 29th the clock in Lisbon goes to 02:00.
        traffic.Cases.Where(one => one.PostedOn.Date == new DateTime(2026, 3, 29)).Select(one => one.PostedOn.Hour).Distinct().ShouldBe([8]);
    }

    [Fact]
    public void Intents_and_urgencies_come_in_their_shares_and_only_what_needs_an_answer_is_a_case()
    {
        var setup = Made.Setup(100, days: 20);
        var traffic = Made.Traffic(setup with
        {
            Traffic = setup.Traffic with
            {
                Intents = new Dictionary<string, IntentSetup>
                {
                    ["Complaint"] = Made.Intent(0.6, ("Critical", 0.25), ("Normal", 0.75)),
                    ["Praise"] = Made.Intent(0.4, ("Low", 1)) with { NeedsAnswer = 0.1 },
                },
            },
        });

        ((double)traffic.Cases.Count(one => one.Intent == Intent.Complaint) / traffic.Posts).ShouldBe(0.6, 0.01);
        ((double)traffic.Cases.Count(one => one.Intent == Intent.Praise) / traffic.Posts).ShouldBe(0.04, 0.005);
        ((double)traffic.Cases.Count(one => one.Urgency == Urgency.Critical) / traffic.Posts).ShouldBe(0.15, 0.01);
        traffic.Cases.Where(one => one.Intent == Intent.Praise).ShouldAllBe(one => one.Urgency == Urgency.Low);
    }

    [Fact]
    public void A_crisis_shows_in_its_hours_about_its_topic_and_leaves_the_usual_posts_as_they_are()
    {
        var setup = Made.Setup(30, days: 4);
        var stormy = setup with { Traffic = setup.Traffic with { Crises = [new CrisisTraffic { Day = 2, Hour = 10, Hours = 3, Factor = 5, Topic = "Double charge" }] } };

        var (calm, traffic) = (Made.Traffic(setup), Made.Traffic(stormy));

        traffic.Cases.Where(one => !one.IsFromCrisis).Select(Everything).ShouldBe(calm.Cases.Select(Everything));
        var added = traffic.Cases.Where(one => one.IsFromCrisis).ToList();
        ((double)added.Count).ShouldBe(3 * 30 * 4, 80);
        added.ShouldAllBe(one => one.Topic == "Double charge" && one.PostedOn >= Made.Monday.AddDays(1).AddHours(10) && one.PostedOn < Made.Monday.AddDays(1).AddHours(13));
        traffic.PostsPerDay[1].ShouldBe(calm.PostsPerDay[1] + added.Count);
        traffic.Cases.Select(one => one.PostedOn).ShouldBeInOrder();
    }

    [Fact]
    public void Most_authors_have_few_followers_and_a_few_have_very_many()
    {
        var setup = Made.Setup(200, days: 10);
        var followers = Made.Traffic(setup with { Traffic = setup.Traffic with { Followers = new FollowerSetup { Median = 250, Spread = 2.5, Unknown = 0.1 } } }).Cases.Select(one => one.Followers).ToList();

        ((double)followers.Count(count => count is null) / followers.Count).ShouldBe(0.1, 0.01);
        ((double)followers.Count(count => count < 250) / followers.Count(count => count is not null)).ShouldBe(0.5, 0.01);
        // A normal value above ln(400) / 2.5 has the probability 0.0083.
        ((double)followers.Count(count => count >= 100_000) / followers.Count(count => count is not null)).ShouldBe(0.0083, 0.003);
    }

    [Fact]
    public void Other_followers_change_nothing_else()
    {
        var setup = Made.Setup(20);
        var famous = setup with { Traffic = setup.Traffic with { Followers = new FollowerSetup { Median = 500_000, Spread = 0.1 } } };

        Made.Traffic(famous).Cases.Select(one => Everything(one with { Followers = null })).ShouldBe(Made.Traffic(setup).Cases.Select(one => Everything(one with { Followers = null })));
    }

    [Fact]
    public void Due_times_are_those_of_the_reply_policies_and_calendars()
    {
        var policies = new CasePolicies(Made.Crm);
        var saturday = new DateTime(2026, 3, 7, 17, 30, 0, DateTimeKind.Utc);

        policies.Promise(Case(Urgency.Critical)).DueOn.ShouldBe(saturday.AddMinutes(15));
        policies.Promise(Case(Urgency.High)).DueOn.ShouldBe(saturday.AddMinutes(60));
        // Half an hour is open on Saturday; the rest of the 120 minutes begins on Monday at 08:00.
        policies.Promise(Case(Urgency.Normal)).DueOn.ShouldBe(new DateTime(2026, 3, 9, 9, 30, 0, DateTimeKind.Utc));
        policies.Promise(Case(Urgency.Normal) with { Channel = "forum/larkspur" }).Terms!.Policy.Name.ShouldBe("Forum");

        SimulatedCase Case(Urgency urgency) => new() { PostedOn = saturday, Intent = Intent.Question, Urgency = urgency };
    }

    private static string Everything(SimulatedCase one) => FormattableString.Invariant(
        $"{one.PostedOn.Ticks} {one.Intent} {one.Urgency} {one.Topic} {one.Language} {one.Channel} {one.Followers} {one.Effort} {one.SecondEffort} {one.WritesAgainAfter} {one.DueOn?.Ticks}");
}
