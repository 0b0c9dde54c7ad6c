using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>
/// Sees whether a new post would be decided otherwise now that what was taken in at the same moment is known too. Two transactions do not
/// see each other, whichever of them is first.
/// </summary>
/// <remarks>In the asynchronous step of the post. Costs no request for a post whose parent was known and that has a case.</remarks>
internal sealed class LookAgain
{
    private readonly PluginScope _scope;

    public LookAgain(PluginScope scope) => _scope = scope;

    /// <param name="post">The socialactivity as it was created.</param>
    public void At(Entity post)
    {
        if (ParentHasCome(post) || ConversationHasBegun(post))
            _scope.AsSystem.Execute(new OrganizationRequest("scrm_SettlePost") { ["SocialActivityId"] = post.Id });
    }

    private bool ParentHasCome(Entity post)
    {
        var wasMissing = post.GetAttributeValue<bool>(SocialActivityTable.ParentMissing);
        var answersNoCase = post.GetAttributeValue<bool>(SocialActivityTable.DirectionCode)
            && post.Contains(SocialActivityTable.InResponseTo)
            && !post.Contains(SocialActivityTable.Regarding);
        return (wasMissing || answersNoCase)
            && post.GetAttributeValue<EntityReference>(SocialActivityTable.Channel) is { } channel
            && new PostStore(_scope.AsSystem).IsHere(channel.Id, ParentOf(post), !wasMissing);
    }

    /// <summary>A post that answers nothing lacks the one that it shares.</summary>
    private static string ParentOf(Entity post) =>
        post.GetAttributeValue<string>(SocialActivityTable.InResponseTo) ?? post.GetAttributeValue<string>(SocialActivityTable.ReshareOf);

    private bool ConversationHasBegun(Entity post) =>
        !post.Contains(SocialActivityTable.Regarding)
        && Choice.Read<Outcome>(post, SocialActivityTable.Outcome) is Outcome.Ignored or Outcome.Praise
        && post.GetAttributeValue<EntityReference>(SocialActivityTable.PostFromProfile) is { } author
        && post.GetAttributeValue<EntityReference>(SocialActivityTable.Channel) is { } channel
        && new CaseStore(_scope.AsSystem).WasInConversation(channel.Id, author.Id, post.GetAttributeValue<DateTime>(SocialActivityTable.PostedOn));
}
