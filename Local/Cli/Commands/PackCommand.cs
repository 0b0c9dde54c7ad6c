using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using SocialCrm.Solution;

namespace SocialCrm.Cli.Commands;

/// <summary>Writes the zips that an admin imports.</summary>
internal static class PackCommand
{
    /// <summary>The set-up to begin with, as a data zip.</summary>
    private const string Setup = "GettingStarted.zip";

    public static Command Build(Shell shell)
    {
        var folder = new Option<string>("--out") { HelpName = "DIR", Description = "The folder for SocialCrm.zip, SocialCrm_managed.zip and GettingStarted.zip.", Required = true };
        var command = new Command("pack", "Pack the solution of this build, unmanaged and managed, and a set-up to begin with.") { folder };
        command.SetAction(given =>
        {
            var into = given.GetRequiredValue(folder);
            foreach (var zip in PackInto(shell, into))
                shell.Out.WriteLine(zip);
            SetupCommand.Write(shell, null, Path.Combine(into, Setup));
            shell.Out.WriteLine(Path.Combine(into, Setup));
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
