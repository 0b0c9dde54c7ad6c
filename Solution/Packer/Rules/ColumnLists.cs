using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>Looks the columns of a list up in a table.</summary>
internal static class ColumnLists
{
    /// <param name="phrase">What the message says before the column, such as "The step filters on".</param>
    public static void Check(RuleContext solution, string code, XObject at, string table, IEnumerable<string> columns, string phrase)
    {
        foreach (var column in columns)
        {
            var logical = column.ToLowerInvariant();
            if (solution.Tables.Lacks(table, logical))
                solution.Log.Error(code, at, $"{phrase} {column}, but {table} has no such column.");
            else if (column.Any(char.IsUpper))
                solution.Log.Error(code, at, $"{phrase} {column}; the platform wants the logical name, {logical}.");
        }
    }
}
