using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Cli.Replay;

/// <summary>Reads the crises of a replay with their cases and updates.</summary>
internal sealed class CrisisReader(IOrganizationService service)
{
    public IReadOnlyList<ReplayedCrisis> Read()
    {
        var cases = service.ReadAll(IncidentTable.Name, IncidentTable.Id, IncidentTable.TicketNumber, IncidentTable.Crisis, IncidentTable.HeldOutReason).ToList();
        var numbers = cases.ToDictionary(row => row.Id, row => row.Text(IncidentTable.TicketNumber) ?? string.Empty);
        var members = cases.OrderBy(row => numbers[row.Id], StringComparer.Ordinal).ToLookup(row => row.Lookup(IncidentTable.Crisis));
        var updates = service.ReadAll(CrisisUpdateTable.Name, CrisisUpdateTable.Number, CrisisUpdateTable.Crisis, CrisisUpdateTable.Number, CrisisUpdateTable.Text, CrisisUpdateTable.Drafted, CrisisUpdateTable.HeldOut)
            .Where(row => row.Contains(CrisisUpdateTable.Number))
            .ToLookup(row => row.Lookup(CrisisUpdateTable.Crisis));
        return
        [
            .. service.ReadAll(CrisisTable.Name, CrisisTable.StartedOn, CrisisTable.PrimaryName, CrisisTable.State, CrisisTable.Reason, CrisisTable.Statement, CrisisTable.Case)
                .Select(row => new ReplayedCrisis(
                    row.Text(CrisisTable.PrimaryName) ?? string.Empty,
                    row.Label(CrisisTable.State),
                    row.Text(CrisisTable.Reason),
                    row.Text(CrisisTable.Statement),
                    row.Lookup(CrisisTable.Case) is { } parent ? numbers.GetValueOrDefault(parent) : null,
                    [.. members[row.Id].Select(member => numbers[member.Id])],
                    [.. members[row.Id].Where(member => member.Contains(IncidentTable.HeldOutReason)).Select(member => (numbers[member.Id], member.Text(IncidentTable.HeldOutReason)!))])
                {
                    Updates = [.. updates[row.Id].Select(update => new ReplayedUpdate(
                        update.Text(CrisisUpdateTable.Text) ?? string.Empty,
                        update.GetAttributeValue<int>(CrisisUpdateTable.Drafted),
                        update.GetAttributeValue<int>(CrisisUpdateTable.HeldOut)))],
                }),
        ];
    }
}
