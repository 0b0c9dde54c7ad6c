using System.Linq;
using System.Text.Json;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Triage;

public sealed class When_a_decision_is_explained
{
    [Fact]
    public void The_reasons_come_in_one_fixed_form() =>
        SignalsJson.Write(Post.Triaged("do you fly to Oslo?")).ShouldStartWith(
            """{"v":1,"intent":"Question","tone":0.00,"urgency":"Normal","needsCase":true,"confidence":0.9""");

    [Fact]
    public void The_cues_come_before_what_the_model_made_of_them() =>
        Post.Triaged("do you fly to Oslo?").Signals.Select(signal => signal.Kind).Distinct().ShouldBe(["question", "model"]);

    [Fact]
    public void The_model_names_its_tone_and_the_words_that_speak_for_it()
    {
        var signals = Post.Triaged("the seats were comfy and the pilot waved at the kids").Signals.Where(signal => signal.Kind == "model").ToArray();

        signals[0].Cue.ShouldStartWith("positive ");
        signals[1].Effect.ShouldBe("Sounds positive");
    }

    [Fact]
    public void An_unclear_post_names_its_two_likeliest_readings() =>
        Post.Triaged("gate b1 and the 736 out of town").Signals[0].Cue.ShouldMatch("^[a-z]+ [0-9]+ % or [a-z]+ [0-9]+ %$");

    [Theory]
    [InlineData("")]
    [InlineData("lol")]
    [InlineData("zxcv qwer")]
    [InlineData("you lost my bag")]
    public void There_is_always_a_reason(string text) => Post.Triaged(text).Signals.ShouldNotBeEmpty();

    [Fact]
    public void Quotes_and_line_ends_in_a_cue_are_escaped()
    {
        var decision = Post.Triaged("ok") with { Signals = [new Signal("topic", "a \"b\"\n\\c", "😡")] };

        JsonDocument.Parse(SignalsJson.Write(decision)).RootElement.GetProperty("signals")[0].GetProperty("cue").GetString().ShouldBe("a \"b\"\n\\c");
    }

    [Fact]
    public void What_does_not_fit_the_column_is_left_out_and_said()
    {
        var decision = Post.Triaged("ok") with { Signals = Enumerable.Range(0, 200).Select(i => new Signal("topic", new string('x', 100), "effect")).ToArray() };

        var json = SignalsJson.Write(decision);

        json.Length.ShouldBeLessThanOrEqualTo(SignalsJson.Maximum);
        JsonDocument.Parse(json).RootElement.GetProperty("more").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Two_decisions_with_equal_parts_are_equal()
    {
        Post.Triaged("you lost my bag").ShouldBe(Post.Triaged("you lost my bag"));
        Post.Triaged("you lost my bag").GetHashCode().ShouldBe(Post.Triaged("you lost my bag").GetHashCode());
    }

    [Fact]
    public void Another_reason_makes_another_decision() =>
        Post.Triaged("ok").ShouldNotBe(Post.Triaged("ok") with { Signals = [new Signal("a", "b", "c")] });
}
