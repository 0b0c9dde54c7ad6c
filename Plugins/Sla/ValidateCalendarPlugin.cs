using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Refuses hours that cannot be meant, before any clock is computed from them, and counts the calendar's version.</summary>
[Step("Create", CalendarTable.Name, Stage.PreOperation)]
[Step("Update", CalendarTable.Name, Stage.PreOperation, FilteringColumns = Columns, PreImageColumns = Columns + "," + CalendarTable.Version)]
public sealed class ValidateCalendarPlugin : PluginBase
{
    private const string Columns = CalendarTable.TimeZone + "," + CalendarTable.AlwaysOpen + "," + CalendarTable.Monday + ","
        + CalendarTable.Tuesday + "," + CalendarTable.Wednesday + "," + CalendarTable.Thursday + "," + CalendarTable.Friday + ","
        + CalendarTable.Saturday + "," + CalendarTable.Sunday;

    protected override void Run(PluginScope scope)
    {
        var saved = scope.AfterSave(CalendarStore.Columns);
        try
        {
            CalendarStore.Build(saved, SavedCalendar.NoExceptions);
        }
        catch (InvalidCalendarException mistake)
        {
            throw Faults.Reject(mistake.Message);
        }

        SavedCalendar.CountVersion(scope.Target, scope.PreImage);
    }
}
