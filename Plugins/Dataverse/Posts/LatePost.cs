using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Puts the posts right that came in before one they belong after. Costs requests only when there are such posts.</summary>
internal sealed class LatePost
{
    private readonly IOrganizationService _service;
    private readonly PostIntake _intake;
    private readonly DateTime _utcNow;
    private readonly HashSet<Guid> _seen = new HashSet<Guid>();

    /// <param name="intake">Decides posts again.</param>
    /// <param name="utcNow">UTC.</param>
    public LatePost(IOrganizationService service, PostIntake intake, DateTime utcNow)
    {
        _service = service;
        _intake = intake;
        _utcNow = utcNow;
    }

    public void PutRight(Channel channel, IncomingPost post, PostsAround around)
    {
        var isFirst = _seen.Count == 0;
        if (!_seen.Add(around.Post.Id))
            return;
        foreach (var later in around.Later)
            Apply(LatePostPolicy.Decide(around.Post, post.PostId, later), channel, around.Post, later);
        KeepLastPost(around);
        if (LatePostPolicy.CaseToShowOn(around.Post, post.PostId, around) is { } theCase)
        {
            new CaseStore(_service).Hold(theCase);
            new ConversationBefore(_service, channel).Attach(around.Post, theCase.ProfileId ?? Guid.Empty, theCase.Id);
        }

        if (isFirst)
            _seen.Clear();
    }

    private void Apply(LateStep step, Channel channel, KnownPost late, KnownPost later)
    {
        // One that was decided again just now, because it belongs after another one too, is not as it was read.
        if (_seen.Contains(later.Id))
            return;
        if (step == LateStep.NameCase)
            NameCase(later.Case!.Id, late.Case!.Id);
        if (step == LateStep.Merge)
            Merge(late.Case!, later.Case!);
        if (step is LateStep.Merge or LateStep.TakeAgain)
            TakeAgain(channel, later.Id);
    }

    /// <summary>A later post that was taken in at the same moment may have been written to the case before this one.</summary>
    private void KeepLastPost(PostsAround around)
    {
        if (LatePostPolicy.LastPostedOn(around) is { } lastPostedOn)
            _service.Update(new Entity(IncidentTable.Name, around.Post.Case!.Id) { [IncidentTable.LastPostedOn] = lastPostedOn });
    }

    private void TakeAgain(Channel channel, Guid rowId)
    {
        var stored = new StoredPostStore(_service).Read(rowId, channel);

        // An author whose profile was erased or forgotten is in no conversation any more.
        if (stored.Post.Author.Id.Length > 0)
            _intake.TakeAgain(channel, stored.Post, rowId, stored.ReceivedOn);
    }

    private void Merge(ConversationCase master, ConversationCase merged)
    {
        var content = new Entity(IncidentTable.Name);
        if (merged.LastPostedOn > master.LastPostedOn)
            content[IncidentTable.LastPostedOn] = merged.LastPostedOn;
        if (merged.FirstPostedOn < master.FirstPostedOn)
            content[IncidentTable.FirstPostedOn] = merged.FirstPostedOn;
        var isHeadsUpDue = new ReshareCount(_service).Take(content, master.Id, merged.Id);
        if (merged.Urgency < master.Urgency)
            CaseColumns.RaiseUrgency(content, master.Urgency, merged.Urgency);
        _service.Execute(new MergeRequest
        {
            Target = new EntityReference(IncidentTable.Name, master.Id),
            SubordinateId = merged.Id,
            UpdateContent = content,
        });

        // On its own, because what a merge writes need not start the registered steps of an Update.
        if (isHeadsUpDue)
            _service.Update(new Entity(IncidentTable.Name, master.Id) { [IncidentTable.HeadsUpOn] = _utcNow });
    }

    private void NameCase(Guid caseId, Guid namedId) => _service.Update(new Entity(IncidentTable.Name, caseId)
    {
        [IncidentTable.PreviousCase] = new EntityReference(IncidentTable.Name, namedId),
    });
}
