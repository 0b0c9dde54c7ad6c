using System;
using System.Collections.Generic;

namespace SocialCrm.Solution.Tables;

/// <summary>The columns of the platform's own tables, as far as they are known here.</summary>
internal sealed class StandardTables(IReadOnlyDictionary<string, IReadOnlyCollection<string>> columnsByTable)
{
    /// <summary>Nothing is known, so nothing about a standard table can be found wrong.</summary>
    public static readonly StandardTables None = new(new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal));

    public bool IsEmpty => ColumnsByTable.Count == 0;

    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> ColumnsByTable { get; } = columnsByTable;
}
