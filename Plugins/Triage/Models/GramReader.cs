using System;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>Cuts a post's own words into pieces: single words, two in a row, and three to five letters in a row. Names are one and the same word.</summary>
internal static class GramReader
{
    private const int Shortest = 3;
    private const int Longest = 5;

    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    private const uint AfterSentence = 0x5EED0001;
    private const uint FirstWord = 0x5EED0002;
    private const uint LastWord = 0x5EED0003;
    private const uint Name = 0x5EED0004;

    private const char Edge = '_';

    /// <param name="text">The post.</param>
    /// <param name="words">The tokens' numbers in the vocabulary of the cues.</param>
    public static void Read(string text, PostTokens post, int[] words, FeatureBuffer features)
    {
        uint before = 0;
        for (var at = 0; at < post.Count; at++)
        {
            ref readonly var token = ref post[at];
            if (token.IsQuoted || token.Kind == TokenKind.Handle) continue;
            var word = NameGuess.Is(text, in token, words[at]) ? Name : ReadToken(post, in token, features);
            if (before == 0) features.AddGram(Pair(FirstWord, word));
            else features.AddGram(Pair(token.BreakBefore == TokenBreak.Sentence ? AfterSentence : before, word));
            before = word;
        }

        if (before != 0) features.AddGram(Pair(before, LastWord));
    }

    /// <summary>Adds the pieces of one token and returns the hash of the whole.</summary>
    public static uint ReadToken(PostTokens post, in PostToken token, FeatureBuffer features)
    {
        var start = token.PlainLength > 0 ? token.Form + token.FormLength : token.Form;
        var length = token.PlainLength > 0 ? token.PlainLength : token.FormLength;
        var word = Seed;
        for (var at = start; at < start + length; at++) word = Add(word, post.Forms[at]);
        features.AddGram(word);
        if (token.Kind == TokenKind.Word) ReadLetters(post.Forms, start, length, features);
        return word == 0 ? 1 : word;
    }

    private static void ReadLetters(char[] forms, int start, int length, FeatureBuffer features)
    {
        var end = length + 2;
        var word = features.RoomFor(end);
        word[0] = word[length + 1] = Edge;
        Array.Copy(forms, start, word, 1, length);
        for (var first = 0; first + Shortest <= end; first++)
        {
            var hash = Add(Add(~Seed, word[first]), word[first + 1]);
            var last = Math.Min(end, first + Longest);
            for (var next = first + Shortest - 1; next < last; next++)
            {
                hash = Add(hash, word[next]);
                features.AddGram(hash);
            }
        }
    }

    private static uint Add(uint hash, char c) => unchecked((hash ^ c) * Prime);

    private static uint Pair(uint first, uint second) => unchecked((first * 31) ^ (second * 0x9E3779B1));
}
