using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Identity;

/// <summary>Applies a person's decision to the link of an author. Each decision may be made twice: the second time changes nothing.</summary>
public static class LinkPolicy
{
    /// <summary>Length of the column scrm_linkevidence.</summary>
    private const int EvidenceLength = 2000;

    /// <param name="customer">Null takes the suggested contact.</param>
    /// <param name="cases">The author's open cases: their customers are remembered.</param>
    /// <param name="evidence">Why the person is sure, in words, or null; personal data in it is masked.</param>
    /// <param name="decidedOn">UTC.</param>
    public static LinkOutcome Verify(
        ProfileLink link, Customer? customer, IReadOnlyList<LinkedCase> cases, string? evidence, DateTime decidedOn)
    {
        var verified = customer ?? Proposed(link);
        if (verified == null)
            return LinkOutcome.Refused("Nothing is suggested for this author: give CustomerId and CustomerType of the customer that it is.");
        if (link.State == LinkState.Verified)
        {
            return link.Customer == verified
                ? LinkOutcome.Of(link)
                : LinkOutcome.Refused("The author is verified as another customer: call with Decision 'Unlink' first.");
        }

        var before = new LinkBefore(
            link.State, link.Customer, link.SuggestedContactId, link.Evidence, cases.ToDictionary(theCase => theCase.Id, theCase => theCase.Customer));
        return LinkOutcome.Of(link with
        {
            State = LinkState.Verified,
            Customer = verified,
            SuggestedContactId = null,
            Evidence = Decided("Verified", link.Evidence, evidence, decidedOn),
            Before = before.Write(),
        });
    }

    /// <summary>Notes whom the author says to be, for a person to verify or reject; nothing private is shown because of it.</summary>
    /// <inheritdoc cref="Verify"/>
    public static LinkOutcome Claim(ProfileLink link, Customer? customer, string? evidence, DateTime decidedOn)
    {
        if (customer is not { Table: "contact" })
            return LinkOutcome.Refused("Nobody can be claimed to be without a contact: give CustomerId of the contact, and CustomerType 'contact'.");
        if (link.State == LinkState.Verified)
            return LinkOutcome.Refused("The author is verified: call with Decision 'Unlink' first.");
        if (link.State == LinkState.Claimed && link.SuggestedContactId == customer.Id)
            return LinkOutcome.Of(link);
        if (link.Rejected.Contains(customer.Id))
            return LinkOutcome.Refused("This contact was rejected for the author: call with Decision 'Verify' if that was wrong.");
        return LinkOutcome.Of(link with
        {
            State = LinkState.Claimed,
            SuggestedContactId = customer.Id,
            Evidence = Decided("Claimed", link.Evidence, evidence, decidedOn),
        });
    }

    /// <inheritdoc cref="Verify"/>
    public static LinkOutcome Reject(ProfileLink link, string? evidence, DateTime decidedOn)
    {
        if (link.State == LinkState.Rejected)
            return LinkOutcome.Of(link);
        if (link.State is not (LinkState.Suggested or LinkState.Claimed))
        {
            return LinkOutcome.Refused(link.State == LinkState.Verified
                ? "The author is verified: call with Decision 'Unlink' first."
                : "Nothing is suggested for this author, so there is nothing to reject.");
        }

        return LinkOutcome.Of(link with
        {
            State = LinkState.Rejected,
            SuggestedContactId = null,
            Rejected = link.SuggestedContactId is { } contact ? link.Rejected.With(contact) : link.Rejected,
            Evidence = Decided("Rejected", link.Evidence, evidence, decidedOn),
        });
    }

    /// <summary>Restores what the link was before it was verified; a link that is not verified stays as it is.</summary>
    public static LinkOutcome Unlink(ProfileLink link)
    {
        if (link.State != LinkState.Verified)
            return LinkOutcome.Of(link);
        var before = LinkBefore.Parse(link.Before);
        return LinkOutcome.Of(link with
        {
            State = before.State,
            Customer = before.Customer,
            SuggestedContactId = before.SuggestedContactId,
            Evidence = before.Evidence,
            Before = null,
        });
    }

    /// <summary>The customer that an open case of the author has after a decision; null when that is an author whom nobody knows.</summary>
    public static Customer? CustomerOf(LinkedCase theCase, ProfileLink before, ProfileLink after)
    {
        if (after.State == LinkState.Verified)
            return after.Customer!;
        if (!before.IsVerifiedFor(theCase.Customer))
            return theCase.Customer;
        var former = LinkBefore.Parse(before.Before);
        return former.CaseCustomers.TryGetValue(theCase.Id, out var customer) ? customer : former.Customer;
    }

    private static Customer? Proposed(ProfileLink link) =>
        link.SuggestedContactId is { } contact ? new Customer("contact", contact) : link.State == LinkState.Verified ? link.Customer : null;

    private static string Decided(string what, string? before, string? evidence, DateTime decidedOn)
    {
        var line = string.Format(CultureInfo.InvariantCulture, "{0} on {1:d MMMM yyyy}", what, decidedOn)
            + (string.IsNullOrWhiteSpace(evidence) ? "." : ": " + PersonalData.Mask(evidence!.Trim()));
        return PostText.CutExact(string.IsNullOrEmpty(before) ? line : line + "\n" + before, EvidenceLength);
    }
}
