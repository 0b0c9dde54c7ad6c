using System;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Crises;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Crisis;

/// <summary>A crisis that a person begins, declares or ends on its form goes the way that the custom APIs go; the sweep does the rest, page by page.</summary>
[Step("Create", CrisisTable.Name, Stage.PreOperation)]
[Step("Update", CrisisTable.Name, Stage.PreOperation, FilteringColumns = Columns, PreImageColumns = Images)]
public sealed class CrisisSavedPlugin : PluginBase
{
    private const string Columns = CrisisTable.Key + "," + CrisisTable.State + "," + CrisisTable.Topic;

    private const string Images = Columns + "," + CrisisTable.Authors + "," + CrisisTable.Case + "," + CrisisTable.ClosingOn + "," + CrisisTable.CoolsUntil + ","
        + CrisisTable.PrimaryName + "," + CrisisTable.RelatedTopics + "," + CrisisTable.Resolution + "," + CrisisTable.StartedOn + "," + CrisisTable.Updates;

    protected override void Run(PluginScope scope)
    {
        if (scope.IsByOurApi)
            return;
        if (scope.PreImage == null)
            Begin(scope);
        else
            Change(scope);
    }

    private static void Begin(PluginScope scope)
    {
        var crisis = CrisisStore.Read(scope.Target);
        if (crisis.TopicId == Guid.Empty)
            throw Faults.Reject("A crisis needs a topic: choose what the posts are about.");
        if (crisis.State != CrisisState.Suspected)
            throw Faults.Reject("Save the crisis as suspected first, then declare it.");
        var topic = new Dataverse.Stores.TopicStore(scope.AsSystem).NameOf(crisis.TopicId);
        scope.Target[CrisisTable.Key] = CrisisStore.KeyOf(crisis.TopicId);
        scope.Target[CrisisTable.State] = Choice.Of(CrisisState.Suspected);
        if (crisis.Name.Length == 0)
            scope.Target[CrisisTable.PrimaryName] = topic;
        if (!scope.Target.Contains(CrisisTable.StartedOn))
            scope.Target[CrisisTable.StartedOn] = scope.UtcNow - WatchedTopic.UsualWindow;
    }

    private static void Change(PluginScope scope)
    {
        var before = CrisisStore.Read(scope.PreImage!);
        var after = CrisisStore.Read(scope.AfterSave(Images.Split(',')));
        if (after.TopicId != before.TopicId || (scope.Target.Contains(CrisisTable.Key) && !Equals(scope.Target[CrisisTable.Key], scope.PreImage!.GetAttributeValue<string>(CrisisTable.Key))))
            throw Faults.Reject("A crisis keeps its topic: say that it is a false alarm and declare another one.");
        if (after.State == before.State)
            return;
        if (CrisisMoves.Mistake(after with { State = before.State }, after.State) is { } mistake)
            throw Faults.Reject(mistake);
        new CrisisMove(new OwnedByCaller(scope), scope.UtcNow).Set(before with { Id = scope.Target.Id, RelatedTopics = after.RelatedTopics }, after.State, scope.Context.InitiatingUserId, scope.Target);
    }
}
