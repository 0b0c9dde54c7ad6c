using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Replies;

/// <summary>Finds in an answer what the whole network must not read.</summary>
public static class PublicText
{
    private static readonly KeyValuePair<string, string>[] Masks =
    [
        new("[booking code]", "a booking code"),
        new("[e-mail]", "an e-mail address"),
        new("[phone]", "a phone number"),
        new("[card]", "a card number"),
        new("[number]", "a long number"),
        new("[document]", "the number of a document"),
    ];

    /// <summary>What it is, in words, each once.</summary>
    /// <param name="ownDetails">Details of ours that may be shown.</param>
    public static IReadOnlyList<string> Findings(string text, IReadOnlyList<string> ownDetails)
    {
        var rest = ownDetails.Aggregate(text, Without);
        var masked = PersonalData.Mask(rest);
        var found = Masks.Where(mask => Count(masked, mask.Key) > Count(rest, mask.Key)).Select(mask => mask.Value).ToList();
        if (MoneyWords.AreIn(rest))
            found.Add("an amount of money");
        return found;
    }

    private static string Without(string text, string detail)
    {
        for (var at = text.IndexOf(detail, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(detail, StringComparison.OrdinalIgnoreCase))
            text = text.Remove(at, detail.Length);
        return text;
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            count++;
        return count;
    }
}
