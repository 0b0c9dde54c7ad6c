using SocialCrm.Plugins.Text;

namespace SocialCrm.Domain.Tests.Text;

public sealed class When_a_text_is_too_long
{
    [Theory]
    [InlineData("My bag is lost", 14, "My bag is lost")]
    [InlineData("My bag is lost", 13, "My bag is…")]
    [InlineData("My bag is lost", 10, "My bag is…")]
    [InlineData("My bag, is lost", 8, "My bag,…")]
    [InlineData("Unbelievableness", 8, "Unbelie…")]
    [InlineData("word", 1, "w")]
    [InlineData("word", 0, "")]
    public void It_ends_after_a_word_with_an_ellipsis(string text, int maximum, string cut) => PostText.Cut(text, maximum).ShouldBe(cut);

    [Fact]
    public void A_word_end_far_before_the_cut_is_not_worth_the_loss() =>
        PostText.Cut("a " + new string('x', 100), 60).ShouldBe("a " + new string('x', 57) + "…");

    [Theory]
    [InlineData("ab😀", 3, "ab")]
    [InlineData("e\u0301t\u00E9", 1, "")]
    [InlineData("ne\u0301", 2, "n")]
    [InlineData("a👍🏽", 3, "a")]
    [InlineData("a👨‍👩‍👧‍👦", 8, "a")]
    [InlineData("❤\uFE0F", 1, "")]
    [InlineData("🇩🇪🇫🇷", 6, "🇩🇪")]
    [InlineData("a🇩🇪🇫🇷", 7, "a🇩🇪")]
    [InlineData("1\uFE0F\u20E3", 2, "")]
    [InlineData("\u1112\u1161\u11AB", 2, "")]
    [InlineData("각\u11A8", 1, "")]
    [InlineData("नि", 1, "")]
    [InlineData("क्ष", 2, "")]
    [InlineData("a\r\nb", 2, "a")]
    [InlineData("🏴\U000E0067\U000E007F!", 4, "")]
    public void No_character_is_split(string text, int maximum, string cut) => PostText.CutExact(text, maximum).ShouldBe(cut);

    [Theory]
    [InlineData("a👍b", 3, "a👍")]
    [InlineData("🇩🇪🇫🇷", 4, "🇩🇪")]
    [InlineData("한국어", 2, "한국")]
    [InlineData("한국어", 1, "한")]
    [InlineData("ab\ncd", 3, "ab\n")]
    public void Whole_characters_before_the_cut_are_kept(string text, int maximum, string cut) => PostText.CutExact(text, maximum).ShouldBe(cut);

    [Fact]
    public void A_tower_of_marks_is_cut_all_the_same() =>
        PostText.CutExact("a" + new string('\u0301', 500), 200).Length.ShouldBe(200);

    [Fact]
    public void An_endless_chain_of_joined_emoji_is_cut_between_code_points() =>
        PostText.CutExact(string.Concat(System.Linq.Enumerable.Repeat("👩\u200D", 500)), 301).Length.ShouldBe(300);

    [Theory]
    [InlineData(-1)]
    public void A_negative_maximum_is_refused(int maximum) =>
        Should.Throw<System.ArgumentOutOfRangeException>(() => PostText.Cut("a", maximum)).ParamName.ShouldBe("maximum");
}
