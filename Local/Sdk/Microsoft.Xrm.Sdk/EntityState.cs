using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a client means to do with a row that travels with another.</summary>
[DataContract(Name = "EntityState", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public enum EntityState
{
    Unchanged = 0,
    Created = 1,
    Changed = 2,
}
