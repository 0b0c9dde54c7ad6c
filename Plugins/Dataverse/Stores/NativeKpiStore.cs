using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads what the platform's SLA says of a case.</summary>
public sealed class NativeKpiStore
{
    private const string Item = "item";
    private const string Case = "thecase";

    private readonly IOrganizationService _service;

    public NativeKpiStore(IOrganizationService service) => _service = service;

    /// <summary>The open case of ours that an instance is about; null when it is about something else.</summary>
    public MeasuredCase? CaseOf(Guid instanceId)
    {
        var query = Find.In(SlaKpiInstanceTable.Name, SlaKpiInstanceTable.Id).Is(SlaKpiInstanceTable.Id, instanceId);
        query.Outer(Item, SlaItemTable.Name, SlaKpiInstanceTable.Item, SlaItemTable.Id, SlaItemTable.RelatedField);
        var theCase = query.AddLink(IncidentTable.Name, SlaKpiInstanceTable.Regarding, IncidentTable.Id);
        theCase.EntityAlias = Case;
        theCase.Columns = new ColumnSet(IncidentTable.Id, IncidentTable.Policy);
        theCase.LinkCriteria.AddCondition(IncidentTable.StateCode, ConditionOperator.Equal, (int)CaseState.Active);
        theCase.LinkCriteria.AddCondition(IncidentTable.Policy, ConditionOperator.NotNull);
        return _service.FirstOrNone(query) is { } row && row.Linked<string>(Item, SlaItemTable.RelatedField) is { } column
            ? new MeasuredCase(row.Linked<Guid>(Case, IncidentTable.Id), row.Linked<EntityReference>(Case, IncidentTable.Policy)!.Id, column)
            : null;
    }

    /// <summary>The latest instance of a case for the KPI that a column of the case shows; of two made at once, the one that still counts.</summary>
    public NativeKpi? Latest(Guid caseId, string column)
    {
        var query = Find.In(
                SlaKpiInstanceTable.Name,
                SlaKpiInstanceTable.Status,
                SlaKpiInstanceTable.FailureTime,
                SlaKpiInstanceTable.WarningTime,
                SlaKpiInstanceTable.SucceededOn,
                SlaKpiInstanceTable.PausedOn,
                SlaKpiInstanceTable.ElapsedTime,
                SlaKpiInstanceTable.AppliesFrom,
                SlaKpiInstanceTable.CreatedOn)
            .Is(SlaKpiInstanceTable.Regarding, caseId);
        var item = query.AddLink(SlaItemTable.Name, SlaKpiInstanceTable.Item, SlaItemTable.Id);
        item.EntityAlias = Item;
        item.Columns = new ColumnSet(SlaItemTable.FailureAfter);
        item.LinkCriteria.AddCondition(SlaItemTable.RelatedField, ConditionOperator.Equal, column);

        Entity? latest = null;
        foreach (var row in _service.Rows(query))
        {
            if (latest == null || Counts(row, latest))
                latest = row;
        }

        return latest == null ? null : Read(latest);
    }

    private static bool Counts(Entity row, Entity other)
    {
        var difference = Time(row, SlaKpiInstanceTable.CreatedOn)!.Value.CompareTo(Time(other, SlaKpiInstanceTable.CreatedOn)!.Value);
        return difference > 0 || (difference == 0 && StatusOf(other) == NativeStatus.Canceled);
    }

    private static NativeKpi Read(Entity row) => new NativeKpi(
        row.Id,
        StatusOf(row),
        Time(row, SlaKpiInstanceTable.AppliesFrom) ?? Time(row, SlaKpiInstanceTable.CreatedOn)!.Value,
        Time(row, SlaKpiInstanceTable.FailureTime),
        Time(row, SlaKpiInstanceTable.WarningTime),
        Time(row, SlaKpiInstanceTable.PausedOn),
        Time(row, SlaKpiInstanceTable.SucceededOn),
        row.GetAttributeValue<int?>(SlaKpiInstanceTable.ElapsedTime) ?? 0,
        row.Linked<int?>(Item, SlaItemTable.FailureAfter));

    private static NativeStatus StatusOf(Entity row) => (NativeStatus)(row.GetAttributeValue<OptionSetValue>(SlaKpiInstanceTable.Status)?.Value ?? 0);

    private static DateTime? Time(Entity row, string column) => row.GetAttributeValue<DateTime?>(column);
}
