using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Counts who writes about what. Each question is one request, however many posts there are.</summary>
public sealed class WatchedTopicStore
{
    /// <summary>Enough posts to tell what belongs to a cause.</summary>
    private const int Sample = 100;

    /// <summary>Which page of a window may not have a row: the platform counts 50,000 rows in one query at most, and skips to a page up to there without a cookie.</summary>
    private const int FirstPageTooMany = 46;

    private const int PageSize = 1_000;

    private static readonly string Needing = $"<value>{Choice.Of(Outcome.CaseOpened).Value}</value><value>{Choice.Of(Outcome.JoinedCase).Value}</value>";

    private readonly IOrganizationService _service;
    private readonly int _pageSize;

    /// <param name="pageSize">45 pages of posts are counted at once; of a window with more, the end.</param>
    public WatchedTopicStore(IOrganizationService service, int pageSize = PageSize)
    {
        _service = service;
        _pageSize = pageSize;
    }

    /// <summary>All active topics.</summary>
    public IReadOnlyList<WatchedTopic> All()
    {
        var query = Find.In(
                TopicTable.Name, TopicTable.PrimaryName, TopicTable.CrisisAuthors, TopicTable.CrisisDeclareAt, TopicTable.CrisisWindow)
            .Is("statecode", 0)
            .Oldest(TopicTable.Order)
            .Oldest(TopicTable.PrimaryName);
        QueueStore.Join(query, TopicTable.Queue);
        return _service.Rows(query).Select(Read).ToList();
    }

    /// <summary>Different authors by topic whose posts needed an answer and were posted in a window. Reshares, praise, our own posts and those of people we do not hear are none of them.</summary>
    /// <remarks>Of a window with more posts than the platform counts, the last half is counted, or less: too few authors, but more than any floor.</remarks>
    /// <param name="until">UTC, included.</param>
    public IReadOnlyDictionary<Guid, AuthorCount> Authors(DateTime until, TimeSpan window)
    {
        while (IsTooMany(until, window))
            window = TimeSpan.FromTicks(window.Ticks / 2);
        var rows = _service.RetrieveMultiple(new FetchExpression(
            "<fetch aggregate='true'><entity name='socialactivity'>" +
            "<attribute name='postfromprofileid' alias='authors' aggregate='countcolumn' distinct='true'/>" +
            "<attribute name='postedon' alias='first' aggregate='min'/>" +
            "<attribute name='scrm_topicid' alias='topic' groupby='true'/><filter>" +
            "<condition attribute='directioncode' operator='eq' value='0'/>" +
            "<condition attribute='scrm_topicid' operator='not-null'/>" +
            $"<condition attribute='scrm_outcome' operator='in'>{Needing}</condition>" +
            $"<condition attribute='postedon' operator='gt' value='{Time(until - window)}'/>" +
            $"<condition attribute='postedon' operator='le' value='{Time(until)}'/>" +
            "</filter></entity></fetch>")).Entities;
        var counts = new Dictionary<Guid, AuthorCount>();
        foreach (var row in rows)
        {
            if (row.GetAttributeValue<AliasedValue>("topic")?.Value is EntityReference topic)
                counts[topic.Id] = new AuthorCount(Value<int>(row, "authors"), Value<DateTime>(row, "first"));
        }

        return counts;
    }

    private bool IsTooMany(DateTime until, TimeSpan window)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.Id)
            .Is(SocialActivityTable.DirectionCode, false)
            .Where(SocialActivityTable.Topic, ConditionOperator.NotNull)
            .Where(SocialActivityTable.PostedOn, ConditionOperator.GreaterThan, until - window)
            .Where(SocialActivityTable.PostedOn, ConditionOperator.LessEqual, until)
            .Oldest(SocialActivityTable.PostedOn);
        query.PageInfo = new PagingInfo { PageNumber = FirstPageTooMany, Count = _pageSize };
        return _service.Rows(query).Count > 0;
    }

    /// <summary>When the first post of a customer was posted, UTC; null without one.</summary>
    public DateTime? FirstPostOn()
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.PostedOn)
            .Is(SocialActivityTable.DirectionCode, false)
            .Where(SocialActivityTable.Channel, ConditionOperator.NotNull)
            .Where(SocialActivityTable.PostedOn, ConditionOperator.NotNull)
            .Oldest(SocialActivityTable.PostedOn);
        query.TopCount = 1;
        return _service.FirstOrNone(query)?.GetAttributeValue<DateTime?>(SocialActivityTable.PostedOn);
    }

    /// <summary>What the latest posts on a topic say.</summary>
    /// <param name="since">UTC.</param>
    public IReadOnlyList<string> Texts(Guid topicId, DateTime since) => _service.Rows(Find.In(SocialActivityTable.Name, SocialActivityTable.Text)
            .Is(SocialActivityTable.Topic, topicId)
            .Is(SocialActivityTable.DirectionCode, false)
            .Where(SocialActivityTable.PostedOn, ConditionOperator.GreaterEqual, since)
            .Newest(SocialActivityTable.PostedOn, Sample))
        .Select(row => row.GetAttributeValue<string>(SocialActivityTable.Text) ?? "")
        .ToList();

    /// <summary>Lets new cases on a topic join a crisis, or none any more.</summary>
    public void SetCrisis(Guid topicId, Guid? crisisId) => _service.Update(new Entity(TopicTable.Name, topicId)
    {
        [TopicTable.Crisis] = crisisId is { } id ? new EntityReference(CrisisTable.Name, id) : null,
    });

    private static WatchedTopic Read(Entity row) => new WatchedTopic(
        row.Id,
        row.GetAttributeValue<string>(TopicTable.PrimaryName) ?? "",
        row.GetAttributeValue<int?>(TopicTable.CrisisWindow) is { } minutes ? TimeSpan.FromMinutes(minutes) : WatchedTopic.UsualWindow,
        row.GetAttributeValue<int?>(TopicTable.CrisisAuthors) ?? WatchedTopic.UsualFloor,
        row.GetAttributeValue<int?>(TopicTable.CrisisDeclareAt),
        QueueStore.ActiveOf(row));

    private static T? Value<T>(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias)?.Value is T value ? value : default;

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
