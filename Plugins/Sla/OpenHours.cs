using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>One stretch of a local day in which a team answers, from <see cref="Opens"/> up to but not including <see cref="Closes"/>.</summary>
/// <param name="Opens">Wall-clock time of day, 00:00 to 24:00.</param>
/// <param name="Closes">Wall-clock time of day after <paramref name="Opens"/>; 24:00 (one day) is midnight at the end of the day.</param>
public readonly record struct OpenHours(TimeSpan Opens, TimeSpan Closes)
{
    /// <summary>The whole local day, 23 or 25 hours long when the clock changes.</summary>
    public static OpenHours WholeDay { get; } = new(TimeSpan.Zero, TimeSpan.FromDays(1));

    /// <summary>The form in which an admin writes it, such as <c>09:00-17:00</c>.</summary>
    public override string ToString() => HoursText.Format(Opens) + "-" + HoursText.Format(Closes);
}
