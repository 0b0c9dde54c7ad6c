using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Lets open cases on the cause join that were there before, or that slipped by while it was declared. They keep their customer and their clocks.</summary>
internal sealed class CrisisJoining
{
    private readonly CrisisCaseStore _cases;

    public CrisisJoining(IOrganizationService service) => _cases = new CrisisCaseStore(service);

    /// <summary>Cases that joined.</summary>
    public int Attached { get; private set; }

    /// <summary>Cases are left.</summary>
    public bool More { get; private set; }

    public void Run(StoredCrisis crisis, int page)
    {
        var cases = _cases.ToJoin(crisis, page + 1);
        foreach (var caseId in cases.Take(page))
            _cases.Join(caseId, crisis.Id);
        Attached += Math.Min(cases.Count, page);
        More |= cases.Count > page;
        if (!More)
            _cases.Link(crisis, page);
    }
}
