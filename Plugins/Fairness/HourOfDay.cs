using System;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Fairness;

/// <summary>Tells the hour of the day in which somebody wrote, where the desk is that has to answer.</summary>
/// <remarks>The author's own hour is not known: networks do not tell where somebody is.</remarks>
public static class HourOfDay
{
    /// <summary>0 to 23.</summary>
    /// <param name="postedOn">UTC.</param>
    /// <param name="timeZone">As the calendar of the clock has it; null or a name that no machine knows is UTC.</param>
    public static int Of(DateTime postedOn, string? timeZone)
    {
        var utc = DateTime.SpecifyKind(postedOn, DateTimeKind.Utc);
        if (string.IsNullOrWhiteSpace(timeZone))
            return utc.Hour;
        try
        {
            return TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZones.Find(timeZone)).Hour;
        }
        catch (InvalidCalendarException)
        {
            return utc.Hour;
        }
    }
}
