using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Evidence;

namespace SocialCrm.Plugins.Replies;

/// <summary>Chooses the post of a case that an answer goes to; with it comes the channel.</summary>
public static class AnswerTarget
{
    /// <summary>
    /// The latest post of the customer that we have not answered on its own channel, else the latest one. A post that is gone from the
    /// network is chosen only when no other waits. Null when the customer has written nothing.
    /// </summary>
    public static AnswerablePost? Of(IReadOnlyList<AnswerablePost> posts)
    {
        var theirs = posts.Where(post => !post.IsOurs && post.PostedOn != null).OrderByDescending(post => post.PostedOn).ToList();
        var waiting = theirs.Where(post => !IsAnswered(post, posts)).ToList();
        return waiting.Find(IsThere) ?? waiting.FirstOrDefault() ?? theirs.Find(IsThere) ?? theirs.FirstOrDefault();
    }

    /// <summary>When the customer last wrote on a channel, UTC.</summary>
    public static DateTime? LatestOn(Guid channelId, IReadOnlyList<AnswerablePost> posts) =>
        posts.Where(post => !post.IsOurs && post.Channel.Id == channelId).Max(post => post.PostedOn);

    private static bool IsThere(AnswerablePost post) => post.State is not (PostState.DeletedByAuthor or PostState.AccountGone);

    private static bool IsAnswered(AnswerablePost post, IReadOnlyList<AnswerablePost> posts) =>
        posts.Any(answer => answer.IsOurs
            && answer.PostedOn >= post.PostedOn
            && answer.Channel.Id == post.Channel.Id
            && (post.IsPrivate || !answer.IsPrivate));
}
