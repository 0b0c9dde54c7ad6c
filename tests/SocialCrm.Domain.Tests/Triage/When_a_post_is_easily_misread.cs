using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Triage;

public sealed class When_a_post_is_easily_misread
{
    [Theory]
    [InlineData("thanks for losing my bag")]
    [InlineData("Thanks for nothing @ContosoAir")]
    [InlineData("thanks, but my bag is still missing")]
    [InlineData("Thank you for your reply. My order never arrived.")]
    public void Thanks_do_not_cancel_a_problem(string text) => Post.Triaged(text).Intent.ShouldBe(Intent.Complaint);

    [Theory]
    [InlineData("great, delayed again")]
    [InlineData("love how you cancelled my booking without telling me")]
    [InlineData("just what I needed, another cancelled train")]
    public void Sarcasm_beside_a_problem_is_a_complaint(string text) => Post.Triaged(text).Intent.ShouldBe(Intent.Complaint);

    [Theory]
    [InlineData("My flight was cancelled but the staff were great", 1)]
    [InlineData("The staff were great but my flight was cancelled", -1)]
    [InlineData("Great crew in spite of the broken screen", 1)]
    [InlineData("Lovely hotel but the shower was broken and nobody came", -1)]
    [InlineData("The flight was late but the crew was amazing, truly wonderful people", 1)]
    [InlineData("Amazing crew in spite of the delay", 1)]
    public void The_clause_after_the_contrast_wins(string text, int sign) => System.Math.Sign(Post.Triaged(text).Tone).ShouldBe(sign);

    [Theory]
    [InlineData("not happy at all with this")]
    [InlineData("never had a good experience with you")]
    [InlineData("this is far from great")]
    public void Denied_praise_is_not_praise(string text) => Post.Triaged(text).Tone.ShouldBeLessThan(0m);

    [Theory]
    [InlineData("no problem, all good now")]
    [InlineData("no delays and no complaints, thank you")]
    public void Denied_problems_are_no_complaint(string text) => Post.Triaged(text).Intent.ShouldBe(Intent.Praise);

    [Theory]
    [InlineData("“@ContosoAir: Sorry you are stuck, we lost power.” lol")]
    [InlineData("RT @ContosoAir: Sorry that your flight is cancelled")]
    public void Words_of_the_brand_are_not_those_of_the_customer(string text) => Post.Triaged(text).Intent.ShouldBe(Intent.Noise);

    [Theory]
    [InlineData("woooorst serviiiice")]
    [InlineData("WORST SERVICE")]
    [InlineData("#WorstService")]
    [InlineData("ｗｏｒｓｔ sérvice")]
    public void Spelling_does_not_hide_anger(string text) => Post.Triaged(text).Tone.ShouldBeLessThan(0m);

    [Theory]
    [InlineData("Can’t check in")]
    [InlineData("Can't check in")]
    [InlineData("Cant check in")]
    public void Every_apostrophe_is_the_same(string text) => Post.Triaged(text).Intent.ShouldBe(Intent.Complaint);

    [Theory]
    [InlineData("f***ing useless")]
    [InlineData("this is b******t")]
    public void Masked_swearing_is_swearing(string text) => Post.Triaged(text).Tone.ShouldBeLessThan(0m);

    [Theory]
    [InlineData("Could you please tell me where my lost bag is?")]
    [InlineData("Hi team, hope you are well, any update on the refund? Thanks!")]
    public void A_polite_wish_still_needs_a_case(string text) => Post.Triaged(text).NeedsCase.ShouldBeTrue();

    [Fact]
    public void A_no_among_many_words_does_not_make_them_noise() =>
        Post.Triaged("my son put his tablet under seat 25A and I got no word from the lounge desk about it").NeedsCase.ShouldBeTrue();

    [Fact]
    public void Repeating_one_word_does_not_outweigh_the_rest() =>
        Post.Triaged("nice nice nice nice nice nice nice nice nice, you lost my bag, nobody answers, worst service").Intent.ShouldBe(Intent.Complaint);
}
