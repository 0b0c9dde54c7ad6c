using System.Collections.Generic;
using System.Globalization;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Replies;

/// <summary>Splits an answer that is too long for one post.</summary>
public static class ReplyParts
{
    /// <summary>The fewest parts that hold the text, cut at word ends and numbered like "(1/3)"; one part has no number.</summary>
    /// <param name="limit">The longest part in UTF-16 units, its number included; null: no limit.</param>
    /// <param name="most">The most parts.</param>
    /// <returns>Null when the text needs more parts than allowed.</returns>
    public static IReadOnlyList<string>? Split(string text, int? limit, int most)
    {
        if (limit == null || text.Length <= limit)
            return new[] { text };
        for (var count = 2; count <= most; count++)
        {
            if (Into(count, text, limit.Value) is { } parts)
                return parts;
        }

        return null;
    }

    private static List<string>? Into(int count, string text, int limit)
    {
        var parts = new List<string>();
        var rest = text;
        for (var number = 1; number <= count && rest.Length > 0; number++)
        {
            var mark = string.Format(CultureInfo.InvariantCulture, " ({0}/{1})", number, count);
            var end = EndOf(rest, limit - mark.Length);
            if (end <= 0)
                return null;
            parts.Add(rest.Substring(0, end).TrimEnd() + mark);
            rest = rest.Substring(end).TrimStart();
        }

        return rest.Length == 0 && parts.Count == count ? parts : null;
    }

    /// <summary>Where a word ends at or before a place; in the word itself when it is longer than that.</summary>
    private static int EndOf(string text, int room)
    {
        if (text.Length <= room)
            return text.Length;
        for (var at = room; at > 0; at--)
        {
            if (char.IsWhiteSpace(text[at]))
                return at;
        }

        return room <= 0 ? 0 : Graphemes.CutAtOrBefore(text, room);
    }
}
