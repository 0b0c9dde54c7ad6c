using System;

namespace SocialCrm.Plugins.Identity;

/// <summary>Whom a profile is linked to, how sure that is, and why.</summary>
/// <param name="Customer">Null when the profile has none.</param>
/// <param name="SuggestedContactId">The contact that the author may be.</param>
/// <param name="Evidence">What was compared and who decided, in words.</param>
/// <param name="Before">What <see cref="LinkBefore"/> wrote when the link was verified; null otherwise.</param>
public sealed record ProfileLink(
    Guid ProfileId,
    LinkState State,
    Customer? Customer,
    Guid? SuggestedContactId,
    string? Evidence,
    RejectedContacts Rejected,
    string? Before)
{
    /// <summary>The key of the handle that a suggestion rests on; null when it rests on a private message.</summary>
    public string? SuggestedHandle { get; init; }

    /// <summary>True for a suggestion that holds only as long as the handle does.</summary>
    public bool RestsOnHandle => State == LinkState.Suggested && SuggestedHandle != null;

    /// <summary>True when the profile is known to belong to this very customer.</summary>
    public bool IsVerifiedFor(Customer customer) => State == LinkState.Verified && Customer == customer;

    /// <summary>What a case of the author asks the rep; null when nothing is to be decided.</summary>
    public string? Question => IdentityQuestion.Of(State, Evidence);
}
