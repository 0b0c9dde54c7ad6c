using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.History;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads a customer's history in six requests, however long it is.</summary>
public sealed class HistoryStore
{
    private const int ExcerptLength = 140;
    private const int PromiseLength = 400;
    private const string Linked = "linked";

    private readonly IOrganizationService _service;

    public HistoryStore(IOrganizationService service) => _service = service;

    /// <param name="author">
    /// Who wrote the case that the history is shown on: an author who is not verified as the customer may be an impostor, and a rep
    /// who reads somebody else's matters may give them away. Null for a case that comes from no post, and for a rep who asks.
    /// </param>
    /// <param name="exceptCaseId">The case that is looked at and does not count as history; empty for none.</param>
    /// <param name="asOf">UTC; twelve months are counted back from here.</param>
    public CustomerHistory Of(Customer customer, CaseAuthor? author, Guid exceptCaseId, DateTime asOf)
    {
        var view = new HistoryView(customer.Id, author, exceptCaseId);
        var byState = CountByState(view);
        var total = 0;
        foreach (var count in byState.Values)
            total += count;
        byState.TryGetValue((int)CaseState.Active, out var open);
        return new CustomerHistory(
            total,
            open,
            CountSince(view, asOf.AddYears(-1)),
            Cases(view),
            Posts(view),
            Promises(view));
    }

    private Dictionary<int, int> CountByState(HistoryView view)
    {
        var counts = new Dictionary<int, int>();
        foreach (var row in Aggregate("<attribute name='statecode' alias='state' groupby='true'/>", view, ""))
        {
            if (row.GetAttributeValue<AliasedValue>("state")?.Value is OptionSetValue state)
                counts[state.Value] = Number(row, "cases");
        }

        return counts;
    }

    private int CountSince(HistoryView view, DateTime since)
    {
        var condition = string.Format(
            CultureInfo.InvariantCulture, "<condition attribute='createdon' operator='ge' value='{0:yyyy-MM-ddTHH:mm:ssZ}'/>", since);
        var rows = Aggregate("", view, condition);
        return rows.Count == 0 ? 0 : Number(rows[0], "cases");
    }

    private DataCollection<Entity> Aggregate(string groups, HistoryView view, string condition) =>
        _service.RetrieveMultiple(new FetchExpression(
            "<fetch aggregate='true'><entity name='incident'>" +
            "<attribute name='incidentid' alias='cases' aggregate='count'/>" + groups +
            $"<filter>{view.CasesAsFetch()}{condition}</filter>{HistoryView.AuthorAsFetch}</entity></fetch>")).Entities;

    private static int Number(Entity row, string alias) =>
        row.GetAttributeValue<AliasedValue>(alias)?.Value is int number ? number : 0;

    private List<PastCase> Cases(HistoryView view)
    {
        var query = Find.In(
                IncidentTable.Name, IncidentTable.TicketNumber, IncidentTable.Title, IncidentTable.StateCode, IncidentTable.CreatedOn)
            .Newest(IncidentTable.CreatedOn, CustomerHistory.CasesShown);
        view.LimitCases(query);
        var rows = _service.Rows(query);
        var endings = Endings(rows);
        var cases = new List<PastCase>();
        foreach (var row in rows)
        {
            endings.TryGetValue(row.Id, out var ending);
            cases.Add(new PastCase(
                row.Id,
                row.GetAttributeValue<string>(IncidentTable.TicketNumber) ?? "",
                row.GetAttributeValue<string>(IncidentTable.Title) ?? "",
                ((CaseState)(row.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value ?? 0)).ToString(),
                row.GetAttributeValue<DateTime>(IncidentTable.CreatedOn),
                ending?.GetAttributeValue<DateTime?>(IncidentResolutionTable.CreatedOn),
                ending?.GetAttributeValue<string>(IncidentResolutionTable.Subject)));
        }

        return cases;
    }

    private Dictionary<Guid, Entity> Endings(IList<Entity> cases)
    {
        var latest = new Dictionary<Guid, Entity>();
        if (cases.Count == 0)
            return latest;

        var ids = new List<Guid>();
        foreach (var row in cases)
            ids.Add(row.Id);
        var query = Find.In(
                IncidentResolutionTable.Name,
                IncidentResolutionTable.Incident,
                IncidentResolutionTable.Subject,
                IncidentResolutionTable.CreatedOn)
            .Where(IncidentResolutionTable.Incident, ConditionOperator.In, Find.Values(ids))
            .Oldest(IncidentResolutionTable.CreatedOn);
        foreach (var row in _service.Rows(query))
            latest[row.GetAttributeValue<EntityReference>(IncidentResolutionTable.Incident).Id] = row;
        return latest;
    }

    private List<PastPost> Posts(HistoryView view)
    {
        var query = Find.In(
                SocialActivityTable.Name, SocialActivityTable.PostedOn, SocialActivityTable.Description, SocialActivityTable.Tone)
            .Newest(SocialActivityTable.PostedOn, CustomerHistory.PostsShown);
        view.LimitAuthors(query.AddLink(SocialProfileTable.Name, SocialActivityTable.PostFromProfile, SocialProfileTable.Id).LinkCriteria);
        query.Outer(Linked, ChannelTable.Name, SocialActivityTable.Channel, ChannelTable.Id, ChannelTable.PrimaryName);
        var posts = new List<PastPost>();
        foreach (var row in _service.Rows(query))
        {
            posts.Add(new PastPost(
                row.Id,
                row.GetAttributeValue<DateTime>(SocialActivityTable.PostedOn),
                row.Linked<string>(Linked, ChannelTable.PrimaryName) ?? "an unknown channel",
                PostText.Cut(OneLine(row.GetAttributeValue<string>(SocialActivityTable.Description)), ExcerptLength),
                row.GetAttributeValue<decimal?>(SocialActivityTable.Tone)));
        }

        return posts;
    }

    private List<Promise> Promises(HistoryView view)
    {
        var query = Find.In(AnnotationTable.Name, AnnotationTable.Subject, AnnotationTable.NoteText, AnnotationTable.CreatedOn)
            .Where(AnnotationTable.Subject, ConditionOperator.Like, Promise.Subject + "%")
            .Newest(AnnotationTable.CreatedOn, CustomerHistory.PromisesShown);
        foreach (var closed in Promise.ClosedSubjects)
            query.Where(AnnotationTable.Subject, ConditionOperator.NotLike, closed + "%");
        var theCase = query.AddLink(IncidentTable.Name, AnnotationTable.Regarding, IncidentTable.Id);
        theCase.EntityAlias = Linked;
        theCase.Columns = new ColumnSet(IncidentTable.TicketNumber);
        view.LimitRowsOfCases(query, theCase);
        var promises = new List<Promise>();
        foreach (var row in _service.Rows(query))
        {
            promises.Add(new Promise(
                row.Id,
                row.Linked<string>(Linked, IncidentTable.TicketNumber) ?? "",
                row.GetAttributeValue<DateTime>(AnnotationTable.CreatedOn),
                What(row)));
        }

        return promises;
    }

    private static string What(Entity note)
    {
        var text = note.GetAttributeValue<string>(AnnotationTable.NoteText) ?? note.GetAttributeValue<string>(AnnotationTable.Subject);
        return PostText.Cut(OneLine(RichText.Plain(text ?? "")), PromiseLength);
    }

    private static string OneLine(string? text) => (text ?? "").Replace('\r', ' ').Replace('\n', ' ').Trim();
}
