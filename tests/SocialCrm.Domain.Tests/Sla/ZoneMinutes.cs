using System;
using System.Collections.Generic;

namespace SocialCrm.Domain.Tests.Sla;

/// <summary>The wall clock of a zone at every minute of some days, asked from the runtime one minute at a time.</summary>
internal sealed class ZoneMinutes
{
    public ZoneMinutes(string zoneName, DateTime from, int days)
    {
        ZoneName = zoneName;
        From = from;
        Local = new DateTime[days * 24 * 60];
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
        for (var minute = 0; minute < Local.Length; minute++)
        {
            Local[minute] = TimeZoneInfo.ConvertTimeFromUtc(from.AddMinutes(minute), zone);
            if (minute > 0 && Local[minute] != Local[minute - 1].AddMinutes(1))
                Changes.Add(from.AddMinutes(minute));
        }
    }

    public string ZoneName { get; }

    public DateTime From { get; }

    public DateTime To => From.AddMinutes(Local.Length);

    public DateTime[] Local { get; }

    /// <summary>When the wall clock jumped, UTC.</summary>
    public List<DateTime> Changes { get; } = [];
}
