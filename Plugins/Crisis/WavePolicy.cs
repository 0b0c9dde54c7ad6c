using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Decides whether posts on a topic are more than chance and the time of day explain. Authors count, not posts: one who writes a hundred times is one.</summary>
public static class WavePolicy
{
    /// <summary>On how many days before the same window is looked at.</summary>
    public const int Days = 14;

    /// <summary>After a false alarm, how long it takes twice as many authors to suspect the same again.</summary>
    public static TimeSpan Quiet { get; } = TimeSpan.FromHours(24);

    /// <summary>Chance alone exceeds the mean of a count by three standard deviations about once in a thousand times.</summary>
    private const int Deviations = 3;

    private const int TimesUsual = 2;

    /// <summary>Whether the usual numbers have to be asked for at all.</summary>
    public static bool IsPossible(WatchedTopic topic, int authors) => topic.Floor > 0 && authors >= topic.Floor;

    /// <summary>The wave, or null.</summary>
    /// <param name="before">The authors in the same window on earlier days on which there were posts at all; empty in the first hours.</param>
    /// <param name="falseAlarm">The authors of an alarm on the topic that was false a short while ago; null without one.</param>
    public static Wave? Of(WatchedTopic topic, AuthorCount now, IReadOnlyCollection<int> before, int? falseAlarm)
    {
        var usual = Usual(before);
        var isUsual = before.Count > 0 && (now.Authors < TimesUsual * usual || now.Authors <= Chance(usual));
        if (isUsual || !IsPossible(topic, now.Authors))
            return null;
        if (falseAlarm is { } alarm && now.Authors < 2 * alarm)
            return null;
        var reason = string.Format(
            CultureInfo.InvariantCulture, "{0} authors in {1:0} minutes, usually {2:0.#}", now.Authors, topic.Window.TotalMinutes, usual);
        return new Wave(now.Authors, usual, now.FirstOn, reason, now.Authors >= topic.DeclareAt);
    }

    /// <summary>The median, which a day with a crisis of its own does not move.</summary>
    public static decimal Usual(IReadOnlyCollection<int> before)
    {
        if (before.Count == 0)
            return 0;
        var sorted = before.OrderBy(count => count).ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2m;
    }

    private static decimal Chance(decimal usual) => usual + (Deviations * (decimal)Math.Sqrt((double)Math.Max(1, usual)));
}
