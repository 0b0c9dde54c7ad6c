using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The column values of a row as the user reads them, by logical name.</summary>
[CollectionDataContract(Name = "FormattedValueCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class FormattedValueCollection : DataCollection<string, string>;
