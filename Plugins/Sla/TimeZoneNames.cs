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

    /// <summary>Other names to try for a name in any case: the Windows name, then the IANA names, of the same zone.</summary>
    public static IEnumerable<string> Counterparts(string name)
    {
        if (IanaByWindows.TryGetValue(name, out var iana))
            return iana;
        return WindowsByIana.TryGetValue(name, out var windows)
            ? new[] { windows }.Concat(Exact(windows, name)).Concat(IanaByWindows[windows])
            : [];
    }

    private static IEnumerable<string> Exact(string windows, string name) =>
        IanaByWindows[windows].Where(iana => string.Equals(iana, name, StringComparison.OrdinalIgnoreCase));

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
