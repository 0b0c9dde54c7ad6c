using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The column values of an alternate key.</summary>
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = "http://schemas.microsoft.com/xrm/7.1/Contracts")]
public sealed class KeyAttributeCollection : DataCollection<string, object>;
