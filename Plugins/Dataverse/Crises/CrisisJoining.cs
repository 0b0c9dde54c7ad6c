using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Lets open cases on the cause join that were there before, or that slipped by while it was declared. They keep their customer and their clocks.</summary>
internal sealed class CrisisJoining
{
    private readonly CrisisCaseStore _cases;
    private readonly bool _isWhole;

    /// <param name="only">The one case to look at; null: all.</param>
    public CrisisJoining(IOrganizationService service, Guid? only = null)
    {
        _cases = new CrisisCaseStore(service, only);
        _isWhole = only == null;
    }

    /// <summary>Cases that joined.</summary>
    public int Attached { get; private set; }

    /// <summary>Cases are left.</summary>
    public bool More { get; private set; }

    public void Run(StoredCrisis crisis, int page)
    {
        var rows = _cases.ToJoin(crisis, page + 1);
        foreach (var row in rows.Take(page))
            RefusedCase.Named(row, "join the crisis", () => _cases.Join(row.Id, crisis.Id));
        Attached += Math.Min(rows.Count, page);
        More |= rows.Count > page;
        if (!More && _isWhole)
            _cases.Link(crisis, page);
    }
}
