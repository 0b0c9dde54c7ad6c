using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SocialCrm.Cli.Desk;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Setup;
using SocialCrm.Cli.Team;
using SocialCrm.Local.Desk;

namespace SocialCrm.Cli.Commands;

/// <summary>Serves a desk on this machine: cases of replayed posts, worked in a browser with the panel of the solution.</summary>
internal static class ServeCommand
{
    private const int HighestPort = 65535;

    public static Command Build(Shell shell)
    {
        var seed = new Option<string[]>("--seed") { HelpName = "FILE", Description = "NDJSON files of posts to begin with; default: the posts that come with the program.", AllowMultipleArgumentsPerToken = true };
        var config = new Option<string?>("--config") { HelpName = "FILE", Description = "Channels, topics, calendars and policies as JSON." };
        var team = new Option<string?>("--team") { HelpName = "FILE", Description = "Who works at the desk, as JSON; default: three people who come with the program." };
        var port = new Option<int>("--port") { HelpName = "N", Description = "The port on 127.0.0.1; 0 takes any that is free.", DefaultValueFactory = _ => ServeOptions.DefaultPort, CustomParser = ReadPort };
        var open = new Option<bool>("--open") { Description = "Open the browser; done by itself when a person is watching." };
        var noOpen = new Option<bool>("--no-open") { Description = "Leave the browser alone." };
        var command = new Command("serve", "Work cases in a browser on this machine, on an embedded Dataverse with its Web API. Posts are moved in time so that the last one came just now. Ctrl+C ends it, and nothing is kept.") { seed, config, team, port, open, noOpen };
        command.Validators.Add(given =>
        {
            if (given.GetValue(open) && given.GetValue(noOpen))
                given.AddError("Give --open or --no-open, not both.");
        });
        command.SetAction((given, cancelled) => Run(shell, new ServeOptions
        {
            Seed = given.GetValue(seed) ?? [],
            ConfigFile = given.GetValue(config),
            TeamFile = given.GetValue(team),
            Port = given.GetValue(port),
            Opens = given.GetValue(open) || (shell.IsTerminal && !given.GetValue(noOpen)),
        }, cancelled));
        return command;
    }

    /// <summary>Serves until it is cancelled.</summary>
    /// <exception cref="InputException">A file cannot be used, the libraries of the page are missing, or the port is taken.</exception>
    public static async Task<int> Run(Shell shell, ServeOptions options, CancellationToken cancelled)
    {
        var files = ControlsFolder.Files(shell);
        var (settings, life) = Prepare(shell, options);
        await using var server = await Start(settings with { Files = files, Port = options.Port });
        shell.Out.WriteLine($"The desk is at {server.SignIn}");
        shell.Out.WriteLine($"Its Web API is at {server.Address}api/data/v9.2/ (bearer token: {server.Token}). Approved replies are sent by a simulated flow. Ctrl+C ends it.");
        shell.Out.Flush();
        if (options.Opens)
            Open(shell, server.SignIn);
        try
        {
            await life.Run(cancelled);
        }
        catch (OperationCanceledException)
        {
            // Somebody pressed Ctrl+C.
        }
        return ExitCode.Done;
    }

    /// <summary>Replays the posts into a fresh CRM whose present is now.</summary>
    internal static (DeskSettings Settings, LiveDesk Life) Prepare(Shell shell, ServeOptions options)
    {
        var read = ReplayInput.Read(shell, new ReplayOptions { Files = options.Seed, ConfigFile = options.ConfigFile });
        foreach (var line in read.Refused)
            shell.Error.WriteLine(line);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var input = read with { Events = read.Events.EndingAt(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond))) };
        var progress = ReplayProgress.For(shell);
        var host = progress.Step("Packing the solution and importing it into a fresh Dataverse", () => FreshCrm.Of(input));
        var run = progress.Count("Replaying", input.Events.Count, done => new Replayer(host).Run(input.Events, null, done));
        foreach (var line in run.Refused.Select(refused => refused.ToString()).Concat(run.FailedJobs))
            shell.Error.WriteLine(line);
        var people = TeamRows.Make(host, TeamOf(shell, options.TeamFile));
        var life = new LiveDesk(host, TimeProvider.System);
        var settings = new DeskSettings { Host = host, Solution = FreshCrm.Solution(), Life = life, People = [.. people.Select(PersonOf)] };
        return (settings, life);
    }

    private static int ReadPort(ArgumentResult given)
    {
        if (int.TryParse(given.Tokens.Single().Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= HighestPort)
            return port;
        given.AddError($"--port is \"{given.Tokens.Single().Value}\"; write a number from 0 to {HighestPort}.");
        return ServeOptions.DefaultPort;
    }

    private static TeamSetup TeamOf(Shell shell, string? file) => file is null
        ? SetupReader.ReadTeam(BundledFiles.Team, BundledFiles.Read(BundledFiles.Team))
        : SetupReader.ReadTeam(file, shell.ReadInput(file));

    private static DeskPerson PersonOf(TeamMember member) => new(member.UserId, member.Setup.Name, member.Setup switch
    {
        { Approves: true } => "approves",
        { InTraining: true } => "in training: replies need approval",
        _ => string.Empty,
    });

    private static async Task<DeskServer> Start(DeskSettings settings)
    {
        try
        {
            return await DeskServer.StartAsync(settings);
        }
        catch (IOException e)
        {
            throw new InputException($"Port {settings.Port} is taken: end what uses it, or give another one with --port.", e);
        }
    }

    private static void Open(Shell shell, Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true });
        }
        catch (Exception e) when (e is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            shell.Out.WriteLine("No browser could be opened: open the address yourself.");
        }
    }
}
