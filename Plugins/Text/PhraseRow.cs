using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace SocialCrm.Plugins.Text;

/// <summary>One line of a phrase file as it is written there: <c>kind,cue,effect,reason</c>.</summary>
/// <remarks>The files hold no quotes and no commas inside a column, so a line is read by its commas.</remarks>
internal sealed class PhraseRow
{
    public const string Header = "kind,cue,effect,reason";

    private PhraseRow(string[] columns, string file, int line)
    {
        Kind = columns[0];
        Phrases = columns[1].Split('|');
        Effect = columns[2];
        Reason = columns[3];
        Where = file + " line " + line.ToString(CultureInfo.InvariantCulture);
    }

    public string Kind { get; }

    public IReadOnlyList<string> Phrases { get; }

    public string Effect { get; }

    public string Reason { get; }

    /// <summary>File and line, for errors.</summary>
    public string Where { get; }

    /// <exception cref="InvalidDataException">The file is missing from the assembly or a line has not four columns.</exception>
    public static IEnumerable<PhraseRow> ReadAll(string file)
    {
        using var stream = typeof(PhraseRow).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidDataException("The assembly holds no phrase file " + file + ".");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        if (reader.ReadLine() != Header) throw new InvalidDataException(file + " does not begin with " + Header + ".");
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            var columns = text.Split(',');
            if (columns.Length != 4) throw new InvalidDataException(file + " line " + line.ToString(CultureInfo.InvariantCulture) + " has not four columns.");
            yield return new PhraseRow(columns, file, line);
        }
    }
}
