using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Report;

/// <summary>What customers were offered for what went wrong, who decided, and what is still owed.</summary>
internal static class GoodwillList
{
    /// <summary>Nothing when nobody was offered anything.</summary>
    public static Html Of(ReplayedCrm crm) => crm.Goodwill.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section aria-labelledby="goodwill"><h2 id="goodwill">Goodwill</h2><div class="card"><ul class="posts">{crm.Goodwill.Select(Entry)}</ul></div></section>

        """);

    private static Html Entry(ReplayedGoodwill goodwill) => Html.Of(
        $"""
        <li class="post"><p class="byline"><strong>{goodwill.Worth}</strong> in case {goodwill.Case}, offered by {goodwill.OfferedBy}</p>
        <blockquote dir="auto">{goodwill.Reason ?? string.Empty}</blockquote>
        <p class="verdict">{Decided(goodwill)} {Standing(goodwill)}</p></li>

        """);

    private static string Decided(ReplayedGoodwill goodwill)
    {
        if (goodwill.IsAtOnce)
            return $"Within the limits of {goodwill.OfferedBy}: approved at once.";
        var asked = goodwill.Asked is { } somebody ? $"Above the limits of {goodwill.OfferedBy}, so {somebody} was asked" : $"Above the limits of {goodwill.OfferedBy}, and nobody has higher ones";
        return goodwill.Decision is { } why ? $"{asked} and {(goodwill.IsRejected ? "rejected" : "approved")} it: “{why}”" : $"{asked}. It waits for a decision.";
    }

    private static string Standing(ReplayedGoodwill goodwill)
    {
        if (goodwill.IsOwed)
            return "Not paid out yet, so it is owed: an open promise in the history of the customer.";
        return goodwill.State == "Paid out" ? "Paid out." : string.Empty;
    }
}
