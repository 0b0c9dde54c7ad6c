using System;
using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Conversations.Parts;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Evidence;
using SocialCrm.Plugins.Fairness;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Writes posts: the whole text is kept, whatever the standard columns can hold.</summary>
public sealed class PostWriter
{
    private const int SubjectLength = 200;
    private const int TextLength = 32000;
    private const int NetworkIdLength = 160;
    private const int UrlLength = 200;
    private const int AdditionalParamsLength = 8192;
    private const int ReasonLength = 400;
    private const int NoteLength = 100000;

    private readonly IOrganizationService _service;

    public PostWriter(IOrganizationService service) => _service = service;

    /// <summary>Creates the row of a post, or completes the one that a connector created.</summary>
    /// <param name="existingId">The connector's row; null creates one.</param>
    /// <param name="profileId">Null for our own posts.</param>
    /// <param name="receivedOn">UTC.</param>
    /// <param name="turns">Rows of turns that the post starts, written with it.</param>
    public Guid Write(
        IncomingPost post, IntakeFacts facts, IntakeDecision decision, Guid? existingId, Guid? profileId, Guid? caseId, DateTime receivedOn, IReadOnlyCollection<Entity>? turns = null)
    {
        var channel = facts.Channel;
        var row = new Entity(SocialActivityTable.Name)
        {
            [SocialActivityTable.Key] = PostKey.OfPost(channel.Network, channel.AccountId, post.PostId),
            [SocialActivityTable.Channel] = new EntityReference(ChannelTable.Name, channel.Id),
            [SocialActivityTable.ReceivedOn] = receivedOn,
            [SocialActivityTable.PostedOn] = post.PostedOn,
            [SocialActivityTable.DirectionCode] = decision.Outcome == Outcome.OwnPost,
            [SocialActivityTable.PostMessageType] = new OptionSetValue(post.IsPrivate ? 1 : 0),
            [SocialActivityTable.ParentMissing] = facts.IsParentMissing,
        };
        SetText(row, post.Text, channel, isNew: existingId == null);
        SetDecision(row, decision);
        if (existingId != null)
            row[SocialActivityTable.WaitsUntil] = decision.WaitsUntil;
        if (decision.Outcome == Outcome.OwnPost)
        {
            row[SocialActivityTable.ReplyState] = Choice.Of(ReplyState.Sent);
            row[SocialActivityTable.Automatic] = post.IsAutomatic;
        }

        if (profileId is { } profile)
            row[SocialActivityTable.PostFromProfile] = new EntityReference(SocialProfileTable.Name, profile);
        if (caseId is { } theCase)
            row[SocialActivityTable.Regarding] = new EntityReference(IncidentTable.Name, theCase);

        var started = turns ?? Array.Empty<Entity>();
        var id = existingId is { } existing ? Complete(row, existing, started) : Create(row, post, channel, decision, started);
        KeepTheRest(id, post.Text);
        return id;
    }

    /// <summary>Marks a connector's row as the second delivery of a known post.</summary>
    /// <param name="text">As it is kept.</param>
    public void MarkDuplicate(Guid rowId, Guid originalId, string text, Channel channel)
    {
        var row = new Entity(SocialActivityTable.Name, rowId)
        {
            [SocialActivityTable.Outcome] = Choice.Of(Outcome.Duplicate),
            [SocialActivityTable.OutcomeReason] = "the same post was delivered before",
            [SocialActivityTable.JoinedTo] = new EntityReference(SocialActivityTable.Name, originalId),
        };
        SetText(row, text, channel, isNew: true);
        _service.Update(row);
    }

    /// <summary>Marks a connector's row that cannot be processed until somebody corrects it; card numbers in its texts are masked all the same.</summary>
    public void MarkFailed(Entity post, string reason)
    {
        var row = new Entity(SocialActivityTable.Name, post.Id)
        {
            [SocialActivityTable.Outcome] = Choice.Of(Outcome.Failed),
            [SocialActivityTable.OutcomeReason] = PostText.CutExact(reason, ReasonLength),
        };
        foreach (var column in new[] { SocialActivityTable.Subject, SocialActivityTable.Description, SocialActivityTable.Text })
        {
            if (post.GetAttributeValue<string>(column) is { } text && PersonalData.MaskCards(text) is var masked && masked != text)
                row[column] = masked;
        }

        _service.Update(row);
    }

    /// <summary>Shows a post that had no case on the case that another post of the conversation opened.</summary>
    public void Attach(Guid postId, Guid caseId) => _service.Update(new Entity(SocialActivityTable.Name, postId)
    {
        [SocialActivityTable.Regarding] = new EntityReference(IncidentTable.Name, caseId),
    });

    /// <summary>Takes a post off its case.</summary>
    public void Detach(Guid postId) => _service.Update(new Entity(SocialActivityTable.Name, postId) { [SocialActivityTable.Regarding] = null });

    /// <summary>Writes what became of a part that is here already and that was decided with another part of its message.</summary>
    public void Follow(Guid postId, IntakeDecision decision, Guid? caseId)
    {
        var row = new Entity(SocialActivityTable.Name, postId) { [SocialActivityTable.WaitsUntil] = null };
        SetDecision(row, decision);
        if (caseId is { } theCase)
            row[SocialActivityTable.Regarding] = new EntityReference(IncidentTable.Name, theCase);
        _service.Update(row);
    }

    /// <summary>Writes the new text of an edited post and what triage makes of it; the outcome stays.</summary>
    /// <param name="triage">Null for our own posts.</param>
    /// <param name="editedOn">UTC.</param>
    public void Edit(Guid postId, string text, Channel channel, TriageDecision? triage, DateTime editedOn)
    {
        var row = new Entity(SocialActivityTable.Name, postId)
        {
            [SocialActivityTable.State] = Choice.Of(PostState.Edited),
            [SocialActivityTable.EditedOn] = editedOn,
        };
        SetText(row, text, channel, isNew: false);
        if (triage != null)
            SetTriage(row, triage);
        _service.Update(row);
        KeepTheRest(postId, text);
    }

    /// <summary>Marks a post that was decided anew after an edit; it keeps the time at which it was first posted.</summary>
    /// <param name="postedOn">UTC.</param>
    /// <param name="editedOn">UTC.</param>
    public void MarkEdited(Guid postId, DateTime postedOn, DateTime editedOn) => _service.Update(new Entity(SocialActivityTable.Name, postId)
    {
        [SocialActivityTable.State] = Choice.Of(PostState.Edited),
        [SocialActivityTable.EditedOn] = editedOn,
        [SocialActivityTable.PostedOn] = postedOn,
    });

    /// <summary>Remembers the time of an edit that left the text as it is here.</summary>
    /// <param name="editedOn">UTC.</param>
    public void NoteEdit(Guid postId, DateTime editedOn) => _service.Update(new Entity(SocialActivityTable.Name, postId)
    {
        [SocialActivityTable.EditedOn] = editedOn,
    });

    public void MarkDeleted(Guid postId) => _service.Update(new Entity(SocialActivityTable.Name, postId)
    {
        [SocialActivityTable.State] = Choice.Of(PostState.DeletedByAuthor),
    });

    private static void SetText(Entity row, string text, Channel channel, bool isNew)
    {
        row[SocialActivityTable.Subject] = PostText.CutExact(CaseTitle.From(text, channel.Mention), SubjectLength);
        row[SocialActivityTable.Description] = PostText.CutExact(text, CaseDraft.DescriptionLength);
        row[SocialActivityTable.Text] = PostText.CutExact(text, TextLength);
        row[SocialActivityTable.Language] = LanguageGuess.Of(text);
        row[SocialActivityTable.AccountsNamed] = AccountsNamed.In(text, channel);
        if (PartMark.Of(text) is { } mark)
        {
            row[SocialActivityTable.Part] = mark.Number;
            row[SocialActivityTable.PartCount] = mark.Count;
        }
        else if (!isNew)
        {
            row[SocialActivityTable.Part] = null;
            row[SocialActivityTable.PartCount] = null;
        }
    }

    private static void SetDecision(Entity row, IntakeDecision decision)
    {
        row[SocialActivityTable.Outcome] = Choice.Of(decision.Outcome);
        row[SocialActivityTable.OutcomeReason] = PostText.CutExact(decision.Reason, ReasonLength);
        if (decision.WaitsUntil is { } until)
            row[SocialActivityTable.WaitsUntil] = until;
        if (decision.JoinedTo is { } joinedTo)
            row[SocialActivityTable.JoinedTo] = new EntityReference(SocialActivityTable.Name, joinedTo);
        if (decision.Triage is { } triage)
            SetTriage(row, triage);
    }

    private static void SetTriage(Entity row, TriageDecision triage)
    {
        row[SocialActivityTable.Intent] = Choice.Of(triage.Intent);
        row[SocialActivityTable.Tone] = triage.Tone;
        row[SocialActivityTable.Urgency] = Choice.Of(triage.Urgency);
        row[SocialActivityTable.Confidence] = triage.Confidence;
        row[SocialActivityTable.Signals] = SignalsJson.Write(triage);
        row[SocialActivityTable.Topic] =
            triage.TopicId is { } topic ? new EntityReference(TopicTable.Name, topic) : null;
    }

    private Guid Complete(Entity row, Guid existingId, IReadOnlyCollection<Entity> turns)
    {
        row.Id = existingId;
        try
        {
            _service.Update(row);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode == Faults.DoesNotExist)
        {
            throw Faults.NotFound("ExistingPostId names no social activity: give the id of the row that holds the post, or leave it out.");
        }

        foreach (var turn in turns)
        {
            turn[TurnTable.StartedBy] = new EntityReference(SocialActivityTable.Name, existingId);
            _service.Create(turn);
        }

        return existingId;
    }

    private Guid Create(Entity row, IncomingPost post, Channel channel, IntakeDecision decision, IReadOnlyCollection<Entity> turns)
    {
        row[SocialActivityTable.State] = Choice.Of(PostState.Visible);
        row[SocialActivityTable.Community] = new OptionSetValue(Community.Of(channel.Network));
        row[SocialActivityTable.PostToProfile] = PostText.CutExact(channel.AccountId, NetworkIdLength);
        row[SocialActivityTable.PostId] = PostText.CutExact(post.PostId, NetworkIdLength);
        SetIfGiven(row, SocialActivityTable.InResponseTo, post.InReplyTo);
        SetIfGiven(row, SocialActivityTable.ThreadId, post.ThreadId);
        SetIfGiven(row, SocialActivityTable.ReshareOf, post.ReshareOf);
        if (decision.Triage is { } triage)
            row[SocialActivityTable.SentimentValue] = (double)triage.Tone;
        if (post.Url is { Length: <= UrlLength } url)
            row[SocialActivityTable.PostUrl] = url;
        else if (post.Url is { Length: <= AdditionalParamsLength })
            row[SocialActivityTable.AdditionalParams] = post.Url;
        if (turns.Count > 0)
            row.RelatedEntities[new Relationship(TurnTable.StartedByRelationship)] = new EntityCollection(new List<Entity>(turns));
        return _service.Create(row);
    }

    private static void SetIfGiven(Entity row, string column, string? networkId)
    {
        if (!string.IsNullOrEmpty(networkId))
            row[column] = PostText.CutExact(networkId!, NetworkIdLength);
    }

    private void KeepTheRest(Guid postId, string text)
    {
        var kept = PostText.CutExact(text, TextLength).Length;
        for (var part = 2; kept < text.Length; part++)
        {
            var note = PostText.CutExact(text.Substring(kept), NoteLength);
            _service.Create(new Entity(AnnotationTable.Name)
            {
                [AnnotationTable.Subject] = $"Text of the post, part {part}",
                [AnnotationTable.NoteText] = note,
                [AnnotationTable.Regarding] = new EntityReference(SocialActivityTable.Name, postId),
            });
            kept += note.Length;
        }
    }
}
