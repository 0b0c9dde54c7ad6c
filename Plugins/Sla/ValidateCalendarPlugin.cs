using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Refuses hours that cannot be meant, before any clock is computed from them.</summary>
[Step("Create", CalendarTable.Name, Stage.PreOperation)]
[Step("Update", CalendarTable.Name, Stage.PreOperation, FilteringColumns = Columns, PreImageColumns = Columns)]
public sealed class ValidateCalendarPlugin : PluginBase
{
    private const string Columns = CalendarTable.TimeZone + "," + CalendarTable.AlwaysOpen + "," + CalendarTable.Monday + ","
        + CalendarTable.Tuesday + "," + CalendarTable.Wednesday + "," + CalendarTable.Thursday + "," + CalendarTable.Friday + ","
        + CalendarTable.Saturday + "," + CalendarTable.Sunday;

    private static readonly IReadOnlyDictionary<DateTime, IReadOnlyList<OpenHours>> NoExceptions =
        new Dictionary<DateTime, IReadOnlyList<OpenHours>>();

    protected override void Run(PluginScope scope)
    {
        try
        {
            CalendarStore.Build(scope.AfterSave(CalendarStore.Columns), NoExceptions);
        }
        catch (InvalidCalendarException mistake)
        {
            throw Faults.Reject(mistake.Message);
        }

        if (scope.Context.MessageName == "Create")
            scope.Target[CalendarTable.Version] = 1;
    }
}
