using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>One page of the sweep: each reply that is due is handed over to a system job of its own. Costs one request when none is.</summary>
internal sealed class ReplySweep
{
    private readonly IOrganizationService _service;
    private readonly DateTime _asOf;

    public ReplySweep(IOrganizationService service, DateTime asOf)
    {
        _service = service;
        _asOf = asOf;
    }

    /// <returns>What the sweep of the turns did, with this page added.</returns>
    public SweepResult Run(int page, SweepResult turns)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.ReplyDueOn, SocialActivityTable.SendBy)
            .Where(SocialActivityTable.ReplyDueOn, ConditionOperator.NotNull)
            .Oldest(SocialActivityTable.ReplyDueOn)
            .Oldest(SocialActivityTable.Id);
        var given = query.Criteria.AddFilter(LogicalOperator.Or);
        given.AddCondition(SocialActivityTable.ReplyAsOf, ConditionOperator.Null);
        given.AddCondition(SocialActivityTable.ReplyAsOf, ConditionOperator.LessEqual, _asOf - RetryTime.Lease);
        query.TopCount = page + 1;
        var rows = _service.Rows(query);
        var due = rows.Where(row => row.GetAttributeValue<DateTime>(SocialActivityTable.ReplyDueOn) <= _asOf).ToList();
        foreach (var row in due.Take(page))
            HandOver(row);
        var next = rows.SelectMany(Looks).Where(on => on > _asOf).Concat(new[] { turns.NextDueOn }).Min();
        return turns with { More = turns.More || due.Count > page, NextDueOn = next };
    }

    private void HandOver(Entity row)
    {
        var given = new Entity(SocialActivityTable.Name, row.Id) { [SocialActivityTable.ReplyAsOf] = _asOf };
        given.RowVersion = row.RowVersion;
        _service.UpdateIfUnchanged(given);
    }

    /// <summary>When it is due, and when it is due again if the job leaves it waiting.</summary>
    private static DateTime?[] Looks(Entity row) => new[]
    {
        row.GetAttributeValue<DateTime?>(SocialActivityTable.ReplyDueOn),
        row.GetAttributeValue<DateTime?>(SocialActivityTable.SendBy),
    };
}
