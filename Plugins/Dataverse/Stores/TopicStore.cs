using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads what posts may be about.</summary>
public sealed class TopicStore
{
    private readonly IOrganizationService _service;

    public TopicStore(IOrganizationService service) => _service = service;

    /// <summary>Active topics in the admin's order, in one request; the first whose phrase occurs in a post wins.</summary>
    public IReadOnlyList<TriageTopic> Active()
    {
        var query = Find.In(TopicTable.Name, TopicTable.PrimaryName, TopicTable.Phrases, TopicTable.Crisis)
            .Is("statecode", 0)
            .Oldest(TopicTable.Order)
            .Oldest(TopicTable.PrimaryName);
        QueueStore.Join(query, TopicTable.Queue);
        var topics = new List<TriageTopic>();
        foreach (var row in _service.Rows(query))
            topics.Add(Read(row));
        return topics;
    }

    /// <summary>What a topic is called; empty when it was deleted.</summary>
    public string NameOf(Guid topicId) => _service
        .FirstOrNone(Find.In(TopicTable.Name, TopicTable.PrimaryName).Is(TopicTable.Id, topicId))?
        .GetAttributeValue<string>(TopicTable.PrimaryName) ?? "";

    private static TriageTopic Read(Entity row) => new TriageTopic(
        row.Id,
        row.GetAttributeValue<string>(TopicTable.PrimaryName) ?? "",
        PhraseLines.Read(row.GetAttributeValue<string>(TopicTable.Phrases)),
        QueueStore.ActiveOf(row))
    {
        CrisisId = row.GetAttributeValue<EntityReference>(TopicTable.Crisis)?.Id,
    };
}
