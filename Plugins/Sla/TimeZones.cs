using System;
using System.Security;

namespace SocialCrm.Plugins.Sla;

/// <summary>Finds a time zone by the name an admin wrote, whichever kind of names the machine knows.</summary>
/// <remarks>
/// The Dataverse sandbox runs on .NET Framework and knows Windows names only; .NET on Linux may know IANA names only.
/// A name the machine lacks is looked up in <see cref="TimeZoneNames"/> and tried under its counterparts.
/// </remarks>
public static class TimeZones
{
    /// <exception cref="InvalidCalendarException">Neither the name nor a counterpart is known.</exception>
    public static TimeZoneInfo Find(string? name)
    {
        var asked = (name ?? string.Empty).Trim();
        var zone = asked.Length == 0 ? null : TryFind(asked);
        if (zone != null)
            return zone;
        foreach (var counterpart in TimeZoneNames.Counterparts(asked))
        {
            zone = TryFind(counterpart);
            if (zone != null)
                return zone;
        }

        throw new InvalidCalendarException($"The time zone \"{asked}\" is not known; use a name such as Europe/Berlin or W. Europe Standard Time.");
    }

    private static TimeZoneInfo? TryFind(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            // The runtime of the sandbox has no way to ask without an exception.
            return null;
        }
    }
}
