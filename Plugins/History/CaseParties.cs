using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.History;

/// <summary>Who a case is for, and who wrote it.</summary>
/// <param name="Author">Null when the case does not come from posts.</param>
public sealed record CaseParties(Customer Customer, CaseAuthor? Author)
{
    /// <summary>
    /// Whose history a case shows that took over others: as long as one of its authors is not verified, of each author only their own, and
    /// nothing of a customer without an author.
    /// </summary>
    public static IReadOnlyList<CaseParties> Shown(IReadOnlyList<CaseParties> merged)
    {
        if (merged.All(parties => parties.Author is not { IsVerified: false }))
            return merged;
        return merged
            .Where(parties => parties.Author != null)
            .Select(parties => parties with { Author = parties.Author! with { IsVerified = false } })
            .ToList();
    }
}
