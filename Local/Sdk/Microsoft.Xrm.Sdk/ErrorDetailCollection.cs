using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Further facts about a fault, by name.</summary>
[CollectionDataContract(Name = "ErrorDetailCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class ErrorDetailCollection : DataCollection<string, object>;
