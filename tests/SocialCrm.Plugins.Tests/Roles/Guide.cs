using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SocialCrm.Plugins.Tests.Roles;

/// <summary>The tables of the admin guide that say which role may do what.</summary>
internal static class Guide
{
    private static readonly Lazy<string[]> Lines = new(() => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "admin-guide.md")));

    /// <summary>What stands in each cell, by the first cell of its row and the name of the role.</summary>
    public static Dictionary<(string Row, string Role), string> Table(string corner)
    {
        var start = Array.FindIndex(Lines.Value, line => line.StartsWith($"| {corner} | Social Admin |", StringComparison.Ordinal));
        start.ShouldBeGreaterThan(0, corner);
        var roles = Cells(Lines.Value[start]);
        return (
            from line in Lines.Value.Skip(start + 2).TakeWhile(line => line.StartsWith('|'))
            let cells = Cells(line)
            from column in Enumerable.Range(1, roles.Length - 1)
            select ((cells[0].Trim('`'), roles[column]), cells[column])).ToDictionary();
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
}
