using System.CommandLine;
using System.IO;
using System.Linq;
using SocialCrm.Cli.Report;
using SocialCrm.Solution;

namespace SocialCrm.Cli.Commands;

/// <summary>Says what would go wrong with a solution zip before anybody imports it.</summary>
internal static class CheckCommand
{
    public static Command Build(Shell shell)
    {
        var zip = new Argument<string>("ZIP") { Description = "The solution zip." };
        var schemas = new Option<string?>("--schemas") { HelpName = "DIR", Description = "A folder with Microsoft's XSD files; the XML is held against them too." };
        var command = new Command("check", "Check a solution zip.") { zip, schemas };
        command.SetAction(given => Run(shell, given.GetRequiredValue(zip), given.GetValue(schemas)));
        return command;
    }

    private static int Run(Shell shell, string zip, string? schemas)
    {
        if (schemas is not null && !Directory.Exists(shell.PathOf(schemas)))
            throw new InputException($"{schemas} is not a folder; name the folder that holds the XSD files.");
        using var file = shell.OpenInput(zip);
        var findings = SolutionChecker.Check(file, schemas is null ? null : shell.PathOf(schemas));
        foreach (var finding in findings)
            shell.Out.WriteLine($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code} {finding.Where}: {finding.Message}");
        var errors = findings.Count(f => f.Severity == Severity.Error);
        shell.Out.WriteLine($"{zip}: {Words.Count(errors, "error", "errors")}, {Words.Count(findings.Count - errors, "warning", "warnings")}.");
        return errors == 0 ? ExitCode.Done : ExitCode.BadInput;
    }
}
