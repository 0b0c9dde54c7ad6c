using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads what posts may be about.</summary>
public sealed class TopicStore
{
    private static readonly char[] LineEnds = { '\r', '\n' };

    private readonly IOrganizationService _service;

    public TopicStore(IOrganizationService service) => _service = service;

    /// <summary>Active topics in the admin's order; the first whose phrase occurs in a post wins.</summary>
    public IReadOnlyList<TriageTopic> Active()
    {
        var query = Find.In(TopicTable.Name, TopicTable.PrimaryName, TopicTable.Phrases)
            .Is("statecode", 0)
            .Oldest(TopicTable.Order)
            .Oldest(TopicTable.PrimaryName);
        var topics = new List<TriageTopic>();
        foreach (var row in _service.Rows(query))
            topics.Add(new TriageTopic(row.Id, row.GetAttributeValue<string>(TopicTable.PrimaryName) ?? "", Phrases(row)));
        return topics;
    }

    /// <summary>The queue where cases of a topic go, or null when it names no active one and so leaves it to the channel.</summary>
    public Guid? QueueOf(Guid topicId)
    {
        var query = Find.In(TopicTable.Name, TopicTable.Queue).Is(TopicTable.Id, topicId);
        QueueStore.Join(query, TopicTable.Queue);
        return _service.FirstOrNone(query) is { } row ? QueueStore.ActiveOf(row) : null;
    }

    private static List<string> Phrases(Entity row)
    {
        var phrases = new List<string>();
        var lines = row.GetAttributeValue<string>(TopicTable.Phrases) ?? "";
        foreach (var line in lines.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Trim().Length > 0)
                phrases.Add(line.Trim());
        }

        return phrases;
    }
}
