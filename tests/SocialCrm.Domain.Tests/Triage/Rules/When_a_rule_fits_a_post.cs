using System;
using System.Linq;
using SocialCrm.Plugins.Triage;
using SocialCrm.Plugins.Triage.Rules;

namespace SocialCrm.Domain.Tests.Triage.Rules;

public sealed class When_a_rule_fits_a_post
{
    private const string Complaint = "my bag is lost and nobody helps";

    [Theory]
    [InlineData("the red kettle arrived")]
    [InlineData("THE RED KETTLE")]
    [InlineData("is it my reeeed ketttttle")]
    [InlineData("#RedKettle")]
    public void A_word_matches_in_any_letter_case_and_drawn_out(string text) => IsApplied(Rule.AnyOf("red kettle"), text).ShouldBeTrue();

    [Theory]
    [InlineData("I don't want it")]
    [InlineData("I dont want it")]
    [InlineData("I don’t want it")]
    public void Spellings_count_as_the_word_they_stand_for(string text)
    {
        IsApplied(Rule.AnyOf("don't want"), text).ShouldBeTrue();
        IsApplied(Rule.AnyOf("dont want"), text).ShouldBeTrue();
    }

    [Theory]
    [InlineData("kettles for sale")]
    [InlineData("boiling. Kettle")]
    [InlineData("RT @rival boiling kettle")]
    public void Part_of_a_word_two_sentences_and_a_quotation_are_no_match(string text) =>
        IsApplied(Rule.AnyOf("boiling kettle", "kettl"), text).ShouldBeFalse();

    [Fact]
    public void A_phrase_inside_a_longer_one_of_another_rule_is_found_too() =>
        Applied("my lost bag", Rule.Of(Rule.AnyOf("my lost bag now"), Rule.NoCase, "Long"), Rule.Of(Rule.AnyOf("lost bag"), Rule.NoCase, "Short")).ShouldBe("Short");

    [Fact]
    public void Numbers_and_handles_match_as_they_are_written()
    {
        IsApplied(Rule.AnyOf("flight 417"), "flight 417 is late").ShouldBeTrue();
        IsApplied(Rule.AnyOf("flight 417"), "flight 418 is late").ShouldBeFalse();
        IsApplied(Rule.AnyOf("@Rival"), "better than @rival").ShouldBeTrue();
        IsApplied(Rule.AnyOf("@Rival"), "better than @ContosoAir").ShouldBeFalse();
    }

    [Fact]
    public void All_of_asks_for_every_phrase_and_any_of_for_one()
    {
        IsApplied(Rule.AllOf("bag", "refund"), "refund for my bag").ShouldBeTrue();
        IsApplied(Rule.AllOf("bag", "refund"), "my bag is here").ShouldBeFalse();
        IsApplied(Rule.AnyOf("bag", "refund"), "my bag is here").ShouldBeTrue();
        IsApplied(Rule.AnyOf("hat", "coat") with { AllOf = ["lost"] }, "my bag is lost").ShouldBeFalse();
    }

    [Fact]
    public void Channel_intent_and_language_are_asked_for()
    {
        IsApplied(Rule.Always with { ChannelId = Rule.Channel }, Complaint).ShouldBeTrue();
        IsApplied(Rule.Always with { ChannelId = Guid.NewGuid() }, Complaint).ShouldBeFalse();
        IsApplied(Rule.Always with { Intent = Intent.Complaint }, Complaint).ShouldBeTrue();
        IsApplied(Rule.Always with { Intent = Intent.Praise }, Complaint).ShouldBeFalse();
        IsApplied(Rule.Always with { Language = "de" }, "mein Koffer ist nicht angekommen").ShouldBeTrue();
        IsApplied(Rule.Always with { Language = "de" }, Complaint).ShouldBeFalse();
    }

    [Fact]
    public void The_first_one_wins_and_no_other_is_applied()
    {
        var first = Rule.Of(Rule.AnyOf("bag"), Rule.Nothing with { Urgency = Urgency.High }, "First");
        var second = Rule.Of(Rule.AnyOf("lost"), Rule.Nothing with { Intent = Intent.Suggestion }, "Second");
        var decision = Rule.Triaged(Complaint, first, second);

        decision.Rule!.Name.ShouldBe("First");
        decision.Intent.ShouldBe(Intent.Complaint);
        decision.Urgency.ShouldBe(Urgency.High);
    }

    [Fact]
    public void The_signals_name_it_first() =>
        Rule.Triaged(Complaint, Rule.Of(Rule.AnyOf("bag"), Rule.Nothing with { Intent = Intent.Request, Case = CaseNeed.Force }))
            .Signals[0].ShouldBe(new Signal("rule", "Recall", "The rule gives intent Request, a case"));

    [Fact]
    public void It_sets_topic_and_queue()
    {
        var (topic, queue) = (Guid.NewGuid(), Guid.NewGuid());
        var decision = Rule.Triaged(Complaint, Rule.Of(Rule.AnyOf("bag"), Rule.Nothing with { TopicId = topic, QueueId = queue }));

        decision.TopicId.ShouldBe(topic);
        decision.Rule!.QueueId.ShouldBe(queue);
    }

    [Fact]
    public void A_set_intent_decides_about_the_case_and_ends_the_doubt()
    {
        var noise = Rule.Triaged(Complaint, Rule.Of(Rule.AnyOf("bag"), Rule.Nothing with { Intent = Intent.Noise }));
        noise.NeedsCase.ShouldBeFalse();
        noise.Urgency.ShouldBe(Urgency.Low);

        var unclear = Post.Triaged("Ich moechte etwas sagen");
        unclear.NeedsReview.ShouldBeTrue();
        var question = Rule.Triaged("Ich moechte etwas sagen", Rule.Of(Rule.AnyOf("moechte"), Rule.Nothing with { Intent = Intent.Question }));
        question.NeedsCase.ShouldBeTrue();
        question.NeedsReview.ShouldBeFalse();
        question.Confidence.ShouldBe(1m);
        question.Urgency.ShouldBe(Urgency.Normal);
    }

    [Fact]
    public void A_case_can_be_forced_and_forbidden()
    {
        Rule.Triaged("love this airline, thank you", Rule.Of(Rule.AnyOf("airline"), Rule.Nothing with { Case = CaseNeed.Force })).NeedsCase.ShouldBeTrue();
        Rule.Triaged(Complaint, Rule.Of(Rule.AnyOf("bag"), Rule.NoCase)).NeedsCase.ShouldBeFalse();
    }

    [Theory]
    [InlineData("there is smoke in the cabin, lost my bag")]
    [InlineData("thank you for the emergency landing, bag is fine")]
    public void No_rule_hides_a_critical_post(string text)
    {
        var rule = Rule.Of(Rule.AnyOf("bag"), new RuleEffect(Intent.Noise, null, Urgency.Low, null, CaseNeed.Forbid));
        var decision = Rule.Triaged(text, rule);

        decision.Urgency.ShouldBe(Urgency.Critical);
        decision.NeedsCase.ShouldBeTrue();
        decision.NeedsReview.ShouldBeTrue();
        decision.Signals.ShouldContain(new Signal("rule", "Recall", "Forbids a case, but the post is Critical: a person looks at it"));
    }

    [Fact]
    public void A_rule_that_makes_praise_critical_gets_it_a_case_for_review()
    {
        var decision = Rule.Triaged("love the new kettle", Rule.Of(Rule.AnyOf("kettle"), Rule.Nothing with { Urgency = Urgency.Critical }));

        decision.NeedsCase.ShouldBeTrue();
        decision.NeedsReview.ShouldBeTrue();
    }

    [Fact]
    public void Without_a_fitting_rule_nothing_changes() =>
        Rule.Triaged(Complaint, Rule.Of(Rule.AnyOf("hat"), Rule.NoCase)).ShouldBe(Post.Triaged(Complaint));

    [Fact]
    public void A_rule_can_ask_for_nothing_about_the_author() =>
        typeof(RuleCondition).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order()
            .ShouldBe(["AllOf", "AnyOf", "ChannelId", "Intent", "Language"]);

    private static bool IsApplied(RuleCondition when, string text) => Rule.Triaged(text, Rule.Of(when, Rule.NoCase)).Rule != null;

    private static string? Applied(string text, params TriageRule[] rules) => Rule.Triaged(text, rules).Rule?.Name;
}
