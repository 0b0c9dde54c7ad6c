using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Channels;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Channels;

/// <summary>Reviews all channels and writes on each what it found; a channel that falls silent makes one task.</summary>
internal sealed class ChannelReview
{
    /// <summary>How many days the figures are of.</summary>
    private const int Days = 14;

    private const int SubjectLength = 200;
    private const int HighPriority = 2;

    private readonly DateTime _asOf;
    private readonly ChannelFigureStore _figures;
    private readonly OwnedByCaller _service;

    public ChannelReview(PluginScope scope, DateTime asOf)
    {
        _asOf = asOf;
        _figures = new ChannelFigureStore(scope.AsSystem);
        _service = new OwnedByCaller(scope);
    }

    public int Reviewed { get; private set; }

    /// <summary>Channels that are silent now, told of before or not.</summary>
    public int Silent { get; private set; }

    public void Run()
    {
        foreach (var channel in _figures.Channels())
            Review(channel);
    }

    private void Review(ReviewedChannel channel)
    {
        var latest = _figures.Latest(channel.Id);
        var last = latest.Count == 0 ? (DateTime?)null : latest[0].ReceivedOn;
        var silentSince = Silence.Since(channel, last, _asOf);
        if (silentSince is { } since && since != channel.SilentSince)
            CreateTask(channel, since);
        var counts = _figures.Counts(channel.Id, _asOf, Days);
        var proposal = ChannelProposal.Of(
            channel,
            counts.UsualPerDay(Days),
            _figures.PostsSince(channel.Id, _asOf.AddDays(-ChannelProposal.CloseDays), ChannelProposal.ClosePosts),
            _figures.HasOpenCase(channel.Id),
            _asOf);
        Write(channel.Id, last, silentSince, counts, new IngestDelays(latest.Select(post => post.Delay)), proposal);
        Reviewed++;
        Silent += silentSince == null ? 0 : 1;
    }

    private void Write(
        Guid channelId, DateTime? last, DateTime? silentSince, PostCounts counts, IngestDelays delays, string? proposal) =>
        _service.Update(new Entity(ChannelTable.Name, channelId)
        {
            [ChannelTable.LastReceivedOn] = last,
            [ChannelTable.PostsPerDay] = counts.PerDay(Days),
            [ChannelTable.AnswerShare] = counts.AnswerShare,
            [ChannelTable.DelayMedian] = delays.Minutes(50),
            [ChannelTable.DelayHigh] = delays.Minutes(95),
            [ChannelTable.SilentSince] = silentSince,
            [ChannelTable.Proposal] = proposal,
            [ChannelTable.ReviewedOn] = _asOf,
        });

    private void CreateTask(ReviewedChannel channel, DateTime since)
    {
        var subject = string.Format(
            CultureInfo.InvariantCulture, "No post on {0} since {1:yyyy-MM-dd HH:mm} UTC: check its connector", channel.Name, since);
        var row = new Entity(TaskTable.Name)
        {
            [TaskTable.Subject] = PostText.CutExact(subject, SubjectLength),
            [TaskTable.ScheduledEnd] = _asOf,
            [TaskTable.Priority] = new OptionSetValue(HighPriority),
        };
        if (channel.ResponsibleId is { } responsible)
            row[TaskTable.Owner] = new EntityReference(UserTable.Name, responsible);
        var task = _service.Create(row);
        if (channel.QueueId is { } queue)
            new QueueStore(_service).Put(new EntityReference(TaskTable.Name, task), queue);
    }
}
