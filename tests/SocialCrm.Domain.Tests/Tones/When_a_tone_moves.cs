using System.Globalization;
using System.Linq;
using SocialCrm.Plugins.Tone;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Tones;

public sealed class When_a_tone_moves
{
    [Theory]
    [InlineData("-0.1 -0.6", "2")]
    [InlineData("0.1 -0.39", "")]
    [InlineData("0.1 -0.4", "2")]
    [InlineData("-0.1 -0.3 -0.5", "3")]
    [InlineData("-0.1 -0.25 -0.4", "3")]
    [InlineData("-0.1 -0.2 -0.3", "")]
    [InlineData("-0.3 -0.5 -0.1 -0.4", "")]
    [InlineData("0.8 0.6 0.4", "")]
    [InlineData("-0.9 -0.9 -0.9", "")]
    [InlineData("-0.6 0.0 -0.6", "")]
    public void The_owner_is_told_when_it_falls_far_or_twice_in_a_row_and_is_bad_then(string tones, string told) => Told(tones).ShouldBe(told);

    [Fact]
    public void Once_for_each_fall() => Told("0.0 -0.5 -0.55 -0.6 -0.5").ShouldBe("2");

    [Fact]
    public void Another_fall_is_told_again() => Told("0.3 -0.2 -0.25 -0.75").ShouldBe("2 4");

    [Fact]
    public void Thanks_after_a_fix_begin_anew()
    {
        var thanked = Follow("0.0 -0.5").After(0.8m, Intent.Complaint, false);

        thanked.Start.ShouldBeNull();
        thanked.After(-0.4m, Intent.Complaint, true).IsWorse.ShouldBeFalse("what follows thanks is the first post of something new");
        thanked.After(-0.4m, Intent.Complaint, true).After(-0.9m, Intent.Complaint, true).IsWorse.ShouldBeTrue();
    }

    [Fact]
    public void Chatter_is_no_fall_and_the_next_post_is_held_against_what_was_said_before_it()
    {
        var chatted = Follow("0.0").After(-0.7m, Intent.Noise, false);

        chatted.IsWorse.ShouldBeFalse();
        chatted.ShouldBe(Follow("0.0"));
        chatted.After(-0.6m, Intent.Complaint, true).IsWorse.ShouldBeTrue();
        Follow("0.0 -0.6").After(-0.7m, Intent.Noise, false).IsWorse.ShouldBeFalse("it was told already");
    }

    [Fact]
    public void Mild_thanks_are_thanks() => Follow("-0.6").After(0.2m, Intent.Praise, wantsSomething: false).Start.ShouldBeNull();

    [Fact]
    public void A_kind_question_is_no_thanks() => Follow("-0.6").After(0.8m, Intent.Complaint, true).Start.ShouldBe(-0.6m);

    [Fact]
    public void Chatter_without_kindness_is_no_thanks() => Follow("-0.6").After(0m, Intent.Complaint, false).Start.ShouldBe(-0.6m);

    private static ToneWatch Follow(string tones) => tones.Split(' ').Select(tone => decimal.Parse(tone, CultureInfo.InvariantCulture)).Aggregate(ToneWatch.None, (watch, tone) => watch.After(tone, Intent.Complaint, true));

    /// <summary>The places, from 1, of the posts with which the owner is told.</summary>
    private static string Told(string tones)
    {
        var posts = tones.Split(' ');
        return string.Join(' ', Enumerable.Range(1, posts.Length).Where(count => Follow(string.Join(' ', posts.Take(count))).IsWorse));
    }
}
