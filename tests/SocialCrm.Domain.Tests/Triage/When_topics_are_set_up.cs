using System;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Triage;

public sealed class When_topics_are_set_up
{
    private static readonly TriageTopic Baggage = new(new Guid("00000000-0000-0000-0000-000000000001"), "Baggage", ["bag", "lost and found"]);

    private static readonly TriageTopic Refunds = new(new Guid("00000000-0000-0000-0000-000000000002"), "Refunds", ["refund", "Money Back"]);

    [Theory]
    [InlineData("my bag is lost")]
    [InlineData("MY BAG IS LOST")]
    [InlineData("#bag lost")]
    [InlineData("ask at the Lost & Found")]
    public void A_phrase_matches_in_any_letter_case_as_whole_words(string text) => Post.TriagedBy([Baggage], text).TopicId.ShouldBe(Baggage.Id);

    [Theory]
    [InlineData("my baggage is lost")]
    [InlineData("lost my hat, found it again")]
    public void Part_of_a_word_or_phrase_is_no_match(string text) => Post.TriagedBy([Baggage], text).TopicId.ShouldBeNull();

    [Fact]
    public void The_first_topic_in_the_given_order_wins()
    {
        Post.TriagedBy([Baggage, Refunds], "refund for my bag").TopicId.ShouldBe(Baggage.Id);
        Post.TriagedBy([Refunds, Baggage], "refund for my bag").TopicId.ShouldBe(Refunds.Id);
    }

    [Fact]
    public void The_reason_names_phrase_and_topic() =>
        Post.TriagedBy([Refunds], "I want my money back").Signals.ShouldContain(new Signal("topic", "Money Back", "Refunds"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    public void A_phrase_without_words_never_matches(string phrase) =>
        Post.TriagedBy([new TriageTopic(Baggage.Id, "Empty", [phrase])], "my bag ...").TopicId.ShouldBeNull();
}
