using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the rows that a query finds.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest()
    {
        RequestName = "RetrieveMultiple";
        Query = default;
    }

    public QueryBase Query
    {
        get => Parameters.ValueOrDefault<QueryBase>(nameof(Query));
        set => Parameters[nameof(Query)] = value;
    }
}
