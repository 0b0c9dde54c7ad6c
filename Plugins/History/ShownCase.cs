using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.History;

/// <summary>A case that shows a history.</summary>
/// <param name="Parties">Who it is for and who wrote it, then those of the cases that were merged into it.</param>
/// <param name="OpenedOn">UTC.</param>
/// <param name="NamedCase">The number of the earlier or other case that it names, or null.</param>
/// <param name="History">What it shows now, as JSON, or null.</param>
public sealed record ShownCase(
    Guid Id, IReadOnlyList<CaseParties> Parties, Guid? TopicId, DateTime OpenedOn, string? NamedCase, string? History)
{
    /// <summary>Whose histories it shows.</summary>
    public IEnumerable<HistorySubject> Subjects(DateTime asOf) =>
        CaseParties.Shown(Parties).Select(parties => new HistorySubject(parties.Customer, parties.Author, Id, TopicId, OpenedOn, asOf));
}
