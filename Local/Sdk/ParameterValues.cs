namespace Microsoft.Xrm.Sdk;

internal static class ParameterValues
{
    internal static T ValueOrDefault<T>(this ParameterCollection parameters, string key) =>
        parameters.Contains(key) ? (T)parameters[key] : default;
}
