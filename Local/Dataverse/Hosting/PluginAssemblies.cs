using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using System.Reflection;
using System.Security.Cryptography;

namespace SocialCrm.Local.Dataverse.Hosting;

/// <summary>Loads the DLLs of solutions; one with the same bytes is loaded once per process, however many organizations import it.</summary>
internal static class PluginAssemblies
{
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> Loaded = new(StringComparer.Ordinal);

    public static Assembly Load(ImmutableArray<byte> code)
    {
        var hash = Convert.ToHexString(SHA256.HashData(code.AsSpan()));
        return Loaded.GetOrAdd(hash, key => new Lazy<Assembly>(() => LoadNew(key, code))).Value;
    }

    private static Assembly LoadNew(string hash, ImmutableArray<byte> code)
    {
        using var stream = new MemoryStream([.. code], writable: false);
        return new PluginLoadContext(hash).LoadFromStream(stream);
    }
}
