using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Plugins.Triage;

/// <summary>Says what the model made of a post: the tone with its share, and the words that speak most for it.</summary>
internal static class ModelSignals
{
    private const int Words = 3;

    private const int ShortestTelling = 4;

    public static IEnumerable<Signal> Of(string text, PostReading reading, Verdict verdict, TriageModel model)
    {
        var tones = verdict.Read.Tones;
        var label = Word(tones.Label);
        yield return new Signal("model", label + " " + (tones.Highest / 100).ToString(CultureInfo.InvariantCulture) + " %", "What posts of such words and cues mostly are");
        foreach (var word in Strongest(text, reading, model.Tone, tones)) yield return new Signal("model", word, "Sounds " + label);
    }

    private static IEnumerable<string> Strongest(string text, PostReading reading, ModelHead head, ToneShares tones)
    {
        var tokens = reading.Tokens;
        var isCue = Cues(reading);
        var buffer = new FeatureBuffer();
        var leanings = new Dictionary<string, int>(System.StringComparer.Ordinal);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (isCue[at] || !IsTelling(in tokens[at]) || reading.IsName(text, at)) continue;
            buffer.Clear();
            GramReader.ReadToken(tokens, in tokens[at], buffer);
            leanings[PostText.CutExact(tokens.FormOf(at), 60)] = head.Leaning(buffer, (int)tones.Label, (int)tones.Next);
        }

        return leanings.Where(word => word.Value > 0).OrderByDescending(word => word.Value).ThenBy(word => word.Key, System.StringComparer.Ordinal).Take(Words).Select(word => word.Key);
    }

    /// <summary>Short words stand in every post.</summary>
    private static bool IsTelling(in PostToken token) =>
        !token.IsQuoted && (token.Kind == TokenKind.Emoji || (token.Kind == TokenKind.Word && token.FormLength >= ShortestTelling));

    /// <summary>Which tokens are reasons of their own.</summary>
    private static bool[] Cues(PostReading reading)
    {
        var isCue = new bool[reading.Tokens.Count];
        foreach (var finding in reading.Meaning.Where(finding => finding.Cue.Weight > 0))
        {
            for (var at = finding.First; at <= finding.Last; at++) isCue[at] = true;
        }

        return isCue;
    }

    private static string Word(ToneLabel label) => label.ToString().ToLowerInvariant();
}
