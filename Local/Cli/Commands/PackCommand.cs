using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using SocialCrm.Solution;

namespace SocialCrm.Cli.Commands;

/// <summary>Writes the two zips that an admin imports.</summary>
internal static class PackCommand
{
    public static Command Build(Shell shell)
    {
        var folder = new Option<string>("--out") { HelpName = "DIR", Description = "The folder for SocialCrm.zip and SocialCrm_managed.zip.", Required = true };
        var command = new Command("pack", "Pack the solution of this build, unmanaged and managed.") { folder };
        command.SetAction(given =>
        {
            foreach (var zip in PackInto(shell, given.GetRequiredValue(folder)))
                shell.Out.WriteLine(zip);
            return ExitCode.Done;
        });
        return command;
    }

    /// <returns>The names of the zips, as seen from the current folder.</returns>
    public static IReadOnlyList<string> PackInto(Shell shell, string folder) =>
        [Pack(shell, folder, "SocialCrm.zip", managed: false), Pack(shell, folder, "SocialCrm_managed.zip", managed: true)];

    private static string Pack(Shell shell, string folder, string name, bool managed)
    {
        var path = folder == "." ? name : Path.Combine(folder, name);
        using var zip = shell.CreateOutput(path);
        BuiltSolution.Pack(managed, zip);
        return path;
    }
}
