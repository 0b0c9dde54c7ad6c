using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace SocialCrm.Solution.Source;

/// <summary>The labels of one language, read from a PO file: what an English label is called, by itself or in one component.</summary>
internal sealed class TranslationFile
{
    private readonly string _name;
    private readonly Dictionary<(string Component, string Label), string> _labels = [];
    private readonly Dictionary<string, string> _entry = new(StringComparer.Ordinal);
    private int _line;

    private TranslationFile(string name) => _name = name;

    /// <summary>The language code, such as 3082.</summary>
    public required int Language { get; init; }

    /// <summary>The entries, each with the component that it is for; empty for all.</summary>
    public IReadOnlyCollection<(string Component, string Label)> Entries => _labels.Keys;

    /// <summary>Reads a file that is named for its language, such as Translations/3082.po.</summary>
    /// <exception cref="SolutionSourceException">The file is named otherwise, or a line of it is no entry.</exception>
    public static TranslationFile Read(string name, byte[] content)
    {
        if (!int.TryParse(Path.GetFileNameWithoutExtension(name), NumberStyles.None, CultureInfo.InvariantCulture, out var language))
            throw new SolutionSourceException(name, 0, "The file must be named for the code of its language, such as 3082.po.");
        var file = new TranslationFile(name) { Language = language };
        foreach (var line in Encoding.UTF8.GetString(content).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
            file.Take(line.Trim());
        return file;
    }

    /// <summary>What a label is called; null when it is not translated.</summary>
    /// <param name="component">The table or choice that the label belongs to; empty for others.</param>
    public string? Of(string component, string label) =>
        _labels.GetValueOrDefault((component, label)) ?? _labels.GetValueOrDefault(("", label));

    // msgctxt "scrm_Turn" (where needed), msgid "Due On", msgstr "Vence el"; each on one line.
    private void Take(string line)
    {
        _line++;
        if (line.Length == 0 || line[0] == '#')
            return;
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var keyword = space < 0 ? line : line[..space];
        if (keyword is not ("msgctxt" or "msgid" or "msgstr") || Unquoted(line[(space + 1)..].Trim()) is not { } text)
            throw Refusal("This is no msgctxt, msgid or msgstr with a text in quotes on one line.");
        _entry[keyword] = text;
        if (keyword == "msgstr")
            AddEntry();
    }

    private void AddEntry()
    {
        if (!_entry.TryGetValue("msgid", out var label) || label.Length == 0)
            throw Refusal("There is no msgid before this msgstr.");
        if (_entry["msgstr"].Length == 0)
            throw Refusal($"\"{label}\" is not translated.");
        if (!_labels.TryAdd((_entry.GetValueOrDefault("msgctxt", ""), label), _entry["msgstr"]))
            throw Refusal($"\"{label}\" is translated twice.");
        _entry.Clear();
    }

    private static string? Unquoted(string text)
    {
        if (text.Length < 2 || text[0] != '"' || text[^1] != '"')
            return null;
        var result = new StringBuilder();
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == '"')
                return null;
            if (text[i] == '\\')
                i++;
            result.Append(text[i]);
        }
        return result.ToString();
    }

    private SolutionSourceException Refusal(string problem) => new(_name, _line, problem);
}
