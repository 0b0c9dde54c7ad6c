using System;
using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>A view of a table.</summary>
/// <param name="QueryType">0 public, 1 advanced find, 2 associated, 4 quick find, 64 lookup.</param>
/// <param name="Columns">What it shows, in its order; a column of a joined table as alias.column.</param>
/// <param name="FetchXml">The query that gives its rows.</param>
public sealed record SolutionView(Guid Id, string Table, string Name, int QueryType, ImmutableArray<string> Columns, string FetchXml);
