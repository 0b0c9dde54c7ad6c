using System;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Who asks, and when: what "my", "today" and formatted values mean in a query.</summary>
/// <param name="UserId">The user whose "my rows" are meant.</param>
/// <param name="BusinessUnitId">That user's business unit.</param>
/// <param name="UtcNow">The moment of the query, UTC.</param>
/// <param name="Zone">The user's time zone: days in conditions and dates in formatted values are whole days of this zone.</param>
public sealed record QueryContext(Guid UserId, Guid BusinessUnitId, DateTime UtcNow, TimeZoneInfo Zone)
{
    /// <summary>The rows of a table that the user may read; null for all of them. Throws where the user may read none.</summary>
    internal Func<TableSchema, Func<Row, bool>?> Readable { get; init; } = _ => null;
}
