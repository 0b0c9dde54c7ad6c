using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Tests.Dataverse;

/// <summary>A conversation from its first post to its deletion, in which one organization request fails and the caller sends the event again as a flow would.</summary>
public sealed class When_every_request_fails_once
{
    private readonly Desk _desk = new();
    private readonly OneFailure _failure;
    private DateTime _begun;

    public When_every_request_fails_once() => _failure = new OneFailure(_desk);

    [Theory]
    [MemberData(nameof(OneFailure.Passing), MemberType = typeof(OneFailure))]
    public void The_same_posts_cases_and_turns_are_there_in_the_end(string what, int errorCode)
    {
        _desk.Promises(firstResponse: 60, resolution: 600, nextResponse: 60);
        Converse(0);
        var undisturbed = StateOf(0);
        undisturbed.Count.ShouldBeGreaterThan(10);
        var run = 0;
        do
        {
            _failure.Arm(++run, what, errorCode);
            Converse(run);
            StateOf(run).ShouldBe(undisturbed, $"{what} at request {run}");
        }
        while (_failure.HasHappened);

        run.ShouldBeGreaterThan(60);
    }

    /// <summary>Posts of three people: a complaint with our answer, a message in two parts, and a reshare.</summary>
    private void Converse(int run)
    {
        _begun = _desk.Now;
        _failure.Send(_desk.Ingest("my bag is lost, please help", $"ana{run}", null, $"{run}-1"));
        _failure.Send(_desk.Ingest("We are looking for it", Desk.Account, $"{run}-1", $"{run}-2"));
        _failure.Send(_desk.Ingest("still nothing, this is a disgrace", $"ana{run}", $"{run}-2", $"{run}-3"));
        _failure.Send(_desk.Ingest("You charged my card twice (1/2)", $"ben{run}", null, $"{run}-4"));
        _failure.Send(_desk.Ingest("and nobody answers, I want my money back (2/2)", $"ben{run}", null, $"{run}-5"));
        var reshare = _desk.Ingest("", $"cleo{run}", null, $"{run}-6");
        reshare["ReshareOf"] = $"{run}-1";
        _failure.Send(reshare);
        _failure.Send(Report("scrm_ReportPostEdited", $"{run}-3", "EditedOn", ("Text", "still nothing, somebody is injured, call an ambulance")));
        _failure.Send(Report("scrm_ReportPostDeleted", $"{run}-1", "DeletedOn"));
    }

    private OrganizationRequest Report(string name, string postId, string on, params (string Name, object Value)[] more)
    {
        var request = new OrganizationRequest(name) { ["Network"] = "x", ["Account"] = Desk.Account, ["PostId"] = postId, [on] = _desk.Now };
        foreach (var (parameter, value) in more)
            request[parameter] = value;
        return request;
    }

    /// <summary>What is left of one run, without ids and numbers.</summary>
    private List<string> StateOf(int run)
    {
        var cases = new List<Guid>();
        var state = new List<string>();
        var posts = _desk.All(
                SocialActivityTable.Name, SocialActivityTable.PostId, SocialActivityTable.Outcome, SocialActivityTable.State, SocialActivityTable.Urgency,
                SocialActivityTable.Regarding)
            .Where(post => post.GetAttributeValue<string>(SocialActivityTable.PostId).StartsWith(FormattableString.Invariant($"{run}-"), StringComparison.Ordinal))
            .OrderBy(post => post.GetAttributeValue<string>(SocialActivityTable.PostId), StringComparer.Ordinal);
        foreach (var post in posts)
        {
            var theCase = post.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding)?.Id;
            if (theCase is { } id && !cases.Contains(id))
                cases.Add(id);
            state.Add(FormattableString.Invariant($"post {post.GetAttributeValue<string>(SocialActivityTable.PostId).Split('-')[1]}: {Value(post, SocialActivityTable.Outcome)} {Value(post, SocialActivityTable.State)} {Value(post, SocialActivityTable.Urgency)} case {(theCase is { } on ? cases.IndexOf(on) : -1)}"));
        }

        foreach (var (id, index) in cases.Select((id, index) => (id, index)))
            state.AddRange(StateOfCase(id, index));
        return state;
    }

    private IEnumerable<string> StateOfCase(Guid caseId, int index)
    {
        var theCase = _desk.Case(caseId, IncidentTable.Urgency, "scrm_reshares", IncidentTable.FirstResponseSent, IncidentTable.NextDueOn);
        yield return FormattableString.Invariant($"case {index}: {Value(theCase, IncidentTable.Urgency)} {theCase.GetAttributeValue<int>("scrm_reshares")} {theCase.GetAttributeValue<bool>(IncidentTable.FirstResponseSent)} {Text(theCase, IncidentTable.NextDueOn)}");
        var turns = _desk.Where(TurnTable.Name, TurnTable.Case, caseId, TurnTable.Kpi, TurnTable.Number, TurnTable.StartedOn, TurnTable.DueOn, TurnTable.MetOn)
            .Select(turn => FormattableString.Invariant($"turn of {index}: {Value(turn, TurnTable.Kpi)} {turn.GetAttributeValue<int>(TurnTable.Number)} {Text(turn, TurnTable.StartedOn)} {Text(turn, TurnTable.DueOn)} {Text(turn, TurnTable.MetOn)}"));
        foreach (var turn in turns.Order(StringComparer.Ordinal))
            yield return turn;
        yield return FormattableString.Invariant($"notes of {index}: {_desk.Where("annotation", "objectid", caseId).Count}");
    }

    private static int? Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    private string Text(Entity row, string column) =>
        (row.GetAttributeValue<DateTime?>(column) - _begun)?.ToString("c", CultureInfo.InvariantCulture) ?? "none";
}
