using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_cases_wait_side_by_side
{
    private const string Normal = "my bag is lost, please help";
    private const string High = "I am stranded at the airport with my daughter, she is 6, please help";
    private const int NormalBudget = 240;
    private const int HighBudget = 60;

    private readonly Desk _desk = new();

    public When_cases_wait_side_by_side()
    {
        var high = _desk.Create(
            PolicyTable.Name,
            (PolicyTable.PrimaryName, "High"),
            (PolicyTable.Order, 5),
            (PolicyTable.Urgency, Choice.Of(Urgency.High)),
            (PolicyTable.FirstResponse, HighBudget),
            (PolicyTable.Resolution, 6000));
        _desk.Step(high, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated);
        var normal = _desk.Promises(NormalBudget, 6000);
        _desk.Step(normal, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated);
    }

    [Fact]
    public void Of_two_equally_urgent_cases_the_one_that_waits_longer_comes_first()
    {
        var first = _desk.Receives(Normal, author: "ana");
        _desk.At("2026-03-02 09:01");
        var second = _desk.Receives(Normal, author: "ben");

        InDueOrder().ShouldBe([first.CaseId(), second.CaseId()]);
    }

    [Fact]
    public void A_more_urgent_case_comes_before_one_that_can_wait()
    {
        var normal = _desk.Receives(Normal, author: "ana");
        _desk.At("2026-03-02 09:30");
        var high = _desk.Receives(High, author: "ben");

        InDueOrder().ShouldBe([high.CaseId(), normal.CaseId()]);
    }

    /// <summary>The bound that the admin guide states under "How long a case can be overtaken".</summary>
    [Fact]
    public void A_normal_case_is_overtaken_by_urgent_ones_only_for_the_difference_of_the_budgets()
    {
        var normal = _desk.Receives(Normal, author: "ana");
        _desk.Host.Clock.Advance(TimeSpan.FromMinutes(NormalBudget - HighBudget - 1));
        var overtakes = _desk.Receives(High, author: "ben");
        _desk.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        var followers = new[] { "cleo", "dan", "eva" }.Select(author => _desk.Receives(High, author: author).CaseId()).ToList();

        InDueOrder().ShouldBe([overtakes.CaseId(), normal.CaseId(), .. followers]);
    }

    [Fact]
    public void Nine_and_two_million_followers_stand_at_the_same_place_and_get_the_same_steps()
    {
        var unknown = Followed(9, "ana");
        var famous = Followed(2_000_000, "ben");
        _desk.At("2026-03-02 13:00");
        _desk.Sweeps(maxCases: 1);

        // Both are due at the same second, so the rows decide, whoever wrote them.
        _desk.Case(unknown, "isescalated")["isescalated"].ShouldBe(true);
        _desk.Case(famous, "isescalated")["isescalated"].ShouldBe(false);
        _desk.Sweeps(maxCases: 1);
        foreach (var column in new[] { "isescalated", "prioritycode", "scrm_escalationlevel", "scrm_nextescalationon" })
            _desk.Case(unknown, column)[column].ShouldBe(_desk.Case(famous, column)[column], column);
    }

    private Guid Followed(int followers, string author)
    {
        var request = _desk.Ingest(Normal, author);
        request["Followers"] = followers;
        return _desk.Service.Execute(request).CaseId();
    }

    /// <summary>The order of the view in which reps work.</summary>
    private IReadOnlyList<Guid> InDueOrder()
    {
        var query = new QueryExpression(IncidentTable.Name) { ColumnSet = new ColumnSet(IncidentTable.NextDueOn) };
        query.AddOrder(IncidentTable.NextDueOn, OrderType.Ascending);
        return [.. _desk.Service.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }
}
