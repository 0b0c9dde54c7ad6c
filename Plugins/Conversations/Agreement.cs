using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Conversations;

/// <summary>Tells a post that only agrees with what somebody else wrote from one that has something of its own to solve.</summary>
public static class Agreement
{
    private const int MostWords = 10;

    private static readonly HashSet<string> Phrases = Forms(AgreementPhrases.Saying);

    private static readonly HashSet<string> Fillers = Forms(AgreementPhrases.Around);

    private static readonly HashSet<string> Words = WordsOf(Phrases, Fillers);

    /// <summary>True when nothing is left of the text without handles, emoji and words of agreement, in English or Spanish.</summary>
    /// <remarks>A question, a link, a number and any other word make it a post of its own: a complaint must not be lost for a "same here" before it.</remarks>
    public static bool IsAll(string text)
    {
        var words = new List<string>();
        var tokens = PostTokenizer.Read(text);
        var agrees = text.IndexOf('^') >= 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            switch (tokens[at].Kind)
            {
                case TokenKind.Handle:
                    break;
                case TokenKind.Emoji:
                    agrees = true;
                    break;
                case TokenKind.Mark when tokens.FormOf(at) == "!":
                    break;
                case TokenKind.Word or TokenKind.Number:
                    words.Add(Word(text, tokens, at));
                    break;
                default:
                    return false;
            }
        }

        return words.Count <= MostWords && IsCovered(words, ref agrees) && agrees;
    }

    /// <summary>The longest phrase at each place, so that "me too" is not "me" and a rest.</summary>
    private static bool IsCovered(List<string> words, ref bool agrees)
    {
        for (var first = 0; first < words.Count;)
        {
            var length = words.Count - first;
            while (length > 0 && !IsKnown(string.Join(" ", words.GetRange(first, length)), ref agrees))
                length--;
            if (length == 0)
                return false;
            first += length;
        }

        return true;
    }

    private static bool IsKnown(string words, ref bool agrees)
    {
        if (!Phrases.Contains(words))
            return Fillers.Contains(words);
        agrees = true;
        return true;
    }

    /// <summary>Numbers and signs as they stand, words in their normal form or, when drawn out, in the one that is known.</summary>
    private static string Word(string text, PostTokens tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Number || !char.IsLetter(text[token.Start]))
            return text.Substring(token.Start, token.Length);
        var form = tokens.FormOf(at);
        return token.PlainLength == 0 || Words.Contains(form) ? form : new string(tokens.Forms, token.Form + token.FormLength, token.PlainLength);
    }

    private static HashSet<string> Forms(string[] phrases)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in phrases)
        {
            var tokens = PostTokenizer.Read(phrase);
            var words = new List<string>();
            for (var at = 0; at < tokens.Count; at++)
                words.Add(tokens[at].Kind == TokenKind.Number || !char.IsLetter(phrase[tokens[at].Start])
                    ? phrase.Substring(tokens[at].Start, tokens[at].Length)
                    : tokens.FormOf(at));
            forms.Add(string.Join(" ", words));
        }

        return forms;
    }

    private static HashSet<string> WordsOf(params HashSet<string>[] phrases)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in phrases)
        {
            foreach (var phrase in some)
                words.UnionWith(phrase.Split(' '));
        }

        return words;
    }
}
