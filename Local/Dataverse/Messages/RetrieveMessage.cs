using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Reads one row by id or alternate key.</summary>
internal sealed class RetrieveMessage(RowLookup rows) : PipelineMessage
{
    /// <summary>The name in OutputParameters, which differs from the property of the response.</summary>
    private const string Output = "BusinessEntity";

    public override string Name => "Retrieve";

    public override IReadOnlyCollection<string> ParameterNames => ["Target", "ColumnSet", "ReturnNotifications"];

    public override void Validate(Operation operation)
    {
        Parameters.Required<ColumnSet>(operation, "ColumnSet");
        rows.Name(operation, Parameters.Required<EntityReference>(operation, "Target"));
    }

    public override IEnumerable<Need> Needs(Operation operation) => [Need.Of(Verb.Read, operation.Table, operation.Before)];

    public override void Execute(Operation operation)
    {
        var view = rows.View(operation);
        var row = KeyLookup.Require(view, new EntityReference(operation.Table, operation.RowId));
        operation.Output[Output] = RowReader.Read(row, Parameters.Required<ColumnSet>(operation, "ColumnSet"), view, TimeZoneInfo.Utc);
    }

    public override OrganizationResponse Respond(Operation operation) => new RetrieveResponse
    {
        ResponseName = Name,
        Results = { ["Entity"] = operation.Output[Output] },
    };
}
