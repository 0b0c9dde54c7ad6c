using System;
using System.Globalization;

namespace SocialCrm.Plugins.Replies;

/// <summary>Tells people a time.</summary>
internal static class TimeWords
{
    /// <summary>"10:12 UTC" for the same day, else with the date.</summary>
    public static string Of(DateTime time, DateTime now) =>
        time.ToString(time.Date == now.Date ? "HH:mm 'UTC'" : "yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
