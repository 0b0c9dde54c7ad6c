using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Tests.Crisis;

/// <summary>A desk with a topic on which many write, two other topics, a writer and an approver of updates.</summary>
internal sealed class CrisisDesk
{
    public const string Text = "Sorry: a fault on our site took payments twice. The second one goes back within three days.";

    public const string Resolution = "Second charges paid back";

    private int _network;

    public CrisisDesk(int? floor = 5, int? declareAt = null, int? pace = null)
    {
        Desk.Promises(firstResponse: 60, resolution: 6000, nextResponse: 60);
        Topic = NewTopic("Double charge", 10, "charged twice\ncobrado dos veces\npayment team", (TopicTable.CrisisAuthors, floor), (TopicTable.CrisisDeclareAt, declareAt));
        Baggage = NewTopic("Baggage", 20, "bag");
        Refunds = NewTopic("Refunds", 30, "refund");
        if (pace != null)
            Desk.Service.Update(new Entity(ChannelTable.Name, Desk.Channel) { [ChannelTable.Pace] = pace });
        Rosa = User("Rosa", "Social Rep");
        Lea = User("Lea", "Social Rep", "Social Approver");
    }

    public Desk Desk { get; } = new();

    public Guid Topic { get; }

    public Guid Baggage { get; }

    public Guid Refunds { get; }

    public Guid Rosa { get; }

    public Guid Lea { get; }

    public CrisisDesk At(string time)
    {
        Desk.At(time.Length > 8 ? time : $"2026-03-02 {time}");
        return this;
    }

    /// <summary>So many people complain, each for themselves.</summary>
    public IReadOnlyList<Guid> Complain(int authors, string text = "I was charged twice, please help", string prefix = "author") =>
        [.. Enumerable.Range(1, authors).Select(number => Complains(FormattableString.Invariant($"{prefix}{number}"), text))];

    /// <returns>The case.</returns>
    public Guid Complains(string author, string text = "I was charged twice, please help", string? id = null, string? replyTo = null)
    {
        var post = Desk.Receives(text, author, replyTo, id);
        Desk.Host.RunAsyncJobs();
        return post.CaseId();
    }

    /// <summary>The sweep with the system jobs that it starts.</summary>
    public OrganizationResponse Sweep()
    {
        var response = Desk.Service.Execute(new OrganizationRequest("scrm_DetectCrises"));
        Desk.Host.RunAsyncJobs();
        return response;
    }

    public OrganizationResponse Keep(Guid crisis, CrisisWork work, int? maxCases = null, Guid? theCase = null)
    {
        var request = new OrganizationRequest("scrm_KeepCrisis") { ["CrisisId"] = crisis, ["Work"] = work.ToString() };
        if (maxCases is { } most)
            request["MaxCases"] = most;
        if (theCase is { } id)
            request["CaseId"] = id;
        return Desk.Service.Execute(request);
    }

    public OrganizationResponse Declare(int? maxCases = null, Guid? topic = null, Guid? by = null)
    {
        var request = new OrganizationRequest("scrm_DeclareCrisis") { ["TopicId"] = topic ?? Topic };
        if (maxCases is { } most)
            request["MaxCases"] = most;
        return Desk.Host.ServiceFor(by ?? Lea).Execute(request);
    }

    /// <summary>A declared crisis with its cases.</summary>
    public Guid Declared() => (Guid)Declare()["CrisisId"];

    /// <summary>Rosa writes an update.</summary>
    public Guid Writes(Guid crisis, string text = Text, string? translations = null)
    {
        var row = new Entity(CrisisUpdateTable.Name)
        {
            [CrisisUpdateTable.Crisis] = new EntityReference(CrisisTable.Name, crisis),
            [CrisisUpdateTable.Text] = text,
        };
        if (translations != null)
            row[CrisisUpdateTable.Translations] = translations;
        return Desk.Host.ServiceFor(Rosa).Create(row);
    }

    /// <summary>Somebody sets the state of an update on its form.</summary>
    public void Sets(Guid update, CrisisUpdateState state, Guid? by = null) => Desk.Host.ServiceFor(by ?? Lea).Update(
        new Entity(CrisisUpdateTable.Name, update) { [CrisisUpdateTable.State] = Choice.Of(state) });

    /// <summary>An update that Rosa wrote and Lea approved.</summary>
    public Guid Approved(Guid crisis, string text = Text, string? translations = null)
    {
        var update = Writes(crisis, text, translations);
        Sets(update, CrisisUpdateState.Approved);
        return update;
    }

    public OrganizationResponse Broadcast(Guid update, int? maxCases = null)
    {
        var request = new OrganizationRequest("scrm_BroadcastUpdate") { ["UpdateId"] = update };
        if (maxCases is { } most)
            request["MaxCases"] = most;
        return Desk.Host.ServiceFor(Lea).Execute(request);
    }

    public OrganizationResponse Close(Guid crisis, int? maxCases = null, int? coolDown = null, bool falseAlarm = false, string? resolution = Resolution)
    {
        var request = new OrganizationRequest("scrm_CloseCrisis") { ["CrisisId"] = crisis, ["FalseAlarm"] = falseAlarm };
        if (resolution != null)
            request["Resolution"] = resolution;
        if (maxCases is { } most)
            request["MaxCases"] = most;
        if (coolDown is { } hours)
            request["CoolDownHours"] = hours;
        var response = Desk.Host.ServiceFor(Lea).Execute(request);
        Desk.Host.RunAsyncJobs();
        return response;
    }

    public bool Split(Guid theCase) => (bool)Desk.Service.Execute(new OrganizationRequest("scrm_SplitFromCrisis") { ["CaseId"] = theCase })["Split"];

    /// <summary>The flow sends every reply that is approved.</summary>
    public int SendAll()
    {
        var replies = Replies().Where(reply => StateOf(reply) == ReplyState.Approved).ToList();
        foreach (var reply in replies)
        {
            var taken = Desk.Service.Execute(new OrganizationRequest("scrm_TakeReply") { ["ReplyId"] = reply.Id });
            if ((bool)taken["Taken"])
                Desk.Service.Execute(new OrganizationRequest("scrm_ReportReplyOutcome") { ["ReplyId"] = reply.Id, ["Sent"] = true, ["NetworkPostId"] = "sent" + ++_network });
        }

        Desk.Host.RunAsyncJobs();
        return replies.Count;
    }

    /// <summary>All replies of ours, in the order in which they were drafted.</summary>
    public IReadOnlyList<Entity> Replies() =>
    [
        .. Desk.All(
                SocialActivityTable.Name, SocialActivityTable.Text, SocialActivityTable.ReplyState, SocialActivityTable.Regarding, SocialActivityTable.DraftedBy, SocialActivityTable.CrisisUpdate)
            .Where(post => post.Contains(SocialActivityTable.DraftedBy)),
    ];

    public IReadOnlyList<Entity> RepliesOn(Guid theCase) =>
        [.. Replies().Where(reply => reply.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding).Id == theCase)];

    public static ReplyState StateOf(Entity reply) => Choice.Read<ReplyState>(reply, SocialActivityTable.ReplyState)!.Value;

    public Entity Crisis(Guid id) => Desk.Service.Retrieve(CrisisTable.Name, id, new ColumnSet(true));

    public CrisisState StateOf(Guid crisis) => Choice.Read<CrisisState>(Crisis(crisis), CrisisTable.State)!.Value;

    public Entity Only() => Desk.Service.Retrieve(CrisisTable.Name, Desk.All(CrisisTable.Name).ShouldHaveSingleItem().Id, new ColumnSet(true));

    public Guid? CrisisOf(Guid theCase) => Desk.Case(theCase, IncidentTable.Crisis).GetAttributeValue<EntityReference>(IncidentTable.Crisis)?.Id;

    public Guid? ParentOf(Guid theCase) => Desk.Case(theCase, IncidentTable.Parent).GetAttributeValue<EntityReference>(IncidentTable.Parent)?.Id;

    public string? HeldOut(Guid theCase) => Desk.Case(theCase, IncidentTable.HeldOutReason).GetAttributeValue<string>(IncidentTable.HeldOutReason);

    public int Status(Guid theCase) => Desk.Case(theCase, IncidentTable.StatusCode).GetAttributeValue<OptionSetValue>(IncidentTable.StatusCode).Value;

    /// <summary>The turns of a case in words, whatever their ids.</summary>
    public string[] Clocks(Guid theCase) =>
    [
        .. Desk.Where(TurnTable.Name, TurnTable.Case, theCase, TurnTable.Kpi, TurnTable.Number, TurnTable.StartedOn, TurnTable.DueOn, TurnTable.MetOn, TurnTable.PausedOn)
            .Select(turn => string.Join(" ", turn.Attributes.Where(column => column.Key != TurnTable.Id).OrderBy(column => column.Key, StringComparer.Ordinal)
                .Select(column => string.Format(CultureInfo.InvariantCulture, "{0}={1}", column.Key, column.Value is OptionSetValue option ? option.Value : column.Value))))
            .Order(StringComparer.Ordinal),
    ];

    public static string Refusal(Action call) => Should.Throw<System.ServiceModel.FaultException<OrganizationServiceFault>>(call).Message;

    private Guid NewTopic(string name, int order, string phrases, params (string Column, object? Value)[] more) => Desk.Create(
        TopicTable.Name,
        [(TopicTable.PrimaryName, name), (TopicTable.Order, order), (TopicTable.Phrases, phrases), .. more.Where(column => column.Value != null)]);

    private Guid User(string name, params string[] roles)
    {
        var user = Desk.Create(UserTable.Name, ("firstname", name), ("lastname", "Reyes"), ("domainname", $"{name}@contoso.example"));
        var given = Desk.All("role", "name").Where(role => role.GetAttributeValue<string>("name") is "Basic User" || roles.Contains(role.GetAttributeValue<string>("name")));
        Desk.Service.Associate(UserTable.Name, user, new Relationship("systemuserroles_association"), [.. given.Select(role => role.ToEntityReference())]);
        return user;
    }
}
