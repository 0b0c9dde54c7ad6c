using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;

namespace SocialCrm.Cli.Commands;

/// <summary>The command line: finds the command, runs it, and turns what goes wrong into one line and an exit code.</summary>
internal static class SocialCrmCommand
{
    // A post that starts with a handle is text, not the name of a file with more arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Shell shell)
    {
        // The command-line library would answer in the machine's language, and the rest of the sentence is English.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var verbose = new Option<bool>("--verbose") { Description = "Show the details of an unexpected error.", Recursive = true };
        var parsed = Build(shell, verbose).Parse(args, Parsing);
        if (parsed.Errors.Count > 0)
        {
            shell.Error.WriteLine($"{parsed.Errors[0].Message} Try: socialcrm --help");
            return ExitCode.Usage;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = shell.Out, Error = shell.Error, EnableDefaultExceptionHandler = false });
        }
        catch (InputException e)
        {
            shell.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
        catch (Exception e)
        {
            shell.Error.WriteLine(parsed.GetValue(verbose) ? e.ToString() : $"Unexpected error: {FirstLineOf(e.Message)} Run the command again with --verbose to see the details.");
            return ExitCode.Broken;
        }
    }

    private static RootCommand Build(Shell shell, Option<bool> verbose)
    {
        var root = new RootCommand("SocialCrm on this machine: replays social posts through the packed solution on an embedded Dataverse. Without a command it replays the posts that come with it, and writes report.html and both solution zips into the current folder.")
        {
            verbose,
            ReplayCommand.Build(shell),
            ServeCommand.Build(shell),
            TriageCommand.Build(shell),
            DeadlineCommand.Build(shell),
            PackCommand.Build(shell),
            SetupCommand.Build(shell),
            CheckCommand.Build(shell),
        };
        root.SetAction(_ => ReplayCommand.Run(shell, new ReplayOptions { LeavesZips = true }));
        return root;
    }

    private static string FirstLineOf(string message)
    {
        using var lines = new StringReader(message);
        var line = lines.ReadLine() ?? string.Empty;
        return line.EndsWith('.') ? line : line + ".";
    }
}
