using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Text;

/// <summary>Reads the words and phrases that admins write, one a line.</summary>
public static class PhraseLines
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>The lines without the spaces around them; empty ones are left out.</summary>
    public static IReadOnlyList<string> Read(string? text)
    {
        var phrases = new List<string>();
        foreach (var line in (text ?? "").Split(LineEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Trim() is { Length: > 0 } phrase) phrases.Add(phrase);
        }

        return phrases;
    }
}
