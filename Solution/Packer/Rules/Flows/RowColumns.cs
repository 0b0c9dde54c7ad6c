using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using SocialCrm.Solution.Flows;

namespace SocialCrm.Solution.Rules.Flows;

/// <summary>Tells the columns that an operation of the Dataverse connector names.</summary>
internal static partial class RowColumns
{
    private static readonly string[] Operators = ["eq", "ne", "gt", "ge", "lt", "le", "and", "or", "not", "null", "true", "false", "contains", "startswith", "endswith", "asc", "desc"];

    private static readonly string[] Queries = ["$filter", "$orderby", "subscriptionRequest/filterexpression"];
    private static readonly string[] Lists = ["$select", "subscriptionRequest/filteringattributes"];

    /// <summary>All columns in what is selected, filtered by, ordered by, listened to and written.</summary>
    public static IEnumerable<string> Named(FlowAction action)
    {
        var given = action.Parameters;
        var queried = Queries.SelectMany(name => InQuery(given[name].Text()));
        var listed = Lists.SelectMany(name => InList(given[name].Text()));
        var written = given.Where(p => p.Key.StartsWith("item/", StringComparison.Ordinal)).Select(p => Column(p.Key[5..])).OfType<string>();
        return listed.Concat(queried).Concat(written);
    }

    /// <summary>The columns that an operation asks for; none means all.</summary>
    public static IReadOnlyList<string> Selected(FlowAction action) => [.. InList(action.Parameters["$select"].Text())];

    /// <summary>The column that a key of a row stands for: without the marks of lookups and of labels; null for what is no column.</summary>
    public static string? Column(string key)
    {
        var name = key.Split('@')[0].ToLowerInvariant();
        if (name.Length == 0 || name is "value" or "error")
            return null;
        return name.StartsWith('_') && name.EndsWith("_value", StringComparison.Ordinal) ? name[1..^6] : name;
    }

    private static IEnumerable<string> InList(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(name => !name.Contains('@')).Select(Column).OfType<string>();

    private static IEnumerable<string> InQuery(string text) =>
        Words().Matches(Values().Replace(text, " ")).Select(word => word.Value).Except(Operators).Select(Column).OfType<string>();

    // Texts, and what is computed when the flow runs.
    [GeneratedRegex(@"'[^']*'|@\{[^}]*\}|\bMicrosoft\.Dynamics\.CRM\.\w+")]
    private static partial Regex Values();

    [GeneratedRegex(@"(?<![\w.])[a-z_][a-z0-9_]*")]
    private static partial Regex Words();
}
