using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Keeps which policies were changed and have still to be carried through to open clocks.</summary>
public sealed class PolicyChangeStore
{
    private static readonly string[] Columns = { PolicyTable.Version, PolicyTable.ChangedOn, PolicyTable.Recompute };

    private readonly IOrganizationService _service;

    public PolicyChangeStore(IOrganizationService service) => _service = service;

    /// <summary>Notes that the policies with these hours were changed.</summary>
    /// <param name="changedOn">UTC.</param>
    public void NoteCalendar(Guid calendarId, DateTime changedOn)
    {
        var calendar = _service.FirstOrNone(Find.In(CalendarTable.Name, CalendarTable.Version).Is(CalendarTable.Id, calendarId));
        if (calendar == null)
            return;
        calendar[CalendarTable.Version] = 1 + calendar.GetAttributeValue<int>(CalendarTable.Version);
        _service.UpdateIfUnchanged(calendar);
        foreach (var policy in _service.Rows(Find.In(PolicyTable.Name, Columns).Is(PolicyTable.Calendar, calendarId)))
            Note(policy, changedOn);
    }

    /// <summary>Notes that a policy or one of its steps was changed.</summary>
    /// <param name="changedOn">UTC.</param>
    public void NotePolicy(Guid policyId, DateTime changedOn)
    {
        if (_service.FirstOrNone(Find.In(PolicyTable.Name, Columns).Is(PolicyTable.Id, policyId)) is { } policy)
            Note(policy, changedOn);
    }

    /// <summary>The policies with open clocks to recompute, in a stable order.</summary>
    public IReadOnlyList<ChangedPolicy> Unfinished()
    {
        var policies = new List<ChangedPolicy>();
        foreach (var row in _service.Rows(Find.In(PolicyTable.Name, Columns).Is(PolicyTable.Recompute, true).Oldest(PolicyTable.Id)))
        {
            policies.Add(new ChangedPolicy(row.Id, row.GetAttributeValue<int>(PolicyTable.Version), row.RowVersion));
        }

        return policies;
    }

    /// <summary>All open clocks of the policy were handed over; fails as a passing fault when it was changed again meanwhile.</summary>
    public void Finish(ChangedPolicy policy) => _service.UpdateIfUnchanged(
        new Entity(PolicyTable.Name, policy.Id) { RowVersion = policy.RowVersion, [PolicyTable.Recompute] = false });

    /// <remarks>While one change is being carried through, a later one keeps its time: what was late before the first was late.</remarks>
    private void Note(Entity policy, DateTime changedOn)
    {
        var row = new Entity(PolicyTable.Name, policy.Id)
        {
            RowVersion = policy.RowVersion,
            [PolicyTable.Version] = 1 + policy.GetAttributeValue<int>(PolicyTable.Version),
            [PolicyTable.Recompute] = true,
        };
        if (!policy.GetAttributeValue<bool>(PolicyTable.Recompute))
            row[PolicyTable.ChangedOn] = changedOn;
        _service.UpdateIfUnchanged(row);
    }
}
