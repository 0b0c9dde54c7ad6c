using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace SocialCrm.Local.Dataverse.Hosting;

/// <summary>Loads the assembly of a solution beside the host, and lets it meet the host's own Microsoft.Xrm.Sdk.</summary>
/// <remarks>
/// Without that a plug-in's IPlugin would be another type than the host's. Versions are not compared:
/// the server, too, gives every plug-in its own build of the SDK.
/// </remarks>
internal sealed class PluginLoadContext(string name) : AssemblyLoadContext(name)
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var loaded = Default.Assemblies.FirstOrDefault(known => known.GetName().Name == assemblyName.Name);
        if (loaded is not null)
            return loaded;
        return IsOurs(assemblyName.Name) ? Default.LoadFromAssemblyName(new AssemblyName(assemblyName.Name!)) : null;
    }

    private static bool IsOurs(string? name) => name is not null
        && (name.StartsWith("Microsoft.Xrm.Sdk", StringComparison.Ordinal)
            || name is "Microsoft.Crm.Sdk.Proxy" or "System.ServiceModel" or "System.Activities");
}
