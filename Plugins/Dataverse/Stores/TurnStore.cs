using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads and writes the clocks of cases.</summary>
public sealed class TurnStore
{
    /// <summary>The columns that <see cref="Read"/> needs.</summary>
    public static readonly string[] Columns =
    {
        TurnTable.Case, TurnTable.Kpi, TurnTable.Number, TurnTable.StartedOn, TurnTable.DueOn, TurnTable.BudgetMinutes,
        TurnTable.StartedBy, TurnTable.WarnedOn, TurnTable.MetOn, TurnTable.BreachedOn, TurnTable.NextStepOn, TurnTable.PausedMinutes, TurnTable.PausedOn,
        TurnTable.Policy, TurnTable.CalendarVersion, TurnTable.BreachCause, TurnTable.NativeKpi, TurnTable.PolicyVersion,
        TurnTable.Pauses, TurnTable.FailedAttempts, TurnTable.CreatedOn, TurnTable.WorseOn,
    };

    /// <summary>The columns that <see cref="Linked"/> needs.</summary>
    public static readonly string[] LinkedColumns = [TurnTable.Id, .. Columns];

    private const int FailureLength = 2000;

    private readonly IOrganizationService _service;
    private readonly Dictionary<Guid, string> _versions = new Dictionary<Guid, string>();

    public TurnStore(IOrganizationService service) => _service = service;

    /// <summary>All turns of a case, oldest first.</summary>
    public IReadOnlyList<Turn> OfCase(Guid caseId)
    {
        var turns = new List<Turn>();
        var query = Find.In(TurnTable.Name, Columns).Is(TurnTable.Case, caseId).Oldest(TurnTable.StartedOn).Oldest(TurnTable.Kpi);
        foreach (var row in _service.Rows(query))
            turns.Add(Read(row));
        return turns;
    }

    /// <summary>
    /// Creates a turn without an id, updates one that has one. An update fails with a version mismatch when somebody else changed
    /// the turn after it was read here: a sweep must not undo the answer that comes in while it runs.
    /// </summary>
    public void Write(Guid caseId, Turn turn)
    {
        if (turn.Id == Guid.Empty)
        {
            _service.Create(NewRow(caseId, turn));
            return;
        }

        var row = Row(turn);
        row.Id = turn.Id;
        if (turn.FailedAttempts == 0)
            row[TurnTable.Failure] = null;
        Update(row);
    }

    /// <summary>The row of a turn that is not stored yet, for whoever creates it with the post that starts it.</summary>
    public static Entity NewRow(Guid caseId, Turn turn)
    {
        var row = Row(turn);
        if (turn.StartedById == null)
            row.Attributes.Remove(TurnTable.StartedBy);
        row[TurnTable.PrimaryName] = KpiName.Of(turn.Kpi, turn.Number);
        row[TurnTable.Case] = new EntityReference(IncidentTable.Name, caseId);
        row[TurnTable.Kpi] = Choice.Of(turn.Kpi);
        row[TurnTable.Number] = turn.Number;
        return row;
    }

    /// <summary>The turn of a row that has <see cref="Columns"/>; the version of the latest reading counts when it is written.</summary>
    public Turn Read(Entity row)
    {
        _versions[row.Id] = row.RowVersion;
        return TurnOf(row);
    }

    /// <summary>Removes a turn that was read here; its escalations stay on the case.</summary>
    public void Delete(Turn turn) => _service.Delete(TurnTable.Name, turn.Id);

    /// <summary>Leaves a turn to a system job.</summary>
    /// <param name="turn">The turn, read here.</param>
    /// <param name="version">The policy version that the turn has still to follow; null for one that is due.</param>
    /// <param name="asOf">As of when the job performs the steps of the whole case, UTC; null where the job of another turn does it.</param>
    /// <param name="until">When the turn comes again if the job does nothing, UTC.</param>
    public void HandOver(Turn turn, int? version, DateTime? asOf, DateTime until)
    {
        var row = new Entity(TurnTable.Name, turn.Id) { [TurnTable.NextStepOn] = until };
        if (version != null)
            row[TurnTable.HandedOverVersion] = version;
        if (asOf != null)
            row[TurnTable.PerformAsOf] = asOf;
        Update(row);
    }

    /// <summary>Notes that the due steps of a turn could not be performed, and when they are tried again.</summary>
    public void WriteFailure(Turn turn, string failure) => Update(new Entity(TurnTable.Name, turn.Id)
    {
        [TurnTable.NextStepOn] = turn.NextStepOn,
        [TurnTable.FailedAttempts] = turn.FailedAttempts,
        [TurnTable.Failure] = PostText.CutExact(failure, FailureLength),
    });

    /// <summary>The turn that came along with another row through an outer join; null when the join found none. It is not fit to be written.</summary>
    public static Turn? Linked(Entity joined, string alias)
    {
        var id = joined.Linked<Guid>(alias, TurnTable.Id);
        if (id == Guid.Empty)
            return null;
        var row = new Entity(TurnTable.Name, id);
        foreach (var column in Columns)
            row[column] = joined.GetAttributeValue<AliasedValue>(alias + "." + column)?.Value;
        return TurnOf(row);
    }

    private static Entity Row(Turn turn) => new Entity(TurnTable.Name)
    {
        [TurnTable.StartedOn] = turn.StartedOn,
        [TurnTable.DueOn] = turn.DueOn,
        [TurnTable.BudgetMinutes] = turn.BudgetMinutes,
        [TurnTable.WarnedOn] = turn.WarnedOn,
        [TurnTable.WorseOn] = turn.WorseOn,
        [TurnTable.MetOn] = turn.MetOn,
        [TurnTable.WaitedMinutes] = turn.WaitedMinutes,
        [TurnTable.BreachedOn] = turn.BreachedOn,
        [TurnTable.BreachCause] = turn.BreachCause,
        [TurnTable.NativeKpi] = turn.NativeId?.ToString("D"),
        [TurnTable.NextStepOn] = turn.NextStepOn,
        [TurnTable.PausedMinutes] = turn.PausedMinutes,
        [TurnTable.PausedOn] = turn.PausedOn,
        [TurnTable.Pauses] = turn.Pauses?.ToString(),
        [TurnTable.CalendarVersion] = turn.CalendarVersion,
        [TurnTable.PolicyVersion] = turn.PolicyVersion,
        [TurnTable.FailedAttempts] = turn.FailedAttempts,
        [TurnTable.StartedBy] = Reference(SocialActivityTable.Name, turn.StartedById),
        [TurnTable.Policy] = Reference(PolicyTable.Name, turn.PolicyId),
    };

    private void Update(Entity row)
    {
        _versions.TryGetValue(row.Id, out var version);
        row.RowVersion = version;
        _service.UpdateIfUnchanged(row);
        _versions.Remove(row.Id);
    }

    private static Turn TurnOf(Entity row) => new Turn(
        row.Id,
        Choice.Read<Kpi>(row, TurnTable.Kpi) ?? Kpi.Resolution,
        row.GetAttributeValue<int>(TurnTable.Number),
        row.GetAttributeValue<DateTime>(TurnTable.StartedOn),
        row.GetAttributeValue<DateTime>(TurnTable.DueOn),
        row.GetAttributeValue<int>(TurnTable.BudgetMinutes),
        row.GetAttributeValue<EntityReference>(TurnTable.StartedBy)?.Id,
        row.GetAttributeValue<DateTime?>(TurnTable.WarnedOn),
        row.GetAttributeValue<DateTime?>(TurnTable.MetOn),
        row.GetAttributeValue<DateTime?>(TurnTable.BreachedOn),
        row.GetAttributeValue<DateTime?>(TurnTable.NextStepOn),
        row.GetAttributeValue<int>(TurnTable.PausedMinutes),
        row.GetAttributeValue<DateTime?>(TurnTable.PausedOn),
        row.GetAttributeValue<EntityReference>(TurnTable.Policy)?.Id,
        row.GetAttributeValue<int?>(TurnTable.CalendarVersion),
        row.GetAttributeValue<string>(TurnTable.BreachCause),
        Guid.TryParse(row.GetAttributeValue<string>(TurnTable.NativeKpi), out var native) ? native : null,
        row.GetAttributeValue<int?>(TurnTable.PolicyVersion),
        row.GetAttributeValue<string>(TurnTable.Pauses) is { Length: > 0 } pauses ? PauseList.Parse(pauses) : null,
        row.GetAttributeValue<int>(TurnTable.FailedAttempts))
    {
        CreatedOn = row.GetAttributeValue<DateTime?>(TurnTable.CreatedOn),
        WorseOn = row.GetAttributeValue<DateTime?>(TurnTable.WorseOn),
    };

    private static EntityReference? Reference(string table, Guid? id) => id == null ? null : new EntityReference(table, id.Value);
}
