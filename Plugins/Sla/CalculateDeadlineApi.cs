using System;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;

namespace SocialCrm.Plugins.Sla;

/// <summary>Tells when a budget of business minutes is used up.</summary>
[CustomApi("scrm_CalculateDeadline")]
public sealed class CalculateDeadlineApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var minutes = scope.Input<int?>("Minutes");
        if (minutes is not >= 0)
            throw Faults.Reject("Minutes is missing or negative: give the budget in minutes, 0 or more.");

        var calendar = Calendar(scope, scope.Input<Guid>("CalendarId"));
        var start = scope.RequiredTime("StartedOn");
        var due = minutes == 0 ? calendar.DueAt(start, TimeSpan.Zero) : calendar.TryDueAt(start, TimeSpan.FromMinutes(minutes.Value));
        if (due == null)
            throw Faults.Reject($"Minutes is {minutes}: this calendar does not have that many open minutes before the year 9999.");
        scope.Output("DueOn", due);
    }

    private static BusinessCalendar Calendar(PluginScope scope, Guid calendarId)
    {
        if (calendarId == Guid.Empty)
            return BusinessCalendar.AlwaysOpen;

        var calendars = new CalendarStore(scope.AsSystem);
        var row = calendars.Row(calendarId) ?? throw Faults.NotFound("CalendarId names no calendar: give the id of a row in Calendars.");
        return CalendarStore.Build(row, calendars.Exceptions(calendarId));
    }
}
