using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>A rep answers a case: what they want is checked against what is known, then written.</summary>
internal sealed class ReplyDrafting
{
    private const string Master = "master";

    private readonly IOrganizationService _service;
    private readonly ReplyWriter _writer;
    private readonly DraftInput _input;

    /// <param name="service">Gives the rows it creates to the rep.</param>
    public ReplyDrafting(IOrganizationService service, DraftInput input)
    {
        _service = service;
        _writer = new ReplyWriter(service);
        _input = input;
    }

    /// <exception cref="InvalidPluginExecutionException">HTTP 404 when there is no such case.</exception>
    public ReplyFacts Facts(Guid caseId)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.Id).Is(IncidentTable.Id, caseId);
        query.Outer(ConversationCaseRow.Alias, IncidentTable.Name, IncidentTable.Id, IncidentTable.Id, ConversationCaseRow.Columns);
        query.Outer(Master, IncidentTable.Name, IncidentTable.Master, IncidentTable.Id, IncidentTable.TicketNumber);
        var row = _service.FirstOrNone(query)
            ?? throw Faults.NotFound($"There is no case with the id {caseId}: give CaseId the id of a case.");
        var replies = new ReplyStore(_service);
        return new ReplyFacts(
            ConversationCaseRow.Read(row)!,
            row.Linked<string>(Master, IncidentTable.TicketNumber),
            new AnswerablePostStore(_service).Of(caseId),
            replies.LiveOn(caseId),
            team => replies.IsMember(team, _input.UserId));
    }

    /// <summary>The same for a post that has no case; one that has a case is answered there.</summary>
    /// <exception cref="InvalidPluginExecutionException">HTTP 404 when there is no such post of a customer.</exception>
    public ReplyFacts FactsOfPost(Guid postId)
    {
        var row = _service.FirstOrNone(Find.In(SocialActivityTable.Name, SocialActivityTable.Regarding).Is(SocialActivityTable.Id, postId));
        if (row?.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding) is { LogicalName: IncidentTable.Name } theCase)
            return Facts(theCase.Id);
        var posts = new AnswerablePostStore(_service).OfPost(postId);
        if (posts.Count == 0 || posts[0].IsOurs)
            throw Faults.NotFound($"There is no post of a customer with the id {postId}: give PostId the id of one, or CaseId that of a case.");
        var replies = new ReplyStore(_service);
        return new ReplyFacts(
            ConversationCase.None(posts[0].IsPrivate), null, posts, replies.LiveOn(postId), team => replies.IsMember(team, _input.UserId));
    }

    /// <summary>Keeps a reply that nothing speaks against. The same one again, by the same person, changes nothing.</summary>
    /// <returns>The id of its first part.</returns>
    public Guid Keep(ReplyFacts facts, CheckedReply reply)
    {
        var basedOn = ReplyBasis.Of(facts.Posts);
        if (facts.Live is { } live)
        {
            if (IsSame(live, reply, basedOn))
                return live.Id;
            _writer.End(live, ReplyState.Expired, live.DraftedById == _input.UserId ? "Its author drafted another one." : "Somebody else took over.");
        }

        return _writer.Draft(facts.Case.Id == Guid.Empty ? null : facts.Case.Id, reply, basedOn, _input);
    }

    private bool IsSame(StoredReply live, CheckedReply reply, string basedOn) =>
        live.State == ReplyState.Draft
        && live.PartCount == 1
        && reply.Parts.Count == 1
        && live.Text == reply.Parts.Single()
        && live.Route == reply.Route
        && live.AnswersId == reply.Answered!.Id
        && live.BasedOn == basedOn
        && live.DraftedById == _input.UserId;
}
