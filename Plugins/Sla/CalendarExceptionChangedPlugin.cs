using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>A date with other hours changes its calendar as much as a weekday does.</summary>
[Step("Create", CalendarExceptionTable.Name, Stage.PostOperation)]
[Step("Update", CalendarExceptionTable.Name, Stage.PostOperation, FilteringColumns = Columns, PreImageColumns = CalendarExceptionTable.Calendar)]
[Step("Delete", CalendarExceptionTable.Name, Stage.PostOperation, PreImageColumns = CalendarExceptionTable.Calendar)]
public sealed class CalendarExceptionChangedPlugin : PluginBase
{
    private const string Columns = CalendarExceptionTable.Calendar + "," + CalendarExceptionTable.Date + "," + CalendarExceptionTable.Hours
        + "," + CalendarExceptionTable.StateCode;

    protected override void Run(PluginScope scope)
    {
        var changes = new PolicyChangeStore(scope.AsSystem);
        foreach (var calendarId in scope.BeforeAndAfter(CalendarExceptionTable.Calendar))
            changes.NoteCalendar(calendarId, scope.UtcNow);
    }
}
