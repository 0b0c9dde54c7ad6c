using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Cli.Commands;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Setup;
using SocialCrm.Cli.Team;
using SocialCrm.Local.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Cli.Tests.Replay;

/// <summary>Replays posts with everything on (team, sweep, crises, heads-ups) and tells all that a customer or a rep could notice, followers left out.</summary>
internal sealed partial class BlindReplay
{
    private const int Chapters = 4;

    private static readonly string View = FreshCrm.Solution().Views.Single(view => view.Name == "Unassigned social cases").FetchXml;

    private readonly List<string> _told = [];
    private readonly DataverseHost _host;

    private BlindReplay(DataverseHost host) => _host = host;

    /// <summary>The cases of which the communications team is to be told; they may differ, nothing else may.</summary>
    public string HeadsUps { get; private set; } = "";

    /// <summary>One line for each post, case, turn, escalation, reply and queue, and for each place in the list of work at several times.</summary>
    public IReadOnlyList<string> Told => _told;

    public static BlindReplay Of(IReadOnlyList<ReplayEvent> events, CrmSetup setup, TeamSetup? people)
    {
        var host = FreshCrm.Of(new ReplayInput("posts", events, [], setup));
        foreach (var channel in host.Service.ReadAll(ChannelTable.Name, ChannelTable.Id))
            host.Service.Update(new Entity(ChannelTable.Name, channel.Id) { [ChannelTable.HeadsUpReach] = 10_000 });
        var replay = new BlindReplay(host);
        IPlayer?[] players = [people is null ? null : new SimulatedTeam(host, people), CrisisLead.For(host, setup)];
        var replayer = new Replayer(host, [.. players.OfType<IPlayer>()]);
        foreach (var chapter in events.Chunk((events.Count + Chapters - 1) / Chapters))
        {
            var run = replayer.Run(chapter, null, _ => { });
            run.FailedJobs.ShouldBeEmpty();
            replay.TellListOfWork(run.End);
        }

        replay.TellCases();
        return replay;
    }

    private void TellListOfWork(DateTime at)
    {
        var place = 0;
        foreach (var row in _host.Service.RetrieveMultiple(new FetchExpression(View)).Entities)
            _told.Add($"listed at {at:O}, place {++place}: {WithoutSuffix(_host.Service.Retrieve(IncidentTable.Name, row.Id, new ColumnSet(IncidentTable.TicketNumber)).Text(IncidentTable.TicketNumber))}");
    }

    private void TellCases()
    {
        var crm = new CrmReader(_host.Service).Read(_host.Clock.UtcNow);
        foreach (var post in crm.Posts)
            _told.Add($"post {post.Network}/{post.Account}/{post.PostId}: {post.Outcome}, {WithoutSuffix(post.Reason)}, {post.Intent}, {post.Topic}, {post.Tone}, {post.Urgency}, {post.Confidence}");
        var queues = _host.Service.ReadAll("queueitem", "queueitemid", "objectid", "queueid", "workerid").ToLookup(item => item.Lookup("objectid"), item => $"{item.LookupName("queueid")} {item.LookupName("workerid")}");
        foreach (var one in crm.Cases)
            Tell(one, queues[one.Id]);
        foreach (var crisis in crm.Crises)
            _told.Add($"crisis {crisis.Name}: {crisis.State}, {crisis.Reason}, {WithoutSuffix(string.Join(" ", crisis.Cases))}, held out {WithoutSuffix(string.Join(" ", crisis.HeldOut))}");
        var overTheLimit = _host.Service.ReadAll(IncidentTable.Name, IncidentTable.Id, IncidentTable.TicketNumber, IncidentTable.HeadsUpOn).Where(one => one.Contains(IncidentTable.HeadsUpOn));
        HeadsUps = string.Join("; ", overTheLimit.Select(one => WithoutSuffix(one.Text(IncidentTable.TicketNumber))).Order(StringComparer.Ordinal));
    }

    private void Tell(ReplayedCase one, IEnumerable<string> queues)
    {
        var number = WithoutSuffix(one.Number);
        var row = _host.Service.Retrieve(IncidentTable.Name, one.Id, new ColumnSet(
            IncidentTable.Priority, IncidentTable.UrgencyOrder, IncidentTable.NextDueOn, IncidentTable.NextEscalationOn, IncidentTable.EscalationLevel, IncidentTable.IsEscalated, IncidentTable.Owner, IncidentTable.StatusCode));
        _told.Add($"{number}: {one.Title}, {one.State}, {one.Urgency}, review {one.NeedsReview}, posts {string.Join(" ", one.Posts.Select(post => post.PostId))}");
        _told.Add($"{number}: priority {row.Label(IncidentTable.Priority)}, order {row.Number<int>(IncidentTable.UrgencyOrder)}, due {row.Time(IncidentTable.NextDueOn):O}, next step {row.Time(IncidentTable.NextEscalationOn):O}, level {row.Number<int>(IncidentTable.EscalationLevel)}, escalated {row.GetAttributeValue<bool>(IncidentTable.IsEscalated)}, owner {row.LookupName(IncidentTable.Owner)}, {row.Label(IncidentTable.StatusCode)}");
        _told.Add($"{number}: in {string.Join(", ", queues)}");
        foreach (var turn in one.Turns)
            _told.Add($"{number}: {turn.Kpi} {turn.Number} from {turn.StartedOn:O} due {turn.DueOn:O} warned {turn.WarnedOn:O} met {turn.MetOn:O} breached {turn.BreachedOn:O} paused {turn.PausedMinutes}");
        foreach (var step in one.Escalations)
            _told.Add($"{number}: {step.Kpi} {step.Turn} {step.Step} at {step.At:O}: {WithoutSuffix(step.Detail)}");
        foreach (var reply in one.Replies)
            _told.Add($"{number}: reply {reply.State} by {reply.DraftedBy} at {reply.DraftedOn:O} sent {reply.SentOn:O}, {reply.Decision} by {reply.DecidedBy} at {reply.DecidedOn:O}");
    }

    /// <summary>A case number ends in letters that the platform draws.</summary>
    private static string? WithoutSuffix(string? text) => text is null ? null : Suffix().Replace(text, "$1");

    [GeneratedRegex(@"(CAS-\d+)-[A-Z0-9]+")]
    private static partial Regex Suffix();
}
