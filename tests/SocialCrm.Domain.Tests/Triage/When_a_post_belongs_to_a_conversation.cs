using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Triage;

public sealed class When_a_post_belongs_to_a_conversation
{
    [Theory]
    [InlineData("yes please")]
    [InlineData("still nothing")]
    [InlineData("done, sent DM")]
    [InlineData("no")]
    [InlineData("ok")]
    [InlineData("XK12 to Oslo")]
    public void A_short_reply_takes_the_conversations_meaning(string text)
    {
        var decision = Post.TriagedInOpenConversation(text);

        decision.NeedsCase.ShouldBeTrue();
        decision.NeedsReview.ShouldBeFalse();
        decision.Intent.ShouldNotBe(Intent.Noise);
        decision.Signals[0].ShouldBe(new Signal("conversation", "a short reply", "Belongs to the open case"));
    }

    [Fact]
    public void The_same_words_out_of_the_blue_are_noise() => Post.Triaged("ok").Intent.ShouldBe(Intent.Noise);

    [Fact]
    public void Still_nothing_is_a_complaint() => Post.TriagedInOpenConversation("still nothing").Intent.ShouldBe(Intent.Complaint);

    [Fact]
    public void Thanks_at_the_end_are_praise() => Post.TriagedInOpenConversation("thank you so much!").Intent.ShouldBe(Intent.Praise);

    [Fact]
    public void An_angry_reply_is_a_complaint_of_its_own() =>
        Post.TriagedInOpenConversation("worst service ever").Signals.ShouldNotContain(s => s.Kind == "conversation");

    [Fact]
    public void A_new_danger_in_a_short_reply_is_critical() =>
        Post.TriagedInOpenConversation("yes, there is smoke in here").Urgency.ShouldBe(Urgency.Critical);
}
