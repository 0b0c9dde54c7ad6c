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

    [Theory]
    [InlineData("yes please")]
    [InlineData("same here")]
    [InlineData("any update?")]
    [InlineData("XK12 to Oslo")]
    public void A_short_reply_wants_what_the_case_wants(string text)
    {
        Post.TriagedInCaseOf(Intent.Question, text).Intent.ShouldBe(Intent.Question);
        Post.TriagedInCaseOf(Intent.Request, text).Intent.ShouldBe(Intent.Request);
        Post.TriagedInCaseOf(Intent.Complaint, text).Intent.ShouldBe(Intent.Complaint);
    }

    [Theory]
    [InlineData(Intent.Question)]
    [InlineData(Intent.Request)]
    [InlineData(Intent.Complaint)]
    public void Waiting_in_vain_is_a_complaint_whatever_the_case_wants(Intent intent)
    {
        Post.TriagedInCaseOf(intent, "still nothing").Intent.ShouldBe(Intent.Complaint);
        Post.TriagedInCaseOf(intent, "Still waiting...").Intent.ShouldBe(Intent.Complaint);
        Post.TriagedInCaseOf(intent, "no change").Intent.ShouldBe(Intent.Complaint);
    }

    [Fact]
    public void A_new_question_in_a_short_reply_is_a_question() => Post.TriagedInCaseOf(Intent.Complaint, "gate 12?").Intent.ShouldBe(Intent.Question);

    [Fact]
    public void Same_here_beside_somebody_elses_case_wants_what_that_wants_and_a_person_looks()
    {
        var decision = Post.TriagedBesideCaseOf(Intent.Complaint, "same here");

        decision.Intent.ShouldBe(Intent.Complaint);
        decision.NeedsCase.ShouldBeTrue();
        decision.NeedsReview.ShouldBeTrue();
        decision.Signals[0].ShouldBe(new Signal("conversation", "a short reply", "Says the same as somebody else's case"));
    }

    [Fact]
    public void Other_short_words_beside_somebody_elses_case_mean_nothing()
    {
        Post.TriagedBesideCaseOf(Intent.Complaint, "ok").NeedsCase.ShouldBeFalse();
        Post.TriagedBesideCaseOf(Intent.Praise, "same here").ShouldBe(Post.Triaged("same here"));
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
