using System;
using System.Collections.Immutable;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Messages;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Tests.Pipeline;

/// <summary>A fresh organization in which a test registers steps and custom APIs without a zip.</summary>
internal sealed class TestOrganization
{
    public static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private int _registered;

    public DataverseHost Host { get; } = new(Start);

    public IOrganizationService Service => Host.Service;

    /// <summary>Registers a step; rank 1, synchronous, without filter and images unless the test says otherwise.</summary>
    public void On(string message, string? table, Stage stage, Action<PluginCall> run, Func<SolutionStep, SolutionStep>? with = null)
    {
        var step = new SolutionStep
        {
            Id = new Guid(++_registered, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]),
            Name = $"{message} of {table} at {(int)stage} ({_registered})",
            Message = message,
            Table = table,
            PluginTypeId = Guid.Empty,
            Stage = (int)stage,
            Asynchronous = false,
            Rank = 1,
        };
        Host.Organization.Steps.Register([new Step(with?.Invoke(step) ?? step, new DelegatePlugin(run))]);
    }

    public void OnAsync(string message, string table, Action<PluginCall> run) =>
        On(message, table, Stage.PostOperation, run, step => step with { Asynchronous = true });

    public void AddApi(CustomApi api, Action<PluginCall> run) =>
        Host.Organization.Messages.Add(new CustomApiMessage(api, new DelegatePlugin(run), Host.Organization.Plugins));

    /// <summary>Gives a standard table an alternate key, as a solution would.</summary>
    public void AddKey(string table, params string[] columns) =>
        Extend(solution => solution with { ExtendedTables = [new TableExtension(table, [], [new AlternateKey("test_key", [.. columns])])] });

    /// <summary>Gives a standard table columns, as a solution would.</summary>
    public void AddColumns(string table, params ColumnSchema[] columns) =>
        Extend(solution => solution with { ExtendedTables = [new TableExtension(table, [.. columns], [])] });

    /// <summary>Changes what the relationship behind a lookup declares.</summary>
    public void Relate(string referenced, string referencing, string column, Func<OneToManyRelationship, OneToManyRelationship> change) =>
        Extend(solution => solution with { Relationships = [change(Relationship(referenced, referencing, column))] });

    public OneToManyRelationship Relationship(string referenced, string referencing, string column) => Host.Organization.Store.Committed.Catalogue
        .PointingTo(referenced)
        .Single(relationship => relationship.ReferencingTable == referencing && relationship.ReferencingColumn == column);

    public Guid Create(string table, params (string Column, object? Value)[] columns) => Service.Create(Row(table, columns));

    public void Update(string table, Guid id, params (string Column, object? Value)[] columns)
    {
        var row = Row(table, columns);
        row.Id = id;
        Service.Update(row);
    }

    /// <summary>The stored row with all its columns.</summary>
    public Entity Read(string table, Guid id) => Service.Retrieve(table, id, new Microsoft.Xrm.Sdk.Query.ColumnSet(true));

    public int Count(string table) => Host.Organization.Store.Committed.Rows(table).Count;

    /// <summary>A user of the root business unit unless another is given, with Basic User and the roles.</summary>
    public Guid User(string lastName, Guid? unit = null, params Guid[] roles)
    {
        var user = Create("systemuser", ("lastname", lastName), ("businessunitid", unit is { } id ? new EntityReference("businessunit", id) : null));
        Give("systemuser", user, [StandardRoles.BasicUser.Id, .. roles]);
        return user;
    }

    public Guid Team(string name, Guid? unit = null, params Guid[] roles)
    {
        var team = Create("team", ("name", name), ("businessunitid", unit is { } id ? new EntityReference("businessunit", id) : null));
        if (roles.Length > 0)
            Give("team", team, roles);
        return team;
    }

    /// <summary>A role as a solution brings it.</summary>
    public Guid Role(string name, params (string Privilege, PrivilegeDepth Depth)[] privileges)
    {
        var id = Create("role", ("name", name));
        ChangeRole(id, privileges);
        return id;
    }

    public void ChangeRole(Guid role, params (string Privilege, PrivilegeDepth Depth)[] privileges) => Extend(solution => solution with
    {
        Roles = [new SolutionRole(role, "Role", [.. privileges.Select(one => new RolePrivilege(one.Privilege, one.Depth))])],
    });

    public void Give(string table, Guid principal, params Guid[] roles) => Service.Associate(
        table, principal, new Relationship(table + "roles_association"), [.. roles.Select(role => new EntityReference("role", role))]);

    /// <summary>A case of a new contact.</summary>
    public Guid CreateCase(string title = "Lost bag") =>
        Create("incident", ("title", title), ("customerid", new EntityReference("contact", Create("contact", ("lastname", "Kim")))));

    public static Entity Row(string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns)
            row[column] = value!;
        return row;
    }

    public static OrganizationServiceFault FaultOf(Action action) =>
        Should.Throw<FaultException<OrganizationServiceFault>>(action).Detail;

    public static StepImage PreImage(params string[] columns) => new("Pre", Pre: true, Post: false, "Target", columns.ToImmutableArray());

    public static StepImage PostImage(params string[] columns) => new("Post", Pre: false, Post: true, "Target", columns.ToImmutableArray());

    private void Extend(Func<SolutionContent, SolutionContent> with) => Host.Organization.Store.Change(catalogue => catalogue.With(with(
        new SolutionContent { UniqueName = "test", Version = "1.0.0.0", Managed = false, Prefix = "test" })));
}
