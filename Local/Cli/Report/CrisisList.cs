using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Report;

/// <summary>The crises: one cause, how many customers, what they were told, and who still needs a person.</summary>
internal static class CrisisList
{
    public static Html Of(ReplayedCrm crm) => crm.Crises.Count == 0
        ? Html.Empty
        : Html.Of(
            $"""
            <section aria-labelledby="crises"><h2 id="crises">Crises</h2>
            {crm.Crises.Select(One)}
            </section>

            """);

    private static Html One(ReplayedCrisis crisis) => Html.Of(
        $"""
        <article class="card"><h3>{crisis.Name}</h3>
        <p>{Course(crisis)}</p>
        {(crisis.Statement is { } statement ? Html.Of($"<p>Meanwhile we said: {statement}</p>") : Html.Empty)}
        {crisis.Updates.Select(Told)}
        {(crisis.HeldOut.Count == 0 ? Html.Empty : Html.Of($"<p>Left to a person:</p><ul>{crisis.HeldOut.Select(left => Html.Of($"<li>{left.Case}: {left.Reason}</li>"))}</ul>"))}
        <p>Its cases: {string.Join(", ", crisis.Cases)}</p></article>

        """);

    private static string Course(ReplayedCrisis crisis)
    {
        var parent = crisis.Parent == null ? string.Empty : $" with the parent case {crisis.Parent}";
        return $"{crisis.State}: {crisis.Reason}. {Words.Count(crisis.Cases.Count, "case", "cases")}{parent}, each with its own customer and its own clocks.";
    }

    private static Html Told(ReplayedUpdate update) => Html.Of(
        $"""
        <blockquote dir="auto">{update.Text}</blockquote>
        <p class="verdict">One text, {Words.Count(update.Drafted, "case", "cases")} answered with it, {Words.Count(update.HeldOut, "case", "cases")} left to a person</p>

        """);
}
