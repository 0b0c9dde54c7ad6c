namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A date with other hours than its weekday. Column names of scrm_calendarexception.</summary>
public static class CalendarExceptionTable
{
    public const string Name = "scrm_calendarexception";
    public const string Id = "scrm_calendarexceptionid";
    public const string Calendar = "scrm_calendarid";
    public const string Date = "scrm_date";
    public const string Hours = "scrm_hours";
    public const string StateCode = "statecode";
}
