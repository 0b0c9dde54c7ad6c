using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Answers what staff mentions ask.</summary>
public sealed class MentionStore
{
    private readonly IOrganizationService _service;

    public MentionStore(IOrganizationService service) => _service = service;

    /// <summary>The case that a post belongs to, or null.</summary>
    public Guid? CaseOfPost(Guid postId) => new PromiseStore(_service).CaseOfPost(postId);

    /// <summary>The name of an employee; empty when there is none.</summary>
    public string NameOf(Guid employeeId) => _service
        .FirstOrNone(Find.In(EmployeeTable.Name, EmployeeTable.PrimaryName).Is(EmployeeTable.Id, employeeId))?
        .GetAttributeValue<string>(EmployeeTable.PrimaryName) ?? "";
}
