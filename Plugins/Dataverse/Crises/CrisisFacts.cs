using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Replies;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;
using SocialCrm.Plugins.Promises;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Reads what mass actions have to know of a page of cases: one request for each case and five for all of them.</summary>
internal sealed class CrisisFacts
{
    /// <summary>The alias of the channel that is read with a case.</summary>
    public const string Channel = "channel";

    private readonly IOrganizationService _service;
    private readonly AnswerablePostStore _posts;
    private readonly OtherTopics _others;

    public CrisisFacts(IOrganizationService service, StoredCrisis crisis)
    {
        _service = service;
        _posts = new AnswerablePostStore(service);
        _others = new OtherTopics(new TopicStore(service).Active(), crisis.TopicId, crisis.RelatedTopics);
    }

    /// <param name="rows">Cases, each joined with itself.</param>
    /// <returns>Reads one of them.</returns>
    public Func<Entity, CrisisChild> Of(IReadOnlyList<Entity> rows)
    {
        var ids = rows.Select(row => row.Id).ToList();
        if (ids.Count == 0)
            return row => throw new ArgumentException("The case is not among those that were asked for.", nameof(row));
        var answering = new ReplyStore(_service).Answering(ids);
        var goodwill = CasesWith(GoodwillTable.Name, GoodwillTable.Case, ids, GoodwillTable.State, Choice.Of(GoodwillState.Requested), Choice.Of(GoodwillState.Approved));
        var promises = CasesWith(PromiseTable.Name, PromiseTable.Case, ids, PromiseTable.State, Choice.Of(PromiseState.Open));
        var mentions = CasesWith(
            StaffMentionTable.Name, StaffMentionTable.Case, ids, StaffMentionTable.State, Choice.Of(MentionState.Suggested), Choice.Of(MentionState.Confirmed));
        return row => Child(row, answering, goodwill, promises) with { NamesEmployee = mentions.Contains(row.Id) };
    }

    private CrisisChild Child(Entity row, ISet<Guid> answering, HashSet<Guid> goodwill, HashSet<Guid> promises)
    {
        var theCase = ConversationCaseRow.Read(row)!;
        var posts = _posts.Of(row.Id);
        var other = _others.Named(theCase.TopicId)
            ?? posts.Where(post => !post.IsOurs).Select(post => _others.In(post.Text)).FirstOrDefault(topic => topic != null);
        return new CrisisChild(theCase, posts, other, answering.Contains(row.Id), goodwill.Contains(row.Id), promises.Contains(row.Id));
    }

    private HashSet<Guid> CasesWith(string table, string caseColumn, IReadOnlyCollection<Guid> caseIds, string stateColumn, params OptionSetValue[] states)
    {
        var query = Find.In(table, caseColumn)
            .Where(caseColumn, ConditionOperator.In, Find.Values(caseIds))
            .Where(stateColumn, ConditionOperator.In, states.Select(state => (object)state.Value).ToArray());
        return new HashSet<Guid>(_service.Rows(query).Select(row => row.GetAttributeValue<EntityReference>(caseColumn).Id));
    }
}
