#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>Lets records and init-only properties compile for net462, whose framework lacks this marker.</summary>
internal static class IsExternalInit;
#endif
