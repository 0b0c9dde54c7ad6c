using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Query;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Rows;

/// <summary>A small organization for tests: rows are written through the rules and read through queries, on Sunday 15 March 2026 at noon UTC.</summary>
internal sealed class Org
{
    private int _made;

    public Org()
        : this(Catalogue.Standard)
    {
    }

    public Org(Catalogue catalogue) => Rows = Snapshot.Empty(catalogue);

    public static DateTime Noon { get; } = At("2026-03-15T12:00:00Z");

    public static Guid Me { get; } = new("0000000a-0000-0000-0000-000000000000");

    public static Guid MyBusinessUnit { get; } = new("0000000b-0000-0000-0000-000000000000");

    public Snapshot Rows { get; set; }

    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    public DateTime Now { get; set; } = Noon;

    /// <summary>A moment in UTC.</summary>
    public static DateTime At(string iso) =>
        DateTime.Parse(iso, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal);

    public static OrganizationServiceFault FaultOf(Action action) =>
        Should.Throw<FaultException<OrganizationServiceFault>>(action).Detail;

    public static Entity Entity(string table, params (string Column, object? Value)[] values)
    {
        var entity = new Entity(table);
        foreach (var (column, value) in values)
            entity[column] = value;
        return entity;
    }

    /// <summary>Adds a row with the next id and returns the id.</summary>
    public Guid Add(string table, params (string Column, object? Value)[] values)
    {
        var id = new Guid(++_made, 0, 0, new byte[8]);
        Rows = Rows.Insert(table, id, WriteRules.ForCreate(Entity(table, values), Rows));
        return id;
    }

    public void Change(string table, Guid id, params (string Column, object? Value)[] values) =>
        Rows = Rows.Update(table, id, WriteRules.ForUpdate(Entity(table, values), Rows));

    /// <summary>Sets columns that the platform keeps itself, such as the date of creation.</summary>
    public void Stamp(string table, Guid id, string column, object value) => Rows = Rows.Update(table, id, [KeyValuePair.Create<string, object?>(column, value)]);

    public EntityCollection Find(QueryBase query) => QueryEngine.Execute(query, Rows, new QueryContext(Me, MyBusinessUnit, Now, Zone));

    public EntityCollection Fetch(string xml) => Find(new FetchExpression(xml));

    /// <summary>The text of a column in the rows of the answer, in their order.</summary>
    public IReadOnlyList<string?> Texts(QueryBase query, string column) =>
        [.. Find(query).Entities.Select(row => row.GetAttributeValue<object>(column) switch { AliasedValue aliased => aliased.Value as string, var text => text as string })];

    /// <summary>Names of the accounts that meet a condition, in their order.</summary>
    public IReadOnlyList<string?> Accounts(string column, ConditionOperator comparison, params object[] values) =>
        Texts(Where("account", "name", column, comparison, values), "name");

    /// <summary>Titles of the cases that meet a condition, in their order.</summary>
    public IReadOnlyList<string?> Cases(string column, ConditionOperator comparison, params object[] values) =>
        Texts(Where("incident", "title", column, comparison, values), "title");

    public static QueryExpression All(string table, params string[] columns) => new(table) { ColumnSet = new ColumnSet(columns) };

    public static QueryExpression Where(string table, string returned, string column, ConditionOperator comparison, params object[] values)
    {
        var query = All(table, returned);
        query.Criteria.AddCondition(column, comparison, values);
        return query;
    }
}
