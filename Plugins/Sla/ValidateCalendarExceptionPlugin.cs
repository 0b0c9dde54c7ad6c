using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Refuses exception hours that cannot be meant, and a second set of hours for a date that has some.</summary>
[Step("Create", CalendarExceptionTable.Name, Stage.PreOperation)]
[Step("Update", CalendarExceptionTable.Name, Stage.PreOperation, FilteringColumns = Columns, PreImageColumns = Columns)]
public sealed class ValidateCalendarExceptionPlugin : PluginBase
{
    private const string Columns = CalendarExceptionTable.Date + "," + CalendarExceptionTable.Hours + "," + CalendarExceptionTable.Calendar
        + "," + CalendarExceptionTable.StateCode;

    protected override void Run(PluginScope scope)
    {
        var saved = scope.AfterSave(Columns.Split(','));
        try
        {
            HoursText.Parse(saved.GetAttributeValue<string>(CalendarExceptionTable.Hours));
        }
        catch (InvalidCalendarException mistake)
        {
            throw Faults.Reject(mistake.Message);
        }

        RefuseSecond(scope, saved);
    }

    private static void RefuseSecond(PluginScope scope, Entity saved)
    {
        var calendar = saved.GetAttributeValue<EntityReference>(CalendarExceptionTable.Calendar);
        var date = saved.GetAttributeValue<DateTime>(CalendarExceptionTable.Date).Date;
        var isActive = (saved.GetAttributeValue<OptionSetValue>(CalendarExceptionTable.StateCode)?.Value ?? 0) == 0;
        if (calendar != null && isActive && new CalendarStore(scope.AsSystem).HasException(calendar.Id, date, except: scope.Target.Id))
            throw Faults.Reject($"This calendar has other hours for {date:yyyy-MM-dd} already: change those, with all intervals of the day in one row.");
    }
}
