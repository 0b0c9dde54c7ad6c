using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

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
        return new ReplayedCrm(posts, ReadCases(posts), asOf) { Crises = new CrisisReader(service).Read() };
    }

    private List<ReplayedPost> ReadPosts()
    {
        var channels = service.ReadAll(ChannelTable.Name, ChannelTable.Id, ChannelTable.Network, ChannelTable.AccountId).ToDictionary(c => c.Id);
        var authors = service.ReadAll(SocialProfileTable.Name, SocialProfileTable.Id, SocialProfileTable.Handle, SocialProfileTable.FullName, SocialProfileTable.UniqueId, SocialProfileTable.Followers).ToDictionary(a => a.Id);
        return
        [
            .. service.ReadAll(
                    SocialActivityTable.Name, SocialActivityTable.Id,
                    SocialActivityTable.PostId, SocialActivityTable.PostedOn, SocialActivityTable.DirectionCode, SocialActivityTable.PostMessageType, SocialActivityTable.PostFromProfile, SocialActivityTable.Regarding,
                    SocialActivityTable.Text, SocialActivityTable.Channel, SocialActivityTable.Outcome, SocialActivityTable.OutcomeReason, SocialActivityTable.Intent, SocialActivityTable.Topic,
                    SocialActivityTable.Tone, SocialActivityTable.Urgency, SocialActivityTable.Confidence, SocialActivityTable.State)
                .Where(row => row.Contains(SocialActivityTable.PostedOn)) // without one it is a reply that was not sent
                .Select(row => PostOf(row, Known(channels, row.Lookup(SocialActivityTable.Channel)), Known(authors, row.Lookup(SocialActivityTable.PostFromProfile)))),
        ];
    }

    private static Entity? Known(Dictionary<Guid, Entity> rows, Guid? id) => id is { } known ? rows.GetValueOrDefault(known) : null;

    private static ReplayedPost PostOf(Entity row, Entity? channel, Entity? author) => new()
    {
        Id = row.Id,
        PostId = row.Text(SocialActivityTable.PostId) ?? string.Empty,
        Network = NetworkWord.Of(channel?.GetAttributeValue<OptionSetValue>(ChannelTable.Network)?.Value),
        Account = channel?.Text(ChannelTable.AccountId) ?? string.Empty,
        PostedOn = row.Time(SocialActivityTable.PostedOn) ?? default,
        Text = row.Text(SocialActivityTable.Text) ?? string.Empty,
        Author = row.GetAttributeValue<bool>(SocialActivityTable.DirectionCode) ? channel?.Text(ChannelTable.AccountId) ?? "us" : NameOf(author),
        Followers = author?.Number<int>(SocialProfileTable.Followers),
        IsOutgoing = row.GetAttributeValue<bool>(SocialActivityTable.DirectionCode),
        IsPrivate = row.GetAttributeValue<OptionSetValue>(SocialActivityTable.PostMessageType)?.Value == 1,
        Outcome = row.Label(SocialActivityTable.Outcome),
        Reason = row.Text(SocialActivityTable.OutcomeReason),
        Intent = row.Label(SocialActivityTable.Intent),
        Topic = row.LookupName(SocialActivityTable.Topic),
        Tone = row.Number<decimal>(SocialActivityTable.Tone),
        Urgency = row.Label(SocialActivityTable.Urgency),
        Confidence = row.Number<decimal>(SocialActivityTable.Confidence),
        Visibility = row.Label(SocialActivityTable.State),
        CaseId = row.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding) is { LogicalName: IncidentTable.Name } theCase ? theCase.Id : null,
    };

    private static string NameOf(Entity? author) =>
        new[] { author?.Text(SocialProfileTable.FullName), author?.Text(SocialProfileTable.Handle), author?.Text(SocialProfileTable.UniqueId) }
            .FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? "unknown";

    private List<ReplayedCase> ReadCases(List<ReplayedPost> posts)
    {
        var postsOf = posts.Where(p => p.CaseId is not null).OrderBy(p => p.PostedOn).ToLookup(p => p.CaseId!.Value);
        var turns = service.ReadAll(
                TurnTable.Name, TurnTable.Id,
                TurnTable.Case, TurnTable.Kpi, TurnTable.Number, TurnTable.StartedBy, TurnTable.StartedOn, TurnTable.DueOn,
                TurnTable.BudgetMinutes, TurnTable.WarnedOn, TurnTable.MetOn, TurnTable.BreachedOn, TurnTable.PausedMinutes, TurnTable.Pauses, TurnTable.PausedOn)
            .Select(TurnOf)
            .ToDictionary(t => t.Id);
        var turnsOf = turns.Values.OrderBy(t => t.StartedOn).ThenBy(t => t.Kpi, StringComparer.Ordinal).ThenBy(t => t.Number).ToLookup(t => t.CaseId);
        var stepsOf = ReadEscalations(turns).ToLookup(e => e.CaseId);
        var parents = service.ReadAll(CrisisTable.Name, CrisisTable.Id, CrisisTable.Case).Select(crisis => crisis.Lookup(CrisisTable.Case)).ToHashSet();
        var repliesOf = new ReplyReader(service).Read().ToLookup(reply => reply.CaseId);
        return
        [
            .. service.ReadAll(
                    IncidentTable.Name, IncidentTable.Id,
                    IncidentTable.TicketNumber, IncidentTable.Title, IncidentTable.Customer, IncidentTable.StateCode, IncidentTable.Urgency, IncidentTable.NeedsReview, IncidentTable.History, IncidentTable.HistorySummary, IncidentTable.WorseOn, IncidentTable.FirstResponseSent, IncidentTable.Master)
                .Where(row => !parents.Contains(row.Id)) // no customer's own
                .Select(row => CaseOf(row) with { Posts = [.. postsOf[row.Id]], Turns = [.. turnsOf[row.Id]], Escalations = [.. stepsOf[row.Id]], Replies = [.. repliesOf[row.Id]] })
                .OrderBy(c => c.Number, StringComparer.Ordinal),
        ];
    }

    private static ReplayedCase CaseOf(Entity row) => new()
    {
        Id = row.Id,
        Number = row.Text(IncidentTable.TicketNumber) ?? string.Empty,
        Title = row.Text(IncidentTable.Title) ?? string.Empty,
        Customer = row.LookupName(IncidentTable.Customer),
        State = row.Label(IncidentTable.StateCode),
        IsOpen = row.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value == 0,
        IsUnanswered = !row.GetAttributeValue<bool>(IncidentTable.FirstResponseSent),
        IsMergedAway = row.Contains(IncidentTable.Master),
        Urgency = row.Label(IncidentTable.Urgency),
        NeedsReview = row.GetAttributeValue<bool>(IncidentTable.NeedsReview),
        History = row.Text(IncidentTable.History),
        HistorySummary = row.Text(IncidentTable.HistorySummary),
        WorseOn = row.Time(IncidentTable.WorseOn),
    };

    private static ReplayedTurn TurnOf(Entity row) => new()
    {
        Id = row.Id,
        CaseId = row.Lookup(TurnTable.Case) ?? Guid.Empty,
        Kpi = row.Label(TurnTable.Kpi) ?? string.Empty,
        Number = row.GetAttributeValue<int>(TurnTable.Number),
        StartedById = row.Lookup(TurnTable.StartedBy),
        StartedOn = row.Time(TurnTable.StartedOn),
        DueOn = row.Time(TurnTable.DueOn),
        BudgetMinutes = row.GetAttributeValue<int>(TurnTable.BudgetMinutes),
        WarnedOn = row.Time(TurnTable.WarnedOn),
        MetOn = row.Time(TurnTable.MetOn),
        BreachedOn = row.Time(TurnTable.BreachedOn),
        PausedMinutes = row.GetAttributeValue<int>(TurnTable.PausedMinutes),
        Pauses = [.. PausesOf(row)],
    };

    private static IEnumerable<ReplayedPause> PausesOf(Entity row)
    {
        foreach (var pause in PauseList.Parse(row.Text(TurnTable.Pauses)).All)
            yield return new ReplayedPause(pause.FromUtc, pause.ToUtc);
        if (row.Time(TurnTable.PausedOn) is { } pausedOn)
            yield return new ReplayedPause(pausedOn, null);
    }

    private IEnumerable<PerformedEscalation> ReadEscalations(Dictionary<Guid, ReplayedTurn> turns) =>
        service.ReadAll(EscalationTable.Name, EscalationTable.Id, EscalationTable.Case, EscalationTable.Turn, EscalationTable.PolicyStep, EscalationTable.PerformedOn, EscalationTable.Detail)
            .Select(row => EscalationOf(row, row.Lookup(EscalationTable.Turn) is { } turn ? turns.GetValueOrDefault(turn) : null))
            .OrderBy(e => e.At)
            .ThenBy(e => e.Kpi, StringComparer.Ordinal)
            .ThenBy(e => e.Turn)
            .ThenBy(e => e.Step, StringComparer.Ordinal);

    private static PerformedEscalation EscalationOf(Entity row, ReplayedTurn? turn) => new(
        row.Lookup(EscalationTable.Case) ?? Guid.Empty,
        turn?.Kpi ?? string.Empty,
        turn?.Number ?? 0,
        row.LookupName(EscalationTable.PolicyStep) ?? string.Empty,
        row.Time(EscalationTable.PerformedOn),
        row.Text(EscalationTable.Detail));
}
