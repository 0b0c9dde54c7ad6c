using System;
using System.Globalization;

namespace SocialCrm.Plugins.Sla;

/// <summary>What people call a turn.</summary>
public static class KpiName
{
    /// <summary>For example "Next response 2".</summary>
    public static string Of(Kpi kpi, int number) => Of(kpi) + " " + number.ToString(CultureInfo.InvariantCulture);

    public static string Of(Kpi kpi) => kpi switch
    {
        Kpi.FirstResponse => "First response",
        Kpi.NextResponse => "Next response",
        Kpi.Resolution => "Resolution",
        _ => throw new ArgumentOutOfRangeException(nameof(kpi)),
    };
}
