using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>What the platform does on writes to cases: numbers, the escalation date, and the one way to resolve.</summary>
internal sealed class IncidentRules(CaseNumbers numbers, SimulatedClock clock)
{
    public const string Table = "incident";

    public const int Resolved = 1;

    public const int Cancelled = 2;

    public const int Merged = 2000;

    public void OnCreate(TableSchema table, Dictionary<string, object?> values)
    {
        values["ticketnumber"] = numbers.Next();
        if (values.GetValueOrDefault("isescalated") is true)
            StampEscalation(table, values);
    }

    public void OnUpdate(Operation operation, TableSchema table, Row before, Dictionary<string, object?> changes)
    {
        if (!operation.Caller.IsPlatform && before.Choice(StateRules.State) != Resolved && changes.GetValueOrDefault(StateRules.State) is OptionSetValue state)
            RefuseResolving(table.Name, state.Value);
        if (changes.GetValueOrDefault("isescalated") is true && before["isescalated"] is not true)
            StampEscalation(table, changes);
    }

    /// <exception cref="System.ServiceModel.FaultException{T}">The state is Resolved, which only CloseIncident sets.</exception>
    public static void RefuseResolving(string table, int state)
    {
        if (table == Table && state == Resolved)
            throw Fault.Of(ErrorCodes.InvalidArgument, "This message can not be used to set the state of incident to Resolved. In order to set state of incident to Resolved, use the CloseIncidentRequest message instead.");
    }

    private void StampEscalation(TableSchema table, Dictionary<string, object?> values) =>
        values["escalatedon"] = ValueRules.ToStored(table, table.Column("escalatedon"), clock.UtcNow);
}
