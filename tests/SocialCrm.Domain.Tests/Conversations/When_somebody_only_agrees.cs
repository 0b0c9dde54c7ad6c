using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Domain.Tests.Conversations;

public sealed class When_somebody_only_agrees
{
    [Theory]
    [InlineData("same here")]
    [InlineData("Same here!!!")]
    [InlineData("@LarkspurAir @ana same here")]
    [InlineData("+1")]
    [InlineData("+1 👍")]
    [InlineData("x2")]
    [InlineData("THIS!")]
    [InlineData("this.")]
    [InlineData("thiiiis")]
    [InlineData("^ this")]
    [InlineData("^^^")]
    [InlineData("so much this")]
    [InlineData("me too")]
    [InlineData("Me too 😡")]
    [InlineData("ugh, me too")]
    [InlineData("me too, sadly")]
    [InlineData("happened to me too")]
    [InlineData("I'm in the same boat")]
    [InlineData("exactly")]
    [InlineData("Exactly! So true.")]
    [InlineData("agreed")]
    [InlineData("100% agree")]
    [InlineData("couldn’t agree more")]
    [InlineData("👆")]
    [InlineData("😡😡😡")]
    [InlineData("#same")]
    [InlineData("yo también")]
    [InlineData("A mí también")]
    [InlineData("a mi me paso lo mismo")]
    [InlineData("Totalmente de acuerdo")]
    [InlineData("igual aquí 😤")]
    [InlineData("Tal cual")]
    [InlineData("tienes toda la razón")]
    [InlineData("exacto!!")]
    public void It_is_known(string text) => Agreement.IsAll(text).ShouldBeTrue();

    [Theory]
    [InlineData("Same here, and my bag XY123 is still in Rome")]
    [InlineData("same here, please help")]
    [InlineData("me too, where is my refund?")]
    [InlineData("same?")]
    [InlineData("same here 4 hours now")]
    [InlineData("+1 to the refund")]
    [InlineData("this is the worst airline")]
    [InlineData("exactly what happened to my bag")]
    [InlineData("me too, flight BA123")]
    [InlineData("same here https://example.com/my-case")]
    [InlineData("yes please")]
    [InlineData("thank you")]
    [InlineData("yo también, ayuda por favor")]
    [InlineData("a mí también me perdieron la maleta")]
    [InlineData("same here, no answer for days")]
    [InlineData("me too, I am stranded")]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("@LarkspurAir")]
    [InlineData("and")]
    [InlineData("so much")]
    [InlineData("yes yes yes yes yes yes yes yes yes yes yes")]
    public void A_post_with_something_of_its_own_is_not_taken_for_it(string text) => Agreement.IsAll(text).ShouldBeFalse();

    [Theory]
    [InlineData(CaseState.Active, CaseAction.Note)]
    [InlineData(CaseState.Resolved, CaseAction.None)]
    public void A_third_person_gets_no_case_and_only_an_open_case_a_note(CaseState state, CaseAction action)
    {
        var theirs = A.Case(A.Ana, state);

        var decision = IntakePolicy.Decide(A.Post("me too!", inReplyTo: "1"), A.Facts(A.Known(theirs), A.Author(A.Ben)));

        decision.Outcome.ShouldBe(Outcome.Ignored);
        decision.Reason.ShouldBe("only agrees with somebody else, see case CAS-00001");
        decision.Action.ShouldBe(action);
        decision.NamedCase.ShouldBe(theirs);
        decision.Case.ShouldBeNull();
    }

    [Fact]
    public void The_customer_who_says_exactly_answers_in_their_own_conversation()
    {
        var theirs = A.Case(A.Ana);

        IntakePolicy.Decide(A.Post("exactly", inReplyTo: "1"), A.Facts(A.Known(theirs), A.Author(A.Ana))).Action.ShouldBe(CaseAction.Join);
    }
}
