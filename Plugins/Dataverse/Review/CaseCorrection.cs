using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Triage;
using SocialCrm.Plugins.Triage.Corrections;

namespace SocialCrm.Plugins.Dataverse.Review;

/// <summary>What a person corrects on a case that a post opened.</summary>
internal sealed class CaseCorrection
{
    private readonly PluginScope _scope;
    private readonly CaseChanges _changes;

    public CaseCorrection(PluginScope scope)
    {
        _scope = scope;
        _changes = new CaseChanges(scope);
    }

    public void Keep()
    {
        if (!_changes.IsAny || !_changes.IsByPerson)
            return;
        var store = new CorrectionStore(_scope.AsSystem);
        if (store.OpeningPost(_scope.Target.Id) is not { } post)
            return;
        foreach (var correction in Corrections())
            store.Keep(_scope.Target.Id, post, correction, _scope.Context.InitiatingUserId, _scope.UtcNow);
    }

    private IEnumerable<Correction> Corrections()
    {
        if (_changes.IsChanged(IncidentTable.Intent))
            yield return new Correction(TriageColumn.Intent, Word<Intent>(_scope.PreImage!, IncidentTable.Intent), Word<Intent>(_scope.Target, IncidentTable.Intent));
        if (_changes.IsChanged(IncidentTable.Urgency))
            yield return new Correction(TriageColumn.Urgency, Word<Urgency>(_scope.PreImage!, IncidentTable.Urgency), Word<Urgency>(_scope.Target, IncidentTable.Urgency));
        if (_changes.IsChanged(IncidentTable.Topic))
            yield return new Correction(TriageColumn.Topic, Topic(_scope.PreImage!), Topic(_scope.Target));
    }

    private static string Word<T>(Entity row, string column)
        where T : struct, Enum => Choice.Read<T>(row, column)?.ToString() ?? "";

    private string Topic(Entity row) => row.GetAttributeValue<EntityReference>(IncidentTable.Topic) is { } topic
        ? new TopicStore(_scope.AsSystem).NameOf(topic.Id)
        : "";
}
