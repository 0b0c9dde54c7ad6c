namespace SocialCrm.Plugins.Sla;

/// <summary>Which promise a turn measures; the order is that of the scrm_kpi choice.</summary>
public enum Kpi
{
    FirstResponse,
    NextResponse,
    Resolution,
}
