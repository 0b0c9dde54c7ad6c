using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.History;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Tone;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Builds the row of a new case from the post that opens it.</summary>
internal sealed class CaseOpener
{
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
            [IncidentTable.ConversationKey] = FirstKey(post, facts),
            [IncidentTable.FirstPostedOn] = post.PostedOn,
            [IncidentTable.LastPostedOn] = post.LastPostedOn,
            [IncidentTable.NeedsReview] = triage.NeedsReview,
            [IncidentTable.ReviewReason] = ReviewReason.Of(triage),
            [IncidentTable.Intent] = Choice.Of(triage.Intent),
            [IncidentTable.Urgency] = Choice.Of(triage.Urgency),
        };
        if (facts.Author is { } author && IdentityQuestion.Of(author.LinkState, author.LinkEvidence) is { } question)
            row[IncidentTable.IdentityQuestion] = question;
        CaseColumns.SetTone(row, null, triage);
        CaseColumns.Watch(row, ToneWatch.None, triage, _utcNow);
        if (triage.TopicId is { } topic)
            row[IncidentTable.Topic] = new EntityReference(TopicTable.Name, topic);
        if (CrisisCause.Of(post.Said, triage.TopicId, facts.Setup.Topics) is { } crisis)
            row[IncidentTable.Crisis] = new EntityReference(CrisisTable.Name, crisis);
        if (draft.Reach is { } reach)
        {
            row[IncidentTable.Reach] = Math.Max(0, reach);
            row[IncidentTable.ReachBand] = Choice.Of(ReachBands.Of(reach));
        }
        if (draft.Influence is { } influence)
            row[IncidentTable.Influence] = influence;
        if (decision.NamedCase is { } named)
            row[IncidentTable.PreviousCase] = new EntityReference(IncidentTable.Name, named.Id);
        var writer = new CaseAuthor(profileId, facts.Author?.LinkState == LinkState.Verified);
        var subject = new HistorySubject(customer, writer, Guid.Empty, triage.TopicId, _utcNow, _utcNow);
        SetHistory(row, isStranger ? CustomerHistory.None : new HistoryStore(_service).Of(subject), decision);
        return row;
    }

    private string FirstKey(IncomingPost post, IntakeFacts facts) =>
        facts.Author is { LinkState: LinkState.Verified, Customer: { } known }
            ? new CaseStore(_service).FreeKey(known)
            : FreeKey(post, facts.Channel);

    /// <inheritdoc cref="CaseStore.FreeKey(Guid, string)"/>
    public string FreeKey(IncomingPost post, Channel channel) =>
        new CaseStore(_service).FreeKey(channel.Id, PostKey.OfProfile(channel.Network, post.Author.Id));

    private static void SetHistory(Entity row, CustomerHistory history, IntakeDecision decision)
    {
        row[IncidentTable.History] = HistoryJson.Write(history);
        row[IncidentTable.HistorySummary] = HistorySummary.Write(history, decision.NamedCase?.Number);
    }
}
