using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Triage;

public sealed class When_a_person_has_to_look
{
    [Fact]
    public void The_reason_names_the_two_likeliest_readings()
    {
        var decision = Post.Triaged("Ich moechte etwas sagen");
        decision.NeedsReview.ShouldBeTrue();

        var reason = ReviewReason.Of(decision)!;

        reason.ShouldStartWith(decision.Intent + " or " + decision.NextIntent + "?");
        reason.Length.ShouldBeLessThanOrEqualTo(ReviewReason.Maximum);
    }

    [Fact]
    public void A_clear_post_has_no_reason() => ReviewReason.Of(Post.Triaged("my bag is lost and nobody helps")).ShouldBeNull();
}
