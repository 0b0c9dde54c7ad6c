using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Query;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Reads rows by a query.</summary>
internal sealed class RetrieveMultipleMessage(RowLookup rows, AccessCheck access, OrganizationFacts facts, SimulatedClock clock) : PipelineMessage
{
    /// <summary>The name in OutputParameters, which differs from the property of the response.</summary>
    private const string Output = "BusinessEntityCollection";

    public override string Name => "RetrieveMultiple";

    public override IReadOnlyCollection<string> ParameterNames => ["Query"];

    public override void Validate(Operation operation) => operation.Table = Parameters.Required<QueryBase>(operation, "Query") switch
    {
        QueryExpression query => query.EntityName,
        QueryByAttribute query => query.EntityName,
        FetchExpression query => FetchReader.Read(query.Query).Root.Table,
        _ => Operation.NoTable,
    };

    /// <summary>Every table of the query is checked when its names are found, and every row when it is read.</summary>
    public override IEnumerable<Need> Needs(Operation operation) => [];

    public override void Execute(Operation operation)
    {
        var context = new QueryContext(operation.Caller.UserId, facts.BusinessUnitId, clock.UtcNow, TimeZoneInfo.Utc)
        {
            Readable = table => access.Readable(operation, table),
        };
        operation.Output[Output] = QueryEngine.Execute(Parameters.Required<QueryBase>(operation, "Query"), rows.View(operation), context);
    }

    public override OrganizationResponse Respond(Operation operation) => new RetrieveMultipleResponse
    {
        ResponseName = Name,
        Results = { ["EntityCollection"] = operation.Output[Output] },
    };
}
