using System.Collections.Generic;
using System.Globalization;
using CsvHelper;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Commands;

/// <summary>Triages every post of a CSV file.</summary>
internal static class TriageFile
{
    private static readonly CsvReaderOptions ReadOptions = new()
    {
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
    };

    private static readonly CsvWriterOptions WriteOptions = new() { NewLine = "\n" };

    /// <exception cref="InputException">The file is not CSV or lacks a column; nothing is written then.</exception>
    public static void Run(Shell shell, string input, string output, TriageContext context)
    {
        var posts = Read(shell, input);
        using var verdicts = CsvWriter.Create(shell.CreateOutput(output), WriteOptions, leaveOpen: false);
        verdicts.WriteRecord("id", "intent", "tone", "label", "needsCase", "urgency", "confidence");
        foreach (var (id, text) in posts)
        {
            var decision = TriageCommand.Decide(text, context);
            verdicts.WriteRecord(
                id, decision.Intent.ToString(), Number(decision.Tone), TriageCommand.WordOf(decision.Tones.Label),
                decision.NeedsCase ? "true" : "false", decision.Urgency.ToString(), Number(decision.Confidence));
        }
        shell.Out.WriteLine($"{posts.Count} posts triaged into {output}.");
    }

    private static List<(string Id, string Text)> Read(Shell shell, string input)
    {
        try
        {
            using var csv = CsvReader.Create(shell.OpenInput(input), ReadOptions, leaveOpen: false);
            var (id, text) = (ColumnOf(csv, "id", input), ColumnOf(csv, "text", input));
            var posts = new List<(string, string)>();
            while (csv.Read())
                posts.Add((csv.GetString(id), csv.GetString(text)));
            return posts;
        }
        catch (CsvFormatException e)
        {
            throw new InputException($"{input} is not CSV: {e.Message}", e);
        }
    }

    private static int ColumnOf(CsvReader csv, string name, string file) =>
        csv.TryGetFieldIndex(name, out var index)
            ? index
            : throw new InputException($"{file} has no column {name}; its first line must name the columns id and text.");

    private static string Number(decimal number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
