using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Evidence;

/// <summary>Refuses to change what a copy says: an admin may set its date and a legal hold, and nothing else.</summary>
[Step("Update", EvidenceTable.Name, Stage.PreOperation, FilteringColumns = Content)]
public sealed class EvidenceChangedPlugin : PluginBase
{
    private const string Content = EvidenceTable.Author + "," + EvidenceTable.CapturedOn + "," + EvidenceTable.Hash + ","
        + EvidenceTable.Link + "," + EvidenceTable.PrimaryName + "," + EvidenceTable.Reason + "," + EvidenceTable.Text;

    protected override void Run(PluginScope scope) =>
        throw Faults.Reject("Evidence cannot be changed: set Legal Hold or Keep Until only.");
}
