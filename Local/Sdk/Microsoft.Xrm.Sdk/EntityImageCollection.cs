using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The images of a step, by alias.</summary>
[CollectionDataContract(Name = "EntityImageCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public class EntityImageCollection : DataCollection<string, Entity>;
