using System;
using System.Linq;
using SocialCrm.Cli.Commands;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Setup;

/// <summary>The labels of one choice of the solution, in the order of its values.</summary>
internal sealed class ChoiceWords(string field, params string[] labels)
{
    public static ChoiceWords Intents { get; } = new("intent", Enum.GetNames<Intent>());

    public static ChoiceWords Urgencies { get; } = new("urgency", Enum.GetNames<Urgency>());

    public static ChoiceWords Kpis { get; } = new("kpi", [.. Enum.GetValues<Kpi>().Select(kpi => KpiName.Of(kpi))]);

    public static ChoiceWords Anchors { get; } = new("anchor", "Percent of budget", "Minutes before due", "Minutes after due");

    public static ChoiceWords Actions { get; } =
        new("action", "Raise priority", "Route to queue", "Assign to team", "Create task", "Notify", "Set escalated");

    /// <exception cref="InputException">The set-up names something else.</exception>
    public int ValueOf(string label)
    {
        var index = Array.FindIndex(labels, known => string.Equals(known, label, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? Choice.First + index
            : throw new InputException($"The set-up says {field} \"{label}\"; it must be one of {string.Join(", ", labels)}.");
    }
}
