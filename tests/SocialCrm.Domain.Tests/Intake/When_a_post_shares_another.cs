using SocialCrm.Plugins.Intake;

namespace SocialCrm.Domain.Tests.Intake;

public sealed class When_a_post_shares_another
{
    private const string Original = "You lost my bag in Lisbon, where is it?";

    [Theory]
    [InlineData("", true)]
    [InlineData("https://x.test/1", true)]
    [InlineData("@ben https://x.test/1", true)]
    [InlineData("RT @ana: " + Original, true)]
    [InlineData("\"@ana: " + Original + "\"", true)]
    [InlineData(Original, true)]
    [InlineData("You lost my bag in Lisbon, where…", true)]
    [InlineData("You lost…", false)]
    [InlineData("They lost mine too", false)]
    [InlineData("This! \"@ana: " + Original + "\"", false)]
    [InlineData("So true RT @ana: " + Original, false)]
    [InlineData("12", false)]
    public void Own_words_make_it_a_post_like_any_other(string text, bool isReshare) =>
        Decide(A.Post(text) with { ReshareOf = "1" }).Reason.EndsWith("without own words", System.StringComparison.Ordinal).ShouldBe(isReshare);

    [Theory]
    [InlineData("RT @ana: where is my bag?", true)]
    [InlineData("RT @ana where is my bag?", true)]
    [InlineData("RT @", false)]
    [InlineData("RT if you agree that my bag is lost", false)]
    [InlineData("https://x.test/1", false)]
    public void Without_the_original_only_RT_tells(string text, bool isReshare) =>
        Decide(A.Post(text)).Reason.EndsWith("without own words", System.StringComparison.Ordinal).ShouldBe(isReshare);

    [Fact]
    public void It_names_what_it_shares_and_counts_on_the_case_of_a_customer_only()
    {
        var ours = A.Facts() with { Original = A.Known(A.Case(), isOurs: true) };

        Decide(A.Post("") with { ReshareOf = "1" }).ShouldBe(
            new IntakeDecision(Outcome.Ignored, "shares post 1 of case CAS-00001 without own words", null, CaseAction.None, null, null) { Shared = A.Case() });
        IntakePolicy.Decide(A.Post("") with { ReshareOf = "1" }, ours).ShouldBe(
            new IntakeDecision(Outcome.Ignored, "shares our post 1 without own words", null, CaseAction.None, null, null));
    }

    [Fact]
    public void Our_own_account_that_shares_a_customers_post_answers_nobody() =>
        Decide(A.Post("", authorId: "LarkspurAir") with { ReshareOf = "1" }).Outcome.ShouldBe(Outcome.OwnPost);

    private static IntakeDecision Decide(IncomingPost post) =>
        IntakePolicy.Decide(post, A.Facts() with { Original = A.Known(A.Case()) with { Text = Original } });
}
