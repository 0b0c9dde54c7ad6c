using System.Collections.Generic;
using SocialCrm.Cli.Commands;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Simulation;

/// <summary>Says at the end of a simulation what it found.</summary>
internal static class SimulationSummary
{
    public static void Print(Shell shell, SimulationRun run, string file, IReadOnlyList<string> left)
    {
        shell.Out.WriteLine();
        shell.Out.WriteLine($"{file}: {Words.Count(run.Setup.Days, "day", "days")}, {Words.Number(run.Traffic.Posts)} posts, {Words.Count(run.Traffic.Cases.Count, "case", "cases")}, seed {run.Setup.Seed}. Made-up traffic, not a measurement.");
        shell.Out.WriteLine();
        foreach (var line in Table(run))
            shell.Out.WriteLine(line);
        shell.Out.WriteLine();
        foreach (var sentence in SimulationWords.Fairness(run))
            shell.Out.WriteLine(sentence);
        shell.Out.WriteLine();
        foreach (var sentence in SimulationWords.Orders(run))
            shell.Out.WriteLine(sentence);
        if (run.Unanswerable > 0)
            shell.Out.WriteLine($"Nobody in the team can answer {Words.Count(run.Unanswerable, "case", "cases")}: no member has the skill.");
        shell.Out.WriteLine();
        foreach (var sentence in StaffingTable.Sentences(run))
            shell.Out.WriteLine(sentence);
        shell.Out.WriteLine();
        shell.Out.WriteLine($"Left in {shell.Folder}: {string.Join(", ", left)}");
    }

    private static IEnumerable<string> Table(SimulationRun run)
    {
        yield return $"{"First answer",-20}{"half within",14}{"9 in 10 within",18}{"late",10}{"waiting",10}{"of the team's time",20}";
        foreach (var order in run.Orders)
        {
            yield return $"{order.Order.Name,-20}{SimulationWords.Minutes(order.All.Wall.Median),14}{SimulationWords.Minutes(order.All.Wall.NinetiethPercentile),18}"
                + $"{SimulationWords.Percent(order.All.LateShare),10}{Words.Number(order.All.Waiting),10}{SimulationWords.Percent(order.Utilisation),20}";
        }
    }
}
