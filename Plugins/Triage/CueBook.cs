using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage;

/// <summary>All cues of the embedded files, ready to be found in posts. Read once; never changed after.</summary>
internal sealed class CueBook
{
    private const string Folder = "Triage.Cues.";

    private const string OnlyIfNeeded = " if needed";

    private const string NotUrgent = "None";

    private static readonly Lazy<CueBook> Shared = new(() => new CueBook());

    private readonly List<Cue> _cues = [];

    private CueBook()
    {
        Grammar = Load("grammar.csv");
        Replies = Load("replies.csv");
        Stakes = Load("urgency.csv");
        Meaning = Load("tone.csv", "problems.csv", "asks.csv", "noise.csv");
        foreach (var row in PhraseRow.ReadAll(Folder + "spellings.csv"))
        {
            foreach (var spelling in row.Phrases) Words.AddSpelling(spelling, row.Effect);
        }
    }

    public static CueBook Instance => Shared.Value;

    public Vocabulary Words { get; } = new();

    /// <summary>Words that change what stands beside them.</summary>
    public PhraseTable Grammar { get; }

    /// <summary>What the author feels and wants.</summary>
    public PhraseTable Meaning { get; }

    /// <summary>What is at stake.</summary>
    public PhraseTable Stakes { get; }

    /// <summary>Short answers that mean something only in a conversation.</summary>
    public PhraseTable Replies { get; }

    public Cue this[int number] => _cues[number];

    private PhraseTable Load(params string[] files)
    {
        var table = new PhraseTable(Words);
        foreach (var file in files)
        {
            foreach (var row in PhraseRow.ReadAll(Folder + file))
            {
                _cues.Add(Read(row));
                foreach (var phrase in row.Phrases) table.Add(phrase, _cues.Count - 1);
            }
        }

        return table;
    }

    private static Cue Read(PhraseRow row)
    {
        if (int.TryParse(row.Effect, NumberStyles.None, CultureInfo.InvariantCulture, out var weight))
            return new Cue(KindOf(row), row.Kind, weight, null, false, row.Reason);

        var onlyIfNeeded = row.Effect.EndsWith(OnlyIfNeeded, StringComparison.Ordinal);
        var level = onlyIfNeeded ? row.Effect.Substring(0, row.Effect.Length - OnlyIfNeeded.Length) : row.Effect;
        return new Cue(CueKind.Urgency, row.Kind, 0, level == NotUrgent ? null : LevelOf(row, level), onlyIfNeeded, row.Reason);
    }

    private static CueKind KindOf(PhraseRow row) =>
        Enum.TryParse<CueKind>(row.Kind, ignoreCase: true, out var kind) && kind != CueKind.Urgency
            ? kind
            : throw new InvalidDataException(row.Where + ": no cue is of the kind " + row.Kind + ".");

    private static Urgency LevelOf(PhraseRow row, string level) =>
        Enum.TryParse<Urgency>(level, out var urgency)
            ? urgency
            : throw new InvalidDataException(row.Where + ": " + level + " is no urgency.");
}
