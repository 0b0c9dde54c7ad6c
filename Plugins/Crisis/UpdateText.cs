using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Crisis;

/// <summary>What an update says, in one or more languages.</summary>
public sealed class UpdateText
{
    /// <summary>The longest text in one language, in UTF-16 units: the length of the column.</summary>
    public const int Longest = 4000;

    private readonly Dictionary<string, string> _translations = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <param name="translations">A line with the code of a language in brackets, then the text in it, as often as needed.</param>
    public UpdateText(string? text, string? translations)
    {
        Main = (text ?? "").Trim();
        Mistake = Main.Length == 0 ? "The update needs a text: write what the customers are told." : Read(translations ?? "") ?? TooLong();
    }

    /// <summary>What everybody reads for whose language there is no translation.</summary>
    public string Main { get; }

    /// <summary>What is wrong with it, in one sentence that says what to do; null when it can be sent.</summary>
    public string? Mistake { get; }

    /// <param name="language">ISO 639-1 code; null when it is not known.</param>
    public string In(string? language) => language != null && _translations.TryGetValue(language, out var text) ? text : Main;

    private string? Read(string translations)
    {
        string? code = null;
        var lines = new List<string>();
        foreach (var line in translations.Replace("\r", "").Split('\n'))
        {
            if (CodeOf(line) is { } next)
            {
                if (Keep(code, lines) is { } mistake)
                    return mistake;
                code = next;
                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }

        return Keep(code, lines);
    }

    private string? Keep(string? code, List<string> lines)
    {
        var text = string.Join("\n", lines).Trim();
        if (code == null)
            return text.Length == 0 ? null : "Translations have to begin with the code of a language in brackets, such as [es].";
        if (!LanguageGuess.Known.Contains(code, StringComparer.OrdinalIgnoreCase))
            return $"The language {code} is not recognised in posts: take its translation out.";
        if (_translations.ContainsKey(code))
            return $"There are two translations for {code}: keep one of them.";
        if (text.Length == 0)
            return $"The translation for {code} is empty: write it, or take it out.";
        _translations.Add(code, text);
        return null;
    }

    private string? TooLong() => _translations.Values.Concat(new[] { Main }).Any(text => text.Length > Longest)
        ? "The update has more than 4000 characters in one language: say it shorter."
        : null;

    /// <summary>"es" for a line that is "[es]"; null for any other.</summary>
    private static string? CodeOf(string line)
    {
        var trimmed = line.Trim();
        return trimmed.Length == 4 && trimmed[0] == '[' && trimmed[3] == ']' ? trimmed.Substring(1, 2).ToLowerInvariant() : null;
    }
}
