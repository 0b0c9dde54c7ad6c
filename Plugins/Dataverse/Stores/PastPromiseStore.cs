using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;
using SocialCrm.Plugins.History;
using SocialCrm.Plugins.Promises;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads what a customer was promised and given, each in one request.</summary>
public sealed class PastPromiseStore
{
    /// <summary>The newest rows that are looked through for what matters most.</summary>
    private const int MostRows = 100;

    private const string Case = "theCase", Post = "post", Currency = "currency";

    private readonly IOrganizationService _service;

    public PastPromiseStore(IOrganizationService service) => _service = service;

    /// <summary>Open ones, and those settled in the twelve months before.</summary>
    internal IReadOnlyList<Promise> Promises(HistoryView view, DateTime asOf)
    {
        var query = Find.In(
                PromiseTable.Name,
                PromiseTable.Text,
                PromiseTable.Case,
                PromiseTable.DueOn,
                PromiseTable.State,
                PromiseTable.SettledOn,
                PromiseTable.Post,
                PromiseTable.CreatedOn)
            .Newest(PromiseTable.CreatedOn, MostRows);
        var current = query.Criteria.AddFilter(LogicalOperator.Or);
        current.AddCondition(PromiseTable.SettledOn, ConditionOperator.Null);
        current.AddCondition(PromiseTable.SettledOn, ConditionOperator.GreaterEqual, asOf.AddYears(-1));
        query.Outer(Post, SocialActivityTable.Name, PromiseTable.Post, SocialActivityTable.Id, SocialActivityTable.PostUrl);
        JoinCases(query, view, PromiseTable.Case);
        return Promise.MostUrgentFirst(_service.Rows(query).Select(ReadPromise), CustomerHistory.PromisesShown);
    }

    /// <summary>What is owed, and the newest of what was asked for.</summary>
    internal IReadOnlyList<GivenGoodwill> Goodwill(HistoryView view)
    {
        var query = Find.In(
                GoodwillTable.Name,
                GoodwillTable.Case,
                GoodwillTable.Amount,
                GoodwillTable.State,
                GoodwillTable.Reason,
                GoodwillTable.DecidedOn,
                GoodwillTable.PaidOn,
                GoodwillTable.CreatedOn)
            .Newest(GoodwillTable.CreatedOn, MostRows);
        query.Outer(Currency, CurrencyTable.Name, GoodwillTable.Currency, CurrencyTable.Id, CurrencyTable.Code);
        JoinCases(query, view, GoodwillTable.Case);
        return GivenGoodwill.OwedFirst(_service.Rows(query).Select(ReadGoodwill), CustomerHistory.GoodwillShown);
    }

    private static void JoinCases(QueryExpression query, HistoryView view, string lookup)
    {
        var theCase = query.AddLink(IncidentTable.Name, lookup, IncidentTable.Id);
        theCase.EntityAlias = Case;
        theCase.Columns = new ColumnSet(IncidentTable.TicketNumber);
        view.LimitRowsOfCases(query, theCase);
    }

    private static Promise ReadPromise(Entity row) => new Promise(
        row.Id,
        row.GetAttributeValue<EntityReference>(PromiseTable.Case).Id,
        row.Linked<string>(Case, IncidentTable.TicketNumber) ?? "",
        HistoryText.Line(row.GetAttributeValue<string>(PromiseTable.Text), PromiseDraft.TextLength),
        row.GetAttributeValue<DateTime>(PromiseTable.CreatedOn),
        row.GetAttributeValue<DateTime?>(PromiseTable.DueOn),
        Choice.Read<PromiseState>(row, PromiseTable.State) ?? PromiseState.Open,
        row.GetAttributeValue<DateTime?>(PromiseTable.SettledOn),
        row.GetAttributeValue<EntityReference>(PromiseTable.Post)?.Id,
        row.Linked<string>(Post, SocialActivityTable.PostUrl));

    private static GivenGoodwill ReadGoodwill(Entity row) => new GivenGoodwill(
        row.Id,
        row.GetAttributeValue<EntityReference>(GoodwillTable.Case).Id,
        row.Linked<string>(Case, IncidentTable.TicketNumber) ?? "",
        row.GetAttributeValue<Money>(GoodwillTable.Amount)?.Value ?? 0,
        row.Linked<string>(Currency, CurrencyTable.Code) ?? "",
        Choice.Read<GoodwillState>(row, GoodwillTable.State) ?? GoodwillState.Requested,
        HistoryText.Line(row.GetAttributeValue<string>(GoodwillTable.Reason), PromiseDraft.TextLength),
        row.GetAttributeValue<DateTime>(GoodwillTable.CreatedOn),
        row.GetAttributeValue<DateTime?>(GoodwillTable.DecidedOn),
        row.GetAttributeValue<DateTime?>(GoodwillTable.PaidOn));
}
