using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Answers queries over a snapshot the way the platform does. Reads only; what it does not know it refuses by name.</summary>
public static class QueryEngine
{
    /// <summary>Rows that meet a QueryExpression, a QueryByAttribute or FetchXML.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The query is wrong, or asks for something that is not supported.</exception>
    public static EntityCollection Execute(QueryBase query, Snapshot snapshot, QueryContext context)
    {
        var definition = query switch
        {
            QueryExpression expression => ExpressionReader.Read(expression),
            QueryByAttribute byAttribute => ExpressionReader.Read(byAttribute),
            FetchExpression fetch => FetchReader.Read(fetch.Query),
            null => throw Fault.Of(ErrorCodes.InvalidArgument, "Required field 'Query' is missing."),
            _ => throw Fault.Unsupported(ErrorCodes.InvalidArgument, query.GetType().Name),
        };
        var bound = QueryBinder.Bind(definition, snapshot, context);
        return definition.Aggregate ? new Aggregation(bound, snapshot, context).Answer() : new Selection(bound, snapshot, context).Answer();
    }
}
