using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>The spellings that count as another word, from the same file as those of the cues.</summary>
internal static class Spellings
{
    private static readonly Lazy<Dictionary<string, string>> Words = new(Read);

    /// <summary>The word that a normal form stands for; most stand for themselves.</summary>
    public static string Of(string form) => Words.Value.TryGetValue(form, out var word) ? word : form;

    private static Dictionary<string, string> Read()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in PhraseRow.ReadAll("Triage.Cues.spellings.csv"))
        {
            foreach (var spelling in row.Phrases) words[spelling] = row.Effect;
        }

        return words;
    }
}
