using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace SocialCrm.Solution.Tests.House;

/// <summary>The files of the repository that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] BuildOutput = ["bin", "obj", "out", "node_modules", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] Binary = [".snk", ".png", ".zip", ".dll"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths below the root, with slashes, in a fixed order; build output is not among them.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. (Tracked() ?? OnDisk()).Where(file => File.Exists(Path.Combine(Root, file))).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> TextFiles =>
        Files.Where(file => !Binary.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));

    public static IEnumerable<string> With(string extension) =>
        Files.Where(file => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] ReadLines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SocialCrm.Plugins.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("No folder above the tests holds SocialCrm.Plugins.sln: run them from a clone of the repository.");
    }

    /// <summary>What git keeps, so that files somebody left lying about break no rule; null without git.</summary>
    private static string[]? Tracked()
    {
        if (!Path.Exists(Path.Combine(Root, ".git")))
            return null;
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Root, "ls-files", "-z"]) { RedirectStandardOutput = true })!;
            var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            return git.ExitCode == 0 && files.Length > 0 ? files : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> OnDisk() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect([.. BuildOutput, ".git", ".vs", ".idea"]).Any());
}
