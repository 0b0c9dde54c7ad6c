using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Fairness;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Notes on a case that many people can see it; a system job tells the communications team.</summary>
internal sealed class HeadsUpMark
{
    private const string Channel = "channel";

    private static readonly string[] Columns = { IncidentTable.Reach, IncidentTable.HeadsUpOn, IncidentTable.MessageType, IncidentTable.StateCode };

    private readonly IOrganizationService _service;

    public HeadsUpMark(IOrganizationService service) => _service = service;

    /// <summary>What <see cref="IsDue"/> looks at, as part of a query for cases.</summary>
    public static QueryExpression Read(QueryExpression cases)
    {
        cases.ColumnSet.AddColumns(Columns);
        cases.Outer(Channel, ChannelTable.Name, IncidentTable.Channel, ChannelTable.Id, ChannelTable.HeadsUpReach);
        return cases;
    }

    /// <summary>A case that is closed waits for no answer.</summary>
    /// <param name="theCase">With what <see cref="Read"/> adds.</param>
    public static bool IsDue(Entity theCase, int reach) =>
        theCase.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value == (int)CaseState.Active
        && HeadsUp.IsDue(
            reach,
            theCase.Linked<int?>(Channel, ChannelTable.HeadsUpReach),
            theCase.GetAttributeValue<OptionSetValue>(IncidentTable.MessageType)?.Value == 1,
            theCase.Contains(IncidentTable.HeadsUpOn));

    /// <summary>A post came into a case: its author may be followed by more by now, have written in private before, or have opened a case again that was shared much.</summary>
    /// <remarks>Costs one request, and only where the author alone is over the limit, or a case opens again on a channel that has one.</remarks>
    /// <param name="row">What is written to the case.</param>
    /// <param name="now">UTC.</param>
    public void Joined(IncomingPost post, int? limit, bool isReopened, Entity row, DateTime now)
    {
        if (limit == null || post.IsPrivate || !(isReopened || HeadsUp.IsDue(post.Author.Followers, limit, false, false)))
            return;
        var query = Find.In(IncidentTable.Name, IncidentTable.Reach, IncidentTable.HeadsUpOn).Is(IncidentTable.Id, row.Id);
        if (_service.FirstOrNone(query) is not { } before)
            return;
        var known = before.GetAttributeValue<int>(IncidentTable.Reach);
        var reach = Math.Max(known, post.Author.Followers ?? 0);
        if (!HeadsUp.IsDue(reach, limit, false, before.Contains(IncidentTable.HeadsUpOn)))
            return;
        row[IncidentTable.HeadsUpOn] = now;
        if (reach > known)
            row[IncidentTable.Reach] = reach;
    }
}
