using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds posts that wait for the other parts of their message, by the one column that says until when.</summary>
public sealed class WaitingPostStore
{
    private const int ReasonLength = 400;

    private readonly IOrganizationService _service;

    public WaitingPostStore(IOrganizationService service) => _service = service;

    /// <summary>The posts that have waited the longest, with the time until which each waits, UTC; one request.</summary>
    public IReadOnlyList<KeyValuePair<Guid, DateTime>> Longest(int count)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.WaitsUntil)
            .Where(SocialActivityTable.WaitsUntil, ConditionOperator.NotNull)
            .Oldest(SocialActivityTable.WaitsUntil)
            .Oldest(SocialActivityTable.Id);
        query.TopCount = count;
        return _service.Rows(query)
            .Select(row => new KeyValuePair<Guid, DateTime>(row.Id, row.GetAttributeValue<DateTime>(SocialActivityTable.WaitsUntil)))
            .ToList();
    }

    /// <summary>Leaves a post to a system job.</summary>
    /// <param name="until">When it comes again if the job does nothing, UTC.</param>
    public void HandOver(Guid postId, DateTime asOf, DateTime until) => _service.Update(new Entity(SocialActivityTable.Name, postId)
    {
        [SocialActivityTable.ResumeAsOf] = asOf,
        [SocialActivityTable.WaitsUntil] = until,
    });

    /// <summary>The channel of a post that waits, or null for a post that waits no more; its id is empty when the channel was deleted.</summary>
    public Guid? ChannelOf(Guid postId, out bool isDeleted)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.Channel, SocialActivityTable.State)
            .Is(SocialActivityTable.Id, postId)
            .Is(SocialActivityTable.Outcome, Choice.Of(Outcome.WaitingForParts).Value);
        var row = _service.FirstOrNone(query);
        isDeleted = row != null && Choice.Read<Evidence.PostState>(row, SocialActivityTable.State) == Evidence.PostState.DeletedByAuthor;
        return row == null ? null : row.GetAttributeValue<EntityReference>(SocialActivityTable.Channel)?.Id ?? Guid.Empty;
    }

    /// <summary>Ends the wait of a post that nothing can be decided about any more.</summary>
    public void Ignore(Guid postId, string reason) => _service.Update(new Entity(SocialActivityTable.Name, postId)
    {
        [SocialActivityTable.Outcome] = Choice.Of(Outcome.Ignored),
        [SocialActivityTable.OutcomeReason] = reason,
        [SocialActivityTable.WaitsUntil] = null,
    });

    /// <summary>Notes that a system job could not go on with a post.</summary>
    /// <param name="attempts">How often in all.</param>
    /// <param name="nextOn">When it is tried again, UTC.</param>
    public void NoteFailure(Guid postId, string failure, int attempts, DateTime nextOn) => _service.Update(new Entity(SocialActivityTable.Name, postId)
    {
        [SocialActivityTable.OutcomeReason] = PostText.CutExact(failure, ReasonLength),
        [SocialActivityTable.Attempts] = attempts,
        [SocialActivityTable.WaitsUntil] = nextOn,
    });

    /// <summary>How often a system job failed at a post.</summary>
    public int AttemptsAt(Guid postId) => _service
        .FirstOrNone(Find.In(SocialActivityTable.Name, SocialActivityTable.Attempts).Is(SocialActivityTable.Id, postId))?
        .GetAttributeValue<int>(SocialActivityTable.Attempts) ?? 0;
}
