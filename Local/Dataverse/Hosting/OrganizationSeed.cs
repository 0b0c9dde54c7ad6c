using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;
using SocialCrm.Local.Dataverse.Transactions;

namespace SocialCrm.Local.Dataverse.Hosting;

/// <summary>The rows that an organization is born with: the root business unit, its default team, the first user, the standard roles, the base currency, and the list of tables.</summary>
internal sealed class OrganizationSeed(Organization organization, Ids ids)
{
    public void Plant()
    {
        using var transaction = organization.Store.Begin();
        var unit = new EntityReference("businessunit", organization.Facts.BusinessUnitId);
        var user = organization.Facts.SystemUserId;
        Insert(transaction, "businessunit", unit.Id, new() { ["name"] = organization.Facts.Name });
        Insert(transaction, "team", ids.Next(), new() { ["name"] = organization.Facts.Name, ["businessunitid"] = unit, ["isdefault"] = true });
        Insert(transaction, "systemuser", user, new()
        {
            ["firstname"] = "System",
            ["lastname"] = "Administrator",
            ["fullname"] = "System Administrator",
            ["businessunitid"] = unit,
            ["isdisabled"] = false,
        });
        var role = StandardRoles.SystemAdministrator;
        Insert(transaction, "role", role, new() { ["name"] = "System Administrator", ["businessunitid"] = unit });
        Insert(transaction, "role", StandardRoles.BasicUser.Id, new() { ["name"] = StandardRoles.BasicUser.Name, ["businessunitid"] = unit });
        Insert(transaction, "systemuserroles", ids.Next(), new() { ["systemuserid"] = user, ["roleid"] = role });
        Insert(transaction, "transactioncurrency", organization.Facts.BaseCurrencyId, new()
        {
            ["currencyname"] = "US Dollar",
            ["currencysymbol"] = "$",
            ["isocurrencycode"] = "USD",
            ["currencyprecision"] = 2,
            ["exchangerate"] = 1m,
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        });
        foreach (var table in transaction.View.Catalogue.Tables)
            Insert(transaction, "entity", ids.Next(), new() { ["name"] = table.SchemaName, ["logicalname"] = table.Name });
        transaction.Commit();
    }

    private void Insert(Transaction transaction, string table, Guid id, Dictionary<string, object?> values)
    {
        var schema = transaction.View.Catalogue.Table(table);
        var now = organization.Clock.UtcNow;
        if (schema.Columns.ContainsKey("createdon"))
            values["createdon"] = values["modifiedon"] = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        transaction.Insert(schema, id, values);
    }
}
