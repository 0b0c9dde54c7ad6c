using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Setup;
using SocialCrm.Local.Dataverse;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Cli.Team;

/// <summary>Plays the people who look after crises in a replay: one declares what the sweep suspects and writes an update, another one approves it.</summary>
internal sealed class CrisisLead : IPlayer
{
    private readonly DataverseHost _host;
    private readonly Dictionary<string, CrisisSetup> _topics;
    private readonly PatientService _service;
    private readonly ReplyFlow _flow;
    private readonly PriorityQueue<Action, DateTime> _plan = new();
    private readonly HashSet<Guid> _seen = [];
    private readonly Lazy<IOrganizationService> _lead;
    private readonly Lazy<IOrganizationService> _approver;

    private CrisisLead(DataverseHost host, Dictionary<string, CrisisSetup> topics)
    {
        _host = host;
        _topics = topics;
        _service = new PatientService(host.Service.Execute);
        _flow = new ReplyFlow(host, _service, "crisis");
        _lead = new(() => User("Nora Lindqvist"));
        _approver = new(() => User("Iker Salas"));
    }

    public DateTime? NextOn => _plan.TryPeek(out _, out var next) ? next : null;

    /// <summary>Null when the set-up says of no topic when it is a crisis.</summary>
    public static CrisisLead? For(DataverseHost host, CrmSetup setup)
    {
        var topics = setup.Topics.Where(topic => topic.Crisis != null).ToDictionary(topic => topic.Name, topic => topic.Crisis!);
        return topics.Count == 0 ? null : new CrisisLead(host, topics);
    }

    public void Act()
    {
        while (NextOn <= _host.Clock.UtcNow)
            _plan.Dequeue()();
        LookAround();
    }

    /// <summary>The sweep, as the flow calls it, and what it leads to.</summary>
    public void LookAround()
    {
        _service.Execute(new OrganizationRequest("scrm_DetectCrises"));
        _host.RunAsyncJobs();
        Send();
        foreach (var crisis in _host.Service.ReadAll(CrisisTable.Name, CrisisTable.Id, CrisisTable.State, CrisisTable.Topic))
        {
            if (Choice.Read<CrisisState>(crisis, CrisisTable.State) == CrisisState.Suspected
                && crisis.LookupName(CrisisTable.Topic) is { } topic
                && _topics.TryGetValue(topic, out var setup)
                && _seen.Add(crisis.Id))
                Plan(setup.DeclareAfterMinutes, () => Declare(crisis.Id, setup));
        }
    }

    private void Plan(int minutes, Action act) => _plan.Enqueue(act, _host.Clock.UtcNow.AddMinutes(minutes));

    private void Declare(Guid crisis, CrisisSetup setup)
    {
        var request = new OrganizationRequest("scrm_DeclareCrisis") { ["CrisisId"] = crisis };
        if (setup.Statement != null)
            request["Statement"] = setup.Statement;
        if (setup.Plan != null)
            request["Plan"] = setup.Plan;
        new PatientService(_lead.Value.Execute).Execute(request);
        if (setup.Update is { } text)
            Plan(setup.UpdateAfterMinutes, () => Tell(crisis, text, setup));
    }

    private void Tell(Guid crisis, string text, CrisisSetup setup)
    {
        var update = _lead.Value.Create(new Entity(CrisisUpdateTable.Name)
        {
            [CrisisUpdateTable.PrimaryName] = "First update",
            [CrisisUpdateTable.Crisis] = new EntityReference(CrisisTable.Name, crisis),
            [CrisisUpdateTable.Text] = text,
            [CrisisUpdateTable.Translations] = string.Join("\n", setup.Translations.Select(language => $"[{language.Key}]\n{language.Value}")),
        });
        _approver.Value.Update(new Entity(CrisisUpdateTable.Name, update) { [CrisisUpdateTable.State] = Choice.Of(CrisisUpdateState.Approved) });
        Broadcast(update);
    }

    /// <summary>At the pace of the channels: what is left goes on in a minute.</summary>
    private void Broadcast(Guid update)
    {
        var page = _service.Execute(new OrganizationRequest("scrm_BroadcastUpdate") { ["UpdateId"] = update });
        Send();
        if (page["More"] is true)
            Plan(page["Wait"] is true ? 1 : 0, () => Broadcast(update));
    }

    private void Send()
    {
        var approved = new QueryExpression(SocialActivityTable.Name) { ColumnSet = new ColumnSet(SocialActivityTable.Id) };
        approved.Criteria.AddCondition(SocialActivityTable.ReplyState, ConditionOperator.Equal, Choice.Of(ReplyState.Approved).Value);
        approved.Criteria.AddCondition(SocialActivityTable.CrisisUpdate, ConditionOperator.NotNull);
        foreach (var reply in _host.Service.RetrieveMultiple(approved).Entities)
            _flow.Send(reply.Id);
        _host.RunAsyncJobs();
    }

    private IOrganizationService User(string name) => _host.ServiceFor(UserRoles.Make(_host.Service, name, UserRoles.Approver));
}
