using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>What the check of a calendar adds to the save that is under way.</summary>
internal static class SavedCalendar
{
    public static readonly IReadOnlyDictionary<DateTime, IReadOnlyList<OpenHours>> NoExceptions =
        new Dictionary<DateTime, IReadOnlyList<OpenHours>>();

    /// <summary>Turns keep the version they were computed with, so that it can be told later which hours were meant.</summary>
    public static void CountVersion(Entity target, Entity? before) =>
        target[CalendarTable.Version] = before == null ? 1 : 1 + (before.GetAttributeValue<int?>(CalendarTable.Version) ?? 1);
}
