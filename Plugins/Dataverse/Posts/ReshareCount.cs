using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Counts on a case how often its posts were shared and how many people could see that.</summary>
internal sealed class ReshareCount
{
    private readonly IOrganizationService _service;

    public ReshareCount(IOrganizationService service) => _service = service;

    /// <summary>Adds one reshare; of two at the same moment the later one is a passing fault, and comes again.</summary>
    /// <param name="followers">Of the author who shared; null when the network does not tell.</param>
    public void Add(Guid caseId, int? followers)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.Reshares, IncidentTable.Reach).Is(IncidentTable.Id, caseId);
        if (_service.FirstOrNone(query) is not { } before)
            return;
        var reach = (long)before.GetAttributeValue<int>(IncidentTable.Reach) + Math.Max(0, followers ?? 0);
        _service.UpdateIfUnchanged(new Entity(IncidentTable.Name, caseId)
        {
            RowVersion = before.RowVersion,
            [IncidentTable.Reshares] = before.GetAttributeValue<int>(IncidentTable.Reshares) + 1,
            [IncidentTable.Reach] = (int)Math.Min(int.MaxValue, reach),
        });
    }
}
