using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.History;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Builds the row of a new case from the post that opens it.</summary>
internal sealed class CaseOpener
{
    private const int MostSlots = 1000;
    private const int SlotsAtOnce = 10;

    private readonly IOrganizationService _service;
    private readonly DateTime _utcNow;

    public CaseOpener(IOrganizationService service, DateTime utcNow)
    {
        _service = service;
        _utcNow = utcNow;
    }

    /// <param name="isStranger">The customer was unknown until this post, so there is no history to read.</param>
    public Entity Row(IncomingPost post, IntakeFacts facts, IntakeDecision decision, Guid profileId, Customer customer, bool isStranger)
    {
        var triage = decision.Triage!;
        var draft = CaseDraft.For(post, facts.Channel, triage.Urgency);
        var row = new Entity(IncidentTable.Name)
        {
            [IncidentTable.Title] = draft.Title,
            [IncidentTable.Description] = draft.Description,
            [IncidentTable.Customer] = new EntityReference(customer.Table, customer.Id),
            [IncidentTable.Profile] = new EntityReference(SocialProfileTable.Name, profileId),
            [IncidentTable.Origin] = new OptionSetValue(draft.OriginCode),
            [IncidentTable.MessageType] = new OptionSetValue(draft.MessageTypeCode),
            [IncidentTable.Priority] = new OptionSetValue(draft.PriorityCode),
            [IncidentTable.Channel] = new EntityReference(ChannelTable.Name, facts.Channel.Id),
            [IncidentTable.ConversationKey] = FreeKey(post, facts.Channel),
            [IncidentTable.LastPostedOn] = post.PostedOn,
            [IncidentTable.NeedsReview] = triage.NeedsReview,
            [IncidentTable.ReviewReason] = ReviewReason.Of(triage),
            [IncidentTable.Intent] = Choice.Of(triage.Intent),
            [IncidentTable.Urgency] = Choice.Of(triage.Urgency),
        };
        CaseColumns.SetTone(row, null, triage);
        if (triage.TopicId is { } topic)
            row[IncidentTable.Topic] = new EntityReference(TopicTable.Name, topic);
        if (draft.Reach is { } reach)
            row[IncidentTable.Reach] = Math.Max(0, reach);
        if (draft.Influence is { } influence)
            row[IncidentTable.Influence] = influence;
        if (decision.NamedCase is { } named)
            row[IncidentTable.PreviousCase] = new EntityReference(IncidentTable.Name, named.Id);
        SetHistory(row, isStranger ? CustomerHistory.None : new HistoryStore(_service).Of(customer, Guid.Empty, _utcNow), decision);
        return row;
    }

    /// <summary>
    /// The key of the lowest slot that no case holds. Two posts of one author at the same moment find the same slot, so the
    /// alternate key lets only one of them open a case.
    /// </summary>
    /// <remarks>
    /// All cases are asked and not only the author's open ones: a case whose profile was erased, or that was closed while our
    /// steps were switched off, still holds its key, and a key taken twice would refuse every later post of the author.
    /// </remarks>
    public string FreeKey(IncomingPost post, Channel channel)
    {
        var profileKey = PostKey.OfProfile(channel.Network, post.Author.Id);
        for (var first = 1; first < MostSlots; first += SlotsAtOnce)
        {
            var keys = new List<string>();
            for (var slot = first; slot < first + SlotsAtOnce; slot++)
                keys.Add(PostKey.OfConversation(channel.Id, profileKey, slot));
            var taken = new CaseStore(_service).TakenKeys(keys);
            if (keys.Find(key => !taken.Contains(key)) is { } free)
                return free;
        }

        throw Faults.Reject("This author has a thousand open cases on the channel: resolve some before more are opened.");
    }

    private static void SetHistory(Entity row, CustomerHistory history, IntakeDecision decision)
    {
        var summary = HistorySummary.Write(history);
        if (decision.NamedCase is { } named)
            summary = $"See also case {named.Number}.\n{summary}";
        row[IncidentTable.History] = HistoryJson.Write(history);
        row[IncidentTable.HistorySummary] = Text.PostText.Cut(summary, HistorySummary.Maximum);
    }
}
