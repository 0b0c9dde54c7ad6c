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

/// <summary>Resolves a case: writes its incidentresolution and sets the state, each with its own steps.</summary>
internal sealed class CloseIncidentMessage(RowLookup rows, PlatformCalls platform, SimulatedClock clock) : PipelineMessage
{
    private const string Incident = IncidentRules.Table;

    /// <summary>Asks for the default status reason of Resolved.</summary>
    private const int DefaultStatus = -1;

    public override string Name => "CloseIncident";

    public override IReadOnlyCollection<string> ParameterNames => ["IncidentResolution", "Status"];

    public override void Validate(Operation operation)
    {
        var resolution = Parameters.Required<Entity>(operation, "IncidentResolution");
        Parameters.Required<OptionSetValue>(operation, "Status");
        rows.Name(operation, resolution.GetAttributeValue<EntityReference>("incidentid")
            ?? throw Fault.Of(ErrorCodes.InvalidArgument, "CloseIncident needs the case: set incidentid of the IncidentResolution."));
    }

    public override void Prepare(Operation operation)
    {
        rows.Lock(operation);
        if (operation.Before!.Choice(StateRules.State) != 0)
            throw Fault.Of(ErrorCodes.InvalidStateCodeStatusCode, $"The incident {operation.RowId:D} is not active, so it cannot be resolved.");
        if (StatusOf(operation) is var status && StateRules.StateOf(Table(operation), status) != IncidentRules.Resolved)
            throw Fault.Of(ErrorCodes.InvalidStateCodeStatusCode, $"{status} is not a valid status code for state code IncidentState.Resolved of incident.");
        if (OpenChildren(operation).Any())
            throw Fault.Of(ErrorCodes.CloseActiveChildCaseFirst, "Close all child cases before resolving the parent case.");
    }

    /// <remarks>As "CloseIncident message privileges" documents; a case that is closed leaves its queue.</remarks>
    public override IEnumerable<Need> Needs(Operation operation) =>
    [
        Need.Of(Verb.Write, Incident, operation.Before),
        Need.Of(Verb.AppendTo, Incident, operation.Before),
        Need.ToCreate("incidentresolution", owner: null),
        Need.Of(Verb.Append, "incidentresolution"),
        Need.Of(Verb.Read, "incidentresolution"),
        Need.Of(Verb.Write, "incidentresolution"),
        Need.Of(Verb.Delete, "queueitem"),
    ];

    public override void Execute(Operation operation)
    {
        var resolution = Copies.Of(Parameters.Required<Entity>(operation, "IncidentResolution"));
        resolution["actualend"] = clock.UtcNow;
        var id = platform.Create(operation, resolution);
        platform.Update(operation, new Entity(resolution.LogicalName, id) { [StateRules.State] = new OptionSetValue(1) });
        platform.Update(operation, new Entity(Incident, operation.RowId)
        {
            [StateRules.State] = new OptionSetValue(IncidentRules.Resolved),
            [StateRules.Status] = new OptionSetValue(StatusOf(operation)),
        });
    }

    public override OrganizationResponse Respond(Operation operation) => Response<CloseIncidentResponse>(operation);

    private int StatusOf(Operation operation) => Parameters.Required<OptionSetValue>(operation, "Status").Value is var status && status == DefaultStatus
        ? StateRules.DefaultStatusOf(Table(operation), IncidentRules.Resolved)
        : status;

    private TableSchema Table(Operation operation) => rows.View(operation).Catalogue.Table(Incident);

    private IEnumerable<Row> OpenChildren(Operation operation) => ReferencingRows
        .Of(rows.View(operation), Incident, "parentcaseid", operation.RowId)
        .Where(child => child.Choice(StateRules.State) == 0);
}
