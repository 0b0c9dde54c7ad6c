using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Counts the calendar's version and notes that the policies with these hours promise something else now.</summary>
[Step(
    "Update",
    CalendarTable.Name,
    Stage.PostOperation,
    FilteringColumns = CalendarTable.AlwaysOpen + "," + CalendarTable.Friday + "," + CalendarTable.Monday + ","
        + CalendarTable.Saturday + "," + CalendarTable.Sunday + "," + CalendarTable.Thursday + "," + CalendarTable.TimeZone + ","
        + CalendarTable.Tuesday + "," + CalendarTable.Wednesday)]
public sealed class CalendarChangedPlugin : PluginBase
{
    protected override void Run(PluginScope scope) => new PolicyChangeStore(scope.AsSystem).NoteCalendar(scope.Target.Id, scope.UtcNow);
}
