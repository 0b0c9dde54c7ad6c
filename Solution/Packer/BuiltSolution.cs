using System;
using System.Collections.Generic;
using System.IO;

namespace SocialCrm.Solution;

/// <summary>The solution of the running build: the source and the Release assemblies beside the program.</summary>
public static class BuiltSolution
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "solution");

    /// <summary>The unpacked source that was built into this program.</summary>
    public static string SourceFolder { get; } = Path.Combine(Folder, "src");

    /// <summary>The assemblies that Dataverse runs, by simple name.</summary>
    public static IReadOnlyDictionary<string, string> Assemblies { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["SocialCrm.Plugins"] = Path.Combine(Folder, "bin", "SocialCrm.Plugins.dll"),
        ["SocialCrm.WorkflowActivities"] = Path.Combine(Folder, "bin", "SocialCrm.WorkflowActivities.dll"),
    };

    /// <inheritdoc cref="SolutionPacker.Pack"/>
    public static void Pack(bool managed, Stream zip) => SolutionPacker.Pack(SourceFolder, Assemblies, managed, zip);
}
