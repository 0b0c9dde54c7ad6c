using SocialCrm.Plugins.Text;

namespace SocialCrm.Domain.Tests.Text;

public sealed class When_a_text_comes_from_a_network
{
    [Theory]
    [InlineData("Tom &amp; Jerry", "Tom & Jerry")]
    [InlineData("a &lt; b &gt; c", "a < b > c")]
    [InlineData("&quot;no&quot; &#39;yes&#39; &apos;maybe&apos;", "\"no\" 'yes' 'maybe'")]
    [InlineData("late&nbsp;again", "late\u00A0again")]
    [InlineData("&#128544; &#x1F620;", "😠 😠")]
    [InlineData("don&#146;t", "don\u2019t")]
    public void Entities_are_decoded(string raw, string text) => PostText.Decode(raw).ShouldBe(text);

    [Theory]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("&amp;amp;", "&amp;")]
    [InlineData("&#38;lt;", "&lt;")]
    public void Entities_are_decoded_only_once(string raw, string text) => PostText.Decode(raw).ShouldBe(text);

    [Theory]
    [InlineData("AT&T")]
    [InlineData("&")]
    [InlineData("&amp")]
    [InlineData("&;")]
    [InlineData("&#;")]
    [InlineData("&#x;")]
    [InlineData("&#12a;")]
    [InlineData("&unknown;")]
    [InlineData("&#0;")]
    [InlineData("&#8;")]
    [InlineData("&#xD800;")]
    [InlineData("&#1114112;")]
    [InlineData("&#99999999999999999999;")]
    public void What_is_no_complete_entity_stays_as_it_is(string raw) => PostText.Decode(raw).ShouldBe(raw);

    // As data of a theory, half surrogate pairs would not survive the metadata's UTF-8.
    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        PostText.Decode("a\uD83Db").ShouldBe("a\uFFFDb");
        PostText.Decode("\uDE00").ShouldBe("\uFFFD");
        PostText.Decode("\uDE00\uD83D").ShouldBe("\uFFFD\uFFFD");
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced()
    {
        PostText.Decode("a\0b").ShouldBe("a\uFFFDb");
        PostText.Decode("bell\u0007").ShouldBe("bell\uFFFD");
        PostText.Decode("\uFFFF").ShouldBe("\uFFFD");
    }

    [Theory]
    [InlineData("line\r\nline\ttab")]
    [InlineData("👩‍🚀 flies")]
    [InlineData("مرحبا \u200F!")]
    public void Everything_else_is_kept(string raw) => PostText.Decode(raw).ShouldBe(raw);
}
