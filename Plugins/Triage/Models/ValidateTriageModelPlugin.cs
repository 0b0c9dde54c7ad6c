using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Models;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>Says on the row whether its weights can be used, and leaves at most one model enabled.</summary>
/// <remarks>A broken model may be saved and even enabled: posts are then read by the built-in one, and the row says so.</remarks>
[Step("Create", TriageModelTable.Name, Stage.PreOperation)]
[Step("Update", TriageModelTable.Name, Stage.PreOperation, FilteringColumns = TriageModelTable.Enabled + "," + TriageModelTable.Weights)]
public sealed class ValidateTriageModelPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var saved = scope.Target;
        if (scope.Context.MessageName == "Create" || saved.Contains(TriageModelTable.Weights))
            ModelCheck.Of(saved.GetAttributeValue<string>(TriageModelTable.Weights)).WriteTo(saved);
        if (saved.GetAttributeValue<bool>(TriageModelTable.Enabled))
            new ModelStore(scope.AsSystem).DisableAllBut(saved.Id);
    }
}
