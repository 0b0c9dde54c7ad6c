using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Commands;

/// <summary>Calculates due times with the calendar that the plug-ins use, without a CRM.</summary>
internal static class DeadlineCommand
{
    public static Command Build(Shell shell)
    {
        var vectors = new Option<string?>("--vectors") { HelpName = "FILE", Description = "A JSON file of calendars and questions." };
        var to = new Option<string?>("--out") { HelpName = "FILE", Description = "Where the answers go." };
        var calendar = new Option<string?>("--calendar") { HelpName = "FILE", Description = "A JSON file with one calendar: tz, hours, holidays, exceptions." };
        var start = new Option<string?>("--start") { HelpName = "TIME", Description = $"When the clock starts, such as {Instant.Example}." };
        var minutes = new Option<int?>("--minutes") { HelpName = "N", Description = "Open minutes until it is due." };
        var command = new Command("deadline", "Calculate due times.") { vectors, to, calendar, start, minutes };
        command.Validators.Add(given =>
        {
            Option[] many = [vectors, to];
            Option[] one = [calendar, start, minutes];
            var complete = many.All(o => given.GetResult(o) is not null) && one.All(o => given.GetResult(o) is null)
                || one.All(o => given.GetResult(o) is not null) && many.All(o => given.GetResult(o) is null);
            if (!complete)
                given.AddError("Give --vectors and --out, or --calendar, --start and --minutes.");
        });
        command.SetAction(given => given.GetValue(vectors) is { } file
            ? AnswerAll(shell, file, given.GetValue(to)!)
            : AnswerOne(shell, given.GetValue(calendar)!, given.GetValue(start)!, given.GetValue(minutes)!.Value));
        return command;
    }

    private static int AnswerAll(Shell shell, string file, string to)
    {
        var vectors = VectorFile.Read(file, shell.ReadInput(file));
        using var answers = new MemoryStream();
        vectors.Answer(answers);
        using var output = shell.CreateOutput(to);
        answers.WriteTo(output);
        output.WriteByte((byte)'\n');
        shell.Out.WriteLine($"{vectors.Vectors.Count} answers in {to}.");
        return ExitCode.Done;
    }

    private static int AnswerOne(Shell shell, string file, string start, int minutes)
    {
        if (!Instant.TryRead(start, out var startUtc))
            throw new InputException($"--start is \"{start}\"; write a time like {Instant.Example}.");
        if (minutes < 0)
            throw new InputException("--minutes must be 0 or more.");
        var calendar = VectorFile.ReadCalendar(file, shell.ReadInput(file)).ToCalendar();
        shell.Out.WriteLine(Instant.Write(calendar.DueAt(startUtc, TimeSpan.FromMinutes(minutes))));
        return ExitCode.Done;
    }
}
