using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>A calendar row as it will be once the save that is under way has been made.</summary>
internal static class SavedCalendar
{
    public static readonly IReadOnlyDictionary<DateTime, IReadOnlyList<OpenHours>> NoExceptions =
        new Dictionary<DateTime, IReadOnlyList<OpenHours>>();

    public static Entity After(Entity target, Entity? before)
    {
        var after = new Entity(CalendarTable.Name, target.Id);
        foreach (var column in CalendarStore.Columns)
        {
            if (target.Contains(column))
                after[column] = target[column];
            else if (before?.Contains(column) == true)
                after[column] = before[column];
        }

        return after;
    }

    /// <summary>Turns keep the version they were computed with, so that it can be told later which hours were meant.</summary>
    public static void CountVersion(Entity target, Entity? before) =>
        target[CalendarTable.Version] = before == null ? 1 : 1 + (before.GetAttributeValue<int?>(CalendarTable.Version) ?? 1);
}
