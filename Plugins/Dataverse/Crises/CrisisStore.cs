using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Reads and writes crises. The alternate key lets one topic have one crisis at a time.</summary>
internal sealed class CrisisStore
{
    private const int ReasonLength = 400;
    private const int NameLength = 200;

    /// <summary>The platform counts 50,000 rows in one query at most; the rest is what may join until the next look.</summary>
    private const int MostCounted = 40_000;

    private static readonly string[] Columns =
    {
        CrisisTable.PrimaryName, CrisisTable.State, CrisisTable.Topic, CrisisTable.Case, CrisisTable.StartedOn, CrisisTable.Authors,
        CrisisTable.Updates, CrisisTable.CreatedOn, CrisisTable.CoolsUntil, CrisisTable.ClosingOn, CrisisTable.Resolution,
        CrisisTable.RelatedTopics, CrisisTable.Failure, CrisisTable.Cases,
    };

    private readonly IOrganizationService _service;

    public CrisisStore(IOrganizationService service) => _service = service;

    public static string KeyOf(Guid topicId) => PostKey.Hash("crisis|" + topicId.ToString("D"));

    /// <exception cref="InvalidPluginExecutionException">HTTP 404 when there is none.</exception>
    public StoredCrisis ById(Guid id) => IfThere(id)
        ?? throw Faults.NotFound($"There is no crisis with the id {id}: give CrisisId the id of a crisis.");

    public StoredCrisis? IfThere(Guid id) => Read(Find.In(CrisisTable.Name, Columns).Is(CrisisTable.Id, id)).FirstOrDefault();

    /// <summary>The crisis of a topic that is not over, or null.</summary>
    public StoredCrisis? OfTopic(Guid topicId) => Read(Find.In(CrisisTable.Name, Columns).Is(CrisisTable.Key, KeyOf(topicId))).FirstOrDefault();

    /// <summary>Crises that are not over, those whose cases are still being freed, and alarms that were false a short while ago.</summary>
    /// <param name="falseSince">UTC.</param>
    public IReadOnlyList<StoredCrisis> Current(DateTime falseSince)
    {
        var query = Find.In(CrisisTable.Name, Columns).Oldest(CrisisTable.CreatedOn).Oldest(CrisisTable.Id);
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Where(CrisisTable.Key, ConditionOperator.NotNull).Where(CrisisTable.ClosingOn, ConditionOperator.NotNull);
        var alarm = query.Criteria.AddFilter(LogicalOperator.And);
        alarm.AddCondition(CrisisTable.State, ConditionOperator.Equal, Choice.Of(CrisisState.FalseAlarm).Value);
        alarm.AddCondition(CrisisTable.ClosedOn, ConditionOperator.GreaterEqual, falseSince);
        return Read(query);
    }

    /// <summary>Begins a crisis as suspected.</summary>
    public StoredCrisis Suspect(Guid topicId, string topic, DateTime startedOn, Wave? wave)
    {
        var row = new Entity(CrisisTable.Name)
        {
            [CrisisTable.PrimaryName] = PostText.CutExact(topic, NameLength),
            [CrisisTable.Topic] = new EntityReference(TopicTable.Name, topicId),
            [CrisisTable.Key] = KeyOf(topicId),
            [CrisisTable.State] = Choice.Of(CrisisState.Suspected),
            [CrisisTable.StartedOn] = startedOn,
        };
        if (wave != null)
        {
            row[CrisisTable.Authors] = wave.Authors;
            row[CrisisTable.Usual] = decimal.Round(wave.Usual, 2);
            row[CrisisTable.Reason] = PostText.CutExact(wave.Reason, ReasonLength);
        }

        return ById(_service.Create(row));
    }

    /// <summary>Writes columns of a crisis that is as it was read; a lost race is a passing fault.</summary>
    public void Write(StoredCrisis crisis, Entity row)
    {
        row.Id = crisis.Id;
        row.RowVersion = crisis.Version;
        _service.UpdateIfUnchanged(row);
    }

    /// <summary>Starts the system job that looks after a crisis.</summary>
    /// <param name="asOf">UTC.</param>
    public void HandOver(Guid id, DateTime asOf) => _service.Update(new Entity(CrisisTable.Name, id) { [CrisisTable.PerformAsOf] = asOf });

    /// <summary>Waits until no other call changes the crisis, and keeps it to the end of this one.</summary>
    /// <returns>The crisis as it is then.</returns>
    public StoredCrisis Lock(Guid id)
    {
        _service.Update(new Entity(CrisisTable.Name, ById(id).Id) { [CrisisTable.Failure] = null });
        return ById(id);
    }

    public static StoredCrisis Read(Entity row) => new StoredCrisis(
        row.Id,
        row.GetAttributeValue<string>(CrisisTable.PrimaryName) ?? "",
        Choice.Read<CrisisState>(row, CrisisTable.State) ?? CrisisState.Suspected,
        row.GetAttributeValue<EntityReference>(CrisisTable.Topic)?.Id ?? Guid.Empty,
        row.GetAttributeValue<EntityReference>(CrisisTable.Case)?.Id,
        row.GetAttributeValue<DateTime>(CrisisTable.StartedOn),
        row.GetAttributeValue<int>(CrisisTable.Authors),
        row.GetAttributeValue<int>(CrisisTable.Updates),
        row.RowVersion)
    {
        CreatedOn = row.GetAttributeValue<DateTime>(CrisisTable.CreatedOn),
        Cases = row.GetAttributeValue<int>(CrisisTable.Cases),
        CoolsUntil = row.GetAttributeValue<DateTime?>(CrisisTable.CoolsUntil),
        ClosingOn = row.GetAttributeValue<DateTime?>(CrisisTable.ClosingOn),
        Resolution = row.GetAttributeValue<string>(CrisisTable.Resolution),
        Failure = row.GetAttributeValue<string>(CrisisTable.Failure),
        RelatedTopics = PhraseLines.Read(row.GetAttributeValue<string>(CrisisTable.RelatedTopics)),
    };

    /// <summary>How many cases belong to a crisis, and how many open ones of them are held out; two requests however many there are.</summary>
    /// <returns>A row to write; empty for a crisis so large that the platform might refuse to count it.</returns>
    public Entity Counts(StoredCrisis crisis)
    {
        var row = new Entity(CrisisTable.Name, crisis.Id);
        if (crisis.Cases >= MostCounted)
            return row;
        row[CrisisTable.Cases] = Count(crisis.Id, "");
        row[CrisisTable.HeldOut] = Count(
            crisis.Id, "<condition attribute='scrm_heldoutreason' operator='not-null'/><condition attribute='statecode' operator='eq' value='0'/>");
        return row;
    }

    private int Count(Guid crisisId, string more) => _service.RetrieveMultiple(new FetchExpression(string.Format(
        CultureInfo.InvariantCulture,
        "<fetch aggregate='true'><entity name='incident'><attribute name='incidentid' alias='cases' aggregate='count'/>" +
        "<filter><condition attribute='scrm_crisisid' operator='eq' value='{0:D}'/>{1}</filter></entity></fetch>",
        crisisId,
        more))).Entities[0].GetAttributeValue<AliasedValue>("cases")?.Value is int count ? count : 0;

    private List<StoredCrisis> Read(QueryExpression query) => _service.Rows(query).Select(Read).ToList();
}
