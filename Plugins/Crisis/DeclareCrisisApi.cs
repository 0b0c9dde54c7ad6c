using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Crises;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Declares one cause of many posts a crisis, and lets the open cases on it join. The same cause again gives the same crisis.</summary>
[CustomApi("scrm_DeclareCrisis")]
public sealed class DeclareCrisisApi : PluginBase
{
    private const int UsualPage = 100;
    private const int LargestPage = 500;
    private const int LongestText = 4000;

    protected override void Run(PluginScope scope)
    {
        var page = CasePage.Read(scope, UsualPage, LargestPage);
        var service = new OwnedByCaller(scope);
        var crisis = Find(scope, service);
        var isNew = crisis.State != CrisisState.Declared;
        if (CrisisMoves.Mistake(crisis, CrisisState.Declared) is { } mistake)
            throw Faults.Reject(mistake);
        if (isNew || Given(scope, new Entity(CrisisTable.Name)))
            crisis = Declare(scope, service, crisis, isNew);

        var joining = new CrisisJoining(service);
        joining.Run(crisis, page);
        scope.Trace("crisis: {0} declared={1} attached={2}", crisis.Id, isNew, joining.Attached);
        scope.Output("CrisisId", crisis.Id);
        scope.Output("CaseId", crisis.CaseId);
        scope.Output("CaseNumber", crisis.CaseId is { } parent ? new CrisisCaseStore(service).NumberOf(parent) : null);
        scope.Output("Declared", isNew);
        scope.Output("Attached", joining.Attached);
        scope.Output("More", joining.More);
    }

    private static StoredCrisis Declare(PluginScope scope, IOrganizationService service, StoredCrisis crisis, bool isNew)
    {
        if (isNew)
            return new CrisisMove(service, scope.UtcNow).To(crisis, CrisisState.Declared, scope.Context.InitiatingUserId, row => Given(scope, row));
        var changed = new Entity(CrisisTable.Name);
        Given(scope, changed);
        new CrisisStore(service).Write(crisis, changed);
        return new CrisisStore(service).ById(crisis.Id);
    }

    private static StoredCrisis Find(PluginScope scope, IOrganizationService service)
    {
        var crises = new CrisisStore(service);
        if (scope.Input<Guid>("CrisisId") is var id && id != Guid.Empty)
            return crises.ById(id);
        var topicId = scope.Input<Guid>("TopicId");
        if (topicId == Guid.Empty)
            throw Faults.Reject("TopicId is missing: say what the posts are about, or give CrisisId a suspected crisis.");
        if (crises.OfTopic(topicId) is { } known)
            return known;
        var topic = new TopicStore(service).NameOf(topicId);
        if (topic.Length == 0)
            throw Faults.NotFound($"There is no topic with the id {topicId}: give TopicId the id of a topic.");
        return crises.Suspect(topicId, topic, scope.OptionalTime("StartedOn") ?? scope.UtcNow - WatchedTopic.UsualWindow, null);
    }

    /// <summary>Sets what the caller gave.</summary>
    /// <returns>False when that is nothing.</returns>
    private static bool Given(PluginScope scope, Entity row)
    {
        if (scope.OptionalTime("StartedOn") is { } startedOn)
            row[CrisisTable.StartedOn] = startedOn;
        Set(scope, "Statement", CrisisTable.Statement, row);
        Set(scope, "Plan", CrisisTable.Plan, row);
        return row.Attributes.Count > 0;
    }

    private static void Set(PluginScope scope, string input, string column, Entity row)
    {
        var text = scope.Input<string>(input)?.Trim();
        if (text?.Length > LongestText)
            throw Faults.Reject($"{input} has {text.Length} characters: shorten it to {LongestText}.");
        if (!string.IsNullOrEmpty(text))
            row[column] = text;
    }
}
