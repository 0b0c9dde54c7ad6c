using SocialCrm.Plugins.Dataverse.Models;
using SocialCrm.Plugins.Dataverse.Setup;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Reads what admins set up for triage: topics, rules and a model, one request each when they were changed since they were last read.</summary>
internal static class TriageSetup
{
    /// <param name="channel">Null when the channel is not known.</param>
    /// <returns>The context of a post that stands in no conversation.</returns>
    public static TriageContext Of(PluginScope scope, Channel? channel)
    {
        var setup = new SetupReader(scope, channel?.SetupVersion);
        return new TriageContext(channel?.Mention ?? "", false, false, new TopicStore(setup).Active())
        {
            Rules = new TriageRuleStore(setup).For(channel?.Id),
            Model = new InstalledModel(scope, setup).Current(),
        };
    }
}
