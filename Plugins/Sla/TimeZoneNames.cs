using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>Knows which IANA and Windows names mean the same time zone.</summary>
internal static class TimeZoneNames
{
    private static readonly Dictionary<string, IReadOnlyList<string>> IanaByWindows = Read();
    private static readonly Dictionary<string, string> WindowsByIana = Invert();

    /// <summary>Each Windows name with its IANA names, of which the first belongs to the zone's main territory.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All => IanaByWindows;

    /// <summary>Other names to try for a name in any case: its usual spelling, the Windows name, and the IANA names of the same zone.</summary>
    public static IReadOnlyList<string> Counterparts(string name)
    {
        var windows = WindowsByIana.TryGetValue(name, out var known) ? known : name;
        if (!IanaByWindows.TryGetValue(windows, out var iana))
            return [];
        return [.. iana
            .Where(alias => string.Equals(alias, name, StringComparison.OrdinalIgnoreCase))
            .Concat([windows])
            .Concat(iana)
            .Where(other => other != name)
            .Distinct()];
    }

    private static Dictionary<string, IReadOnlyList<string>> Read()
    {
        var zones = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        var iana = new List<string>();
        foreach (var line in TimeZoneTable.Text.Split('\n'))
        {
            var parts = line.Split('=');
            if (parts.Length == 2)
                zones.Add(parts[0].Trim(), iana = []);
            iana.AddRange(parts[parts.Length - 1].Split(' ').Select(name => name.Trim()).Where(name => name.Length > 0));
        }

        return zones;
    }

    private static Dictionary<string, string> Invert()
    {
        var windows = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var zone in IanaByWindows)
        {
            foreach (var iana in zone.Value)
                windows.Add(iana, zone.Key);
        }

        return windows;
    }
}
