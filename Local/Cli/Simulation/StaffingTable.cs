using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Cli.Report;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Simulation;

/// <summary>How many reps each hour of the week needs, beside how many the file's team has.</summary>
internal static class StaffingTable
{
    private const double HoursOfWeek = 37.5;

    /// <summary>Below it too few evenings and weekends are simulated to speak of a week.</summary>
    private const int FewestDays = 14;

    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static Html Of(SimulationRun run) => Html.Of(
        $"""
        <section aria-labelledby="staffing"><h2 id="staffing">How many people do we need?</h2>
        {Sentences(run).Select(sentence => Html.Of($"<p>{sentence}</p>"))}
        <div class="wide"><table class="figures hours"><caption>Reps needed in each hour / on average in the team of the file. Bold and underlined: fewer are there than needed. Hours are those of {run.Setup.TimeZone}.</caption>
        <thead><tr><th scope="col">Hour</th>{Week.Select(day => Html.Of($"<th scope=\"col\">{day.ToString()}</th>"))}</tr></thead>
        <tbody>{Enumerable.Range(0, 24).Select(hour => Row(run, hour))}</tbody></table></div>
        <details><summary>How this was found, and what it is worth</summary>{Method(run).Select(sentence => Html.Of($"<p>{sentence}</p>"))}</details>
        </section>

        """);

    /// <summary>What it comes to, and how sure it is.</summary>
    public static IEnumerable<string> Sentences(SimulationRun run)
    {
        var (need, target) = (run.Staffing, run.Setup.Target);
        yield return need.IsMet ? $"With these numbers {SimulationWords.Percent(target.InTime)} of first answers and more are in time in our order, for each urgency by itself: {InTime(need.InTime)}."
            : need.IsAttainable ? $"The search was stopped after {Words.Number(need.Runs)} runs before the target of {SimulationWords.Percent(target.InTime)} in time was met; more people than these may meet it. Simulate fewer days or posts. With these numbers: {InTime(need.InTime)}."
            : $"The target of {SimulationWords.Percent(target.InTime)} in time cannot be met for each urgency, however many people there are: too many answers take longer to write than is promised. With these numbers: {InTime(need.InTime)}.";
        yield return Hours(run);
        yield return $"Tried on other traffic of the same kind, which the search had not seen: {InTime(need.InTimeElsewhere)}. The numbers were fitted to the traffic they were found with, so other traffic may do worse; plan with a reserve.";
        yield return $"On that traffic the same people in another order would have in time: {string.Join("; ", need.ByOrder.Where(one => one.Order != QueueOrder.Ours).Select(one => $"{SimulationWords.Named(one.Order)} {InTime(one.InTime)}"))}.";
    }

    private static string Hours(SimulationRun run)
    {
        var need = run.Staffing;
        return run.Setup.Days < FewestDays
            ? $"That is {Words.Number((long)Math.Round(need.HoursSimulated))} hours of work in the {Words.Count(run.Setup.Days, "day", "days")} simulated. Simulate {FewestDays.ToString(CultureInfo.InvariantCulture)} days or more to learn how many people a week needs."
            : $"That is {Words.Number(need.HoursOfWeek)} hours of work a week, or {People(need.HoursOfWeek)} people with {HoursOfWeek.ToString(CultureInfo.InvariantCulture)} hours, before breaks, leave, sickness and meetings. "
                + $"The team of the file is there for {Words.Number((long)Math.Round(need.Present.Sum()))} hours a week.";
    }

    private static IEnumerable<string> Method(SimulationRun run)
    {
        yield return "Begun with the work that comes in each hour, divided by the length of the hour. Then the traffic of three stretches was simulated again and again: as long as an urgency missed the target "
            + "in one of them, the hours in which its late cases waited got one rep more; then one rep at a time was taken away, round by round through the week, as long as the target held in all three. "
            + (run.Staffing.IsTight ? "In the end one rep fewer in any single hour was tried and misses the target." : "The search was stopped before every hour was tried with one rep fewer, so there may be some to spare.")
            + $" {Words.Number(run.Staffing.Runs)} runs.";
        yield return "The numbers count people who can answer everything in the minutes that the file gives, and who are there the whole hour. They are one solution, not the only one: an hour more in the morning may save one in the afternoon. "
            + "Posts of a crisis are left out, because nobody staffs every week for one.";
        yield return "An answer that falls due after the end is not counted.";
        yield return $"At least {Words.Count(run.Setup.Target.FewestReps, "rep is", "reps are")} there in every hour, as the file asks.";
    }

    private static Html Row(SimulationRun run, int hour) => Html.Of(
        $"<tr><th scope=\"row\">{hour.ToString("00", CultureInfo.InvariantCulture)}–{(hour + 1).ToString("00", CultureInfo.InvariantCulture)}</th>{Week.Select(day => Cell(run, ((int)day * 24) + hour))}</tr>");

    private static Html Cell(SimulationRun run, int cell)
    {
        if (!IsSimulated(run.Setup, (DayOfWeek)(cell / 24)))
            return Html.Of($"<td>–</td>");
        var (needed, present) = (run.Staffing.Reps[cell], run.Staffing.Present[cell]);
        return Html.Of($"<td class=\"{(present < needed - 0.05 ? "lacks" : "")}\">{Words.Number(needed)} <small>/ {present.ToString("0.#", CultureInfo.InvariantCulture)}</small></td>");
    }

    private static bool IsSimulated(SimulationSetup setup, DayOfWeek day) => ((int)day - (int)setup.Start.DayOfWeek + 7) % 7 < setup.Days;

    private static string InTime(IReadOnlyList<double?> shares) =>
        string.Join(", ", Enum.GetValues<Urgency>().Where(urgency => shares[(int)urgency] is not null).Select(urgency => $"{urgency.ToString().ToLowerInvariant()} {SimulationWords.Percent(shares[(int)urgency])}"));

    private static string People(int hours) => Words.Number((long)Math.Ceiling(hours / HoursOfWeek));
}
