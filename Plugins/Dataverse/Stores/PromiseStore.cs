using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Promises;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads and writes promises.</summary>
public sealed class PromiseStore
{
    private readonly IOrganizationService _service;

    public PromiseStore(IOrganizationService service) => _service = service;

    /// <summary>How a promise stands, or null when it is gone.</summary>
    public StoredPromise? Of(Guid id) =>
        _service.FirstOrNone(Find.In(PromiseTable.Name, PromiseTable.State, PromiseTable.Case).Is(PromiseTable.Id, id)) is { } row
            ? new StoredPromise(Choice.Read<PromiseState>(row, PromiseTable.State) ?? PromiseState.Open, row.RowVersion)
            {
                CaseId = row.GetAttributeValue<EntityReference>(PromiseTable.Case)?.Id ?? Guid.Empty,
            }
            : null;

    /// <summary>A promise that is saved, read from its row.</summary>
    /// <param name="readsPost">Whether the case of its post is read too; a post that stays the same was checked before.</param>
    public PromiseDraft Draft(Entity row, bool readsPost)
    {
        var dueOn = row.GetAttributeValue<DateTime?>(PromiseTable.DueOn);
        var draft = new PromiseDraft(
            row.GetAttributeValue<string>(PromiseTable.Text),
            row.GetAttributeValue<EntityReference>(PromiseTable.Case)?.Id,
            dueOn is { Kind: DateTimeKind.Local } local ? local.ToUniversalTime() : dueOn,
            Choice.Read<PromiseState>(row, PromiseTable.State) ?? PromiseState.Open);
        return readsPost && row.GetAttributeValue<EntityReference>(PromiseTable.Post) is { } post
            ? draft with { PostId = post.Id, PostCaseId = CaseOfPost(post.Id) }
            : draft;
    }

    public bool CaseExists(Guid caseId) => _service.FirstOrNone(Find.In(IncidentTable.Name, IncidentTable.Id).Is(IncidentTable.Id, caseId)) != null;

    /// <summary>The case that a post belongs to, or null.</summary>
    public Guid? CaseOfPost(Guid postId) => _service
        .FirstOrNone(Find.In(SocialActivityTable.Name, SocialActivityTable.Regarding).Is(SocialActivityTable.Id, postId))?
        .GetAttributeValue<EntityReference>(SocialActivityTable.Regarding)?
        .Id;

    /// <summary>An open promise of the same case with the same words and date, or null.</summary>
    public Guid? OpenLike(PromiseDraft draft) => _service.FirstOrNone(Find.In(PromiseTable.Name, PromiseTable.Id)
        .Is(PromiseTable.Case, draft.CaseId!)
        .Is(PromiseTable.Text, draft.Text!)
        .Is(PromiseTable.DueOn, draft.DueOn!)
        .Is(PromiseTable.State, Choice.Of(PromiseState.Open).Value))?.Id;

    public Guid Add(PromiseDraft draft) => _service.Create(new Entity(PromiseTable.Name)
    {
        [PromiseTable.Text] = draft.Text,
        [PromiseTable.Case] = new EntityReference(IncidentTable.Name, draft.CaseId!.Value),
        [PromiseTable.DueOn] = draft.DueOn,
        [PromiseTable.Post] = draft.PostId is { } post ? new EntityReference(SocialActivityTable.Name, post) : null,
    });

    /// <summary>Records what became of a promise unless somebody else has changed it since it was read.</summary>
    public void Settle(Guid id, PromiseState state, string? note, string? version)
    {
        var row = new Entity(PromiseTable.Name, id) { RowVersion = version, [PromiseTable.State] = Choice.Of(state) };
        if (!string.IsNullOrWhiteSpace(note))
            row[PromiseTable.Note] = note!.Trim();
        _service.UpdateIfUnchanged(row);
    }
}
