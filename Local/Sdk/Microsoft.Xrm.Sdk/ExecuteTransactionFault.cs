using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Says which request of a transaction failed.</summary>
[DataContract(Name = "ExecuteTransactionFault", Namespace = "http://schemas.microsoft.com/xrm/7.1/Contracts")]
public sealed class ExecuteTransactionFault : OrganizationServiceFault
{
    [DataMember]
    public int FaultedRequestIndex { get; set; }
}
