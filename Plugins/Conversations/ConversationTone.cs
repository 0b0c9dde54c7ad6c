using System;

namespace SocialCrm.Plugins.Conversations;

/// <summary>Follows how one customer sounds over a conversation.</summary>
public static class ConversationTone
{
    /// <summary>
    /// The tone after the customer's next post: a worse one counts at once and in full, a better one makes up half of the way. So
    /// neither "yes please" nor one kind word hides that a customer is angry.
    /// </summary>
    /// <param name="before">From -1 to 1; null before the first post.</param>
    /// <param name="latest">Of the new post, from -1 to 1.</param>
    /// <returns>From -1 to 1 with two digits, cut off towards 0.</returns>
    public static decimal After(decimal? before, decimal latest) =>
        before is { } tone && latest > tone ? Math.Truncate((tone + latest) * 50m) / 100m : latest;
}
