using System;
using System.Globalization;
using System.Text;

namespace SocialCrm.Plugins.History;

/// <summary>The text of scrm_historysummary: the history in plain words, what matters most first.</summary>
public static class HistorySummary
{
    /// <summary>Length of the scrm_historysummary column.</summary>
    public const int Maximum = 4000;

    public static string Write(CustomerHistory history)
    {
        var text = new StringBuilder();
        Promises(text, history);
        text.Append(Counts(history)).Append('\n');
        foreach (var theCase in history.Cases)
            text.Append(Case(theCase)).Append('\n');
        if (history.Posts.Count > 0)
            text.Append("Latest posts:\n");
        foreach (var post in history.Posts)
            text.Append(Post(post)).Append('\n');
        return Text.PostText.Cut(text.ToString().TrimEnd(), Maximum);
    }

    private static void Promises(StringBuilder text, CustomerHistory history)
    {
        foreach (var promise in history.OpenPromises)
        {
            text.Append("Promised on ").Append(Day(promise.MadeOn)).Append(" (case ").Append(promise.CaseNumber).Append("): ")
                .Append(promise.What).Append('\n');
        }
    }

    private static string Counts(CustomerHistory history) => history.Total == 0
        ? "First case of this customer."
        : string.Format(
            CultureInfo.InvariantCulture,
            "{0} earlier {1}, {2} still open, {3} in the last 12 months.",
            history.Total,
            history.Total == 1 ? "case" : "cases",
            history.Open,
            history.Last12Months);

    private static string Case(PastCase theCase)
    {
        var line = $"{theCase.Number} \"{theCase.Title}\", opened {Day(theCase.OpenedOn)}, {theCase.State.ToLowerInvariant()}";
        if (theCase.ClosedOn is { } closed)
            line += $" after {Length(closed - theCase.OpenedOn)}";
        return string.IsNullOrEmpty(theCase.Ending) ? line + "." : $"{line}: {theCase.Ending}.";
    }

    private static string Post(PastPost post) => $"{Day(post.PostedOn)} on {post.Channel}, {Tone(post.Tone)}: {post.Excerpt}";

    private static string Tone(decimal? tone) => tone switch
    {
        null => "not judged",
        < -0.2m => "negative",
        > 0.2m => "positive",
        _ => "neutral",
    };

    private static string Day(DateTime utc) => utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Length(TimeSpan span)
    {
        if (span.TotalDays >= 2)
            return Count((int)span.TotalDays, "days");
        return span.TotalHours >= 2 ? Count((int)span.TotalHours, "hours") : Count((int)Math.Max(1, span.TotalMinutes), "minutes");
    }

    private static string Count(int number, string unit) => string.Format(CultureInfo.InvariantCulture, "{0} {1}", number, unit);
}
