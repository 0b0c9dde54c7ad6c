using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Links;
using SocialCrm.Plugins.Dataverse.Posts;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Intake;

/// <summary>
/// Sends a post that a connector, an import or a person created the same way as one that came through the API; looks again at one whose
/// conversation came in at the same moment; and sees whether a private message tells who its author is.
/// </summary>
/// <remarks>Asynchronous: the connector does not wait for triage, and a lost race is tried again.</remarks>
[Step("Create", SocialActivityTable.Name, Stage.PostOperation, IsAsync = true)]
public sealed class SocialActivityCreatedPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        if ((Choice.Read<Outcome>(scope.Target, SocialActivityTable.Outcome) ?? Outcome.Pending) == Outcome.Pending)
            new ConnectorPost(scope).IngestNew(scope.Target);
        else
            new LookAgain(scope).At(scope.Target);
        new LinkSuggestion(scope).Consider(scope.Target);
    }
}
