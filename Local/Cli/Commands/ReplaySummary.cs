using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Report;
using Spectre.Console;

namespace SocialCrm.Cli.Commands;

/// <summary>Says at the end of a replay what happened, for somebody who sees this for the first time.</summary>
internal static class ReplaySummary
{
    public static void Print(Shell shell, ReplayedCrm crm, ReplayRun run, ReplayInput input, IReadOnlyList<string> left)
    {
        shell.Out.WriteLine();
        shell.Out.WriteLine(Read(crm, run, input));
        shell.Out.WriteLine();
        PrintOutcomes(shell, crm);
        shell.Out.WriteLine();
        foreach (var line in Results(crm, run))
            shell.Out.WriteLine(line);
        shell.Out.WriteLine();
        shell.Out.WriteLine($"Left in {shell.Folder}: {string.Join(", ", left)}");
    }

    private static string Read(ReplayedCrm crm, ReplayRun run, ReplayInput input)
    {
        var refused = input.Refused.Count + run.Refused.Count;
        return $"{input.Name}: {Words.Count(run.Events, "event", "events")} replayed, {Words.Count(crm.Posts.Count, "post", "posts")} in the CRM"
            + (refused == 0 ? string.Empty : $", {Words.Count(refused, "line", "lines")} refused")
            + (run.Left == 0 ? "." : $", {Words.Number(run.Left)} after the end left out.");
    }

    private static void PrintOutcomes(Shell shell, ReplayedCrm crm)
    {
        var rows = Outcomes.All.SelectMany(outcome => RowsOf(crm, outcome)).ToList();
        if (shell.IsTerminal)
        {
            var table = new Table().AddColumn("What became of the posts").AddColumn(new TableColumn("Posts").RightAligned());
            foreach (var (label, count) in rows)
                table.AddRow(new Text(label), new Text(Words.Number(count)));
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(shell.Out) }).Write(table);
            return;
        }
        shell.Out.WriteLine("What became of the posts");
        foreach (var (label, count) in rows)
            shell.Out.WriteLine($"{Words.Number(count),8}  {label}");
    }

    private static IEnumerable<(string Label, int Count)> RowsOf(ReplayedCrm crm, string outcome)
    {
        var posts = crm.Posts.Where(p => p.Outcome == outcome).ToList();
        if (posts.Count > 0)
            yield return (outcome, posts.Count);
        if (outcome != Outcomes.Ignored)
            yield break;
        foreach (var reason in posts.GroupBy(p => p.MainReason).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, System.StringComparer.Ordinal))
            yield return ($"    {reason.Key}", reason.Count());
    }

    private static IEnumerable<string> Fairness(ReplayedCrm crm) =>
        [.. new[] { SameTrouble.Of(crm)?.InWords() }.OfType<string>(), .. (crm.Fairness?.Comparisons ?? []).Select(comparison => comparison.Sentence).OfType<string>()];

    private static IEnumerable<string> Results(ReplayedCrm crm, ReplayRun run)
    {
        yield return $"Cases: {Words.Number(crm.Cases.Count)}, {Words.Number(crm.Cases.Count(c => c.IsOpen))} of them still open, {Words.Number(crm.Cases.Count(c => c.NeedsReview))} marked for a second look.";
        yield return $"Waits for an answer (turns): {Words.Number(crm.CountTurns(TurnEnding.InTime))} met, "
            + $"{Words.Number(crm.CountTurns(TurnEnding.Late))} met late, {Words.Number(crm.CountTurns(TurnEnding.Unanswered))} breached and still waiting, "
            + $"{Words.Number(crm.CountTurns(TurnEnding.Running))} still running at {Words.Time(run.End)} UTC.";
        foreach (var line in Fairness(crm))
            yield return $"Fairness: {line}";
        yield return $"Escalation: {Words.Count(crm.Cases.Sum(c => c.Escalations.Count), "step", "steps")} performed in {Words.Count(run.SweptMinutes, "minute", "minutes")} that had something due.";
        if (crm.Mentions.Count > 0)
        {
            yield return $"People named in posts: {Words.Number(crm.Mentions.Count(m => m.Recognised is not null))} praised and recognised, "
                + $"{Words.Number(crm.Mentions.Count(m => m is { IsPraise: false, IsCertain: true }))} complained about "
                + $"({Words.Number(crm.Mentions.Count(m => m.Refusal is not null))} tried to pull the case and could not), "
                + $"{Words.Number(crm.Mentions.Count(m => !m.IsCertain))} for a person to confirm.";
        }
        if (crm.Cases.Count(c => c.WorseOn is not null) is > 0 and var worse)
            yield return $"Customers who came to sound worse: {Words.Number(worse)}; the owner of the case was told.";
        if (crm.Goodwill.Count > 0)
        {
            yield return $"Goodwill: {Words.Number(crm.Goodwill.Count)} offered, {Words.Number(crm.Goodwill.Count(g => g.IsAtOnce))} approved at once, "
                + $"{Words.Number(crm.Goodwill.Count(g => g is { Asked: not null, Decision: not null, IsRejected: false }))} approved and {Words.Number(crm.Goodwill.Count(g => g.IsRejected))} rejected by somebody "
                + $"with a higher limit, {Words.Number(crm.Goodwill.Count(g => g.IsOwed))} owed as open promises.";
        }
        var replies = crm.Cases.SelectMany(c => c.Replies).ToList();
        if (replies.Count > 0)
            yield return $"Replies: {string.Join(", ", replies.GroupBy(r => r.State).OrderByDescending(g => g.Count()).Select(g => $"{Words.Number(g.Count())} {g.Key?.ToLowerInvariant()}"))}.";
        foreach (var crisis in crm.Crises)
            yield return $"Crisis \"{crisis.Name}\" ({crisis.State?.ToLowerInvariant()}): {crisis.Reason}; {Words.Count(crisis.Cases.Count, "case", "cases")}, {Words.Number(crisis.Updates.Sum(u => u.Drafted))} answered with one approved text, {Words.Number(crisis.HeldOut.Count)} left to a person.";
        yield return string.Create(CultureInfo.InvariantCulture, $"Cost: {(run.Events == 0 ? 0 : (double)run.Costs.Total / run.Events):0.#} Dataverse requests a post (the sweep not counted), {Words.Count(run.Retries, "retry", "retries")}.");
        if (run.Costs.Kinds.Count > 0)
            yield return $"Requests besides the call itself, median and most: {string.Join(", ", run.Costs.Kinds.Select(kind => $"{kind.Kind} {Words.Number(kind.Cost.Median)} and {Words.Number(kind.Cost.Most)}"))}.";
    }
}
