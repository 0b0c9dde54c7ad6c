using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Triage;
using SocialCrm.Plugins.Triage.Corrections;

namespace SocialCrm.Domain.Tests.Triage.Corrections;

public sealed class When_corrections_are_exported
{
    private static readonly Guid Post = new("00000000-0000-0000-0000-000000000001");

    [Theory]
    [InlineData(null, Intent.Complaint, 1, "negative")]
    [InlineData(Intent.Complaint, Intent.Praise, -1, "positive")]
    [InlineData(Intent.Complaint, Intent.Question, -1, "neutral")]
    [InlineData(Intent.Praise, Intent.Request, 1, "neutral")]
    [InlineData(Intent.Question, Intent.Request, -1, "negative")]
    [InlineData(Intent.Noise, Intent.Suggestion, 1, "positive")]
    [InlineData(Intent.Noise, Intent.Question, 0, "neutral")]
    public void The_label_follows_the_intent_and_else_the_tone_that_was_not_part_of_the_mistake(Intent? before, Intent after, int tone, string label) =>
        CorrectionLabel.Of(before, after, tone).ShouldBe(label);

    [Fact]
    public void The_file_has_a_header_and_quotes_what_a_text_holds() =>
        CorrectionCsv.Write([Of(0, "he said \"no\",\nand left")]).ShouldBe(
            "id,label,intent,text\n00000000-0000-0000-0000-000000000001,negative,Complaint,\"he said \"\"no\"\", and left\"\n");

    [Fact]
    public void Without_corrections_the_file_has_a_header_only() => CorrectionCsv.Write([]).ShouldBe("id,label,intent,text\n");

    [Fact]
    public void A_page_that_holds_all_is_the_last_one()
    {
        var page = Page([Of(1), Of(2)], 2);

        page.More.ShouldBeFalse();
        page.Posts.Count.ShouldBe(2);
        page.NextSince.ShouldBe(At(2));
        Page([], 2).NextSince.ShouldBeNull();
    }

    [Fact]
    public void A_page_ends_between_two_seconds()
    {
        var page = Page([Of(1), Of(2), Of(2)], 2);

        page.Posts.Count.ShouldBe(1);
        page.More.ShouldBeTrue();
        page.NextSince.ShouldBe(At(1));
    }

    [Fact]
    public void A_second_that_is_larger_than_a_page_comes_whole()
    {
        var page = CorrectionPage.Of([Of(1), Of(1), Of(1)], 2, time => [Of(1), Of(1), Of(1), Of(1)]);

        page.Posts.Count.ShouldBe(4);
        page.More.ShouldBeTrue();
        page.NextSince.ShouldBe(At(1));
    }

    private static CorrectionPage Page(IReadOnlyList<CorrectedPost> found, int most) =>
        CorrectionPage.Of(found, most, _ => throw new InvalidOperationException("no second fills the page"));

    private static CorrectedPost Of(int second, string text = "text") => new(Post, At(second), Intent.Question, Intent.Complaint, 0m, text);

    private static DateTime At(int second) => A.Monday.AddSeconds(second);
}
