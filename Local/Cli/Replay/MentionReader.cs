using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Cli.Replay;

/// <summary>Reads who was named in posts, and tries whether the named ones can get hold of the complaint.</summary>
internal sealed class MentionReader
{
    private readonly DataverseHost _host;
    private readonly Dictionary<Guid, Entity> _employees;
    private readonly Dictionary<Guid, Entity> _recognitions;

    public MentionReader(DataverseHost host)
    {
        _host = host;
        _employees = host.Service.ReadAll(EmployeeTable.Name, EmployeeTable.Id, EmployeeTable.PrimaryName, EmployeeTable.User).ToDictionary(e => e.Id);
        _recognitions = host.Service
            .ReadAll(RecognitionTable.Name, RecognitionTable.Id, RecognitionTable.Mention, RecognitionTable.Manager, RecognitionTable.Reply)
            .Where(row => row.Lookup(RecognitionTable.Mention) is not null).ToDictionary(row => row.Lookup(RecognitionTable.Mention)!.Value);
    }

    /// <summary>Complaints first, then in the order of the posts.</summary>
    public IReadOnlyList<ReplayedMention> Read() =>
    [
        .. _host.Service.ReadAll(
                StaffMentionTable.Name, StaffMentionTable.CreatedOn,
                StaffMentionTable.Employee, StaffMentionTable.Kind, StaffMentionTable.State, StaffMentionTable.Basis, StaffMentionTable.Evidence, StaffMentionTable.Case)
            .Select(MentionOf).OrderBy(mention => mention.IsPraise),
    ];

    private ReplayedMention MentionOf(Entity row)
    {
        var caseId = row.Lookup(StaffMentionTable.Case);
        var mention = new ReplayedMention(
            _employees[row.Lookup(StaffMentionTable.Employee)!.Value].Text(EmployeeTable.PrimaryName) ?? string.Empty,
            row.Label(StaffMentionTable.Kind) ?? string.Empty,
            row.Label(StaffMentionTable.State) ?? string.Empty,
            row.Text(StaffMentionTable.Basis),
            row.Text(StaffMentionTable.Evidence),
            caseId is { } id ? Column(IncidentTable.Name, id, IncidentTable.TicketNumber) : null);
        return mention with
        {
            Refusal = mention is { IsPraise: false, IsCertain: true } && caseId is { } theCase ? Try(theCase, row.Lookup(StaffMentionTable.Employee)!.Value) : null,
            Recognised = _recognitions.TryGetValue(row.Id, out var recognition) ? ManagerOf(recognition) : null,
            ThankYou = recognition?.Lookup(RecognitionTable.Reply) is { } reply ? Column(SocialActivityTable.Name, reply, SocialActivityTable.Text) : null,
        };
    }

    private string ManagerOf(Entity recognition) =>
        recognition.Lookup(RecognitionTable.Manager) is { } manager ? _employees[manager].Text(EmployeeTable.PrimaryName) ?? string.Empty : string.Empty;

    /// <summary>The employee opens the queue and picks the case, as anybody may with any other.</summary>
    private string? Try(Guid caseId, Guid employeeId)
    {
        var item = _host.Service.ReadAll("queueitem", "queueitemid", "objectid").FirstOrDefault(queued => queued.Lookup("objectid") == caseId);
        if (item is null || _employees[employeeId].Lookup(EmployeeTable.User) is not { } user)
            return null;
        try
        {
            _host.ServiceFor(user).Execute(new PickFromQueueRequest { QueueItemId = item.Id, WorkerId = user });
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.Message;
        }
    }

    private string? Column(string table, Guid id, string column) =>
        _host.Service.Retrieve(table, id, new Microsoft.Xrm.Sdk.Query.ColumnSet(column)).Text(column);
}
