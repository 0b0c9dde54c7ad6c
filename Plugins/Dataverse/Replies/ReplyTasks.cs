using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>Puts a reply that got nowhere before somebody.</summary>
internal sealed class ReplyTasks
{
    private const int SubjectLength = 200;
    private const int HighPriority = 2;

    private readonly IOrganizationService _service;
    private readonly DateTime _now;

    public ReplyTasks(IOrganizationService service, DateTime now)
    {
        _service = service;
        _now = now;
    }

    /// <summary>A task for the owner of the case.</summary>
    public void TellOwner(StoredReply reply, string what, string why)
    {
        if (reply.Case != null)
            _service.Create(Task(reply, what, why, _now));
    }

    /// <summary>A task in the approval queue of the channel, or else in its queue.</summary>
    public void AskOthers(StoredReply reply)
    {
        if (reply.Case == null)
            return;
        var until = reply.SendBy is { } end ? $" It expires at {TimeWords.Of(end, _now)}." : "";
        var id = _service.Create(Task(
            reply, "a reply awaits approval", $"Nobody has decided on the reply of {reply.DraftedBy}: approve or reject it.{until}", reply.SendBy ?? _now));
        if ((QueueOf(reply.ChannelId, ChannelTable.ApprovalQueue) ?? QueueOf(reply.ChannelId, ChannelTable.Queue)) is { } queue)
            new QueueStore(_service).Put(new EntityReference(TaskTable.Name, id), queue);
    }

    private static Entity Task(StoredReply reply, string what, string why, DateTime dueOn)
    {
        var task = new Entity(TaskTable.Name)
        {
            [TaskTable.Subject] = PostText.CutExact($"{reply.Case!.Number}: {what}", SubjectLength),
            [TaskTable.Description] = why,
            [TaskTable.Regarding] = new EntityReference(IncidentTable.Name, reply.Case.Id),
            [TaskTable.ScheduledEnd] = dueOn,
            [TaskTable.Priority] = new OptionSetValue(HighPriority),
        };
        if (reply.CaseOwner is { } owner)
            task[TaskTable.Owner] = new EntityReference(owner.IsTeam ? UserTable.Team : UserTable.Name, owner.Id);
        return task;
    }

    private Guid? QueueOf(Guid? channelId, string lookup)
    {
        if (channelId is not { } id)
            return null;
        var query = Find.In(ChannelTable.Name, ChannelTable.Id).Is(ChannelTable.Id, id);
        QueueStore.Join(query, lookup);
        return _service.FirstOrNone(query) is { } row ? QueueStore.ActiveOf(row) : null;
    }
}
