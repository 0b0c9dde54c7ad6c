using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;

namespace SocialCrm.Plugins.Triage.Corrections;

/// <summary>Gives the corrected intents as a file to train with, a page at a time.</summary>
[CustomApi("scrm_ExportTriageCorrections")]
public sealed class ExportTriageCorrectionsApi : PluginBase
{
    private const int DefaultRows = 500;
    private const int MostRows = 1000;

    protected override void Run(PluginScope scope)
    {
        var rows = scope.Input<int>("MaxRows");
        if (rows is < 0 or > MostRows)
            throw Faults.Reject("MaxRows is not between 1 and 1000: give a number in that range, or leave it out.");

        var most = rows == 0 ? DefaultRows : rows;
        var page = new CorrectionStore(scope.AsSystem).Intents(scope.OptionalTime("Since"), most);
        scope.Output("Csv", CorrectionCsv.Write(page.Posts));
        scope.Output("Rows", page.Posts.Count);
        scope.Output("More", page.More);
        scope.Output("NextSince", page.NextSince);
    }
}
