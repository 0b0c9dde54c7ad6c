using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>What the platform allows of parent and child cases: one level, and a hundred children.</summary>
internal static class CaseHierarchy
{
    private const string Parent = "parentcaseid";
    private const int MostChildren = 100;

    /// <param name="caseId">Null for a new case.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The case may not become a child of its new parent.</exception>
    public static void Check(Snapshot view, Guid? caseId, Dictionary<string, object?> changes)
    {
        if (changes.GetValueOrDefault(Parent) is not EntityReference parent)
            return;
        if (caseId is { } id && view.Find(IncidentRules.Table, id)?.Reference(Parent) == parent.Id)
            return;
        if (view.Find(IncidentRules.Table, parent.Id)?.Reference(Parent) is not null)
            throw Fault.Of(ErrorCodes.CreateChildCasesForChildCase, "You can't create child cases for child cases.");
        if (caseId is { } child && Children(view, child).Any())
            throw Fault.Of(ErrorCodes.ParentCaseAsChildCase, "You can't add a parent case as a child case.");
        if (Children(view, parent.Id).Count() >= MostChildren)
            throw Fault.Of(ErrorCodes.MaxChildCasesLimitExceeded, "A Parent Case cannot have more than 100 child cases. Contact your administrator for more details.");
    }

    private static IEnumerable<Row> Children(Snapshot view, Guid parentId) => ReferencingRows.Of(view, IncidentRules.Table, Parent, parentId);
}
