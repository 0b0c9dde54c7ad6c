using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Merges one case into another: the subordinate is cancelled as Merged, and what hung on it hangs on the master.</summary>
internal sealed class MergeMessage(RowLookup rows, PlatformCalls platform) : PipelineMessage
{
    private const string Incident = IncidentRules.Table;

    /// <summary>What a merge moves: activities, notes and child cases.</summary>
    private static readonly string[] MovedColumns = ["regardingobjectid", "objectid", "parentcaseid"];

    public override string Name => "Merge";

    public override IReadOnlyCollection<string> ParameterNames => ["Target", "SubordinateId", "UpdateContent", "PerformParentingChecks"];

    public override bool HasPreImage => true;

    public override bool HasPostImage => true;

    public override void Validate(Operation operation)
    {
        var target = Parameters.Required<EntityReference>(operation, "Target");
        if (target.LogicalName != Incident)
            throw Fault.Unsupported(ErrorCodes.SdkEntityDoesNotSupportMessage, $"Merge of the table '{target.LogicalName}'");
        if (Parameters.Optional<bool>(operation, "PerformParentingChecks"))
            throw Fault.Unsupported(ErrorCodes.InvalidArgument, "PerformParentingChecks of Merge");
        rows.Name(operation, target);
        if (Subordinate(operation) == operation.RowId)
            throw Fault.Of(ErrorCodes.MergeEntitiesIdentical, "Merge cannot be performed on master and sub-entities that are identical.");
    }

    public override void Prepare(Operation operation)
    {
        rows.Lock(operation);
        operation.Transaction!.Lock(Incident, Subordinate(operation));
        RequireActive(operation.Before!);
        RequireActive(rows.View(operation).Require(Incident, Subordinate(operation)));
    }

    /// <remarks>As "Merge message privileges" documents for cases.</remarks>
    public override IEnumerable<Need> Needs(Operation operation) =>
    [
        Need.OfPrivilege(PrivilegeNames.Merge),
        .. Both(operation, Verb.Read),
        .. Both(operation, Verb.Write),
        .. Both(operation, Verb.Append),
        .. Both(operation, Verb.AppendTo),
        .. Both(operation, Verb.Share),
        Need.Of(Verb.Append, "activitypointer"),
        Need.Of(Verb.Write, "activitypointer"),
    ];

    public override void Execute(Operation operation)
    {
        if (Parameters.Optional<Entity>(operation, "UpdateContent") is { Attributes.Count: > 0 } content)
            platform.Update(operation, Content(operation, content));
        var master = new EntityReference(Incident, operation.RowId);
        foreach (var (row, column) in Moved(operation))
            platform.Update(operation, new Entity(row.Table, row.Id) { [column] = master });
        CancelSubordinate(operation, master);
    }

    public override OrganizationResponse Respond(Operation operation) => Response<MergeResponse>(operation);

    private static Guid Subordinate(Operation operation) => Parameters.Required<Guid>(operation, "SubordinateId");

    private IEnumerable<Need> Both(Operation operation, Verb verb) =>
    [
        Need.Of(verb, Incident, operation.Before),
        Need.Of(verb, Incident, rows.View(operation).Require(Incident, Subordinate(operation))),
    ];

    private static void RequireActive(Row incident)
    {
        if (incident.Choice(StateRules.State) != 0)
            throw Fault.Of(ErrorCodes.MergeEntityNotActive, $"Merge cannot be performed on an entity that is inactive: incident {incident.Id:D}.");
    }

    private static Entity Content(Operation operation, Entity content)
    {
        var update = Copies.Of(content);
        update.LogicalName = Incident;
        update.Id = operation.RowId;
        return update;
    }

    private List<(Row Row, string Column)> Moved(Operation operation)
    {
        var view = rows.View(operation);
        return
        [
            .. from relationship in view.Catalogue.PointingTo(Incident)
               where MovedColumns.Contains(relationship.ReferencingColumn) && relationship.ReferencingTable is not ("queueitem" or "incidentresolution")
               from row in ReferencingRows.Of(view, relationship.ReferencingTable, relationship.ReferencingColumn, Subordinate(operation))
               select (row, relationship.ReferencingColumn),
        ];
    }

    /// <remarks>"merged" is the platform's own column, so it is written beside the update that steps see.</remarks>
    private void CancelSubordinate(Operation operation, EntityReference master)
    {
        platform.Update(operation, new Entity(Incident, Subordinate(operation))
        {
            ["masterid"] = master,
            [StateRules.State] = new OptionSetValue(IncidentRules.Cancelled),
            [StateRules.Status] = new OptionSetValue(IncidentRules.Merged),
        });
        operation.Transaction!.Update(
            rows.View(operation).Catalogue.Table(Incident), Subordinate(operation), new Dictionary<string, object?> { ["merged"] = true });
    }
}
