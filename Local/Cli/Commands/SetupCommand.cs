using System.CommandLine;
using SocialCrm.Cli.Migration;
using SocialCrm.Cli.Setup;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Cli.Commands;

/// <summary>Writes a set-up as a data zip that an admin imports after the solution.</summary>
internal static class SetupCommand
{
    public static Command Build(Shell shell)
    {
        var config = new Argument<string?>("FILE") { Description = "Channels, topics, calendars and policies as JSON; none: a set-up to begin with.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--out") { HelpName = "ZIP", Description = "The data zip, for Microsoft's Configuration Migration tool or pac data import.", Required = true };
        var command = new Command("setup", "Write a set-up as a data zip that an admin imports.") { config, output };
        command.SetAction(given =>
        {
            var rows = Write(shell, given.GetValue(config), given.GetRequiredValue(output));
            shell.Out.WriteLine($"{given.GetRequiredValue(output)}: {rows} rows.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes a set-up as a data zip.</summary>
    /// <param name="config">The set-up; null is the one to begin with.</param>
    /// <returns>How many rows the zip holds.</returns>
    public static int Write(Shell shell, string? config, string output)
    {
        var rows = SetupRows.Of(Read(shell, config));
        using var zip = shell.CreateOutput(output);
        new MigrationZip(Catalogue.Standard.With(FreshCrm.Solution())).Write(rows, zip);
        return rows.Count;
    }

    private static CrmSetup Read(Shell shell, string? file) => file is null
        ? SetupReader.Read(BundledFiles.GettingStarted, BundledFiles.Read(BundledFiles.GettingStarted))
        : SetupReader.Read(file, shell.ReadInput(file));
}
