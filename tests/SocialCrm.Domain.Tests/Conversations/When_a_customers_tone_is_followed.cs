using SocialCrm.Plugins.Conversations;

namespace SocialCrm.Domain.Tests.Conversations;

public sealed class When_a_customers_tone_is_followed
{
    [Fact]
    public void The_first_post_sets_it() => ConversationTone.After(null, 0.4m).ShouldBe(0.4m);

    [Theory]
    [InlineData("0", "-0.6", "-0.6")]
    [InlineData("0.8", "-0.1", "-0.1")]
    [InlineData("-0.3", "-0.9", "-0.9")]
    public void A_worse_post_counts_at_once(string before, string latest, string after) => Check(before, latest, after);

    [Theory]
    [InlineData("-0.6", "0", "-0.3")]
    [InlineData("-0.6", "0.8", "0.1")]
    [InlineData("0", "0.8", "0.4")]
    [InlineData("-0.01", "0", "0")]
    [InlineData("-1", "1", "0")]
    public void A_better_post_makes_up_half_of_the_way(string before, string latest, string after) => Check(before, latest, after);

    [Fact]
    public void The_same_tone_changes_nothing() => ConversationTone.After(-0.55m, -0.55m).ShouldBe(-0.55m);

    private static void Check(string before, string latest, string after) =>
        ConversationTone.After(Number(before), Number(latest)).ShouldBe(Number(after));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
