using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.History;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Answers what staff mentions ask, and which of them a history shows.</summary>
public sealed class MentionStore
{
    private const int WordsLength = 400;
    private const int MostMerges = 8;
    private const string Case = "theCase", Employee = "employee", Post = "post";

    private readonly IOrganizationService _service;

    public MentionStore(IOrganizationService service) => _service = service;

    /// <summary>The case that a post belongs to, or null.</summary>
    public Guid? CaseOfPost(Guid postId) => new PromiseStore(_service).CaseOfPost(postId);

    /// <summary>The name of an employee; empty when there is none.</summary>
    public string NameOf(Guid employeeId) => _service
        .FirstOrNone(Find.In(EmployeeTable.Name, EmployeeTable.PrimaryName).Is(EmployeeTable.Id, employeeId))?
        .GetAttributeValue<string>(EmployeeTable.PrimaryName) ?? "";

    /// <summary>The employees whom a post is known to name, whatever became of it.</summary>
    public IReadOnlyList<KnownMention> OfPost(Guid postId)
    {
        var mentions = new List<KnownMention>();
        var query = Find.In(
                StaffMentionTable.Name,
                StaffMentionTable.Employee,
                StaffMentionTable.Case,
                StaffMentionTable.Kind,
                StaffMentionTable.State,
                StaffMentionTable.Evidence)
            .Is(StaffMentionTable.Post, postId);
        foreach (var row in _service.Rows(query))
        {
            mentions.Add(new KnownMention(
                row.Id,
                row.GetAttributeValue<EntityReference>(StaffMentionTable.Employee)?.Id ?? Guid.Empty,
                row.GetAttributeValue<EntityReference>(StaffMentionTable.Case)?.Id,
                Choice.Read<MentionKind>(row, StaffMentionTable.Kind) ?? MentionKind.Complaint,
                Choice.Read<MentionState>(row, StaffMentionTable.State) ?? MentionState.Suggested,
                row.GetAttributeValue<string>(StaffMentionTable.Evidence) ?? ""));
        }

        return mentions;
    }

    /// <summary>The case that a merged one lives on in, through however many merges; any other case is its own.</summary>
    public Guid LivingCase(Guid caseId)
    {
        for (var merges = 0; merges < MostMerges; merges++)
        {
            var row = _service.FirstOrNone(Find.In(IncidentTable.Name, IncidentTable.Master).Is(IncidentTable.Id, caseId));
            if (row?.GetAttributeValue<EntityReference>(IncidentTable.Master) is not { } master)
                break;
            caseId = master.Id;
        }

        return caseId;
    }

    /// <summary>Gives the mentions of a merged case to the one that it lives on in, so that they count there however many merges follow.</summary>
    public void Move(Guid fromCase, Guid toCase)
    {
        foreach (var mention in _service.Rows(Find.In(StaffMentionTable.Name, StaffMentionTable.Id).Is(StaffMentionTable.Case, fromCase)))
        {
            _service.Update(new Entity(StaffMentionTable.Name, mention.Id)
            {
                [StaffMentionTable.Case] = new EntityReference(IncidentTable.Name, toCase),
            });
        }
    }

    /// <summary>The newest mentions that a person has confirmed, in one request.</summary>
    internal IReadOnlyList<PastMention> Confirmed(HistoryView view)
    {
        var query = Find.In(
                StaffMentionTable.Name,
                StaffMentionTable.Case,
                StaffMentionTable.Employee,
                StaffMentionTable.Kind,
                StaffMentionTable.Evidence,
                StaffMentionTable.Post,
                StaffMentionTable.CreatedOn)
            .Is(StaffMentionTable.State, Choice.Of(MentionState.Confirmed).Value)
            .Newest(StaffMentionTable.CreatedOn, CustomerHistory.MentionsShown);
        query.Outer(Employee, EmployeeTable.Name, StaffMentionTable.Employee, EmployeeTable.Id, EmployeeTable.PrimaryName, EmployeeTable.Role);
        query.Outer(Post, SocialActivityTable.Name, StaffMentionTable.Post, SocialActivityTable.Id, SocialActivityTable.PostUrl);
        var theCase = query.AddLink(IncidentTable.Name, StaffMentionTable.Case, IncidentTable.Id);
        theCase.EntityAlias = Case;
        theCase.Columns = new ColumnSet(IncidentTable.TicketNumber);
        view.LimitRowsOfCases(query, theCase);
        var mentions = new List<PastMention>();
        foreach (var row in _service.Rows(query))
            mentions.Add(Read(row));
        return mentions;
    }

    private static PastMention Read(Entity row) => new PastMention(
        row.Id,
        row.GetAttributeValue<EntityReference>(StaffMentionTable.Case).Id,
        row.Linked<string>(Case, IncidentTable.TicketNumber) ?? "",
        row.GetAttributeValue<EntityReference>(StaffMentionTable.Employee)?.Id ?? Guid.Empty,
        row.Linked<string>(Employee, EmployeeTable.PrimaryName) ?? "",
        row.Linked<string>(Employee, EmployeeTable.Role),
        Choice.Read<MentionKind>(row, StaffMentionTable.Kind) ?? MentionKind.Complaint,
        HistoryText.Line(row.GetAttributeValue<string>(StaffMentionTable.Evidence), WordsLength),
        row.GetAttributeValue<DateTime>(StaffMentionTable.CreatedOn),
        row.GetAttributeValue<EntityReference>(StaffMentionTable.Post)?.Id,
        row.Linked<string>(Post, SocialActivityTable.PostUrl));
}
