using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_two_waits_meet
{
    private readonly Desk _desk = new();
    private readonly OrganizationResponse _post;

    public When_two_waits_meet()
    {
        _desk.Promises(firstResponse: 60, resolution: 6000, nextResponse: 10);
        _post = _desk.Receives("my bag is lost, please help", id: "1");
    }

    [Fact]
    [Trait("Source", "https://github.com/zammad/zammad/issues/5177")]
    public void The_next_response_clock_never_overrules_the_first_response_clock()
    {
        _desk.At("2026-03-02 09:05").Receives("hello? still nothing", replyTo: "1");

        _desk.Turn(_post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
        _desk.Case(_post.CaseId(), IncidentTable.NextDueOn)[IncidentTable.NextDueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
        _desk.Where(TurnTable.Name, TurnTable.Case, _post.CaseId()).Count.ShouldBe(2);
    }

    [Fact]
    [Trait("Source", "https://github.com/chatwoot/chatwoot/blob/develop/enterprise/app/services/sla/evaluate_applied_sla_service.rb")]
    public void The_oldest_unanswered_post_starts_the_next_response_clock_and_later_ones_do_not_move_it()
    {
        _desk.Answers("We are looking for it", "1");
        var oldest = _desk.At("2026-03-02 09:20").Receives("still nothing", replyTo: "1");
        _desk.At("2026-03-02 09:25").Receives("hello?? where is my bag", replyTo: "1");

        var turn = _desk.Turn(_post.CaseId(), Kpi.NextResponse);
        turn[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 09:30"));
        turn.GetAttributeValue<EntityReference>(TurnTable.StartedBy).Id.ShouldBe(oldest.PostId());
    }
}
