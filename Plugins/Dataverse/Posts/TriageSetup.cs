using System;
using SocialCrm.Plugins.Dataverse.Models;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Reads what admins set up for triage: topics, rules and a model, one request each.</summary>
internal static class TriageSetup
{
    /// <param name="channelId">Null when the channel is not known.</param>
    /// <param name="mention">What customers write after the @; empty when not known.</param>
    /// <returns>The context of a post that stands in no conversation.</returns>
    public static TriageContext Of(PluginScope scope, Guid? channelId, string mention) =>
        new TriageContext(mention, false, false, new TopicStore(scope.AsSystem).Active())
        {
            Rules = new TriageRuleStore(scope.AsSystem).For(channelId),
            Model = new InstalledModel(scope).Current(),
        };
}
