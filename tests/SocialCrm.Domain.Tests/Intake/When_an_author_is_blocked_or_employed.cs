using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Intake;

public sealed class When_an_author_is_blocked_or_employed
{
    private const string Complaint = "you charged me twice for one ticket, give me my money back";
    private const string Danger = "my insulin was in the bag that you lost, I am diabetic and have none left";

    [Theory]
    [InlineData(true, false, "the author is blocked")]
    [InlineData(false, true, "the author is an employee of ours")]
    [InlineData(true, true, "the author is an employee of ours")]
    public void Their_post_is_kept_and_opens_nothing(bool isBlocked, bool isEmployee, string reason)
    {
        var decision = Decide(Complaint, isBlocked, isEmployee);

        decision.Outcome.ShouldBe(Outcome.Ignored);
        decision.Reason.ShouldBe(reason);
        decision.Action.ShouldBe(CaseAction.None);
        decision.Triage!.Intent.ShouldBe(Intent.Complaint);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_danger_is_heard_all_the_same(bool isBlocked, bool isEmployee) =>
        Decide(Danger, isBlocked, isEmployee).Action.ShouldBe(CaseAction.Open);

    [Fact]
    public void Everybody_else_is_heard() => Decide(Complaint, false, false).Action.ShouldBe(CaseAction.Open);

    [Theory]
    [InlineData("CorvidRail", null, true)]
    [InlineData("77", "corvidrail", true)]
    [InlineData("77", "CorvidHelp", true)]
    [InlineData("77", "corvid", false)]
    public void Another_account_of_ours_is_no_customer(string id, string? handle, bool isOurs)
    {
        var channel = A.Channel with { OtherAccounts = [new OwnAccount("CorvidRail", "CorvidHelp")] };

        channel.IsOurs(new Author(id, handle, null, null)).ShouldBe(isOurs);
    }

    private static IntakeDecision Decide(string text, bool isBlocked, bool isEmployee) =>
        IntakePolicy.Decide(A.Post(text), A.Facts(author: A.Author() with { IsBlocked = isBlocked, IsEmployee = isEmployee }));
}
