using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Cli.Replay;

/// <summary>Reads what a CRM holds after a replay, through queries that work on any Dataverse.</summary>
internal sealed class CrmReader(IOrganizationService service)
{
    /// <param name="asOf">The moment at which the clocks stopped, UTC.</param>
    public ReplayedCrm Read(DateTime asOf)
    {
        var posts = ReadPosts()
            .OrderBy(p => p.Network, StringComparer.Ordinal)
            .ThenBy(p => p.Account, StringComparer.Ordinal)
            .ThenBy(p => p.PostedOn)
            .ThenBy(p => p.PostId, StringComparer.Ordinal)
            .ToList();
        return new ReplayedCrm(posts, ReadCases(posts), asOf);
    }

    private List<ReplayedPost> ReadPosts()
    {
        var channels = service.ReadAll("scrm_channel", "scrm_channelid", "scrm_network", "scrm_accountid").ToDictionary(c => c.Id);
        var authors = service.ReadAll("socialprofile", "socialprofileid", "profilename", "profilefullname", "uniqueprofileid", "scrm_followers").ToDictionary(a => a.Id);
        return
        [
            .. service.ReadAll(
                    "socialactivity", "activityid",
                    "postid", "postedon", "directioncode", "postmessagetype", "postfromprofileid", "regardingobjectid",
                    "scrm_text", "scrm_channelid", "scrm_outcome", "scrm_outcomereason", "scrm_intent", "scrm_topicid",
                    "scrm_tone", "scrm_urgency", "scrm_confidence", "scrm_poststate")
                .Select(row => PostOf(row, Known(channels, row.Lookup("scrm_channelid")), Known(authors, row.Lookup("postfromprofileid")))),
        ];
    }

    private static Entity? Known(Dictionary<Guid, Entity> rows, Guid? id) => id is { } known ? rows.GetValueOrDefault(known) : null;

    private static ReplayedPost PostOf(Entity row, Entity? channel, Entity? author) => new()
    {
        Id = row.Id,
        PostId = row.Text("postid") ?? string.Empty,
        Network = NetworkWord.Of(channel?.GetAttributeValue<OptionSetValue>("scrm_network")?.Value),
        Account = channel?.Text("scrm_accountid") ?? string.Empty,
        PostedOn = row.Time("postedon") ?? default,
        Text = row.Text("scrm_text") ?? string.Empty,
        Author = NameOf(author),
        Followers = author?.Number<int>("scrm_followers"),
        IsOutgoing = row.GetAttributeValue<bool>("directioncode"),
        IsPrivate = row.GetAttributeValue<OptionSetValue>("postmessagetype")?.Value == 1,
        Outcome = row.Label("scrm_outcome"),
        Reason = row.Text("scrm_outcomereason"),
        Intent = row.Label("scrm_intent"),
        Topic = row.LookupName("scrm_topicid"),
        Tone = row.Number<decimal>("scrm_tone"),
        Urgency = row.Label("scrm_urgency"),
        Confidence = row.Number<decimal>("scrm_confidence"),
        Visibility = row.Label("scrm_poststate"),
        CaseId = row.GetAttributeValue<EntityReference>("regardingobjectid") is { LogicalName: "incident" } theCase ? theCase.Id : null,
    };

    private static string NameOf(Entity? author) =>
        new[] { author?.Text("profilefullname"), author?.Text("profilename"), author?.Text("uniqueprofileid") }
            .FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? "unknown";

    private List<ReplayedCase> ReadCases(List<ReplayedPost> posts)
    {
        var postsOf = posts.Where(p => p.CaseId is not null).OrderBy(p => p.PostedOn).ToLookup(p => p.CaseId!.Value);
        var turns = service.ReadAll(
                "scrm_turn", "scrm_turnid",
                "scrm_caseid", "scrm_kpi", "scrm_number", "scrm_startedbyid", "scrm_startedon", "scrm_dueon",
                "scrm_warnedon", "scrm_meton", "scrm_breachedon", "scrm_pausedminutes")
            .Select(TurnOf)
            .ToDictionary(t => t.Id);
        var turnsOf = turns.Values.OrderBy(t => t.StartedOn).ThenBy(t => t.Kpi, StringComparer.Ordinal).ThenBy(t => t.Number).ToLookup(t => t.CaseId);
        var stepsOf = ReadEscalations(turns).ToLookup(e => e.CaseId);
        return
        [
            .. service.ReadAll(
                    "incident", "incidentid",
                    "ticketnumber", "title", "customerid", "statecode", "scrm_urgency", "scrm_needsreview", "scrm_history", "scrm_historysummary")
                .Select(row => CaseOf(row) with { Posts = [.. postsOf[row.Id]], Turns = [.. turnsOf[row.Id]], Escalations = [.. stepsOf[row.Id]] })
                .OrderBy(c => c.Number, StringComparer.Ordinal),
        ];
    }

    private static ReplayedCase CaseOf(Entity row) => new()
    {
        Id = row.Id,
        Number = row.Text("ticketnumber") ?? string.Empty,
        Title = row.Text("title") ?? string.Empty,
        Customer = row.LookupName("customerid"),
        State = row.Label("statecode"),
        IsOpen = row.GetAttributeValue<OptionSetValue>("statecode")?.Value == 0,
        Urgency = row.Label("scrm_urgency"),
        NeedsReview = row.GetAttributeValue<bool>("scrm_needsreview"),
        History = row.Text("scrm_history"),
        HistorySummary = row.Text("scrm_historysummary"),
    };

    private static ReplayedTurn TurnOf(Entity row) => new()
    {
        Id = row.Id,
        CaseId = row.Lookup("scrm_caseid") ?? Guid.Empty,
        Kpi = row.Label("scrm_kpi") ?? string.Empty,
        Number = row.GetAttributeValue<int>("scrm_number"),
        StartedById = row.Lookup("scrm_startedbyid"),
        StartedOn = row.Time("scrm_startedon"),
        DueOn = row.Time("scrm_dueon"),
        WarnedOn = row.Time("scrm_warnedon"),
        MetOn = row.Time("scrm_meton"),
        BreachedOn = row.Time("scrm_breachedon"),
        PausedMinutes = row.GetAttributeValue<int>("scrm_pausedminutes"),
    };

    private IEnumerable<PerformedEscalation> ReadEscalations(Dictionary<Guid, ReplayedTurn> turns) =>
        service.ReadAll("scrm_escalation", "scrm_escalationid", "scrm_caseid", "scrm_turnid", "scrm_policystepid", "scrm_performedon", "scrm_detail")
            .Select(row => EscalationOf(row, row.Lookup("scrm_turnid") is { } turn ? turns.GetValueOrDefault(turn) : null))
            .OrderBy(e => e.At)
            .ThenBy(e => e.Kpi, StringComparer.Ordinal)
            .ThenBy(e => e.Turn)
            .ThenBy(e => e.Step, StringComparer.Ordinal);

    private static PerformedEscalation EscalationOf(Entity row, ReplayedTurn? turn) => new(
        row.Lookup("scrm_caseid") ?? Guid.Empty,
        turn?.Kpi ?? string.Empty,
        turn?.Number ?? 0,
        row.LookupName("scrm_policystepid") ?? string.Empty,
        row.Time("scrm_performedon"),
        row.Text("scrm_detail"));
}
