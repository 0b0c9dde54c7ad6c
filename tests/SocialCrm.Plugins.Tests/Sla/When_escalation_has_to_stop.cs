using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_escalation_has_to_stop
{
    private readonly Desk _desk = new();
    private readonly OrganizationResponse _post;

    public When_escalation_has_to_stop()
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 600, nextResponse: 120);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated, kpi: Kpi.Resolution);
        _post = _desk.Receives("my bag is lost, please help", id: "1");
    }

    [Fact]
    [Trait("Source", "https://github.com/zammad/zammad/issues/188")]
    public void A_case_that_opens_again_after_its_old_due_time_is_not_escalated_for_the_time_it_was_closed()
    {
        _desk.At("2026-03-02 09:30").Answers("We found it", "1");
        _desk.At("2026-03-02 10:00").Resolves(_post.CaseId());
        _desk.At("2026-03-03 13:00").Receives("The bag is still lost, please help", replyTo: "1");

        _desk.Sweeps()["Escalated"].ShouldBe(0);

        _desk.Case(_post.CaseId(), IncidentTable.IsEscalated)[IncidentTable.IsEscalated].ShouldBe(false);
        _desk.Turn(_post.CaseId(), Kpi.Resolution)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-03 22:00"));
    }

    [Fact]
    [Trait("Source", "https://github.com/zammad/zammad/issues/5624")]
    public void The_old_policys_steps_end_with_it_when_another_policy_fits()
    {
        _desk.Create(
            PolicyTable.Name,
            (PolicyTable.PrimaryName, "Can wait"),
            (PolicyTable.Order, 5),
            (PolicyTable.Urgency, Choice.Of(Urgency.Low)),
            (PolicyTable.FirstResponse, 600),
            (PolicyTable.Resolution, 6000));
        _desk.At("2026-03-02 09:30").Service.Update(new Entity(IncidentTable.Name, _post.CaseId())
        {
            [IncidentTable.Urgency] = Choice.Of(Urgency.Low),
        });

        _desk.At("2026-03-02 10:01").Sweeps()["Processed"].ShouldBe(0);

        _desk.Turn(_post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 19:00"));
    }
}
