using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_the_clocks_run
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void A_new_case_has_a_first_response_and_a_resolution_clock_from_the_posted_time()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);

        var post = _desk.Receives(Complaint, postedOn: "2026-03-02 08:30");

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 09:30"));
        _desk.Turn(post.CaseId(), Kpi.Resolution)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 18:30"));
        _desk.Turn(post.CaseId(), Kpi.FirstResponse).GetAttributeValue<EntityReference>(TurnTable.StartedBy).Id.ShouldBe(post.PostId());
    }

    [Fact]
    public void The_case_shows_its_due_times_in_the_standard_columns()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);

        var theCase = _desk.Case(_desk.Receives(Complaint).CaseId(), "responseby", "resolveby", "scrm_nextdueon", "scrm_nextescalationon");

        theCase["responseby"].ShouldBe(Desk.Time("2026-03-02 10:00"));
        theCase["resolveby"].ShouldBe(Desk.Time("2026-03-02 19:00"));
        theCase["scrm_nextdueon"].ShouldBe(Desk.Time("2026-03-02 10:00"));
        theCase["scrm_nextescalationon"].ShouldBe(Desk.Time("2026-03-02 10:00").AddSeconds(1));
    }

    [Fact]
    public void Our_public_reply_meets_the_first_response_at_the_time_it_was_posted()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:50");

        _desk.Answers("We are looking for it", "1", postedOn: "2026-03-02 09:40");

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:40"));
        _desk.Case(post.CaseId(), "firstresponsesent")["firstresponsesent"].ShouldBe(true);
    }

    [Fact]
    [Trait("Source", "https://github.com/chatwoot/chatwoot/blob/develop/enterprise/app/services/sla/evaluate_applied_sla_service.rb")]
    public void A_late_reply_that_arrives_before_any_sweep_is_still_a_breach()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 10:30");

        _desk.Answers("We are looking for it", "1");

        var turn = _desk.Turn(post.CaseId(), Kpi.FirstResponse);
        turn[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 10:30"));
        turn[TurnTable.BreachedOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void A_private_message_does_not_answer_a_public_post()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var post = _desk.Receives(Complaint, id: "1");
        var message = _desk.Ingest("We are looking for it", Desk.Account, "1");
        message["Private"] = true;

        _desk.Service.Execute(message);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeFalse();
    }

    [Fact]
    public void A_private_message_answers_a_private_one()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var asked = _desk.Ingest(Complaint, id: "1");
        asked["Private"] = true;
        var post = _desk.Service.Execute(asked);
        var message = _desk.Ingest("We are looking for it", Desk.Account, "1");
        message["Private"] = true;

        _desk.Service.Execute(message);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeTrue();
    }

    [Fact]
    public void The_customers_next_post_after_our_answer_starts_a_next_response_clock()
    {
        _desk.Promises(firstResponse: 60, resolution: 6000, nextResponse: 120);
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:30");
        _desk.Answers("We are looking for it", "1");
        _desk.At("2026-03-02 12:00");

        _desk.Receives("still nothing", replyTo: "1");

        _desk.Turn(post.CaseId(), Kpi.NextResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 14:00"));
    }

    [Fact]
    public void Thanks_for_the_answer_start_no_clock()
    {
        _desk.Promises(firstResponse: 60, resolution: 6000, nextResponse: 120);
        var post = _desk.Receives(Complaint, id: "1");
        _desk.Answers("We found it", "1");

        _desk.Receives("Thank you so much, everything arrived, you are wonderful!", replyTo: "1").Outcome().ShouldBe("Joined case");

        _desk.Where(TurnTable.Name, TurnTable.Case, post.CaseId()).Count.ShouldBe(2);
    }

    [Fact]
    public void An_answer_that_arrives_late_leaves_the_clock_to_what_the_customer_wrote_after_it()
    {
        _desk.Promises(firstResponse: 60, resolution: 6000, nextResponse: 120);
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:40");
        _desk.Receives("still nothing", replyTo: "1");
        _desk.At("2026-03-02 09:50");

        _desk.Answers("We are looking for it", "1", postedOn: "2026-03-02 09:30");

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:30"));
        _desk.Turn(post.CaseId(), Kpi.NextResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 11:40"));
    }

    [Fact]
    public void While_no_answer_was_given_further_posts_move_no_clock()
    {
        _desk.Promises(firstResponse: 60, resolution: 600, nextResponse: 120);
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:30");

        _desk.Receives("hello??", replyTo: "1");

        _desk.Where(TurnTable.Name, TurnTable.Case, post.CaseId()).Count.ShouldBe(2);
        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void Resolving_ends_every_clock()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:45");

        _desk.Resolves(post.CaseId());

        _desk.Turn(post.CaseId(), Kpi.Resolution)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:45"));
        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:45"));
        var theCase = _desk.Case(post.CaseId(), "scrm_nextdueon", "scrm_nextescalationon");
        theCase.Contains("scrm_nextdueon").ShouldBeFalse();
        theCase.Contains("scrm_nextescalationon").ShouldBeFalse();
    }

    [Fact]
    [Trait("Source", "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/dynamics-365/customer-service/service-level-agreements/sla-timer-continues-when-closed-case-reopen.md")]
    public void Reopening_lets_the_resolution_clock_go_on_without_the_closed_time()
    {
        _desk.Promises(firstResponse: 60, resolution: 600, nextResponse: 60);
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 10:00");
        _desk.Resolves(post.CaseId());
        _desk.At("2026-03-02 13:00");

        _desk.Receives("The bag is still lost, please help", replyTo: "1");

        _desk.Turn(post.CaseId(), Kpi.Resolution)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 22:00"));
        _desk.Turn(post.CaseId(), Kpi.NextResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 14:00"));
    }

    [Fact]
    public void The_first_policy_in_order_that_fits_is_the_cases()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        _desk.Create(
            PolicyTable.Name,
            (PolicyTable.PrimaryName, "Critical"),
            (PolicyTable.Order, 5),
            (PolicyTable.Urgency, Choice.Of(SocialCrm.Plugins.Triage.Urgency.Critical)),
            (PolicyTable.FirstResponse, 15),
            (PolicyTable.Resolution, 120));

        var critical = _desk.Receives("my insulin is in the lost bag, I am diabetic", author: "ana");
        var other = _desk.Receives(Complaint, author: "ben");

        _desk.Turn(critical.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 09:15"));
        _desk.Turn(other.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void Two_policies_with_the_same_order_are_refused_when_the_second_is_saved()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);

        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Promises(firstResponse: 30, resolution: 300)).Message
            .ShouldBe("The policies \"Everything\" and \"Everything\" both have order 10; give one of them another order.");
    }

    [Fact]
    public void A_budget_that_no_calendar_can_hold_is_refused() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Service.Execute(new OrganizationRequest("scrm_CalculateDeadline")
        {
            ["StartedOn"] = Desk.Time("9999-12-30 00:00"),
            ["Minutes"] = 6000,
        })).Message.ShouldStartWith("Minutes is 6000:");

    [Fact]
    public void Without_a_policy_a_case_has_no_clock()
    {
        var post = _desk.Receives(Complaint);

        _desk.All(TurnTable.Name).ShouldBeEmpty();
        _desk.Case(post.CaseId(), "scrm_nextdueon").Contains("scrm_nextdueon").ShouldBeFalse();
    }

    [Fact]
    public void A_post_that_came_too_late_to_be_answered_in_time_names_the_ingest_delay()
    {
        _desk.Promises(firstResponse: 60, resolution: 6000);

        var post = _desk.Receives(Complaint, postedOn: "2026-03-02 06:00");

        var turn = _desk.Turn(post.CaseId(), Kpi.FirstResponse);
        turn[TurnTable.BreachedOn].ShouldBe(Desk.Time("2026-03-02 07:00"));
        turn[TurnTable.BreachCause].ShouldBe("Ingest delay");
    }

    [Fact]
    public void Our_answer_that_comes_in_before_the_post_it_answers_still_meets_the_first_response()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        _desk.At("2026-03-02 09:40");
        var answer = _desk.Answers("We are looking for it", "1");
        _desk.At("2026-03-02 11:00");

        var post = _desk.Receives(Complaint, id: "1", postedOn: "2026-03-02 09:30");

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:40"));
        _desk.Case(post.CaseId(), "firstresponsesent")["firstresponsesent"].ShouldBe(true);
        _desk.Post(answer.PostId(), "regardingobjectid").GetAttributeValue<EntityReference>("regardingobjectid").Id.ShouldBe(post.CaseId());
    }

    [Fact]
    public void Our_answer_that_comes_in_before_a_later_post_of_the_case_meets_its_next_response()
    {
        _desk.Promises(firstResponse: 60, resolution: 6000, nextResponse: 60);
        var post = _desk.Receives(Complaint, id: "1");
        _desk.Answers("We are looking for it", "1");
        _desk.At("2026-03-02 09:40");
        _desk.Answers("It is in Lisbon", "3");

        _desk.Receives("still nothing", replyTo: "1", id: "3", postedOn: "2026-03-02 09:30");

        _desk.Turn(post.CaseId(), Kpi.NextResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:40"));
    }

    [Fact]
    public void A_clock_that_somebody_else_ended_meanwhile_is_not_set_going_again()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var post = _desk.Receives(Complaint, id: "1");
        var sweep = new SocialCrm.Plugins.Dataverse.Stores.TurnStore(_desk.Service);
        var read = sweep.OfCase(post.CaseId())[0];
        _desk.Answers("We are looking for it", "1");

        Should.Throw<FaultException<OrganizationServiceFault>>(() => sweep.Write(post.CaseId(), read)).Detail.ErrorCode
            .ShouldBe(-2147088254);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeTrue();
    }

    [Fact]
    public void An_answer_from_before_the_resolution_that_arrives_after_it_is_no_breach()
    {
        _desk.Promises(firstResponse: 60, resolution: 600, nextResponse: 60);
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:45");
        _desk.Receives("still nothing", replyTo: "1");
        _desk.At("2026-03-02 10:30");
        _desk.Resolves(post.CaseId());
        _desk.At("2026-03-02 10:35");

        _desk.Answers("We are looking for it", "1", postedOn: "2026-03-02 09:40");

        var turn = _desk.Turn(post.CaseId(), Kpi.FirstResponse);
        turn[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:40"));
        turn.Contains(TurnTable.BreachedOn).ShouldBeFalse();
        _desk.Where(TurnTable.Name, TurnTable.Case, post.CaseId()).Count.ShouldBe(2);
    }
}
