using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsvHelper;
using SocialCrm.Cli.Commands;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Training;

/// <summary>Reads labelled posts from CSV files with the columns id, label, text and, where there, intent.</summary>
internal static class LabelledFiles
{
    private static readonly CsvReaderOptions Options = new() { MalformedData = CsvMalformedDataHandling.Throw, TrackLineNumbers = true };

    /// <summary>All posts of the files, a folder standing for the .csv files in it by name; texts are decoded as intake does.</summary>
    /// <exception cref="InputException">A file is not CSV, lacks a column or holds a label that is none.</exception>
    public static IReadOnlyList<LabelledPost> Read(Shell shell, IEnumerable<string> written)
    {
        var posts = written.SelectMany(name => FilesOf(shell, name)).SelectMany(file => ReadFile(shell, file)).ToList();
        return posts.Count > 0 ? posts : throw new InputException("The data holds no posts; name a CSV file with the columns id, label and text.");
    }

    private static IEnumerable<string> FilesOf(Shell shell, string written) =>
        Directory.Exists(shell.PathOf(written))
            ? Directory.GetFiles(shell.PathOf(written), "*.csv").Order(StringComparer.Ordinal)
            : [written];

    private static List<LabelledPost> ReadFile(Shell shell, string file)
    {
        try
        {
            using var csv = CsvReader.Create(shell.OpenInput(file), Options, leaveOpen: false);
            var (id, label, text) = (ColumnOf(csv, "id", file), ColumnOf(csv, "label", file), ColumnOf(csv, "text", file));
            var hasIntent = csv.TryGetFieldIndex("intent", out var intent);
            var posts = new List<LabelledPost>();
            while (csv.Read())
            {
                var key = csv.GetString(id);
                posts.Add(new LabelledPost(
                    key,
                    WordOf<ToneLabel>(csv.GetString(label), file, key, "label"),
                    hasIntent && csv.GetString(intent) is { Length: > 0 } word ? WordOf<Intent>(word, file, key, "intent") : null,
                    PostText.Decode(csv.GetString(text))));
            }

            return posts;
        }
        catch (CsvFormatException e)
        {
            throw new InputException($"{file} is not CSV: {e.Message}", e);
        }
    }

    private static T WordOf<T>(string word, string file, string id, string column)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => value.ToString()!.Equals(word, StringComparison.OrdinalIgnoreCase))
        ?? throw new InputException($"{file}, post {id}: {word} is no {column}; use one of {string.Join(", ", Enum.GetNames<T>())}.");

    private static int ColumnOf(CsvReader csv, string name, string file) =>
        csv.TryGetFieldIndex(name, out var index)
            ? index
            : throw new InputException($"{file} has no column {name}; its first line must name the columns id, label and text.");
}
