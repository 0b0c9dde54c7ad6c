using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>A case of ours that a rep opened again by hand: it gets its clock and its conversation back.</summary>
internal sealed class CaseReactivation
{
    private readonly PluginScope _scope;
    private readonly Entity _before;

    public CaseReactivation(PluginScope scope)
    {
        _scope = scope;
        _before = scope.PreImage!;
    }

    /// <summary>Does nothing for a case that has a conversation key: intake gave it one before it opened the case again for a post.</summary>
    public void Apply()
    {
        if (_before.Contains(IncidentTable.ConversationKey))
            return;

        var service = _scope.AsSystem;
        var row = new Entity(IncidentTable.Name, _scope.Target.Id);
        if (_before.GetAttributeValue<EntityReference>(IncidentTable.Policy) is { } policy)
            new CaseClocks(service).CaseReactivated(row.Id, policy.Id, _scope.UtcNow, row);
        GiveConversation(row);
        if (row.Attributes.Count > 0)
            service.Update(row);
        _scope.Trace("sla: case={0} reactivated", row.Id);
    }

    private void GiveConversation(Entity row)
    {
        var channelId = _before.GetAttributeValue<EntityReference>(IncidentTable.Channel).Id;
        if (_before.GetAttributeValue<EntityReference>(IncidentTable.Profile) is not { } profile)
            return;

        var cases = new CaseStore(_scope.AsSystem);
        if (cases.HolderOfConversation(channelId, profile.Id) is { } holder)
            SayWhoHoldsIt(row.Id, holder);
        else if (new ProfileStore(_scope.AsSystem).KeyOf(profile.Id) is { } profileKey)
            row[IncidentTable.ConversationKey] = cases.FreeKey(channelId, profileKey);
    }

    private void SayWhoHoldsIt(Guid caseId, string holder) => new NoteStore(_scope.AsSystem).Write(
        caseId,
        $"Case {holder} holds this conversation",
        $"Later posts of the author belong to case {holder}, which was opened while this one was closed. Merge the two if they are about the same.");
}
