using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The column values of a row, by logical name.</summary>
[CollectionDataContract(Name = "AttributeCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class AttributeCollection : DataCollection<string, object>;
