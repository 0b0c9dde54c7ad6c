using System;
using SocialCrm.Plugins.Triage;
using SocialCrm.Plugins.Triage.Rules;

namespace SocialCrm.Domain.Tests.Triage.Rules;

public sealed class When_a_rule_is_checked
{
    private static readonly RuleEffect High = Rule.Nothing with { Urgency = Urgency.High };

    [Fact]
    public void One_without_a_condition_is_refused() => Mistake(Rule.Always, High).ShouldStartWith("The rule has no condition");

    [Fact]
    public void One_without_an_effect_is_refused()
    {
        Mistake(Rule.AnyOf("bag"), Rule.Nothing).ShouldStartWith("The rule changes nothing");
        Mistake(Rule.Always with { Intent = Intent.Praise }, Rule.Nothing with { Intent = Intent.Praise })
            .ShouldStartWith("The rule gives posts the intent that they have already");
    }

    [Fact]
    public void One_that_contradicts_itself_is_refused()
    {
        Mistake(Rule.AnyOf("bag"), Rule.NoCase with { Urgency = Urgency.Critical }).ShouldStartWith("A Critical post always gets a case");
        Mistake(Rule.AnyOf("bag"), Rule.NoCase with { QueueId = Guid.NewGuid() }).ShouldStartWith("Without a case there is nothing to put into a queue");
        Mistake(Rule.AnyOf("bag"), Rule.NoCase with { Intent = Intent.Request }).ShouldStartWith("A post with the intent Request asks somebody to act");
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("...")]
    [InlineData("RT @rival bag")]
    public void One_with_a_phrase_that_no_post_holds_is_refused(string phrase)
    {
        Mistake(Rule.AllOf("bag", phrase), High).ShouldBe($"The phrase \"{phrase}\" holds no word, so no post can match it: write a word or remove the line.");
        Mistake(Rule.AnyOf("bag", phrase), High).ShouldNotBeNull();
    }

    [Fact]
    public void One_for_a_language_that_is_never_guessed_is_refused() =>
        Mistake(Rule.Always with { Language = "xx" }, High).ShouldStartWith("No post is ever read as \"xx\": Language takes one of ar, bn, de");

    [Fact]
    public void Two_of_one_order_are_refused_by_name() =>
        Mistake(Rule.AnyOf("bag"), High, Rule.Of(Rule.AnyOf("hat"), High, "Hats", order: 10))
            .ShouldBe("The rule \"Hats\" has order 10 too: give one of them another order.");

    [Fact]
    public void One_that_an_earlier_rule_leaves_nothing_to_is_refused_by_name()
    {
        var wide = Rule.Of(Rule.AnyOf("bag", "hat"), High, "Things", order: 5);

        Mistake(Rule.AnyOf("lost bag", "my hat"), High, wide).ShouldStartWith("The rule \"Things\" comes first with order 5");
        Mistake(Rule.AllOf("bag", "lost"), High, wide).ShouldNotBeNull();
        Mistake(Rule.AnyOf("BAG") with { Intent = Intent.Complaint }, High, wide).ShouldNotBeNull();
        Mistake(Rule.AnyOf("bag", "coat"), High, wide).ShouldBeNull();
        Mistake(Rule.AnyOf("baggage"), High, wide).ShouldBeNull();
    }

    [Fact]
    public void One_that_leaves_a_later_rule_nothing_is_refused_by_name()
    {
        var narrow = Rule.Of(Rule.AllOf("lost bag") with { ChannelId = Rule.Channel, Language = "en" }, High, "Lost", order: 20);

        Mistake(Rule.AnyOf("bag"), High, narrow).ShouldStartWith("This rule fits every post that \"Lost\" with order 20 fits");
        Mistake(Rule.Always with { Language = "en" }, High, narrow).ShouldNotBeNull();
        Mistake(Rule.Always with { Language = "de" }, High, narrow).ShouldBeNull();
        Mistake(Rule.AnyOf("bag") with { Intent = Intent.Complaint }, High, narrow).ShouldBeNull();
        Mistake(Rule.AllOf("bag", "now"), High, narrow).ShouldBeNull();
    }

    private static string? Mistake(RuleCondition when, RuleEffect then, params TriageRule[] others) => RuleCheck.Mistake(Rule.Of(when, then), others);
}
