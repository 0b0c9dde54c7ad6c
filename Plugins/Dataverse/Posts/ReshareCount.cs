using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Counts on a case how often its posts were shared and how many people could see that.</summary>
internal sealed class ReshareCount
{
    private const string Author = "author";

    private readonly IOrganizationService _service;

    public ReshareCount(IOrganizationService service) => _service = service;

    /// <summary>Adds one reshare; of two at the same moment the later one is a passing fault, and comes again.</summary>
    /// <param name="followers">Of the author who shared; null when the network does not tell.</param>
    /// <param name="now">UTC.</param>
    public void Add(Guid caseId, int? followers, DateTime now)
    {
        var query = HeadsUpMark.Read(Find.In(IncidentTable.Name, IncidentTable.Reshares)).Is(IncidentTable.Id, caseId);
        if (_service.FirstOrNone(query) is not { } before)
            return;
        var reach = (int)Math.Min(int.MaxValue, (long)before.GetAttributeValue<int>(IncidentTable.Reach) + Math.Max(0, followers ?? 0));
        var after = new Entity(IncidentTable.Name, caseId)
        {
            RowVersion = before.RowVersion,
            [IncidentTable.Reshares] = before.GetAttributeValue<int>(IncidentTable.Reshares) + 1,
            [IncidentTable.Reach] = reach,
        };
        if (HeadsUpMark.IsDue(before, reach))
            after[IncidentTable.HeadsUpOn] = now;
        _service.UpdateIfUnchanged(after);
    }

    /// <summary>Gives a case what was counted on another one that is merged into it.</summary>
    /// <param name="content">What the merge writes to the case that is kept.</param>
    /// <returns>The case that is kept comes to a reach of which somebody is to be told, and nobody was told of either.</returns>
    public bool Take(Entity content, Guid masterId, Guid mergedId)
    {
        var query = HeadsUpMark.Read(Find.In(IncidentTable.Name, IncidentTable.Reshares))
            .Where(IncidentTable.Id, ConditionOperator.In, Find.Values(new[] { masterId, mergedId }));
        query.Outer(Author, SocialProfileTable.Name, IncidentTable.Profile, SocialProfileTable.Id, SocialProfileTable.Followers);
        long reshares = 0;
        long reach = 0;
        var rows = _service.Rows(query).ToList();
        foreach (var row in rows)
        {
            // The author's own followers are in both numbers.
            var own = row.Id == masterId ? 0 : row.Linked<int?>(Author, SocialProfileTable.Followers) ?? 0;
            reshares += row.GetAttributeValue<int>(IncidentTable.Reshares);
            reach += Math.Max(0, row.GetAttributeValue<int>(IncidentTable.Reach) - own);
        }

        if (reshares == 0)
            return false;
        content[IncidentTable.Reshares] = (int)Math.Min(int.MaxValue, reshares);
        content[IncidentTable.Reach] = (int)Math.Min(int.MaxValue, reach);
        return !rows.Any(row => row.Contains(IncidentTable.HeadsUpOn))
            && rows.Any(row => row.Id == masterId && HeadsUpMark.IsDue(row, (int)Math.Min(int.MaxValue, reach)));
    }
}
