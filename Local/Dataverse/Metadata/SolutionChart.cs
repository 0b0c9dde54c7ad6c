using System;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>A chart of a table.</summary>
/// <param name="FetchXml">The query that sums up; a client adds the filter of the view that the chart is shown with.</param>
public sealed record SolutionChart(Guid Id, string Table, string Name, string FetchXml);
