using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>Looks the tables and columns of a FetchXML query up.</summary>
internal static class QueryColumns
{
    /// <param name="owner">What a message begins with, such as <c>The view "My cases"</c>.</param>
    /// <param name="level">The entity element, or a link-entity below it.</param>
    public static void Check(RuleContext solution, string code, string owner, XElement level)
    {
        var table = level.Attribute("name")?.Value ?? "";
        if (solution.Tables.Lacks(table))
            solution.Log.Error(code, level, $"{owner} asks for the table {table}, which neither the platform nor the solution has.");
        foreach (var column in ColumnsOf(level))
            ColumnLists.Check(solution, code, column, table, [column.Value], $"{owner} asks for");
        foreach (var link in level.Elements("link-entity"))
        {
            if (link.Attribute("from") is { } from)
                ColumnLists.Check(solution, code, from, link.Attribute("name")?.Value ?? "", [from.Value], $"{owner} joins on");
            if (link.Attribute("to") is { } to)
                ColumnLists.Check(solution, code, to, table, [to.Value], $"{owner} joins on");
            Check(solution, code, owner, link);
        }
    }

    // A condition may name a joined table by its alias; then the column is that table's.
    private static IEnumerable<XAttribute> ColumnsOf(XElement level)
    {
        var conditions = level.Elements("filter").DescendantsAndSelf("filter").Elements("condition")
            .Where(c => c.Attribute("entityname") == null).Attributes("attribute");
        return level.Elements("attribute").Attributes("name")
            .Concat(level.Elements("order").Where(o => o.Attribute("entityname") == null).Attributes("attribute"))
            .Concat(conditions);
    }
}
