using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Crisis;

/// <summary>An open case of a crisis, as mass actions have to know it.</summary>
/// <param name="OtherTopic">What else the customer wrote about; null: nothing.</param>
/// <param name="HasLiveReply">A reply is on its way already.</param>
/// <param name="HasOpenGoodwill">A goodwill is asked for, or approved and not paid out.</param>
public sealed record CrisisChild(
    ConversationCase Case, IReadOnlyList<AnswerablePost> Posts, string? OtherTopic, bool HasLiveReply, bool HasOpenGoodwill, bool HasOpenPromise)
{
    /// <summary>The customer names an employee, perhaps to complain.</summary>
    public bool NamesEmployee { get; init; }

    /// <summary>When we answered last, UTC; null: never.</summary>
    public DateTime? AnsweredOn => Posts.Where(post => post.IsOurs).Max(post => post.PostedOn);

    /// <summary>The customer asked something after our last answer.</summary>
    public bool WaitsAgain => AnsweredOn is { } answered && Posts.Any(post => post.Asks && post.PostedOn > answered);
}
