using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Keeps mass actions within the replies a minute that each channel's network takes. Replies of people do not count.</summary>
internal sealed class NetworkPace
{
    /// <summary>For a channel that names none.</summary>
    private const int UsualPace = 30;

    /// <summary>The most rows that a query gives; the column takes no more.</summary>
    private const int HighestPace = 5000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly IOrganizationService _service;
    private readonly DateTime _now;
    private readonly Dictionary<Guid, int> _left = new Dictionary<Guid, int>();

    public NetworkPace(IOrganizationService service, DateTime now)
    {
        _service = service;
        _now = now;
    }

    /// <summary>Takes one reply off what the channel of a case may still send in this minute. One request for each channel.</summary>
    /// <returns>False when nothing is left.</returns>
    public bool Take(Entity theCase)
    {
        var channel = theCase.GetAttributeValue<EntityReference>(IncidentTable.Channel)?.Id ?? Guid.Empty;
        if (!_left.TryGetValue(channel, out var left))
        {
            var pace = theCase.Linked<int?>(CrisisFacts.Channel, ChannelTable.Pace) ?? UsualPace;
            pace = Math.Min(pace, HighestPace);
            left = pace - Drafted(channel, pace);
        }

        _left[channel] = left - 1;
        return left > 0;
    }

    private int Drafted(Guid channel, int most)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.Id)
            .Is(SocialActivityTable.Channel, channel)
            .Where(SocialActivityTable.CrisisUpdate, ConditionOperator.NotNull)
            .Where(SocialActivityTable.DraftedOn, ConditionOperator.GreaterThan, _now - Minute);
        query.TopCount = most;
        return _service.Rows(query).Count;
    }
}
