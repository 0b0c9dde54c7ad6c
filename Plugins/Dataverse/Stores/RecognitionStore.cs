using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Recognition;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads what a recognition needs, and finds those that are kept.</summary>
internal sealed class RecognitionStore
{
    private const string Employee = "employee", Manager = "manager", Channel = "channel", Post = "post", SignsInAs = "signsinas";
    private const int Active = 0, Inactive = 1, ActiveReason = 1, InactiveReason = 2;

    private readonly IOrganizationService _service;

    public RecognitionStore(IOrganizationService service) => _service = service;

    /// <summary>The recognitions of a mention: several when somebody found that another employee was meant.</summary>
    public IReadOnlyList<KnownRecognition> Of(Guid mentionId) => _service
        .Rows(Find.In(RecognitionTable.Name, RecognitionTable.Employee, RecognitionTable.Reply).Is(RecognitionTable.Mention, mentionId))
        .Select(row => new KnownRecognition(
            row.Id,
            row.GetAttributeValue<EntityReference>(RecognitionTable.Employee)?.Id ?? Guid.Empty,
            row.GetAttributeValue<EntityReference>(RecognitionTable.Reply)?.Id))
        .ToList();

    public void SetActive(Guid id, bool isActive) => _service.Update(new Entity(RecognitionTable.Name, id)
    {
        [RecognitionTable.StateCode] = new OptionSetValue(isActive ? Active : Inactive),
        [RecognitionTable.StatusCode] = new OptionSetValue(isActive ? ActiveReason : InactiveReason),
    });

    /// <summary>A mention with its employee, their manager and its case, in one request; null when it is gone.</summary>
    public Praise? PraiseIn(Guid mentionId)
    {
        var query = Find.In(StaffMentionTable.Name, StaffMentionTable.Employee, StaffMentionTable.Post, StaffMentionTable.Case, StaffMentionTable.Evidence)
            .Is(StaffMentionTable.Id, mentionId);
        var employee = query.Outer(
            Employee, EmployeeTable.Name, StaffMentionTable.Employee, EmployeeTable.Id, EmployeeTable.PrimaryName, EmployeeTable.User, EmployeeTable.Manager);
        employee.LinkEntities.Add(new LinkEntity(EmployeeTable.Name, EmployeeTable.Name, EmployeeTable.Manager, EmployeeTable.Id, JoinOperator.LeftOuter)
        {
            EntityAlias = Manager,
            Columns = new ColumnSet(EmployeeTable.User),
        });
        employee.LinkEntities.Add(new LinkEntity(EmployeeTable.Name, UserTable.Name, EmployeeTable.User, UserTable.Id, JoinOperator.LeftOuter)
        {
            EntityAlias = SignsInAs,
            Columns = new ColumnSet(UserTable.Manager),
        });
        query.Outer(Post, SocialActivityTable.Name, StaffMentionTable.Post, SocialActivityTable.Id, SocialActivityTable.Regarding);
        return _service.FirstOrNone(query) is { } row ? Read(row) : null;
    }

    /// <summary>What the draft to the author of a post says; null when there is no text in their language, or no post.</summary>
    public string? ThankYouFor(Guid postId)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.Text).Is(SocialActivityTable.Id, postId);
        query.Outer(Channel, ChannelTable.Name, SocialActivityTable.Channel, ChannelTable.Id, ChannelTable.ThankYou);
        return _service.FirstOrNone(query) is { } row
            ? ThankYou.For(row.GetAttributeValue<string>(SocialActivityTable.Text) ?? "", row.Linked<string>(Channel, ChannelTable.ThankYou))
            : null;
    }

    private static Praise Read(Entity row) => new Praise(
        row.Id,
        row.GetAttributeValue<EntityReference>(StaffMentionTable.Employee).Id,
        row.Linked<string>(Employee, EmployeeTable.PrimaryName) ?? "",
        row.Linked<EntityReference>(Employee, EmployeeTable.User)?.Id,
        row.Linked<EntityReference>(Employee, EmployeeTable.Manager)?.Id,
        (row.Linked<EntityReference>(Manager, EmployeeTable.User) ?? row.Linked<EntityReference>(SignsInAs, UserTable.Manager))?.Id,
        row.GetAttributeValue<EntityReference>(StaffMentionTable.Post)?.Id,
        row.GetAttributeValue<EntityReference>(StaffMentionTable.Case)?.Id ?? row.Linked<EntityReference>(Post, SocialActivityTable.Regarding)?.Id,
        row.GetAttributeValue<string>(StaffMentionTable.Evidence) ?? "");
}
