using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

/// <summary>Writes what the platform's SLA engine would write about a case, and lets the jobs run that follow it.</summary>
internal sealed class NativeEngine
{
    private readonly Desk _desk;
    private readonly Guid _sla;

    public NativeEngine(Desk desk)
    {
        _desk = desk;
        _sla = desk.Create("sla", ("name", "Gold service"));
    }

    /// <summary>Applies an SLA item to a case: an instance that warns and fails after so many minutes, less what ran before.</summary>
    public Guid Applies(Guid caseId, string column, int warnAfter, int failAfter, string? appliesFrom = null)
    {
        var from = appliesFrom == null ? _desk.Now : Desk.Time(appliesFrom);
        var item = _desk.Create(
            SlaItemTable.Name,
            ("name", column),
            ("slaid", new EntityReference("sla", _sla)),
            ("applicablewhenxml", "<and/>"),
            ("successconditionsxml", "<and/>"),
            (SlaItemTable.RelatedField, column),
            (SlaItemTable.FailureAfter, failAfter));
        var instance = _desk.Create(
            SlaKpiInstanceTable.Name,
            ("name", column),
            (SlaKpiInstanceTable.Regarding, new EntityReference(IncidentTable.Name, caseId)),
            (SlaKpiInstanceTable.Item, new EntityReference(SlaItemTable.Name, item)),
            (SlaKpiInstanceTable.Status, Of(NativeStatus.InProgress)),
            (SlaKpiInstanceTable.AppliesFrom, from),
            (SlaKpiInstanceTable.WarningTime, from.AddMinutes(warnAfter)),
            (SlaKpiInstanceTable.FailureTime, from.AddMinutes(failAfter)));
        _desk.Host.RunAsyncJobs();
        return instance;
    }

    /// <summary>The engine's clock reached a state.</summary>
    public void Says(Guid instance, NativeStatus status)
    {
        var row = new Entity(SlaKpiInstanceTable.Name, instance) { [SlaKpiInstanceTable.Status] = Of(status) };
        if (status == NativeStatus.Succeeded)
            row[SlaKpiInstanceTable.SucceededOn] = _desk.Now;
        if (status == NativeStatus.Paused)
            row[SlaKpiInstanceTable.PausedOn] = _desk.Now;
        _desk.Service.Update(row);
        _desk.Host.RunAsyncJobs();
    }

    private static OptionSetValue Of(NativeStatus status) => new((int)status);
}
