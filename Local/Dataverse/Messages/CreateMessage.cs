using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Stores a new row with the platform's defaults.</summary>
internal sealed class CreateMessage(RowLookup rows, RowStamps stamps, TableRules rules, Ids ids, PlatformCalls platform) : PipelineMessage
{
    public override string Name => "Create";

    public override IReadOnlyCollection<string> ParameterNames => ["Target"];

    public override bool HasPostImage => true;

    public override bool SeparatesPreValidation => true;

    public override bool RaisesMultiple => true;

    public override void Validate(Operation operation)
    {
        var target = Parameters.Required<Entity>(operation, "Target");
        var table = rows.View(operation).Catalogue.Table(target.LogicalName);
        foreach (var column in target.Attributes.Keys)
            table.Column(column);
        RelatedRows.Check(target, rows.View(operation).Catalogue);
        operation.Table = table.Name;
        operation.RowId = RequestedId(target, table);
    }

    public override void Prepare(Operation operation)
    {
        if (operation.RowId == Guid.Empty)
            operation.RowId = ids.Next();
        operation.Target.Id = operation.RowId;
    }

    public override IEnumerable<Need> Needs(Operation operation) => [Need.ToCreate(operation.Table, operation.Target.GetAttributeValue<EntityReference>(SystemColumns.OwnerId))];

    public override IEnumerable<Need> ContentNeeds(Operation operation) => LookupNeeds.Of(operation, rows.View(operation));

    public override void Execute(Operation operation)
    {
        var view = rows.View(operation);
        var table = view.Catalogue.Table(operation.Table);
        var values = new Dictionary<string, object?>(WriteRules.ForCreate(operation.Target, view), StringComparer.Ordinal);
        foreach (var (column, value) in WriteRules.Defaults(table, values))
            values[column] = value;
        SetState(table, values);
        stamps.OnCreate(operation, table, values, view);
        rules.OnCreate(operation, table, values);
        WriteRules.CheckRequired(table, values);
        var row = operation.Transaction!.Insert(table, operation.RowId, values);
        StoredColumns.Show(operation, row.Values);
        operation.Output["id"] = operation.RowId;
        foreach (var related in RelatedRows.Of(operation, view.Catalogue))
            platform.CreateForCaller(operation, related);
    }

    public override OrganizationResponse Respond(Operation operation) => Response<CreateResponse>(operation);

    private static Guid RequestedId(Entity target, TableSchema table)
    {
        if (!target.Attributes.TryGetValue(table.PrimaryId, out var value) || value is not Guid inColumn || inColumn == Guid.Empty)
            return target.Id;
        if (target.Id != Guid.Empty && target.Id != inColumn)
            throw Fault.Of(ErrorCodes.InvalidArgument, $"Entity Id must be the same as the value set in property bag: {target.Id:D} is not {inColumn:D}.");
        return inColumn;
    }

    private static void SetState(TableSchema table, Dictionary<string, object?> values)
    {
        if (!table.HasState)
            return;
        var (state, status) = StateRules.ForCreate(table, (values.GetValueOrDefault(StateRules.Status) as OptionSetValue)?.Value);
        values[StateRules.State] = new OptionSetValue(state);
        values[StateRules.Status] = new OptionSetValue(status);
    }
}
