using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Names a relationship between tables and the side it is seen from.</summary>
[DataContract(Name = "Relationship", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class Relationship : IExtensibleDataObject
{
    public Relationship()
    {
    }

    public Relationship(string schemaName) => SchemaName = schemaName;

    [DataMember]
    public string SchemaName { get; set; }

    [DataMember]
    public EntityRole? PrimaryEntityRole { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public override bool Equals(object obj) =>
        obj is Relationship other
        && PrimaryEntityRole == other.PrimaryEntityRole
        && string.Equals(SchemaName, other.SchemaName, StringComparison.Ordinal);

    public override int GetHashCode() =>
        PrimaryEntityRole.GetHashCode() ^ (SchemaName == null ? 0 : StringComparer.Ordinal.GetHashCode(SchemaName));
}
