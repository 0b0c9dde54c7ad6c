using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>The terms of policies, each read once.</summary>
internal sealed class PolicyTerms
{
    private readonly PolicyStore _policies;
    private readonly Dictionary<Guid, CaseTerms?> _read = new Dictionary<Guid, CaseTerms?>();

    public PolicyTerms(IOrganizationService service) => _policies = new PolicyStore(service);

    /// <summary>As <see cref="Of"/>, and null too when the policy's hours cannot be read: the one who does the work will say why.</summary>
    public CaseTerms? IfReadable(Guid? policyId)
    {
        try
        {
            return Of(policyId);
        }
        catch (InvalidCalendarException)
        {
            return null;
        }
    }

    /// <summary>Null without a policy, or when it was deleted.</summary>
    /// <exception cref="InvalidCalendarException">Its calendar cannot be read.</exception>
    public CaseTerms? Of(Guid? policyId)
    {
        if (policyId is not { } id)
            return null;
        if (!_read.TryGetValue(id, out var terms))
            _read[id] = terms = _policies.ById(id);
        return terms;
    }
}
