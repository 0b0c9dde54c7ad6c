using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Channels;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Counts the posts of channels and reads what else their review needs.</summary>
public sealed class ChannelFigureStore
{
    /// <summary>Enough for the 95th percentile to rest on ten posts.</summary>
    private const int Sample = 200;

    private readonly IOrganizationService _service;

    public ChannelFigureStore(IOrganizationService service) => _service = service;

    /// <summary>All channels, by name.</summary>
    public IReadOnlyList<ReviewedChannel> Channels()
    {
        var query = Find.In(
                ChannelTable.Name,
                ChannelTable.PrimaryName,
                ChannelTable.Enabled,
                ChannelTable.Queue,
                ChannelTable.Responsible,
                ChannelTable.ExpectedPosts,
                ChannelTable.SilentSince,
                "createdon",
                "statecode")
            .Oldest(ChannelTable.PrimaryName)
            .Oldest(ChannelTable.Id);
        QueueStore.Join(query, ChannelTable.Queue);
        var channels = new List<ReviewedChannel>();
        foreach (var row in _service.Rows(query))
        {
            channels.Add(new ReviewedChannel(
                row.Id,
                row.GetAttributeValue<string>(ChannelTable.PrimaryName) ?? "",
                ChannelStore.IsEnabled(row),
                QueueStore.ActiveOf(row),
                row.GetAttributeValue<EntityReference>(ChannelTable.Responsible)?.Id,
                row.GetAttributeValue<int?>(ChannelTable.ExpectedPosts),
                row.GetAttributeValue<DateTime?>(ChannelTable.SilentSince),
                row.GetAttributeValue<DateTime>("createdon")));
        }

        return channels;
    }

    /// <summary>The latest posts of customers, newest first, as many as tell the usual delay. Our own, which our flow sends, tell nothing about the connector.</summary>
    public IReadOnlyList<ReceivedPost> Latest(Guid channelId)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.ReceivedOn, SocialActivityTable.PostedOn)
            .Is(SocialActivityTable.Channel, channelId)
            .Is(SocialActivityTable.DirectionCode, false)
            .Where(SocialActivityTable.ReceivedOn, ConditionOperator.NotNull)
            .Newest(SocialActivityTable.ReceivedOn, Sample);
        var posts = new List<ReceivedPost>();
        foreach (var row in _service.Rows(query))
        {
            var receivedOn = row.GetAttributeValue<DateTime>(SocialActivityTable.ReceivedOn);
            var postedOn = row.GetAttributeValue<DateTime?>(SocialActivityTable.PostedOn) ?? receivedOn;
            posts.Add(new ReceivedPost(receivedOn, receivedOn - postedOn));
        }

        return posts;
    }

    /// <summary>How many posts came in after a time; counting stops at a number.</summary>
    /// <param name="after">UTC.</param>
    public int PostsSince(Guid channelId, DateTime after, int most)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.Id)
            .Is(SocialActivityTable.Channel, channelId)
            .Is(SocialActivityTable.DirectionCode, false)
            .Where(SocialActivityTable.ReceivedOn, ConditionOperator.GreaterThan, after);
        query.TopCount = most;
        return _service.Rows(query).Count;
    }

    /// <summary>Whether a case of the channel is not closed yet.</summary>
    public bool HasOpenCase(Guid channelId)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.Id)
            .Is(IncidentTable.Channel, channelId)
            .Is(IncidentTable.StateCode, (int)CaseState.Active);
        query.TopCount = 1;
        return _service.FirstOrNone(query) != null;
    }

    /// <summary>The posts of customers in the days before a time, one request a day: the platform counts at most 50,000 rows at once.</summary>
    /// <param name="asOf">UTC.</param>
    public PostCounts Counts(Guid channelId, DateTime asOf, int days)
    {
        var counts = new PostCounts(0, 0);
        for (var day = 0; day < days; day++)
        {
            var before = counts.All;
            foreach (var row in ByOutcome(channelId, asOf.AddDays(-day - 1), asOf.AddDays(-day)))
                counts = Add(counts, row);
            counts = counts with { OnBusiestDay = Math.Max(counts.OnBusiestDay, counts.All - before) };
        }

        return counts;
    }

    private DataCollection<Entity> ByOutcome(Guid channelId, DateTime after, DateTime until) =>
        _service.RetrieveMultiple(new FetchExpression(
            "<fetch aggregate='true'><entity name='socialactivity'>" +
            "<attribute name='activityid' alias='posts' aggregate='count'/>" +
            "<attribute name='scrm_outcome' alias='outcome' groupby='true'/><filter>" +
            $"<condition attribute='scrm_channelid' operator='eq' value='{channelId:D}'/>" +
            "<condition attribute='directioncode' operator='eq' value='0'/>" +
            $"<condition attribute='scrm_receivedon' operator='gt' value='{Time(after)}'/>" +
            $"<condition attribute='scrm_receivedon' operator='le' value='{Time(until)}'/>" +
            "</filter></entity></fetch>")).Entities;

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static PostCounts Add(PostCounts counts, Entity row)
    {
        var posts = row.GetAttributeValue<AliasedValue>("posts")?.Value is int number ? number : 0;
        var outcome = Choice.Read<Outcome>(row.GetAttributeValue<AliasedValue>("outcome")?.Value as OptionSetValue);
        return outcome switch
        {
            Outcome.CaseOpened or Outcome.JoinedCase => counts with { All = counts.All + posts, NeedingAnswer = counts.NeedingAnswer + posts },
            Outcome.Duplicate or Outcome.Pending or Outcome.Failed or null => counts,
            _ => counts with { All = counts.All + posts },
        };
    }
}
