using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Sla;
using SocialCrm.Solution;

namespace SocialCrm.Plugins.Tests;

/// <summary>A fresh organization with the imported solution, one channel and one policy: drives every scenario.</summary>
internal sealed class Desk
{
    public const string Account = "LarkspurAir";

    private static readonly Lazy<byte[]> Zip = new(PackedOnce);

    private int _nextPost = 100;

    public Desk(string startUtc = "2026-03-02 09:00")
    {
        Host = new DataverseHost(Time(startUtc));
        using var zip = new MemoryStream(Zip.Value);
        Host.Import(zip);
        Queue = Create("queue", ("name", "Social care"));
        Channel = Create(
            ChannelTable.Name,
            (ChannelTable.PrimaryName, "Larkspur on X"),
            (ChannelTable.Network, Choice.Of(Network.X)),
            (ChannelTable.AccountId, Account),
            (ChannelTable.Handle, Account),
            (ChannelTable.Queue, new EntityReference("queue", Queue)));
    }

    public DataverseHost Host { get; }

    public IOrganizationService Service => Host.Service;

    public Guid Queue { get; }

    public Guid Channel { get; }

    public DateTime Now => Host.Clock.UtcNow;

    /// <summary>A time of the scenario, UTC.</summary>
    public static DateTime Time(string text) =>
        DateTime.SpecifyKind(DateTime.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc);

    public Desk At(string utc)
    {
        Host.Clock.Set(Time(utc));
        return this;
    }

    public Guid Create(string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns)
            row[column] = value;
        return Service.Create(row);
    }

    /// <summary>A person with Basic User and the roles, of the business unit of all.</summary>
    public Guid User(string name, params string[] roles)
    {
        var user = Create(UserTable.Name, ("firstname", name), ("lastname", "Reyes"), ("domainname", $"{name}@contoso.example"));
        Gives(user, [Role.Basic, .. roles]);
        return user;
    }

    public void Gives(Guid user, params string[] roles) => Gives(new EntityReference(UserTable.Name, user), roles);

    /// <summary>Gives roles to a user or a team.</summary>
    public void Gives(EntityReference principal, params string[] roles) => Service.Associate(
        principal.LogicalName,
        principal.Id,
        new Relationship(principal.LogicalName + "roles_association"),
        [.. roles.Select(role => Where("role", "name", role, "roleid").Single().ToEntityReference())]);

    /// <summary>A policy for all cases: minutes day and night unless a calendar is given.</summary>
    public Guid Promises(int firstResponse, int resolution, Guid? calendar = null, int? nextResponse = null) => Create(
        PolicyTable.Name,
        (PolicyTable.PrimaryName, "Everything"),
        (PolicyTable.Order, 10),
        (PolicyTable.FirstResponse, firstResponse),
        (PolicyTable.NextResponse, nextResponse),
        (PolicyTable.Resolution, resolution),
        (PolicyTable.Calendar, calendar is { } id ? new EntityReference(CalendarTable.Name, id) : null));

    public Guid Step(Guid policy, StepAnchor anchor, int value, StepAction action, Guid? queue = null, Kpi kpi = Kpi.FirstResponse) =>
        Create(
            PolicyStepTable.Name,
            (PolicyStepTable.PrimaryName, $"{anchor} {value} {action}"),
            (PolicyStepTable.Policy, new EntityReference(PolicyTable.Name, policy)),
            (PolicyStepTable.Kpi, Choice.Of(kpi)),
            (PolicyStepTable.Order, value),
            (PolicyStepTable.Anchor, Choice.Of(anchor)),
            (PolicyStepTable.Value, value),
            (PolicyStepTable.Action, Choice.Of(action)),
            (PolicyStepTable.Queue, queue is { } id ? new EntityReference("queue", id) : null));

    /// <summary>A post that was published now, through the API.</summary>
    public OrganizationResponse Receives(string text, string author = "ana", string? replyTo = null, string? id = null, string? postedOn = null) =>
        Service.Execute(Ingest(text, author, replyTo, id, postedOn));

    /// <summary>Our own answer on the network, coming back through intake.</summary>
    public OrganizationResponse Answers(string text, string? replyTo, string? postedOn = null, string? id = null) =>
        Receives(text, Account, replyTo, id, postedOn);

    /// <summary>Several posts in one call.</summary>
    public OrganizationResponse ReceivesTogether(params JsonObject[] posts) => Service.Execute(
        new OrganizationRequest("scrm_IngestPosts") { ["Posts"] = new JsonArray(posts).ToJsonString() });

    /// <summary>Several posts in one call that leaves each to a system job, and those jobs.</summary>
    public OrganizationResponse ReceivesOneByOne(params JsonObject[] posts)
    {
        var response = Service.Execute(new OrganizationRequest("scrm_IngestPosts")
        {
            ["Posts"] = new JsonArray(posts).ToJsonString(),
            ["OneByOne"] = true,
        });
        Host.RunAsyncJobs();
        return response;
    }

    /// <summary>A post that was published now, as scrm_IngestPosts takes it.</summary>
    public JsonObject Json(string id, string author, string text) => new()
    {
        ["Network"] = "x",
        ["Account"] = Account,
        ["PostId"] = id,
        ["AuthorId"] = author == Account ? Account : "id-" + author,
        ["AuthorHandle"] = author,
        ["Text"] = text,
        ["PostedOn"] = Now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };

    public OrganizationRequest Ingest(string text, string author = "ana", string? replyTo = null, string? id = null, string? postedOn = null)
    {
        var request = new OrganizationRequest("scrm_IngestPost")
        {
            ["Network"] = "x",
            ["Account"] = Account,
            ["PostId"] = id ?? (_nextPost++).ToString(CultureInfo.InvariantCulture),
            ["AuthorId"] = author == Account ? Account : "id-" + author,
            ["AuthorHandle"] = author,
            ["AuthorName"] = author == Account ? "Larkspur Air" : char.ToUpperInvariant(author[0]) + author[1..] + " Vela",
            ["Text"] = text,
            ["PostedOn"] = postedOn == null ? Now : Time(postedOn),
        };
        if (replyTo != null)
            request["InReplyTo"] = replyTo;
        return request;
    }

    /// <summary>A rep decides who an author is: Verify, Reject or Unlink.</summary>
    public OrganizationResponse Links(Guid profileId, string decision, Guid? customer = null, string customerType = "contact")
    {
        var request = new OrganizationRequest("scrm_LinkProfile") { ["ProfileId"] = profileId, ["Decision"] = decision };
        if (customer is { } id)
        {
            request["CustomerId"] = id;
            request["CustomerType"] = customerType;
        }

        return Service.Execute(request);
    }

    public OrganizationResponse Forgets(Guid profileId, int? maxRows = null)
    {
        var request = new OrganizationRequest("scrm_ForgetAuthor") { ["ProfileId"] = profileId };
        if (maxRows is { } most)
            request["MaxRows"] = most;
        return Service.Execute(request);
    }

    /// <summary>The sweep, and the system jobs that it hands cases over to.</summary>
    public OrganizationResponse Sweeps(int? maxCases = null)
    {
        var request = new OrganizationRequest("scrm_RunDueEscalations");
        if (maxCases is { } most)
            request["MaxCases"] = most;
        var response = Service.Execute(request);
        Host.RunAsyncJobs();
        return response;
    }

    /// <summary>Tries refused posts again, and runs the system jobs that they are handed over to.</summary>
    public OrganizationResponse Retries(int? maxPosts = null)
    {
        var request = new OrganizationRequest("scrm_RetryFailedPosts");
        if (maxPosts is { } most)
            request["MaxPosts"] = most;
        var response = Service.Execute(request);
        Host.RunAsyncJobs();
        return response;
    }

    /// <summary>A rep sets the status reason of a case: 1 In Progress, 2 On Hold, 3 Waiting for Details.</summary>
    public void Sets(Guid caseId, int status) => Service.Update(new Entity(IncidentTable.Name, caseId)
    {
        [IncidentTable.StatusCode] = new OptionSetValue(status),
    });

    public void Resolves(Guid caseId, string how = "Solved") => Service.Execute(new CloseIncidentRequest
    {
        IncidentResolution = new Entity("incidentresolution")
        {
            ["subject"] = how,
            ["incidentid"] = new EntityReference(IncidentTable.Name, caseId),
        },
        Status = new OptionSetValue(5),
    });

    public IReadOnlyList<Entity> All(string table, params string[] columns) => Service.RetrieveMultiple(
        new QueryExpression(table) { ColumnSet = new ColumnSet(columns) }).Entities.ToList();

    public IReadOnlyList<Entity> Where(string table, string column, object value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return Service.RetrieveMultiple(query).Entities.ToList();
    }

    public Entity Case(Guid caseId, params string[] columns) => Service.Retrieve(IncidentTable.Name, caseId, new ColumnSet(columns));

    public Entity Post(Guid postId, params string[] columns) =>
        Service.Retrieve(SocialActivityTable.Name, postId, new ColumnSet(columns));

    public Entity Turn(Guid caseId, Kpi kpi, int number = 1) =>
        Where(
            TurnTable.Name,
            TurnTable.Case,
            caseId,
            TurnTable.Kpi,
            TurnTable.Number,
            TurnTable.StartedOn,
            TurnTable.DueOn,
            TurnTable.WarnedOn,
            TurnTable.WorseOn,
            TurnTable.MetOn,
            TurnTable.BreachedOn,
            TurnTable.BreachCause,
            TurnTable.StartedBy,
            TurnTable.NextStepOn,
            TurnTable.PausedOn,
            TurnTable.PausedMinutes,
            TurnTable.Pauses,
            TurnTable.PolicyVersion,
            TurnTable.CalendarVersion,
            TurnTable.FailedAttempts,
            TurnTable.Failure)
        .Single(turn => Choice.Read<Kpi>(turn, TurnTable.Kpi) == kpi && turn.GetAttributeValue<int>(TurnTable.Number) == number);

    private static byte[] PackedOnce()
    {
        using var zip = new MemoryStream();
        BuiltSolution.Pack(managed: false, zip);
        return zip.ToArray();
    }
}
