using System;
using System.IO;
using SocialCrm.Cli.Commands;
using SocialCrm.Local.Desk;
using SocialCrm.Solution;

namespace SocialCrm.Cli.Desk;

/// <summary>Finds what the page of the desk loads: the control of this build, and the libraries in the project that it comes from.</summary>
internal static class ControlsFolder
{
    private static readonly string Project = Path.Combine("Solution", "Controls");

    /// <exception cref="InputException">The libraries are not there.</exception>
    public static DeskFiles Files(Shell shell)
    {
        var project = Above(AppContext.BaseDirectory) ?? Above(shell.Folder)
            ?? throw new InputException("The page needs the folder Solution/Controls of the sources: run serve from a checkout of them.");
        var files = DeskFiles.Of(Path.Combine(BuiltSolution.SourceFolder, "Controls", "scrm_SocialCrm.CaseDesk"), Path.Combine(project, "node_modules"));
        return files.Missing.Count == 0
            ? files
            : throw new InputException($"The page needs React and Fluent, which the platform gives to form controls. Run npm ci in {project} once (Node 20 or later), then serve again. Missing: {files.Missing[0]}");
    }

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var project = Path.Combine(at.FullName, Project);
            if (File.Exists(Path.Combine(project, "package.json")))
                return project;
        }
        return null;
    }
}
