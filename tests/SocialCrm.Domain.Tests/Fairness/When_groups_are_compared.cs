using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Fairness;

namespace SocialCrm.Domain.Tests.Fairness;

public sealed class When_groups_are_compared
{
    [Fact]
    public void A_large_gap_is_larger_than_chance_and_is_told_in_one_sentence()
    {
        var gap = Measure([.. Waits.Of(ReachBand.Below100, 41, 22), .. Waits.Of(ReachBand.From100000, 31, 0)]).Gaps.Single();

        gap.IsAboutAuthors.ShouldBeTrue();
        FairnessWords.Gap(gap).ShouldBe(
            "Posts by authors with fewer than 100 followers waited a median of 42 minutes, posts by authors with 100,000 followers and more 15; "
            + "waits so unequal come about by chance in fewer than 1 of 1,000 shuffles.");
    }

    [Fact]
    public void Equal_waits_show_no_gap()
    {
        var measure = Measure([.. Waits.Of(ReachBand.Below100, 40, 10), .. Waits.Of(ReachBand.From100000, 40, 10)]);

        measure.Gaps.ShouldBeEmpty();
        measure.Comparisons[0].Probability.ShouldBe(1);
    }

    /// <summary>One look in a hundred may find a gap where there is none; of 200 looks more than 8 would be very unlikely.</summary>
    [Fact]
    public void Waits_that_only_chance_made_different_hardly_ever_show_a_gap()
    {
        var found = Enumerable.Range(0, 200).Count(seed =>
        {
            var random = new Random(seed);
            return Measure([.. Enumerable.Range(0, 80).Select(number => Waits.One(random.Next(1, 200), (ReachBand)(number % 4)))]).Gaps.Any();
        });

        found.ShouldBeLessThanOrEqualTo(8);
    }

    /// <summary>A difference that is there is found: the same waits, those of one band 60 minutes longer.</summary>
    [Fact]
    public void Waits_that_are_an_hour_longer_for_one_band_show_a_gap()
    {
        var found = Enumerable.Range(0, 20).Count(seed =>
        {
            var random = new Random(seed);
            return Measure([.. Enumerable.Range(0, 120).Select(number => Waits.One(random.Next(1, 100) + (number % 2 == 0 ? 60 : 0), (ReachBand)(number % 2)))]).Gaps.Any();
        });

        found.ShouldBe(20);
    }

    [Fact]
    public void A_band_that_nobody_answers_is_a_gap_too()
    {
        var ignored = Enumerable.Repeat(Waits.One(300, ReachBand.Below100, hasEnded: false), 30);

        FairnessWords.Gap(Measure([.. ignored, .. Waits.Of(ReachBand.From100000, 30, 1)]).Gaps.Single()).ShouldNotBeNull()
            .ShouldStartWith("0 of 30 posts by authors with fewer than 100 followers have an answer, posts by authors with 100,000 followers and more waited a median of 15 minutes;");
    }

    [Fact]
    public void Somebody_who_wrote_just_now_is_no_gap()
    {
        var answered = Enumerable.Range(0, 300).Select(number => Waits.One(10 + (9 * number), ReachBand.Below1000));
        var justNow = Enumerable.Repeat(Waits.One(5, ReachBand.From100000, hasEnded: false), 20);

        var comparison = Measure([.. answered, .. justNow]).Comparisons[0];

        comparison.Probability.ShouldNotBeNull().ShouldBeGreaterThan(0.5);
        comparison.IsGap.ShouldBeFalse();
    }

    /// <summary>A band of 20, of which chance makes anything, hides no gap between bands of 1,200.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_small_band_hides_no_gap_between_large_ones(int seed)
    {
        var random = new Random(seed);
        FirstResponse[] Band(ReachBand band, int count, double mean) =>
            [.. Enumerable.Range(0, count).Select(_ => Waits.One((int)(-mean * Math.Log(1 - random.NextDouble())), band))];

        var gap = Measure([.. Band(ReachBand.Below100, 1200, 115), .. Band(ReachBand.Below1000, 1200, 87), .. Band(ReachBand.From100000, 20, 100)]).Gaps.ShouldHaveSingleItem();

        gap.Probability.ShouldBe(0.001);
        (gap.Slowest!.Group.Label, gap.Quickest!.Group.Label).ShouldBe(("0 to 99", "100 to 999"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Large_bands_that_wait_alike_hide_no_gap_of_a_small_one(int seed)
    {
        var random = new Random(seed);
        FirstResponse[] Band(ReachBand band, int count, double mean) =>
            [.. Enumerable.Range(0, count).Select(_ => Waits.One((int)(-mean * Math.Log(1 - random.NextDouble())), band))];

        var gap = Measure([.. Band(ReachBand.Below100, 1200, 100), .. Band(ReachBand.Below1000, 1200, 100), .. Band(ReachBand.From100000, 30, 250)]).Gaps.ShouldHaveSingleItem();

        gap.Slowest!.Group.Label.ShouldBe("100,000 and more");
    }

    /// <summary>All wait alike; those of the last band wrote shortly before the measurement, so that most of them wait still.</summary>
    [Fact]
    public void Bands_of_unequal_size_of_which_some_wait_still_hardly_ever_show_a_gap_that_is_none()
    {
        var found = Enumerable.Range(0, 200).Count(seed =>
        {
            var random = new Random(seed);
            FirstResponse Wait(ReachBand band, int until)
            {
                var (minutes, asked) = (random.Next(1, 200), random.Next(1, until));
                return Waits.One(Math.Min(minutes, asked), band, minutes <= asked);
            }

            return Measure([
                .. Enumerable.Range(0, 150).Select(_ => Wait(ReachBand.Below100, 600)), .. Enumerable.Range(0, 60).Select(_ => Wait(ReachBand.Below1000, 300)),
                .. Enumerable.Range(0, 25).Select(_ => Wait(ReachBand.From100000, 40))]).Gaps.Any();
        });

        found.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void Where_medians_are_alike_the_long_waits_are_told()
    {
        var even = Enumerable.Repeat(Waits.One(30, ReachBand.From100000), 60);
        var uneven = Enumerable.Repeat(Waits.One(30, ReachBand.Below100), 31).Concat(Enumerable.Repeat(Waits.One(900, ReachBand.Below100), 29));

        FairnessWords.Gap(Measure([.. even, .. uneven]).Gaps.Single()).ShouldNotBeNull().ShouldStartWith(
            "Posts by authors with fewer than 100 followers waited longer in all than posts by authors with 100,000 followers and more, with medians of 30 and 30 minutes;");
    }

    [Fact]
    public void Where_no_group_has_enough_answers_those_are_told()
    {
        var ignored = Enumerable.Repeat(Waits.One(300, ReachBand.Below100, hasEnded: false), 60);
        var few = Waits.Of(ReachBand.From100000, 15, 1).Concat(Enumerable.Repeat(Waits.One(300, ReachBand.From100000, hasEnded: false), 30));

        FairnessWords.Gap(Measure([.. ignored, .. few]).Gaps.Single()).ShouldNotBeNull().ShouldStartWith(
            "0 of 60 posts by authors with fewer than 100 followers have an answer, and 15 of 45 posts by authors with 100,000 followers and more;");
    }

    [Fact]
    public void A_group_of_fewer_than_20_is_told_and_not_compared()
    {
        var comparison = Measure([.. Waits.Of(ReachBand.Below100, 19, 500), .. Waits.Of(ReachBand.From100000, 60, 1)]).Comparisons[0];

        comparison.Probability.ShouldBeNull();
        comparison.Groups.Select(group => (group.Group.Label, group.Figures.Count, group.IsCompared)).ShouldBe([("0 to 99", 19, false), ("100,000 and more", 60, false)]);
    }

    [Fact]
    public void A_group_of_20_is_compared() =>
        Measure([.. Waits.Of(ReachBand.Below100, 20, 500), .. Waits.Of(ReachBand.From100000, 20, 1)]).Comparisons[0].Groups.ShouldAllBe(group => group.IsCompared);

    [Theory]
    [InlineData(0.01, true)]
    [InlineData(0.011, false)]
    public void What_comes_about_by_chance_in_one_of_a_hundred_cases_is_a_gap(double adjusted, bool isGap) =>
        new Comparison(Grouping.Followers, [], adjusted) { Adjusted = adjusted }.IsGap.ShouldBe(isGap);

    [Fact]
    public void Authors_whose_followers_nobody_knows_are_told_last_and_not_compared()
    {
        var unknown = Enumerable.Range(0, 30).Select(number => Waits.One(900 + number));
        var comparison = Measure([.. unknown, .. Waits.Of(ReachBand.Below100, 30, 1), .. Waits.Of(ReachBand.Below1000, 30, 1)]).Comparisons[0];

        comparison.Groups.Select(group => (group.Group.Label, group.IsCompared)).ShouldBe([("0 to 99", true), ("100 to 999", true), ("not known", false)]);
        comparison.IsGap.ShouldBeFalse();
    }

    [Fact]
    public void The_same_waits_in_another_order_give_the_same_probability()
    {
        var random = new Random(7);
        var waits = Enumerable.Range(0, 90).Select(number => Waits.One(random.Next(1, 60), (ReachBand)(number % 3), number % 7 > 0)).ToArray();
        var probability = Measure(waits).Comparisons[0].Probability;

        probability.ShouldNotBeNull().ShouldBeInRange(0.001, 1);
        for (var turn = 0; turn < 5; turn++)
        {
            random.Shuffle(waits);
            Measure(waits).Comparisons[0].Probability.ShouldBe(probability);
        }
    }

    /// <summary>With three waits of either group there are 20 ways to share them out; two of them have the three shortest in one group.</summary>
    [Fact]
    public void The_probability_is_the_share_of_all_ways_to_shuffle_that_are_as_unequal()
    {
        var waits = Enumerable.Range(1, 6).Select(minute => new KeyValuePair<int, FirstResponse>(minute <= 3 ? 0 : 1, Waits.One(minute)));

        new ShuffleTest(waits).Probability().ShouldBeInRange(0.08, 0.125);
    }

    [Fact]
    public void Several_comparisons_make_each_probability_larger_by_Holm()
    {
        var measure = FairnessMeasure.Of(default, default, default, [.. Enumerable.Range(0, 80).Select(number => new FirstResponse(
            number, true, number < 40 ? ReachBand.Below100 : ReachBand.Below1000, number % 2 == 0 ? "X" : "Facebook", null, number < 40 ? "en" : "es", 0))]);

        measure.Comparisons.Select(comparison => (comparison.Grouping, comparison.Probability == 0.001, comparison.Adjusted)).Where(one => one.Adjusted != null)
            .ShouldBe([(Grouping.Followers, true, 0.003), (Grouping.Channel, false, measure.Comparisons[1].Probability), (Grouping.Language, true, 0.003)]);
    }

    [Fact]
    public void Each_grouping_has_its_groups_in_their_order()
    {
        var measure = FairnessMeasure.Of(default, default, default, [
            new(1, true, ReachBand.Below10000, "Y", 23, "fr", 9), new(1, true, ReachBand.Below100000, "X", 0, "en", 0), new(1, true, ReachBand.Below1000, "X", 7, "de", 2), new(1, true, null, "X", 7, null, 1)]);

        measure.Comparisons.Select(comparison => string.Join(" | ", comparison.Groups.Select(group => $"{group.Group.Label}: {group.Figures.Count}"))).ShouldBe([
            "100 to 999: 1 | 1,000 to 9,999: 1 | 10,000 to 99,999: 1 | not known: 1",
            "X: 3 | Y: 1",
            "00:00 to 00:59: 1 | 07:00 to 07:59: 2 | 23:00 to 23:59: 1",
            "de: 1 | en: 1 | fr: 1 | not known: 1",
            "none: 1 | 1: 1 | 2: 1 | 3 and more: 1"]);
    }

    private static FairnessMeasure Measure(FirstResponse[] waits) => FairnessMeasure.Of(default, default, default, waits);
}
