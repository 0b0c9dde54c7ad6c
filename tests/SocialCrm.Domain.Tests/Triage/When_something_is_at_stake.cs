using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Triage;

public sealed class When_something_is_at_stake
{
    [Theory]
    [InlineData("there is smoke in the cabin")]
    [InlineData("the charger caught fire last night")]
    [InlineData("this lift is not safe")]
    [InlineData("my son choked on a part of your toy")]
    [InlineData("your driver assaulted a passenger")]
    [InlineData("my insulin is in the bag you lost")]
    [InlineData("my dad has a heart attack and nobody picks up")]
    [InlineData("you left my daughter at the gate")]
    [InlineData("an unaccompanied minor without anybody from your staff")]
    [InlineData("your agent called me a racial slur")]
    [InlineData("refused service because of my religion")]
    public void Danger_health_a_lone_child_and_discrimination_are_critical(string text) => Post.Triaged(text).Urgency.ShouldBe(Urgency.Critical);

    [Theory]
    [InlineData("we are stranded in Denver")]
    [InlineData("sleeping on the floor of the airport tonight")]
    [InlineData("sitting on the tarmac and nobody tells us anything")]
    [InlineData("my flight leaves in 2 hours and check in fails")]
    [InlineData("I will miss my connection")]
    [InlineData("you charged me twice")]
    [InlineData("my account was hacked")]
    [InlineData("they broke my mother's wheelchair")]
    [InlineData("my lawyer will call you about this")]
    [InlineData("need to get to a funeral and you cancelled")]
    [InlineData("stuck here with a baby and no food")]
    public void Being_stuck_running_out_of_time_or_losing_money_is_high(string text) => Post.Triaged(text).Urgency.ShouldBe(Urgency.High);

    [Theory]
    [InlineData("the soup was cold and the waiter rude")]
    [InlineData("WORST COMPANY EVER, I HATE YOU!!!!")]
    [InlineData("on hold for 2 hours now, never again")]
    [InlineData("when does the sale start?")]
    public void Other_matters_are_normal_however_angry(string text) => Post.Triaged(text).Urgency.ShouldBe(Urgency.Normal);

    [Theory]
    [InlineData("thank you, best flight ever")]
    [InlineData("lol")]
    [InlineData("you should add a dark mode to the app")]
    [InlineData("at the airport, love the new lounge!")]
    [InlineData("thanks to the crew for making my kids smile")]
    public void Praise_noise_and_ideas_are_low(string text) => Post.Triaged(text).Urgency.ShouldBe(Urgency.Low);

    [Theory]
    [InlineData("thank you for the kind help when my dad had a heart attack on board")]
    [InlineData("could you kindly tell me whom to ask, there is smoke in the corridor")]
    public void Kind_words_do_not_lower_it(string text) => Post.Triaged(text).Urgency.ShouldBe(Urgency.Critical);

    [Fact]
    public void Danger_is_read_by_a_person_even_in_praise()
    {
        var decision = Post.Triaged("amazing crew, thank you for saving my dad when he had a heart attack");

        decision.Intent.ShouldBe(Intent.Praise);
        decision.NeedsReview.ShouldBeTrue();
        decision.NeedsCase.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Sue at the desk was so helpful, thank you")]
    [InlineData("the food court is lovely")]
    public void A_name_or_a_place_is_no_threat(string text) => Post.Triaged(text).Urgency.ShouldBe(Urgency.Low);

    [Theory]
    [InlineData("we are no longer stranded, but my bag is lost")]
    [InlineData("to add insult to injury my bag is lost")]
    [InlineData("dying of laughter about your broken site")]
    [InlineData("your battery died after a week")]
    [InlineData("stop holding my money hostage, the refund is late")]
    [InlineData("the fire stick I ordered is broken")]
    public void Figures_of_speech_and_denials_do_not_raise_it(string text) => Post.Triaged(text).Urgency.ShouldBe(Urgency.Normal);

    [Fact]
    public void The_reason_names_the_words_and_the_level() =>
        Post.Triaged("we are stranded in Denver").Signals.ShouldContain(new Signal("urgency", "stranded", "High: Somebody cannot get on"));
}
