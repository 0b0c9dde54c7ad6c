using System;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>A stretch of time that a date condition means, from inclusive, to exclusive; null = open.</summary>
internal readonly record struct DateSpan(DateTime? From, DateTime? To)
{
    public bool Contains(DateTime moment) => !(moment < From) && !(moment >= To);
}
