using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Triage;

public sealed class When_a_post_is_triaged
{
    [Theory]
    [InlineData("@ContosoAir worst airline ever, you lost my bag and nobody answers")]
    [InlineData("@ContosoAir my flight is delayed again and no one at the desk knows anything")]
    [InlineData("Your app crashes every time I try to pay")]
    [InlineData("@ContosoBank charged twice for the same payment and still no refund")]
    [InlineData("Check-in site times out")]
    [InlineData("The room was filthy and the staff was rude")]
    [InlineData("My parcel never arrived")]
    [InlineData("Not happy with the new seats")]
    [InlineData("😡😡😡")]
    public void What_went_wrong_is_a_complaint(string text) => Post.Triaged(text).Intent.ShouldBe(Intent.Complaint);

    [Theory]
    [InlineData("@ContosoAir do you fly to Oslo in winter?")]
    [InlineData("What time does the store open on Sunday?")]
    [InlineData("how much is a checked bag")]
    [InlineData("Is there a student discount?")]
    [InlineData("just wondering if the pool is open in March")]
    public void Asking_for_information_is_a_question(string text) => Post.Triaged(text).Intent.ShouldBe(Intent.Question);

    [Theory]
    [InlineData("@ContosoAir please send me the invoice for my stay")]
    [InlineData("I need to change my address please")]
    [InlineData("can you please call me about my contract")]
    [InlineData("please help me unlock my account")]
    public void Asking_for_something_to_be_done_is_a_request(string text) => Post.Triaged(text).Intent.ShouldBe(Intent.Request);

    [Theory]
    [InlineData("@ContosoAir best crew ever, thank you Maria!")]
    [InlineData("Love the new lounge 😍")]
    [InlineData("Thank you so much for your help")]
    [InlineData("Kudos to Ahmed at the front desk, he went above and beyond")]
    [InlineData("No problems at all, smooth flight and friendly staff")]
    [InlineData("👏👏👏")]
    public void Kind_words_are_praise(string text) => Post.Triaged(text).Intent.ShouldBe(Intent.Praise);

    [Theory]
    [InlineData("You should add a dark mode to the app")]
    [InlineData("Would be great if you opened a store in Malmo")]
    [InlineData("please bring back the tomato soup")]
    [InlineData("I wish you flew to Lima")]
    public void An_idea_is_a_suggestion(string text) => Post.Triaged(text).Intent.ShouldBe(Intent.Suggestion);

    [Theory]
    [InlineData("lol")]
    [InlineData("@ContosoAir")]
    [InlineData("GIVEAWAY! Retweet and win free tickets https://spam.example")]
    [InlineData("Contoso announces earnings, shares up https://news.example")]
    [InlineData("good morning")]
    [InlineData("RT @ContosoAir: Our fleet is new.")]
    public void What_asks_nothing_is_noise(string text) => Post.Triaged(text).Intent.ShouldBe(Intent.Noise);

    [Theory]
    [InlineData("@ContosoAir you lost my bag")]
    [InlineData("@ContosoAir do you fly to Oslo?")]
    [InlineData("@ContosoAir please call me back")]
    [InlineData("You should add a dark mode, the white one is broken")]
    public void Complaints_questions_and_requests_need_a_case(string text) => Post.Triaged(text).NeedsCase.ShouldBeTrue();

    [Theory]
    [InlineData("@ContosoAir best crew ever, thank you Maria!")]
    [InlineData("You should add a dark mode to the app")]
    [InlineData("GIVEAWAY! Retweet and win free tickets https://spam.example")]
    public void Praise_ideas_and_noise_need_none(string text) => Post.Triaged(text).NeedsCase.ShouldBeFalse();

    [Theory]
    [InlineData("https://pic.example/1")]
    [InlineData("Dónde está mi maleta")]
    [InlineData("gate b1 and the 736 out of town")]
    public void A_post_without_a_clear_cue_goes_to_a_person(string text)
    {
        var decision = Post.Triaged(text);

        decision.NeedsReview.ShouldBeTrue();
        decision.NeedsCase.ShouldBeTrue();
    }

    [Theory]
    [InlineData("you lost my bag, worst service", -1)]
    [InlineData("best flight ever, thank you", 1)]
    [InlineData("do you fly to Oslo?", 0)]
    public void Tone_has_the_sign_of_the_mood(string text, int sign) => System.Math.Sign(Post.Triaged(text).Tone).ShouldBe(sign);

    [Fact]
    public void Tone_and_confidence_stay_in_range_with_two_digits()
    {
        var decision = Post.Triaged("worst worst terrible awful horrible disgusting pathetic useless rude lost broken cancelled delayed");

        decision.Tone.ShouldBeInRange(-1m, -0.8m);
        decision.Confidence.ShouldBeInRange(0.8m, 1m);
        decimal.Round(decision.Tone, 2).ShouldBe(decision.Tone);
        decimal.Round(decision.Confidence, 2).ShouldBe(decision.Confidence);
    }
}
