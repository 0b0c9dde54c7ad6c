using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Fairness;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Fairness;

/// <summary>Measures whether everybody who posted in a stretch of time waited equally long for a first response, and keeps the result.</summary>
/// <remarks>One request for each 5,000 waits and one for the result; nothing of a case changes.</remarks>
[CustomApi("scrm_MeasureFairness")]
public sealed class MeasureFairnessApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var from = scope.RequiredTime("From");
        var to = scope.RequiredTime("To");
        if (from >= to)
            throw Faults.Reject("From is not before To: give the start of the stretch in From and its end in To.");
        var waits = new FirstResponseStore(scope.AsSystem).Between(from, to, scope.UtcNow) ?? throw Faults.Reject(string.Format(
            CultureInfo.InvariantCulture,
            "More than {0:N0} first responses are between From and To: choose a shorter stretch.",
            FairnessMeasure.MostWaits));
        var measure = FairnessMeasure.Of(from, to, scope.UtcNow, waits);
        var summary = FairnessWords.Of(measure);
        var figures = FairnessJson.Write(measure);
        var id = scope.AsSystem.Create(Row(measure, summary, figures));
        scope.Trace("fairness: measure={0} people={1} gaps={2}", id, measure.All.Count, measure.Gaps.Count());
        scope.Output("MeasureId", id);
        scope.Output("Summary", summary);
        scope.Output("Figures", figures);
        scope.Output("People", measure.All.Count);
        scope.Output("Waiting", measure.All.Waiting);
        scope.Output("Gaps", measure.Gaps.Count());
        scope.Output("AuthorGaps", measure.Gaps.Count(gap => gap.IsAboutAuthors));
    }

    private static Entity Row(FairnessMeasure measure, string summary, string figures) => new Entity(FairnessMeasureTable.Name)
    {
        [FairnessMeasureTable.PrimaryName] = string.Format(CultureInfo.InvariantCulture, "{0:yyyy-MM-dd HH:mm} to {1:yyyy-MM-dd HH:mm} UTC", measure.From, measure.To),
        [FairnessMeasureTable.From] = measure.From,
        [FairnessMeasureTable.To] = measure.To,
        [FairnessMeasureTable.MeasuredOn] = measure.MeasuredOn,
        [FairnessMeasureTable.People] = measure.All.Count,
        [FairnessMeasureTable.Waiting] = measure.All.Waiting,
        [FairnessMeasureTable.Gaps] = measure.Gaps.Count(),
        [FairnessMeasureTable.AuthorGaps] = measure.Gaps.Count(gap => gap.IsAboutAuthors),
        [FairnessMeasureTable.Summary] = summary,
        [FairnessMeasureTable.Figures] = figures,
    };
}
