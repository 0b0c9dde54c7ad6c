using System;
using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>A dashboard with its lists and charts.</summary>
public sealed record SolutionDashboard(Guid Id, string Name, ImmutableArray<DashboardPart> Parts);

/// <summary>A list or chart of a dashboard.</summary>
/// <param name="ViewId">Which rows.</param>
/// <param name="ChartId">How they are drawn; null for a list.</param>
public sealed record DashboardPart(string Table, Guid ViewId, Guid? ChartId);
