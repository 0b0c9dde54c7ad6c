using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Replies;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Makes an update the answer to one customer: a reply like any other, that the approval of the update approves.</summary>
internal sealed class UpdateReply
{
    private readonly IOrganizationService _service;
    private readonly StoredUpdate _update;
    private readonly DateTime _now;
    private readonly ReplyWriter _writer;
    private readonly ReplyStore _replies;

    public UpdateReply(IOrganizationService service, StoredUpdate update, DateTime now)
    {
        _service = service;
        _update = update;
        _now = now;
        _writer = new ReplyWriter(service);
        _replies = new ReplyStore(service);
    }

    /// <summary>The reply with all that speaks against it.</summary>
    public CheckedReply To(CrisisChild child) => ReplyCheck.Of(Input(child), new ReplyFacts(child.Case, null, child.Posts, null, _ => false));

    /// <summary>Drafts a reply that nothing speaks against, and hands it to the flow that sends replies.</summary>
    public void Send(CrisisChild child, CheckedReply reply)
    {
        var id = _writer.Draft(child.Case.Id, reply, ReplyBasis.Of(child.Posts), Input(child));
        var submitted = SubmittedReply.Approved(_now, reply.WindowEnd);
        var stored = _replies.ById(id);
        _writer.Move(stored, submitted.State, new Entity(SocialActivityTable.Name)
        {
            [SocialActivityTable.SendBy] = submitted.SendBy,
            [SocialActivityTable.ReplyDueOn] = submitted.DueOn,
            [SocialActivityTable.CrisisUpdate] = new EntityReference(CrisisUpdateTable.Name, _update.Id),
        });
        if (_update.ApprovedById is { } approver)
            new ReplyDecisionStore(_service, _now).Note(stored, ReplyState.Approved, "Approved with the update of the crisis.", approver);
    }

    private DraftInput Input(CrisisChild child) => new DraftInput(_update.Text.In(LanguageOf(child)), null, null, false, _update.WrittenById, _now);

    /// <summary>The language of the post that is answered, or of all that the customer wrote when that one is too short to tell.</summary>
    private static string? LanguageOf(CrisisChild child)
    {
        var answered = AnswerTarget.Of(child.Posts);
        return (answered == null ? null : LanguageGuess.Of(answered.Text))
            ?? LanguageGuess.Of(string.Join("\n", child.Posts.Where(post => !post.IsOurs).Select(post => post.Text)));
    }
}
