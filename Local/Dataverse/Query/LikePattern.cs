using System;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>SQL's LIKE without case: % any text, _ any character, [abc] and [^a-c] one of a set.</summary>
internal sealed class LikePattern
{
    private readonly Regex _regex;

    public LikePattern(string pattern) =>
        _regex = new Regex(Translate(pattern), RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public bool Matches(string text) => _regex.IsMatch(text);

    private static string Translate(string pattern)
    {
        var regex = new StringBuilder("\\A");
        for (var i = 0; i < pattern.Length; i++)
            i = pattern[i] == '[' ? AppendSet(regex, pattern, i) : AppendCharacter(regex, pattern, i);
        return regex.Append("\\z").ToString();
    }

    private static int AppendCharacter(StringBuilder regex, string pattern, int at)
    {
        regex.Append(pattern[at] switch
        {
            '%' => ".*",
            '_' => ".",
            var other => Regex.Escape(other.ToString()),
        });
        return at;
    }

    private static int AppendSet(StringBuilder regex, string pattern, int at)
    {
        var end = pattern.IndexOf(']', Math.Min(at + 2, pattern.Length));
        if (end < 0)
        {
            regex.Append("\\[");
            return at;
        }
        var set = pattern[(at + 1)..end];
        var negated = set.Length > 1 && set[0] == '^';
        regex.Append(negated ? "[^" : "[").Append(EscapeSet(negated ? set[1..] : set)).Append(']');
        return end;
    }

    private static string EscapeSet(string set) =>
        set.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("^", "\\^", StringComparison.Ordinal);
}
