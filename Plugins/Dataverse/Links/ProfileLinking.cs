using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Links;

/// <summary>Carries out a decision about who an author is.</summary>
internal sealed class ProfileLinking
{
    private readonly PluginScope _scope;
    private readonly LinkStore _links;

    public ProfileLinking(PluginScope scope)
    {
        _scope = scope;
        _links = new LinkStore(scope.AsSystem);
    }

    /// <exception cref="Microsoft.Xrm.Sdk.InvalidPluginExecutionException">HTTP 404 for an unknown profile or customer, 400 for a decision that makes no sense.</exception>
    public LinkingResult Decide(LinkProfileInput input)
    {
        var stored = _links.Of(input.ProfileId)
            ?? throw Faults.NotFound("ProfileId names no social profile: give the id of the author's profile.");
        if (input is { Decision: LinkDecision.Verify or LinkDecision.Claim, Customer: { } customer } && !new CustomerStore(_scope.AsSystem).Exists(customer))
            throw Faults.NotFound($"CustomerId names no {customer.Table}: give the id of an active customer.");

        var cases = _links.OpenCases(input.ProfileId);
        var outcome = Outcome(input, stored.Link, cases);
        var after = outcome.Link ?? throw Faults.Reject(outcome.Refusal!);
        if (after == stored.Link)
            return new LinkingResult(after, false, 0);

        _links.Save(after, stored.Version);
        var changed = new CaseIdentity(_scope.AsSystem).Follow(cases, stored.Link, after, new UnknownCustomer(_scope.AsSystem, input.ProfileId));
        if (stored.Link.State == LinkState.Verified && after.State != LinkState.Verified)
            new CaseSeparation(_scope).Separate(input.ProfileId);
        return new LinkingResult(after, true, changed);
    }

    private LinkOutcome Outcome(LinkProfileInput input, ProfileLink link, IReadOnlyList<LinkedCase> cases) => input.Decision switch
    {
        LinkDecision.Verify => LinkPolicy.Verify(link, input.Customer, cases, input.Evidence, _scope.UtcNow),
        LinkDecision.Claim => LinkPolicy.Claim(link, input.Customer, input.Evidence, _scope.UtcNow),
        LinkDecision.Reject => LinkPolicy.Reject(link, input.Evidence, _scope.UtcNow),
        LinkDecision.Unlink => LinkPolicy.Unlink(link),
        _ => throw new ArgumentOutOfRangeException(nameof(input)),
    };
}
