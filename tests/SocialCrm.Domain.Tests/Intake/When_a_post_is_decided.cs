using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Intake;

public sealed class When_a_post_is_decided
{
    [Fact]
    public void A_complaint_opens_a_case()
    {
        var decision = IntakePolicy.Decide(A.Post("You charged me twice for one ticket, give it back"), A.Facts());

        decision.Action.ShouldBe(CaseAction.Open);
        decision.Outcome.ShouldBe(Outcome.CaseOpened);
    }

    [Fact]
    public void Our_own_post_never_opens_a_case()
    {
        var ours = A.Post("Some customers were charged twice. Sorry!") with { Author = new Author("LarkspurAir", null, null, null) };

        IntakePolicy.Decide(ours, A.Facts())
            .ShouldBe(new IntakeDecision(Outcome.OwnPost, "our own post", null, CaseAction.None, null, null));
    }

    [Fact]
    public void Our_own_post_is_recognised_by_its_handle_in_any_case()
    {
        var ours = A.Post("Sorry!") with { Author = new Author("9912", "larkspurair", null, null) };

        IntakePolicy.Decide(ours, A.Facts()).Outcome.ShouldBe(Outcome.OwnPost);
    }

    [Fact]
    public void Our_own_reply_answers_the_case_of_the_post()
    {
        var theCase = A.Case();
        var ours = A.Post("We are sorry") with { Author = new Author("LarkspurAir", null, null, null) };

        var decision = IntakePolicy.Decide(ours, A.Facts(A.Known(theCase)));

        decision.ShouldBe(new IntakeDecision(
            Outcome.OwnPost, "our own post, answers case CAS-00001", null, CaseAction.Answer, theCase, null));
    }

    [Fact]
    public void An_automatic_post_of_ours_is_shown_on_the_case_and_answers_nobody()
    {
        var theCase = A.Case();
        var ours = A.Post("We got your message") with { Author = new Author("LarkspurAir", null, null, null), IsAutomatic = true };

        IntakePolicy.Decide(ours, A.Facts(A.Known(theCase))).ShouldBe(new IntakeDecision(
            Outcome.OwnPost, "our own automatic post on case CAS-00001, answers nobody", null, CaseAction.Attach, theCase, null));
    }

    [Theory]
    [InlineData("\U0001F44D")]
    [InlineData("@dana \u2764\uFE0F :)")]
    [InlineData("...")]
    [InlineData("")]
    public void A_post_of_ours_without_a_word_is_a_reaction_and_answers_nobody(string text)
    {
        var theCase = A.Case();
        var ours = A.Post(text) with { Author = new Author("LarkspurAir", null, null, null) };

        var decision = IntakePolicy.Decide(ours, A.Facts(A.Known(theCase)));

        (decision.Action, decision.Reason).ShouldBe((CaseAction.Attach, "our own reaction on case CAS-00001, answers nobody"));
    }

    [Theory]
    [InlineData("Yes \U0001F44D")]
    [InlineData("0612")]
    [InlineData("https://larkspur.example/refund")]
    [InlineData("\u304A\u554F\u3044\u5408\u308F\u305B")]
    [InlineData("\u0646\u0639\u0645")]
    public void A_word_a_number_or_a_link_of_ours_in_any_script_is_an_answer(string text)
    {
        var ours = A.Post(text) with { Author = new Author("LarkspurAir", null, null, null) };

        IntakePolicy.Decide(ours, A.Facts(A.Known(A.Case()))).Action.ShouldBe(CaseAction.Answer);
    }

    [Fact]
    public void Praise_gets_no_case_and_says_so()
    {
        var decision = IntakePolicy.Decide(A.Post("Thank you so much, wonderful crew, best flight in years!"), A.Facts());

        decision.Outcome.ShouldBe(Outcome.Praise);
        decision.Action.ShouldBe(CaseAction.None);
        decision.Reason.ShouldBe("praise: nothing to solve or answer");
    }

    [Fact]
    public void A_post_on_a_channel_that_is_switched_off_is_kept_but_not_judged()
    {
        var facts = A.Facts() with { Channel = A.Channel with { IsEnabled = false } };

        IntakePolicy.Decide(A.Post("You charged me twice"), facts)
            .ShouldBe(new IntakeDecision(Outcome.Ignored, "the channel is switched off", null, CaseAction.None, null, null));
    }

    [Fact]
    public void Thanks_do_not_open_a_resolved_case_again()
    {
        var theCase = A.Case(state: CaseState.Resolved, closedOn: A.Monday.AddDays(-1));

        var decision = IntakePolicy.Decide(
            A.Post("Thank you so much, everything arrived, you are wonderful!"), A.Facts(A.Known(theCase), A.Author()));

        decision.Action.ShouldBe(CaseAction.Attach);
        decision.Case.ShouldBe(theCase);
        decision.Reason.ShouldEndWith("; nothing is asked, so it stays resolved");
    }

    [Fact]
    public void A_problem_opens_a_resolved_case_again()
    {
        var theCase = A.Case(state: CaseState.Resolved, closedOn: A.Monday.AddDays(-1));

        IntakePolicy.Decide(A.Post("The refund never arrived, I am still waiting"), A.Facts(A.Known(theCase), A.Author())).Action
            .ShouldBe(CaseAction.Reopen);
    }

    [Fact]
    public void A_third_persons_problem_gets_a_case_of_its_own_that_names_the_first()
    {
        var first = A.Case(A.Ana);

        var decision = IntakePolicy.Decide(
            A.Post("My refund is missing too, when do I get it?", authorId: "78"), A.Facts(A.Known(first), A.Author(A.Ben)));

        decision.Action.ShouldBe(CaseAction.Open);
        decision.NamedCase.ShouldBe(first);
    }

    [Fact]
    public void Followers_change_nothing()
    {
        var post = A.Post("I was charged twice for one ticket");
        var famous = post with { Author = post.Author with { Followers = 1_600_000 } };
        var unknown = post with { Author = post.Author with { Followers = 9 } };

        IntakePolicy.Decide(famous, A.Facts()).ShouldBe(IntakePolicy.Decide(unknown, A.Facts()));
    }

    [Fact]
    public void A_stake_raises_the_urgency_and_the_reason_tells_it()
    {
        var decision = IntakePolicy.Decide(
            A.Post("I am stranded at the airport with my daughter, she is 6, please help"), A.Facts());

        decision.Triage!.Urgency.ShouldBe(Urgency.High);
        decision.Reason.ShouldContain("urgency");
    }
}
