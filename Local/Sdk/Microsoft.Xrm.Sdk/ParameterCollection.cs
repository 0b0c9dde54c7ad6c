using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The parameters of a message, by name.</summary>
[CollectionDataContract(Name = "ParameterCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public class ParameterCollection : DataCollection<string, object>
{
    /// <returns>False when the parameter is absent, null or of another type.</returns>
    public bool TryGetValue<T>(string key, out T value)
    {
        if (base.TryGetValue(key, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }
}
