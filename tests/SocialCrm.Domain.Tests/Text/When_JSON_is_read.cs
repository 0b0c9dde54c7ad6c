using System;
using System.Linq;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Domain.Tests.Text;

public sealed class When_JSON_is_read
{
    [Fact]
    public void Fields_are_found_in_any_letter_case_and_the_last_of_two_counts()
    {
        var value = JsonValue.Parse(" { \"PostId\" : \"1\", \"postid\":\"2\", \"list\":[1, true ,null,-2.5e3] } ");

        value.Field("POSTID")!.Text.ShouldBe("2");
        value.Field("list")!.Items.Select(item => item.Kind)
            .ShouldBe(new[] { JsonKind.Number, JsonKind.Boolean, JsonKind.Null, JsonKind.Number });
        value.Field("list")!.Items[3].Text.ShouldBe("-2.5e3");
        value.Field("other").ShouldBeNull();
    }

    [Fact]
    public void A_number_keeps_all_its_digits() =>
        JsonValue.Parse("1795284736251840513").Text.ShouldBe("1795284736251840513");

    [Theory]
    [InlineData("\"a\\\"b\\\\c\\/d\\n\\u00e9\"", "a\"b\\c/d\né")]
    [InlineData("\"\\ud83d\\ude2d\"", "😭")]
    public void Escapes_are_decoded(string json, string text) =>
        JsonValue.Parse(json).Text.ShouldBe(text);

    [Fact]
    public void Half_a_character_does_not_stop_the_rest() => JsonValue.Parse("\"cut \\ud83d\"").Text.ShouldBe("cut \ud83d");

    [Theory]
    [InlineData("", "a value is missing at character 1")]
    [InlineData("[1,]", "a value is missing at character 4")]
    [InlineData("[1 2]", "a comma or a closing bracket is missing at character 4")]
    [InlineData("{\"a\" 1}", "a colon is missing at character 6")]
    [InlineData("{\"a\":1", "a comma or a closing brace is missing at character 7")]
    [InlineData("{a:1}", "a quotation mark is missing at character 2")]
    [InlineData("\"open", "a closing quotation mark is missing at character 6")]
    [InlineData("\"\\x\"", "an escape is not known at character 3")]
    [InlineData("\"\\u12", "an escape is not known at character 3")]
    [InlineData("[] []", "there is more after its end at character 4")]
    [InlineData("tru", "a value is missing at character 1")]
    public void What_is_no_JSON_is_refused_with_its_place(string json, string sentence) =>
        Should.Throw<FormatException>(() => JsonValue.Parse(json)).Message.ShouldBe(sentence);

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Should.Throw<FormatException>(() => JsonValue.Parse(new string('[', 100_000))).Message.ShouldBe("it is nested too deeply at character 33");
}
