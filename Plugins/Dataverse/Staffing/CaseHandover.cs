using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Replies;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Dataverse.Staffing;

/// <summary>Takes an open case from whoever its customer turns out to complain about, and from those who report to them.</summary>
internal sealed class CaseHandover
{
    private const int MostMerges = 8;
    private const string Queue = "queue";

    private readonly PluginScope _scope;
    private readonly IOrganizationService _service;
    private readonly ExclusionStore _exclusions;

    public CaseHandover(PluginScope scope)
    {
        _scope = scope;
        _service = scope.AsSystem;
        _exclusions = new ExclusionStore(scope.AsSystem);
    }

    /// <summary>Gives the case, or the one it was merged into, to somebody else if it has to leave its owner, and ends answers of whoever is kept from it.</summary>
    /// <remarks>One request when nobody is named.</remarks>
    public void Apply(Guid caseId)
    {
        var named = _exclusions.NamedOn(caseId);
        if (named.Count == 0 || Living(caseId) is not { } theCase)
            return;
        if (theCase.Id != caseId)
            named = _exclusions.NamedOn(theCase.Id);
        var item = QueueItem(theCase.Id);
        if (theCase.GetAttributeValue<EntityReference>(IncidentTable.Owner) is { } owner && _exclusions.Excludes(named, owner))
            Give(theCase.Id, named, item);
        if (item?.GetAttributeValue<EntityReference>(QueueItemTable.Worker) is { } worker && _exclusions.Excludes(named, worker))
            _service.Update(new Entity(QueueItemTable.Name, item.Id) { [QueueItemTable.Worker] = null });
        EndAnswers(theCase.Id, named);
    }

    private void EndAnswers(Guid caseId, IReadOnlyCollection<Person> named)
    {
        var writer = new ReplyWriter(_service);
        foreach (var reply in new ReplyStore(_service).UnsentOn(caseId))
        {
            if (_exclusions.Excludes(named, new EntityReference(UserTable.Name, reply.DraftedById)))
                _scope.AsOurs(() => writer.End(reply, ReplyState.Rejected, "The case is with somebody else now, who answers it."));
        }
    }

    private void Give(Guid caseId, IReadOnlyCollection<Person> named, Entity? item)
    {
        var next = Candidates(named, item).FirstOrDefault(candidate => !_exclusions.Excludes(named, candidate));
        if (next == null)
        {
            _scope.Trace("staffing: case={0} has to leave its owner, but nobody may take it", caseId);
            return;
        }

        _service.Update(new Entity(IncidentTable.Name, caseId) { [IncidentTable.Owner] = next });
        _scope.Trace("staffing: case={0} given to {1}", caseId, next.Id);
    }

    /// <summary>The owner of the queue, then the managers of the employee, and whoever acts when there is none of them.</summary>
    /// <remarks>Whoever takes posts in owns every case that nobody has picked, so a case that a post takes away waits in its queue again.</remarks>
    private IEnumerable<EntityReference> Candidates(IReadOnlyCollection<Person> named, Entity? item)
    {
        var acting = new EntityReference(UserTable.Name, _scope.Context.InitiatingUserId);
        if (_scope.IsByOurApi)
            yield return acting;
        if (item?.Linked<EntityReference>(Queue, IncidentTable.Owner) is { } queueOwner)
            yield return queueOwner;
        foreach (var person in new EmployeeStore(_service).Above(named).Where(person => person.IsUser))
            yield return new EntityReference(UserTable.Name, person.Id);
        yield return acting;
    }

    private Entity? QueueItem(Guid caseId)
    {
        var query = Find.In(QueueItemTable.Name, QueueItemTable.Worker).Is(QueueItemTable.Record, caseId);
        query.Outer(Queue, QueueTable.Name, QueueItemTable.Queue, QueueTable.Id, IncidentTable.Owner);
        return _service.FirstOrNone(query);
    }

    /// <summary>The open case that a case is, or was merged into.</summary>
    private Entity? Living(Guid caseId)
    {
        for (var merges = 0; merges <= MostMerges; merges++)
        {
            var query = Find.In(IncidentTable.Name, IncidentTable.Owner, IncidentTable.StateCode, IncidentTable.Master).Is(IncidentTable.Id, caseId);
            if (_service.FirstOrNone(query) is not { } row)
                return null;
            if (row.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value == (int)CaseState.Active)
                return row;
            if (row.GetAttributeValue<EntityReference>(IncidentTable.Master) is not { } master)
                return null;
            caseId = master.Id;
        }

        return null;
    }
}
