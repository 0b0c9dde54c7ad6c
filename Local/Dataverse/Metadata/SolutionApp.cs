using System;
using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>A model-driven app with the navigation of its site map.</summary>
/// <param name="Tables">Logical names of the tables it contains.</param>
/// <param name="Roles">Who may open it.</param>
public sealed record SolutionApp(string UniqueName, string Name, ImmutableArray<string> Tables, ImmutableArray<Guid> Roles, ImmutableArray<NavigationEntry> Navigation);

/// <summary>An entry of an app's navigation; everything but the title is null where it leads to something else.</summary>
/// <param name="Group">The title of the group that it stands in.</param>
/// <param name="Table">The table whose rows it lists.</param>
/// <param name="ViewId">The view that it opens; null for the default view of the table.</param>
/// <param name="DashboardId">The dashboard that it opens.</param>
/// <param name="WebResource">The page that it opens.</param>
public sealed record NavigationEntry(string Group, string Title, string? Table, Guid? ViewId, Guid? DashboardId, string? WebResource);
