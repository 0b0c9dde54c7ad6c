using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Posts;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds and overwrites what tells who an author is and what they wrote.</summary>
public sealed class ForgettingStore
{
    private readonly IOrganizationService _service;

    public ForgettingStore(IOrganizationService service) => _service = service;

    public bool Exists(Guid profileId) =>
        _service.FirstOrNone(Find.In(SocialProfileTable.Name, SocialProfileTable.Id).Is(SocialProfileTable.Id, profileId)) != null;

    /// <summary>Whether evidence of what the author wrote is under a legal hold.</summary>
    public bool IsOnHold(Guid profileId)
    {
        var query = Find.In(EvidenceTable.Name, EvidenceTable.Id).Is(EvidenceTable.LegalHold, true);
        query.TopCount = 1;
        query.AddLink(SocialActivityTable.Name, EvidenceTable.Post, SocialActivityTable.Id)
            .LinkCriteria.AddCondition(SocialActivityTable.PostFromProfile, ConditionOperator.Equal, profileId);
        return _service.FirstOrNone(query) != null;
    }

    /// <summary>The key stays, so that a post delivered again does not make a second person; it is a hash and tells nobody's id.</summary>
    public void ForgetProfile(Guid profileId) => _service.Update(new Entity(SocialProfileTable.Name, profileId)
    {
        [SocialProfileTable.Handle] = Forgotten.Author,
        [SocialProfileTable.FullName] = Forgotten.Author,
        [SocialProfileTable.UniqueId] = null,
        [SocialProfileTable.Link] = null,
        [SocialProfileTable.Customer] = null,
        [SocialProfileTable.LinkState] = Choice.Of(LinkState.None),
        [SocialProfileTable.LinkEvidence] = null,
        [SocialProfileTable.LinkBefore] = null,
        [SocialProfileTable.SuggestedContact] = null,
        [SocialProfileTable.SuggestedHandle] = null,
        [SocialProfileTable.NetworkVerified] = false,
        [SocialProfileTable.RejectedContacts] = null,
        [SocialProfileTable.JoinedCase] = null,
    });

    public IReadOnlyList<Guid> PostsToForget(Guid profileId, int most) => Ids(
        NotForgotten(SocialActivityTable.Name, SocialActivityTable.Subject)
            .Is(SocialActivityTable.PostFromProfile, profileId)
            .Newest(SocialActivityTable.PostedOn, most));

    public IReadOnlyList<Guid> CasesToForget(Guid profileId, int most) => most == 0 ? [] : Ids(
        NotForgotten(IncidentTable.Name, IncidentTable.Title)
            .Is(IncidentTable.Profile, profileId)
            .Newest(IncidentTable.CreatedOn, most));

    /// <summary>Texts and addresses of the posts, and every copy: notes with the rest of a long text, evidence, corrections, words that name an employee.</summary>
    public void ForgetPosts(IReadOnlyCollection<Guid> posts)
    {
        if (posts.Count == 0)
            return;
        ForgetNotesWithLinks(posts);
        foreach (var id in posts)
            ForgetPost(id);
        foreach (var note in Copies(AnnotationTable.Name, AnnotationTable.Id, AnnotationTable.Regarding, posts))
            _service.Update(new Entity(AnnotationTable.Name, note) { [AnnotationTable.NoteText] = Forgotten.Text });
        foreach (var evidence in Copies(EvidenceTable.Name, EvidenceTable.Id, EvidenceTable.Post, posts))
            _service.Delete(EvidenceTable.Name, evidence);
        foreach (var correction in Copies(TriageCorrectionTable.Name, TriageCorrectionTable.Id, TriageCorrectionTable.Post, posts))
            _service.Delete(TriageCorrectionTable.Name, correction);
        ForgetWords(StaffMentionTable.Post, RecognitionTable.Post, posts);
    }

    /// <summary>Numbers, times, tone, intent, topic and urgency of the case stay.</summary>
    public void ForgetCase(Guid caseId)
    {
        _service.Update(new Entity(IncidentTable.Name, caseId)
        {
            [IncidentTable.Title] = Forgotten.Text,
            [IncidentTable.Description] = Forgotten.Text,
            [IncidentTable.History] = null,
            [IncidentTable.HistorySummary] = null,
            [IncidentTable.IdentityQuestion] = null,
        });
        ForgetWords(StaffMentionTable.Case, RecognitionTable.Case, [caseId]);
    }

    /// <summary>Words that name an employee: in the mention, and in the recognition that praise became.</summary>
    private void ForgetWords(string ofMention, string ofRecognition, IReadOnlyCollection<Guid> originals)
    {
        foreach (var mention in Copies(StaffMentionTable.Name, StaffMentionTable.Id, ofMention, originals))
            _service.Update(new Entity(StaffMentionTable.Name, mention) { [StaffMentionTable.Evidence] = null });
        foreach (var recognition in Copies(RecognitionTable.Name, RecognitionTable.Id, ofRecognition, originals))
            _service.Update(new Entity(RecognitionTable.Name, recognition) { [RecognitionTable.Words] = null });
    }

    private void ForgetPost(Guid postId) => _service.Update(new Entity(SocialActivityTable.Name, postId)
    {
        [SocialActivityTable.Subject] = Forgotten.Text,
        [SocialActivityTable.Description] = Forgotten.Text,
        [SocialActivityTable.Text] = Forgotten.Text,
        [SocialActivityTable.Signals] = null,
        [SocialActivityTable.PostUrl] = null,
        [SocialActivityTable.PostAuthor] = null,
    });

    /// <summary>A link often holds the handle; those of posts that only agree stand in a note on somebody else's case.</summary>
    private void ForgetNotesWithLinks(IReadOnlyCollection<Guid> posts)
    {
        var linked = Find.In(SocialActivityTable.Name, SocialActivityTable.PostUrl, SocialActivityTable.AdditionalParams)
            .Where(SocialActivityTable.Id, ConditionOperator.In, Find.Values(posts))
            .Where(SocialActivityTable.OutcomeReason, ConditionOperator.BeginsWith, IntakePolicy.OnlyAgrees);
        foreach (var post in _service.Rows(linked))
        {
            var link = post.GetAttributeValue<string>(SocialActivityTable.PostUrl) ?? post.GetAttributeValue<string>(SocialActivityTable.AdditionalParams);
            if (!string.IsNullOrEmpty(link))
                ForgetLink(link!);
        }
    }

    private void ForgetLink(string link)
    {
        var notes = Find.In(AnnotationTable.Name, AnnotationTable.Id, AnnotationTable.NoteText)
            .Is(AnnotationTable.Subject, AgreementNote.Subject)
            .Where(AnnotationTable.NoteText, ConditionOperator.EndsWith, link);
        foreach (var note in _service.Rows(notes))
        {
            _service.Update(new Entity(AnnotationTable.Name, note.Id)
            {
                [AnnotationTable.NoteText] = note.GetAttributeValue<string>(AnnotationTable.NoteText).Replace(link, Forgotten.Text),
            });
        }
    }

    /// <summary>A row that a connector left without a subject counts as well.</summary>
    private static QueryExpression NotForgotten(string table, string column)
    {
        var query = Find.In(table, column);
        var filter = query.Criteria.AddFilter(LogicalOperator.Or);
        filter.AddCondition(column, ConditionOperator.NotEqual, Forgotten.Text);
        filter.AddCondition(column, ConditionOperator.Null);
        return query;
    }

    private List<Guid> Copies(string table, string id, string lookup, IReadOnlyCollection<Guid> originals) =>
        Ids(Find.In(table, id).Where(lookup, ConditionOperator.In, Find.Values(originals)));

    private List<Guid> Ids(QueryExpression query) => _service.Rows(query).Select(row => row.Id).ToList();
}
