using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialCrm.Plugins.Refusals;

/// <summary>The sentences that forms tell their users, in one other language than English.</summary>
/// <remarks>
/// A sentence is found by its English wording, so that the places that refuse need not know of languages. Sentences that name
/// parameters of custom APIs have no translation: they are for people who write requests.
/// </remarks>
internal sealed class TranslatedSentences
{
    private const string Between = ". ";

    private readonly List<KeyValuePair<Regex, string>> _sentences = new List<KeyValuePair<Regex, string>>();

    private TranslatedSentences(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        foreach (var pair in pairs)
            _sentences.Add(new KeyValuePair<Regex, string>(Pattern(pair.Key), pair.Value));
    }

    /// <summary>The languages that there are sentences in besides English.</summary>
    public static IReadOnlyCollection<int> Languages { get; } = new[] { 3082 };

    /// <summary>The sentences in a language of <see cref="Languages"/>.</summary>
    public static TranslatedSentences In(int language) => new TranslatedSentences(Pairs(language));

    /// <summary>English and translated sentences as the file has them, with {0} and so on for what they are about.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(int language)
    {
        var file = "Refusals.Sentences." + language.ToString(CultureInfo.InvariantCulture) + ".txt";
        using var stream = typeof(TranslatedSentences).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidDataException("The assembly holds no sentences " + file + ".");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string? english = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (english == null)
            {
                english = line;
                continue;
            }

            yield return new KeyValuePair<string, string>(english, line);
            english = null;
        }
    }

    /// <summary>The sentence in this language, or several one after the other; null when there is none for one of them.</summary>
    public string? Of(string english)
    {
        for (var end = english.IndexOf(Between, StringComparison.Ordinal); end >= 0; end = english.IndexOf(Between, end + 1, StringComparison.Ordinal))
        {
            if (One(english.Substring(0, end + 1)) is { } first && Of(english.Substring(end + Between.Length)) is { } rest)
                return first + " " + rest;
        }

        return One(english);
    }

    private string? One(string english)
    {
        foreach (var sentence in _sentences)
        {
            var match = sentence.Key.Match(english);
            if (match.Success)
                return Filled(sentence.Value, match);
        }

        return null;
    }

    // Escaping turns {0} into \{0}.
    private static Regex Pattern(string english) => new Regex(
        "^" + Regex.Replace(Regex.Escape(english), @"\\\{\d}", "(.*?)") + "$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static string Filled(string translated, Match match) =>
        Regex.Replace(translated, @"\{(\d)\}", hole => match.Groups[int.Parse(hole.Groups[1].Value, CultureInfo.InvariantCulture) + 1].Value);
}
