using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Triage.Corrections;

/// <summary>One page of corrections; none is lost and none comes twice when the next page begins after <see cref="NextSince"/>.</summary>
/// <param name="Posts">Oldest correction first.</param>
/// <param name="More">There are later ones.</param>
/// <param name="NextSince">UTC; null when the page is empty.</param>
public sealed record CorrectionPage(IReadOnlyList<CorrectedPost> Posts, bool More, DateTime? NextSince)
{
    /// <summary>Ends a page between two seconds, because several corrections may have been made within one.</summary>
    /// <param name="found">Oldest first, one more than fit when there are more.</param>
    /// <param name="at">Reads all corrections of one time, for a second that alone fills the page.</param>
    public static CorrectionPage Of(IReadOnlyList<CorrectedPost> found, int most, Func<DateTime, IReadOnlyList<CorrectedPost>> at)
    {
        if (found.Count <= most) return Ending(found, false);
        var next = found[most].CorrectedOn;
        var earlier = found.TakeWhile(post => post.CorrectedOn < next).ToList();
        return Ending(earlier.Count > 0 ? earlier : at(next), true);
    }

    private static CorrectionPage Ending(IReadOnlyList<CorrectedPost> posts, bool more) =>
        new(posts, more, posts.Count == 0 ? null : posts[posts.Count - 1].CorrectedOn);
}
