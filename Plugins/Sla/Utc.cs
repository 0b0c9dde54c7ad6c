using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>Keeps local and unmarked times out of the clocks.</summary>
internal static class Utc
{
    public static DateTime Require(DateTime value, string parameter) =>
        value.Kind == DateTimeKind.Utc
            ? value
            : throw new ArgumentException($"The time must be UTC, not {value.Kind}.", parameter);
}
