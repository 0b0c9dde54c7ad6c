using System;
using System.Linq;
using SocialCrm.Plugins.Evidence;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Replies;

public sealed class When_a_reply_is_judged
{
    private static readonly ReplyChannel X = Channel("X");
    private static readonly ReplyChannel Facebook = Channel("Facebook");

    [Fact]
    public void The_latest_post_that_waits_is_answered_whatever_was_answered_elsewhere()
    {
        var early = Theirs(0, X);
        var onFacebook = Theirs(5, Facebook);
        var late = Theirs(10, X);

        AnswerTarget.Of([early, onFacebook, late]).ShouldBe(late);
        AnswerTarget.Of([early, onFacebook, late, Ours(11, X)]).ShouldBe(onFacebook);
        AnswerTarget.Of([early, onFacebook, late, Ours(11, X), Ours(12, Facebook)]).ShouldBe(late);
        AnswerTarget.Of([Ours(1, X)]).ShouldBeNull();
    }

    [Fact]
    public void A_private_answer_leaves_a_public_post_waiting()
    {
        var post = Theirs(0, X);
        var other = Theirs(-5, Facebook);

        AnswerTarget.Of([other, post, Ours(1, X) with { IsPrivate = true }]).ShouldBe(post);
    }

    [Fact]
    public void A_deleted_post_is_answered_only_when_no_other_waits()
    {
        var visible = Theirs(0, X);
        var deleted = Theirs(5, X) with { State = PostState.DeletedByAuthor };

        AnswerTarget.Of([visible, deleted]).ShouldBe(visible);
        AnswerTarget.Of([visible, deleted, Ours(1, X)]).ShouldBe(deleted);
    }

    [Fact]
    public void What_it_is_based_on_changes_with_each_new_and_each_deleted_post_of_the_customer()
    {
        var one = Theirs(0, X);
        var before = ReplyBasis.Of([one]);

        ReplyBasis.Of([one, Ours(1, X)]).ShouldBe(before);
        ReplyBasis.Of([one, Theirs(0, X)]).ShouldNotBe(before);
        ReplyBasis.Of([one with { State = PostState.DeletedByAuthor }]).ShouldNotBe(before);
        ReplyBasis.Of([Theirs(0, X), one]).Length.ShouldBe(64);
    }

    [Fact]
    public void A_post_that_comes_in_late_counts_though_it_was_posted_early()
    {
        var known = Enumerable.Range(0, 9).Select(at => Theirs(at, X)).ToList();
        var late = Theirs(-600, X) with { ReceivedOn = A.Monday.AddMinutes(20) };

        ReplyBasis.Of([.. known, late]).ShouldNotBe(ReplyBasis.Of(known));
    }

    [Theory]
    [InlineData(ApprovalRule.CriticalUrgency, Urgency.Critical, "the urgency of the case is critical")]
    [InlineData(ApprovalRule.CriticalUrgency, Urgency.High, null)]
    [InlineData(ApprovalRule.HighUrgency, Urgency.High, "the urgency of the case is high")]
    [InlineData(ApprovalRule.HighUrgency, Urgency.Normal, null)]
    [InlineData(ApprovalRule.EveryReply, Urgency.Low, "this channel has every reply approved")]
    [InlineData(ApprovalRule.NoReply, Urgency.Critical, null)]
    public void Urgency_asks_for_approval_as_the_channel_says(ApprovalRule rule, Urgency urgency, string? reason) =>
        ApprovalPolicy.Reason(X with { Approval = rule }, urgency, false, "Hello", Theirs(0, X)).ShouldBe(reason);

    [Fact]
    public void Words_and_trainees_ask_for_it_whatever_the_urgency()
    {
        var channel = X with { Approval = ApprovalRule.NoReply, ApprovalWords = ["class action", "injured"] };

        ApprovalPolicy.Reason(channel, Urgency.Low, false, "A class action?", Theirs(0, X)).ShouldBe("it says \"class action\"");
        ApprovalPolicy.Reason(channel, Urgency.Low, false, "Oh", Theirs(0, X) with { Text = "I was INJURED" }).ShouldBe("the customer wrote \"injured\"");
        ApprovalPolicy.Reason(channel, Urgency.Low, false, "A class", Theirs(0, X)).ShouldBeNull();
        ApprovalPolicy.Reason(channel, Urgency.Low, true, "Hello", Theirs(0, X)).ShouldBe("its author is in the training team");
    }

    [Theory]
    [InlineData("Your code is AB12CD", "a booking code")]
    [InlineData("Write to dana.k@example.com", "an e-mail address")]
    [InlineData("Call +44 20 7946 0958", "a phone number")]
    [InlineData("Card 4111 1111 1111 1111", "a card number")]
    [InlineData("We refund €120", "an amount of money")]
    [InlineData("We refund 120 euros", "an amount of money")]
    [InlineData("We refund EUR 120", "an amount of money")]
    [InlineData("You get 7500 JPY", "an amount of money")]
    [InlineData("You get JPY7500", "an amount of money")]
    [InlineData("You get ¥ 7,500", "an amount of money")]
    [InlineData("You get 7500円", "an amount of money")]
    [InlineData("You get 50 kr", "an amount of money")]
    [InlineData("You get kr. 50", "an amount of money")]
    [InlineData("You get 50kr.", "an amount of money")]
    [InlineData("You get R$ 50", "an amount of money")]
    [InlineData("You get 200 pesos", "an amount of money")]
    [InlineData("You get Rs. 500", "an amount of money")]
    [InlineData("You get ₹500", "an amount of money")]
    [InlineData("You get 40 zł", "an amount of money")]
    [InlineData("You get 5000 won", "an amount of money")]
    [InlineData("You get 50,- €", "an amount of money")]
    [InlineData("You get 50\u00A0€", "an amount of money")]
    [InlineData("You get 5k euros", "an amount of money")]
    [InlineData("You get fifty euros", "an amount of money")]
    [InlineData("Le damos cien euros", "an amount of money")]
    public void What_everybody_would_read_is_found(string text, string what) => PublicText.Findings(text, []).ShouldBe([what]);

    [Theory]
    [InlineData("So sorry, Dana. Your flight LH1234 leaves at 14:30 from gate 12.")]
    [InlineData("@dana please send us your booking code in a private message")]
    [InlineData("We answer in 120 minutes, 24/7. https://contoso.example/help")]
    [InlineData("Try 2 times, then all 3 of you get real help.")]
    [InlineData("You won 2 seats. Your flight LH 3166 MAD-LHR leaves at 14:30.")]
    [InlineData("CAD 14:30 and CAD 14h30 are times")]
    [InlineData("The euro price is on the page, in dollars too.")]
    [InlineData("Bag 50krm is on belt 2, real soon")]
    public void An_ordinary_answer_is_not_held_up(string text) => PublicText.Findings(text, []).ShouldBeEmpty();

    [Fact]
    public void Our_own_details_may_be_read() =>
        PublicText.Findings("Call +44 20 7946 0958 or write to Care@contoso.example", ["+44 20 7946 0958", "care@contoso.example"]).ShouldBeEmpty();

    [Theory]
    [InlineData("So sorry. See https://contoso.example/x", "@dana So  sorry. See https://t.co/y", true)]
    [InlineData("So sorry.", "So sorry!", false)]
    [InlineData("@dana", "@dana", false)]
    public void Our_words_are_known_again_whatever_the_network_adds(string sent, string cameBack, bool isSame) =>
        EchoText.IsSame(sent, cameBack).ShouldBe(isSame);

    private static AnswerablePost Theirs(int minute, ReplyChannel channel) => Post(minute, channel, false);

    private static AnswerablePost Ours(int minute, ReplyChannel channel) => Post(minute, channel, true);

    private static AnswerablePost Post(int minute, ReplyChannel channel, bool isOurs) => new(
        Guid.NewGuid(),
        "101",
        isOurs,
        false,
        A.Monday.AddMinutes(minute),
        A.Monday.AddMinutes(minute),
        PostState.Visible,
        "my bag is gone",
        null,
        "77",
        false,
        channel);

    private static ReplyChannel Channel(string name) => new(Guid.NewGuid(), name, Network.X, name, true, null, 1, null);
}
