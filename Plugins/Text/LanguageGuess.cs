using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Text;

/// <summary>Guesses the language of a post by its script and its most frequent small words.</summary>
/// <remarks>Close languages that are not in the list are read as their neighbour or not at all: Danish as Swedish, Catalan as Spanish.</remarks>
public static class LanguageGuess
{
    /// <summary>A Latin text with fewer words may be in any language.</summary>
    private const int FewestWords = 3;

    private const int FewestLetters = 3;

    /// <summary>A word that one language has alone tells twice as much as one that several share.</summary>
    private const int AloneWeight = 2;

    private const int Enough = 3;

    private static readonly Lazy<Dictionary<string, List<string>>> SmallWords = new(Read);

    /// <summary>ISO 639-1 codes of all languages that can be guessed, sorted.</summary>
    public static IReadOnlyList<string> Known { get; } =
        [.. SmallWords.Value.Values.SelectMany(codes => codes).Concat(Scripts.Languages).Distinct().OrderBy(code => code, StringComparer.Ordinal)];

    /// <summary>ISO 639-1 code in lower case, or null when the text is too short or tells no language clearly. What is quoted does not count.</summary>
    public static string? Of(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        var tokens = PostTokenizer.Read(text);
        return OfScript(text, tokens, out var isLatin) ?? (isLatin ? OfWords(tokens) : null);
    }

    private static string? OfScript(string text, PostTokens tokens, out bool isLatin)
    {
        var letters = new Dictionary<string, int>(StringComparer.Ordinal);
        var latin = 0;
        foreach (var token in OwnWords(tokens))
        {
            for (var at = token.Start; at < token.Start + token.Length; at++)
            {
                if (Scripts.LanguageOf(text[at]) is { } code) Count(letters, code, 1);
                else if (Letters.IsLetter(text[at])) latin++;
            }
        }

        var others = letters.Values.Sum();
        isLatin = latin >= others;
        return isLatin || others < FewestLetters ? null : MostTelling(letters);
    }

    /// <summary>One letter that only one language has outweighs the letters that it shares with others.</summary>
    private static string MostTelling(Dictionary<string, int> letters)
    {
        var common = letters.Keys
            .GroupBy(Scripts.CommonOf)
            .OrderByDescending(script => script.Sum(code => letters[code]))
            .ThenBy(script => script.Key, StringComparer.Ordinal)
            .First();
        return common
            .OrderByDescending(code => code != common.Key)
            .ThenByDescending(code => letters[code])
            .ThenBy(code => code, StringComparer.Ordinal)
            .First();
    }

    private static string? OfWords(PostTokens tokens)
    {
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsOwnWord(tokens[at])) continue;
            words++;
            if (!SmallWords.Value.TryGetValue(tokens.FormOf(at), out var codes)) continue;
            foreach (var code in codes) Count(scores, code, codes.Count == 1 ? AloneWeight : 1);
        }

        if (words < FewestWords || scores.Count == 0) return null;
        var ranking = scores.OrderByDescending(score => score.Value).Take(2).ToList();
        var isClear = ranking[0].Value >= Enough && (ranking.Count == 1 || ranking[0].Value > ranking[1].Value);
        return isClear ? ranking[0].Key : null;
    }

    private static IEnumerable<PostToken> OwnWords(PostTokens tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (IsOwnWord(tokens[at])) yield return tokens[at];
        }
    }

    private static bool IsOwnWord(PostToken token) => token.Kind == TokenKind.Word && !token.IsQuoted;

    private static void Count(Dictionary<string, int> counts, string key, int weight)
    {
        counts.TryGetValue(key, out var count);
        counts[key] = count + weight;
    }

    private static Dictionary<string, List<string>> Read()
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in PhraseRow.ReadAll("Text.Languages.csv"))
        {
            foreach (var word in row.Phrases)
            {
                var form = PostTokenizer.Read(word).FormOf(0);
                if (!words.TryGetValue(form, out var codes)) words.Add(form, codes = []);
                if (!codes.Contains(row.Effect)) codes.Add(row.Effect);
            }
        }

        return words;
    }
}
