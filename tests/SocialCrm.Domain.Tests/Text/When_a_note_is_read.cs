using SocialCrm.Plugins.Text;

namespace SocialCrm.Domain.Tests.Text;

public sealed class When_a_note_is_read
{
    [Theory]
    [InlineData("We call you by Friday", "We call you by Friday")]
    [InlineData("price < 5 and > 3\nsecond line", "price < 5 and > 3\nsecond line")]
    [InlineData("<div><p>We call</p><p>you&nbsp;back</p></div>", "We call you\u00A0back")]
    [InlineData("<p>5 &lt; 6</p>", "5 < 6")]
    [InlineData("<p>open < end</p", "open < end</p")]
    [InlineData("", "")]
    public void Its_markup_is_left_out_and_its_words_are_kept(string note, string words) =>
        RichText.Plain(note).ShouldBe(words);
}
