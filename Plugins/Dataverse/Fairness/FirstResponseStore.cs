using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Fairness;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Fairness;

/// <summary>Reads how long customers waited for a first response, one request for each page.</summary>
internal sealed class FirstResponseStore
{
    /// <summary>The most rows that the platform gives at once.</summary>
    private const int PageSize = 5000;

    private const string Case = "case", Post = "post", Policy = "policy", Hours = "hours";

    private readonly IOrganizationService _service;

    public FirstResponseStore(IOrganizationService service) => _service = service;

    /// <summary>The waits of all who posted from one time until before another; null when there are more than can be measured at once.</summary>
    /// <param name="from">UTC.</param>
    /// <param name="to">UTC.</param>
    /// <param name="asOf">Until when those have waited who still wait, UTC.</param>
    public IReadOnlyList<FirstResponse>? Between(DateTime from, DateTime to, DateTime asOf)
    {
        var waits = new List<FirstResponse>();
        var query = Query(from, to);
        while (true)
        {
            var page = _service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                if (!IsMergedAway(row))
                    waits.Add(Read(row, asOf));
            }

            if (!page.MoreRecords)
                return waits;
            if (waits.Count >= FairnessMeasure.MostWaits)
                return null;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>Cases that no post opened have no turn with a post, and nobody's followers to compare.</summary>
    private static QueryExpression Query(DateTime from, DateTime to)
    {
        var query = Find.In(TurnTable.Name, TurnTable.StartedOn, TurnTable.MetOn, TurnTable.WaitedMinutes)
            .Is(TurnTable.Kpi, Choice.Of(Kpi.FirstResponse).Value)
            .Where(TurnTable.StartedBy, ConditionOperator.NotNull)
            .Where(TurnTable.StartedOn, ConditionOperator.GreaterEqual, from)
            .Where(TurnTable.StartedOn, ConditionOperator.LessThan, to)
            .Oldest(TurnTable.StartedOn)
            .Oldest(TurnTable.Id);
        query.Outer(Case, IncidentTable.Name, TurnTable.Case, IncidentTable.Id, IncidentTable.ReachBand, IncidentTable.Channel, IncidentTable.FirstResponseSent, IncidentTable.Master);
        query.Outer(Post, SocialActivityTable.Name, TurnTable.StartedBy, SocialActivityTable.Id, SocialActivityTable.Language, SocialActivityTable.AccountsNamed);
        var policy = query.Outer(Policy, PolicyTable.Name, TurnTable.Policy, PolicyTable.Id);
        policy.LinkEntities.Add(new LinkEntity(PolicyTable.Name, CalendarTable.Name, PolicyTable.Calendar, CalendarTable.Id, JoinOperator.LeftOuter)
        {
            EntityAlias = Hours,
            Columns = new ColumnSet(CalendarTable.TimeZone),
        });
        query.PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 };
        return query;
    }

    /// <summary>Such a wait goes on at the case that was kept.</summary>
    private static bool IsMergedAway(Entity row) => row.Linked<EntityReference>(Case, IncidentTable.Master) != null;

    /// <remarks>Waited Minutes are empty for what ended before there was such a column; closing a case ends its turns too.</remarks>
    private static FirstResponse Read(Entity row, DateTime asOf)
    {
        var startedOn = row.GetAttributeValue<DateTime>(TurnTable.StartedOn);
        var metOn = row.GetAttributeValue<DateTime?>(TurnTable.MetOn);
        var isAnswered = metOn != null && row.Linked<bool>(Case, IncidentTable.FirstResponseSent);
        return new FirstResponse(
            row.GetAttributeValue<int?>(TurnTable.WaitedMinutes) ?? (int)Math.Max(0, ((metOn ?? asOf) - startedOn).TotalMinutes),
            isAnswered,
            Choice.Read<ReachBand>(row.Linked<OptionSetValue>(Case, IncidentTable.ReachBand)),
            row.Linked<EntityReference>(Case, IncidentTable.Channel)?.Name,
            HourOfDay.Of(startedOn, row.Linked<string>(Hours, CalendarTable.TimeZone)),
            row.Linked<string>(Post, SocialActivityTable.Language),
            row.Linked<int?>(Post, SocialActivityTable.AccountsNamed))
        {
            IsClosed = metOn != null && !isAnswered,
        };
    }
}
