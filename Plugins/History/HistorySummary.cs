using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Plugins.Goodwill;
using SocialCrm.Plugins.Staffing;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.History;

/// <summary>The text of scrm_historysummary: the history in plain words, what matters most first.</summary>
public static class HistorySummary
{
    /// <summary>Length of the scrm_historysummary column.</summary>
    public const int Maximum = 4000;

    /// <summary>The most posts that are told; the JSON has more.</summary>
    private const int PostsTold = 10;

    /// <param name="namedCase">The number of the earlier or other case that the case names, or null.</param>
    public static string Write(CustomerHistory history, string? namedCase = null)
    {
        var text = string.Join("\n", Lines(history));
        return PostText.Cut(namedCase == null ? text : $"See also case {namedCase}.\n{text}", Maximum);
    }

    private static IEnumerable<string> Lines(CustomerHistory history)
    {
        var promises = PromiseLine.Of(history);
        foreach (var promise in promises.Where(promise => promise.Standing != Standing.Kept))
            yield return Promised(promise);
        if (history.Repeat is { } repeat)
            yield return Repeated(repeat, history.Cases);
        yield return Counts(history);
        if (ToneTrend.Of(history.Posts) is { } trend)
            yield return $"Tone over the last {Judged(history)} posts: {trend.ToString().ToLowerInvariant()}.";
        foreach (var mention in history.Mentions)
            yield return Named(mention);
        foreach (var goodwill in history.Goodwill.Where(goodwill => !goodwill.IsOwed))
            yield return Given(goodwill);
        foreach (var promise in promises.Where(promise => promise.Standing == Standing.Kept))
            yield return Promised(promise);
        foreach (var theCase in history.Cases)
            yield return Case(theCase);
        if (history.Posts.Count > 0)
            yield return "Latest posts:";
        foreach (var post in history.Posts.Take(PostsTold))
            yield return Post(post);
    }

    private static string Promised(PromiseLine line)
    {
        var where = $"(case {line.CaseNumber})";
        return line.Standing switch
        {
            Standing.Overdue => $"Overdue: promised by {SummaryWords.Day(line.DueOn)} {where}, nothing recorded: {line.What}",
            Standing.Open => $"Promised by {SummaryWords.Day(line.DueOn)} {where}: {line.What}",
            Standing.Owed => $"Approved on {SummaryWords.Day(line.MadeOn)} {where} and not paid out: {line.What}",
            Standing.Broken => $"Promise broken on {SummaryWords.Day(line.SettledOn)} {where}: {line.What}",
            _ => $"Promise kept on {SummaryWords.Day(line.SettledOn)} {where}: {line.What}",
        };
    }

    private static string Repeated(RepeatedTopic repeat, IReadOnlyList<PastCase> cases)
    {
        var numbers = string.Join(", ", cases.Where(repeat.Has).Select(theCase => theCase.Number));
        var line = string.IsNullOrEmpty(repeat.Name) ? "Same topic again" : $"Same topic again: {repeat.Name}";
        line += string.Format(
            CultureInfo.InvariantCulture, ", {0} other {1} in {2} days", repeat.Count, repeat.Count == 1 ? "case" : "cases", RepeatedTopic.Days);
        return numbers.Length == 0 ? line + "." : $"{line} ({numbers}).";
    }

    private static string Counts(CustomerHistory history) => history.Total == 0
        ? "First case of this customer."
        : string.Format(
            CultureInfo.InvariantCulture,
            "{0} earlier {1}, {2} still open, {3} in the last 12 months.",
            history.Total < CaseCounts.Most ? history.Total.ToString(CultureInfo.InvariantCulture) : $"{CaseCounts.Most} or more",
            history.Total == 1 ? "case" : "cases",
            history.Open,
            history.Last12Months);

    private static string Judged(CustomerHistory history) =>
        history.Posts.Count(post => post.Tone != null).ToString(CultureInfo.InvariantCulture);

    private static string Named(PastMention mention)
    {
        var kind = mention.Kind == MentionKind.Praise ? "Praise of" : "Complaint about";
        var who = string.IsNullOrEmpty(mention.Role) ? mention.Employee : $"{mention.Employee}, {mention.Role},";
        var line = $"{kind} {who} on {SummaryWords.Day(mention.On)} (case {mention.CaseNumber})";
        return string.IsNullOrEmpty(mention.Words) ? line + "." : $"{line}: {mention.Words}";
    }

    private static string Given(GivenGoodwill goodwill)
    {
        var step = goodwill.State switch
        {
            GoodwillState.Requested => $"asked for on {SummaryWords.Day(goodwill.RequestedOn)}",
            GoodwillState.Rejected => $"rejected on {SummaryWords.Day(goodwill.DecidedOn)}",
            GoodwillState.Approved => $"approved on {SummaryWords.Day(goodwill.DecidedOn)}",
            _ => $"paid out on {SummaryWords.Day(goodwill.PaidOn)}",
        };
        var line = $"Goodwill of {goodwill.Worth} {step} (case {goodwill.CaseNumber})";
        return string.IsNullOrEmpty(goodwill.Reason) ? line + "." : $"{line}: {goodwill.Reason}";
    }

    private static string Case(PastCase theCase)
    {
        var line = $"{theCase.Number} \"{theCase.Title}\", opened {SummaryWords.Day(theCase.OpenedOn)}, {theCase.State.ToLowerInvariant()}";
        if (theCase.ClosedOn is { } closed)
            line += $" after {SummaryWords.Length(closed - theCase.OpenedOn)}";
        if (theCase.Satisfaction is { } said)
            line += $", customer {SatisfactionWords.Of(said)}";
        return string.IsNullOrEmpty(theCase.Ending) ? line + "." : $"{line}: {theCase.Ending}.";
    }

    private static string Post(PastPost post) =>
        $"{SummaryWords.Day(post.PostedOn)} on {post.Channel}, {SummaryWords.Tone(post.Tone)}: {post.Excerpt}";
}
