using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Links;

/// <summary>A case that posts of another profile leave, with our answers to them.</summary>
internal sealed class CaseLeft
{
    private const string Subject = "Posts left this case";

    private readonly PluginScope _scope;
    private readonly IReadOnlyList<JoinedPost> _posts;
    private readonly HashSet<DateTime> _answersThatLeft = new HashSet<DateTime>();

    public CaseLeft(PluginScope scope, Guid caseId, IReadOnlyList<JoinedPost> posts)
    {
        _scope = scope;
        Id = caseId;
        _posts = posts;
    }

    public Guid Id { get; }

    /// <summary>The posts and, however often we answered one another, our answers in their conversation.</summary>
    /// <param name="all">All posts of the case.</param>
    public IReadOnlyList<Guid> Leaving(IReadOnlyList<CasePost> all)
    {
        var ids = new List<Guid>(_posts.Select(post => post.Id));
        var conversation = new HashSet<string>(_posts.Select(post => KeyOf(post.ChannelId, post.PostId)), StringComparer.Ordinal);
        foreach (var post in all.Where(post => post.IsOurs && post.InReplyTo != null))
        {
            if (!conversation.Contains(KeyOf(post.ChannelId, post.InReplyTo!)))
                continue;
            conversation.Add(KeyOf(post.ChannelId, post.PostId));
            ids.Add(post.Id);
            _answersThatLeft.Add(post.PostedOn);
        }

        return ids;
    }

    /// <summary>Gives the case the clocks, the tone and the history that follow from what is left, and tells its reps. Urgency never falls by itself.</summary>
    public void Restore()
    {
        var service = _scope.AsSystem;
        var stayed = new JoinedPostStore(service).OnCase(Id);
        var row = new Entity(IncidentTable.Name, Id);
        if (stayed.LastOrDefault(post => !post.IsOurs) is { } last)
        {
            row[IncidentTable.LastPostedOn] = last.PostedOn;
            row[IncidentTable.FirstPostedOn] = stayed.First(post => !post.IsOurs).PostedOn;
        }

        if (Tone(stayed) is { } tone)
        {
            row[IncidentTable.Tone] = tone;
            row[IncidentTable.Sentiment] = (double)tone;
        }

        new CaseClocks(service).PostsLeft(Id, Asked(stayed), Ended(stayed), _answersThatLeft, row);
        if (row.Attributes.Count > 0)
            service.Update(row);
        new CaseHistory(_scope).Refresh(Id);
        new NoteStore(service).Write(Id, Subject, string.Format(
            CultureInfo.InvariantCulture,
            "On {0:d MMMM yyyy} the link of an author to this customer was undone. {1} of theirs left for a case of their own. Urgency stays as it is: lower it if only those posts raised it.",
            _scope.UtcNow,
            _posts.Count == 1 ? "One post" : $"{_posts.Count} posts"));
    }

    private static decimal? Tone(IEnumerable<CasePost> stayed)
    {
        decimal? tone = null;
        foreach (var post in stayed)
        {
            if (!post.IsOurs && post.Tone is { } latest)
                tone = ConversationTone.After(tone, latest);
        }

        return tone;
    }

    /// <summary>The post that opened the case waits in any event.</summary>
    private static List<CustomerPost> Asked(IReadOnlyList<CasePost> stayed)
    {
        var first = stayed.FirstOrDefault(post => !post.IsOurs);
        return stayed.Where(post => post.Asks || post == first).Select(post => new CustomerPost(post.Id, post.PostedOn, post.ReceivedOn)).ToList();
    }

    private static List<DateTime> Ended(IReadOnlyList<CasePost> stayed) =>
        stayed.Where(post => post.Answers && (!post.IsPrivate || !stayed.Any(asked => !asked.IsOurs && !asked.IsPrivate)))
            .Select(post => post.PostedOn)
            .ToList();

    private static string KeyOf(Guid? channelId, string postId) => channelId + "|" + postId;
}
