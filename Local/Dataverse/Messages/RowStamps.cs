using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>The columns the platform fills on every write: who, when, and who owns the row.</summary>
internal sealed class RowStamps(OrganizationFacts facts, SimulatedClock clock, AccessCheck access)
{
    public void OnCreate(Operation operation, TableSchema table, Dictionary<string, object?> values, Snapshot view)
    {
        var now = ValueRules.ToStored(table, table.Column(SystemColumns.CreatedOn), clock.UtcNow);
        Set(table, values, SystemColumns.CreatedOn, now);
        Set(table, values, SystemColumns.CreatedBy, User(operation));
        OnUpdate(operation, table, values);
        BackDate(table, values, now);
        OwnOnCreate(operation, table, values, view);
    }

    public void OnUpdate(Operation operation, TableSchema table, Dictionary<string, object?> values)
    {
        if (table.TryColumn(SystemColumns.ModifiedOn, out var column))
            values[column.Name] = ValueRules.ToStored(table, column, clock.UtcNow);
        Set(table, values, SystemColumns.ModifiedBy, User(operation));
    }

    /// <summary>The business unit follows the owner; the owner is a user or a team, never both.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The owner is a disabled user, or may not read the table.</exception>
    public void Own(TableSchema table, Dictionary<string, object?> values, Snapshot view)
    {
        var owner = (EntityReference)values[SystemColumns.OwnerId]!;
        var row = view.Require(owner.LogicalName, owner.Id);
        if (row["isdisabled"] is true)
            throw Fault.Of(ErrorCodes.PrivilegeDenied, $"The {owner.LogicalName} {owner.Id:D} is disabled and cannot own a {table.Name}.");
        access.CheckOwner(owner, table, view);
        Set(table, values, SystemColumns.OwningBusinessUnit, row["businessunitid"] ?? RootBusinessUnit());
        Set(table, values, SystemColumns.OwningUser, owner.LogicalName == "systemuser" ? owner : null);
        Set(table, values, SystemColumns.OwningTeam, owner.LogicalName == "team" ? owner : null);
    }

    private void OwnOnCreate(Operation operation, TableSchema table, Dictionary<string, object?> values, Snapshot view)
    {
        if (table.Ownership == Ownership.User)
        {
            values[SystemColumns.OwnerId] = values.GetValueOrDefault(SystemColumns.OwnerId) ?? User(operation);
            Own(table, values, view);
        }
        else if (table.Ownership == Ownership.Business && table.Name != "businessunit")
        {
            values["businessunitid"] = values.GetValueOrDefault("businessunitid") ?? RootBusinessUnit();
        }
    }

    /// <summary>A migration's own creation date takes the place of the real one, which is kept beside it.</summary>
    private void BackDate(TableSchema table, Dictionary<string, object?> values, object? now)
    {
        if (values.GetValueOrDefault(SystemColumns.OverriddenCreatedOn) is not System.DateTime wanted)
            return;
        if (wanted > clock.UtcNow)
            throw Fault.Of(ErrorCodes.InvalidArgument, $"{SystemColumns.OverriddenCreatedOn} of {table.Name} cannot be in the future.");
        values[SystemColumns.CreatedOn] = wanted;
        values[SystemColumns.OverriddenCreatedOn] = now;
    }

    private static void Set(TableSchema table, Dictionary<string, object?> values, string column, object? value)
    {
        if (table.Columns.ContainsKey(column))
            values[column] = value;
    }

    private static EntityReference User(Operation operation) => new("systemuser", operation.Caller.UserId);

    private EntityReference RootBusinessUnit() => new("businessunit", facts.BusinessUnitId);
}
