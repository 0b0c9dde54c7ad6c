using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>A change of a reply that is not ours.</summary>
internal sealed class ReplyGuard
{
    /// <summary>Only our custom APIs write these on a reply.</summary>
    public const string KeptColumns =
        SocialActivityTable.DirectionCode + "," + SocialActivityTable.DraftedBy + "," + SocialActivityTable.BasedOn + ","
        + SocialActivityTable.Answers + "," + SocialActivityTable.LeaseUntil + "," + SocialActivityTable.SendBy + ","
        + SocialActivityTable.Attempts + "," + SocialActivityTable.Part + "," + SocialActivityTable.PartCount;

    /// <summary>What people may change on a reply until it is sent; it then has to be checked and approved again.</summary>
    public const string WrittenColumns =
        SocialActivityTable.Text + "," + SocialActivityTable.Description + "," + SocialActivityTable.PostMessageType + ","
        + SocialActivityTable.Channel + "," + SocialActivityTable.InResponseTo;

    /// <summary>The columns of the pre-image.</summary>
    public const string ImageColumns =
        SocialActivityTable.DirectionCode + "," + SocialActivityTable.ReplyState + "," + SocialActivityTable.JoinedTo + ","
        + SocialActivityTable.DraftedBy + "," + SocialActivityTable.Regarding + "," + WrittenColumns;

    private readonly PluginScope _scope;

    public ReplyGuard(PluginScope scope) => _scope = scope;

    /// <exception cref="InvalidPluginExecutionException">HTTP 400 for a change that is not allowed.</exception>
    public void Watch()
    {
        if (_scope.IsOurs)
            return;
        if (IsChanged(SocialActivityTable.ReplyState))
            throw Faults.Reject("Reply State is kept by the reply actions: submit, approve or reject the reply instead.");
        if (_scope.PreImage is not { } before || !before.Contains(SocialActivityTable.DraftedBy))
            return;
        if (KeptColumns.Split(',').Any(IsChanged))
            throw Faults.Reject("The columns of a reply are kept by the reply actions: change its text, or draft it anew.");
        if (WrittenColumns.Split(',').Any(IsChanged))
            Rewritten(before);
    }

    private bool IsChanged(string column)
    {
        if (!_scope.Target.Contains(column))
            return false;
        var after = _scope.Target[column];
        var before = _scope.PreImage?.Contains(column) == true ? _scope.PreImage[column] : null;
        return !Equals(after, before) && !(after as string == "" && before == null);
    }

    private void Rewritten(Entity before)
    {
        var state = Choice.Read<ReplyState>(before, SocialActivityTable.ReplyState);
        if (state is ReplyState.Sending or ReplyState.Sent)
            throw Faults.Reject("The reply is on the network or on its way there: its text can no longer be changed here.");
        RefuseExcluded(before);
        KeepTextsTogether();
        if (state is ReplyState.AwaitingApproval or ReplyState.Approved)
            Reset(_scope.Target);
        else if (state == ReplyState.Queued && before.GetAttributeValue<EntityReference>(SocialActivityTable.JoinedTo) is { } first)
            RefuseUnlessDraft(first.Id);
    }

    /// <summary>Whoever is kept from the case does not write its answers, not even under the name of somebody else.</summary>
    private void RefuseExcluded(Entity before)
    {
        if (before.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding) is { LogicalName: IncidentTable.Name } theCase)
            new ExclusionStore(_scope.AsSystem).RequireMayAct(theCase.Id, _scope.Context.InitiatingUserId);
    }

    /// <summary>What is sent is scrm_text; a form may show only the short column.</summary>
    private void KeepTextsTogether()
    {
        var target = _scope.Target;
        if (IsChanged(SocialActivityTable.Text))
            target[SocialActivityTable.Description] = PostText.CutExact(target.GetAttributeValue<string>(SocialActivityTable.Text) ?? "", CaseDraft.DescriptionLength);
        else if (IsChanged(SocialActivityTable.Description))
            target[SocialActivityTable.Text] = target.GetAttributeValue<string>(SocialActivityTable.Description);
    }

    /// <summary>Whoever changes a reply is its author from then on, so that they cannot approve their own words.</summary>
    private void Reset(Entity row)
    {
        row[SocialActivityTable.ReplyState] = Choice.Of(ReplyState.Draft);
        row[SocialActivityTable.DraftedBy] = new EntityReference(UserTable.Name, _scope.Context.InitiatingUserId);
        row[SocialActivityTable.DraftedOn] = _scope.UtcNow;
        row[SocialActivityTable.SendBy] = null;
        row[SocialActivityTable.ReplyDueOn] = null;
        row[SocialActivityTable.ReplyReason] = "Changed after it was submitted: submit it again.";
    }

    /// <summary>The first part stands for the whole reply, with its approval.</summary>
    private void RefuseUnlessDraft(Guid firstId)
    {
        if (new ReplyStore(_scope.AsSystem).ById(firstId).State != ReplyState.Draft)
            throw Faults.Reject("This is a later part of a reply that was submitted: draft the reply anew to change it.");
    }
}
