using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Replies;

/// <summary>What the customer had written when a reply was drafted.</summary>
public static class ReplyBasis
{
    private const int Latest = 5;

    /// <summary>A hash that changes when a post comes in, is edited for the first time or is deleted.</summary>
    /// <remarks>By the time of receipt and not of posting: a post that comes in late was not read by who drafted before.</remarks>
    public static string Of(IReadOnlyList<AnswerablePost> posts) => PostKey.Hash(string.Join("|", posts
        .Where(post => !post.IsOurs)
        .OrderByDescending(post => post.ReceivedOn)
        .ThenBy(post => post.Id)
        .Take(Latest)
        .Select(post => string.Format(CultureInfo.InvariantCulture, "{0:D}{1}", post.Id, post.State))));
}
