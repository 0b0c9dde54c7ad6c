using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The rows that travel with a row, by relationship.</summary>
[CollectionDataContract(Name = "RelatedEntityCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>;
