namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>Business hours. Column names of scrm_calendar.</summary>
public static class CalendarTable
{
    public const string Name = "scrm_calendar";
    public const string Id = "scrm_calendarid";
    public const string TimeZone = "scrm_timezone";
    public const string AlwaysOpen = "scrm_alwaysopen";
    public const string Monday = "scrm_monday";
    public const string Tuesday = "scrm_tuesday";
    public const string Wednesday = "scrm_wednesday";
    public const string Thursday = "scrm_thursday";
    public const string Friday = "scrm_friday";
    public const string Saturday = "scrm_saturday";
    public const string Sunday = "scrm_sunday";
    public const string Version = "scrm_version";
}
