using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Links;

/// <summary>Keeps the open cases of an author in step with the author's link.</summary>
internal sealed class CaseIdentity
{
    private readonly IOrganizationService _service;

    public CaseIdentity(IOrganizationService service) => _service = service;

    /// <summary>Puts the question about the author on the cases, or takes it off when it is decided.</summary>
    public void Ask(IReadOnlyList<LinkedCase> cases, ProfileLink link)
    {
        foreach (var theCase in cases)
            Write(theCase, theCase.Customer, link.Question);
    }

    /// <summary>Gives the cases the customer that follows from a decision.</summary>
    /// <param name="unknown">The customer of a case whose author nobody knows.</param>
    /// <returns>How many got another customer.</returns>
    public int Follow(IReadOnlyList<LinkedCase> cases, ProfileLink before, ProfileLink after, UnknownCustomer unknown)
    {
        var changed = 0;
        foreach (var theCase in cases)
        {
            var customer = LinkPolicy.CustomerOf(theCase, before, after) ?? unknown.Of(theCase);
            Write(theCase, customer, after.Question);
            if (customer != theCase.Customer)
                changed++;
        }

        return changed;
    }

    private void Write(LinkedCase theCase, Customer customer, string? question)
    {
        var row = new Entity(IncidentTable.Name, theCase.Id);
        if (theCase.Question != question)
            row[IncidentTable.IdentityQuestion] = question;
        if (theCase.Customer != customer)
            row[IncidentTable.Customer] = new EntityReference(customer.Table, customer.Id);
        if (row.Attributes.Count > 0)
            _service.Update(row);
    }
}
