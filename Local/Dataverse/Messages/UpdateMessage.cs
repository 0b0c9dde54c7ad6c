using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Changes the columns that a request names, and no others.</summary>
internal sealed class UpdateMessage(RowLookup rows, RowStamps stamps, TableRules rules, OwnerCascade cascade) : PipelineMessage
{
    public override string Name => "Update";

    public override IReadOnlyCollection<string> ParameterNames => ["Target", "ConcurrencyBehavior"];

    public override bool HasPreImage => true;

    public override bool HasPostImage => true;

    public override bool SeparatesPreValidation => true;

    public override bool RaisesMultiple => true;

    public override void Validate(Operation operation)
    {
        var target = Parameters.Required<Entity>(operation, "Target");
        var table = rows.View(operation).Catalogue.Table(target.LogicalName);
        foreach (var column in target.Attributes.Keys)
            table.Column(column);
        if (target.RelatedEntities.Count > 0)
            throw Fault.Unsupported(ErrorCodes.InvalidArgument, "An Update that takes related rows along");
        rows.Name(operation, TargetRows.Reference(target, table));
        target.Id = operation.RowId;
    }

    /// <summary>State columns together with others run the Update steps twice, as "Special update operation behavior" documents.</summary>
    public override IEnumerable<Operation> Split(Operation operation) =>
        UpdateParts.Of(operation, rows.View(operation).Catalogue.Table(operation.Table));

    public override void Prepare(Operation operation)
    {
        rows.Lock(operation);
        RowLookup.CheckVersion(operation, operation.Target.RowVersion);
    }

    public override IEnumerable<Need> Needs(Operation operation)
    {
        yield return Need.Of(Verb.Write, operation.Table, operation.Before);
        if (operation.Target.GetAttributeValue<EntityReference>(SystemColumns.OwnerId) is { } owner && owner.Id != operation.Before!.Reference(SystemColumns.OwnerId))
            yield return Need.Of(Verb.Assign, operation.Table, operation.Before);
    }

    public override IEnumerable<Need> ContentNeeds(Operation operation) => LookupNeeds.Of(operation, rows.View(operation));

    public override void Execute(Operation operation)
    {
        var view = rows.View(operation);
        var table = view.Catalogue.Table(operation.Table);
        var before = view.Require(operation.Table, operation.RowId);
        var changes = new Dictionary<string, object?>(WriteRules.ForUpdate(operation.Target, view), StringComparer.Ordinal);
        changes.Remove(table.PrimaryId);
        SetState(table, before, changes);
        if (changes.ContainsKey(SystemColumns.OwnerId))
            stamps.Own(table, changes, view);
        stamps.OnUpdate(operation, table, changes);
        rules.OnUpdate(operation, table, before, changes);
        operation.Transaction!.Update(table, operation.RowId, changes);
        StoredColumns.Show(operation, changes.Where(change => !operation.Target.Contains(change.Key)));
        if (changes.TryGetValue(SystemColumns.OwnerId, out var owner))
            cascade.Assign(operation, (EntityReference)owner!);
    }

    public override OrganizationResponse Respond(Operation operation) => Response<UpdateResponse>(operation);

    private static void SetState(TableSchema table, Row before, Dictionary<string, object?> changes)
    {
        var state = changes.GetValueOrDefault(StateRules.State) as OptionSetValue;
        var status = changes.GetValueOrDefault(StateRules.Status) as OptionSetValue;
        if (state is null && status is null)
            return;
        var (newState, newStatus) = StateRules.ForUpdate(
            table, before.Choice(StateRules.State) ?? 0, before.Choice(StateRules.Status) ?? 0, state?.Value, status?.Value);
        changes[StateRules.State] = new OptionSetValue(newState);
        changes[StateRules.Status] = new OptionSetValue(newStatus);
    }
}
