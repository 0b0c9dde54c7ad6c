using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Report;
using SocialCrm.Cli.Team;

namespace SocialCrm.Cli.Commands;

/// <summary>The main job: posts go through the packed solution on a fresh embedded Dataverse, and a report says what became of them.</summary>
internal static class ReplayCommand
{
    public static Command Build(Shell shell)
    {
        var files = new Argument<string[]>("FILE") { Description = "NDJSON files of posts, edits and deletions; none: the posts that come with the program.", Arity = ArgumentArity.ZeroOrMore };
        var posts = new Option<string?>("--out") { HelpName = "FILE", Description = "Write one JSON line per post; with --simulate the figures as JSON." };
        var cases = new Option<string?>("--cases") { HelpName = "FILE", Description = "Write one JSON line per case." };
        var until = new Option<DateTime?>("--until") { HelpName = "TIME", Description = $"End the replay at this time, such as {Instant.Example}; default: the last event.", CustomParser = ReadUntil };
        var config = new Option<string?>("--config") { HelpName = "FILE", Description = "Channels, topics, calendars and policies as JSON; default: a general set-up." };
        var team = new Option<string?>("--team") { HelpName = "FILE", Description = "People who answer, as JSON: their hours, how long an answer takes, who approves; default: nobody answers." };
        var report = new Option<string?>("--report") { HelpName = "FILE", Description = "Where the report goes; default: report.html, with --simulate simulation.html." };
        var connection = new Option<string?>("--connection") { HelpName = "TEXT", Description = "Send the events to a real environment instead, as they come; only in builds with a live connection." };
        var simulation = new SimulationArguments();
        var command = new Command("replay", "Replay posts on their own timeline and report what became of them.") { files, posts, cases, until, config, team, report, connection };
        simulation.AddTo(command, files, cases, until, team, connection);
        command.SetAction(given =>
        {
            if (simulation.Read(given) is { } asked)
            {
                return SimulateCommand.Run(shell, asked with
                {
                    ConfigFile = given.GetValue(config),
                    OutFile = given.GetValue(posts),
                    ReportFile = given.GetValue(report) ?? "simulation.html",
                });
            }
            var options = new ReplayOptions
            {
                Files = given.GetValue(files) ?? [],
                PostsFile = given.GetValue(posts),
                CasesFile = given.GetValue(cases),
                Until = given.GetValue(until),
                ConfigFile = given.GetValue(config),
                TeamFile = given.GetValue(team),
                ReportFile = given.GetValue(report) ?? "report.html",
            };
            return given.GetValue(connection) is { } target ? LiveConnection.Run(shell, target, options) : Run(shell, options);
        });
        return command;
    }

    /// <returns><see cref="ExitCode.BadInput"/> when a line was refused, else <see cref="ExitCode.Done"/>.</returns>
    public static int Run(Shell shell, ReplayOptions options)
    {
        var input = ReplayInput.Read(shell, options);
        foreach (var line in input.Refused)
            shell.Error.WriteLine(line);

        var progress = ReplayProgress.For(shell);
        var host = progress.Step("Packing the solution and importing it into a fresh Dataverse", () => FreshCrm.Of(input));
        var team = input.Team is { } setup ? new SimulatedTeam(host, setup) : null;
        var giver = GoodwillGiver.For(host, input.Setup, input.Events);
        IPlayer?[] players = [CrisisLead.For(host, input.Setup), giver, team];
        var run = progress.Count("Replaying", input.Events.Count, done => new Replayer(host, [.. players.OfType<IPlayer>()]).Run(input.Events, options.Until, done));
        foreach (var line in (team?.Refused ?? []).Concat(giver?.Refused ?? []))
            shell.Error.WriteLine(line);
        foreach (var line in run.Refused)
            shell.Error.WriteLine(line);
        foreach (var job in run.FailedJobs)
            shell.Error.WriteLine(job);

        var crm = new CrmReader(host.Service).Read(run.End);
        crm = crm with { Mentions = new MentionReader(host).Read(), Goodwill = new GoodwillReader(host.Service).Read(), Fairness = FairnessReader.Read(host.Service, crm) };
        var left = Leave(shell, options, input, crm);
        ReplaySummary.Print(shell, crm, run, input, left);
        return input.Refused.Count + run.Refused.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private static List<string> Leave(Shell shell, ReplayOptions options, ReplayInput input, ReplayedCrm crm)
    {
        var left = new List<string> { options.ReportFile };
        using (var page = new StreamWriter(shell.CreateOutput(options.ReportFile)))
            page.Write(ReportPage.Of(crm, new ReplayedFiles(input.Name, input.Refused.Count)));
        Write(options.PostsFile, file => PostsFile.Write(crm, file));
        Write(options.CasesFile, file => CasesFile.Write(crm, file));
        if (options.LeavesZips)
            left.AddRange(PackCommand.PackInto(shell, "."));
        return left;

        void Write(string? name, Action<Stream> content)
        {
            if (name is null)
                return;
            using var file = new BufferedStream(shell.CreateOutput(name));
            content(file);
            left.Add(name);
        }
    }

    private static DateTime? ReadUntil(ArgumentResult given)
    {
        var written = given.Tokens.Single().Value;
        if (Instant.TryRead(written, out var utc))
            return utc;
        given.AddError($"--until is \"{written}\"; write a time like {Instant.Example}.");
        return null;
    }
}
