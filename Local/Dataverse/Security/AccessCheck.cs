using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Transactions;

namespace SocialCrm.Local.Dataverse.Security;

/// <summary>Holds requests against the roles of their callers. SYSTEM and what the platform does as part of another message are free.</summary>
internal sealed class AccessCheck(RowStore store, OrganizationFacts facts)
{
    private readonly ConcurrentDictionary<Guid, (RoleState State, UserRights Rights)> _known = new();

    /// <exception cref="System.ServiceModel.FaultException{T}">The user is not known or is disabled.</exception>
    public void CheckUser(Operation operation)
    {
        var user = store.View(operation.Transaction).Find("systemuser", operation.Caller.UserId);
        if (user is null)
            throw Fault.Of(ErrorCodes.PrivilegeDenied, $"The user {operation.Caller.UserId:D} is not a user of this organization.");
        if (user["isdisabled"] is true)
            throw Fault.Of(ErrorCodes.PrivilegeDenied, $"The user {operation.Caller.UserId:D} is disabled.");
    }

    /// <exception cref="System.ServiceModel.FaultException{T}">PrivilegeDenied without the privilege, UnManagedIdsAccessDenied when it does not reach the row.</exception>
    public void Check(Operation operation, Func<Operation, IEnumerable<Need>> needs)
    {
        if (RightsOf(operation) is not { } rights)
            return;
        var view = store.View(operation.Transaction);
        foreach (var need in needs(operation))
            Check(need, rights, view);
    }

    /// <summary>The rows of a table that the caller may read; null for all of them.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The caller may read none.</exception>
    public Func<Row, bool>? Readable(Operation operation, TableSchema table)
    {
        if (RightsOf(operation) is not { } rights)
            return null;
        var view = store.View(operation.Transaction);
        if (PrivilegeNames.Of(Verb.Read, table, view.Catalogue) is not { } privilege)
            return null;
        Require(rights, privilege, table.Name);
        return rights.HasForAll(privilege) ? null : row => rights.Reaches(privilege, view.Catalogue.Table(row.Table), row, view);
    }

    /// <summary>Nobody owns rows that they may not read, whoever makes them the owner.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The user or team lacks the privilege to read the table.</exception>
    public void CheckOwner(EntityReference owner, TableSchema table, Snapshot view)
    {
        if (owner.Id != facts.SystemUserId && PrivilegeNames.Of(Verb.Read, table, view.Catalogue) is { } privilege)
            Require(RightsOf(owner, view), privilege, table.Name);
    }

    /// <summary>Null for whoever may do everything.</summary>
    private UserRights? RightsOf(Operation operation)
    {
        var caller = operation.Caller;
        if (caller.IsPlatform || caller.UserId == facts.SystemUserId)
            return null;
        var rights = RightsOf(new EntityReference("systemuser", caller.UserId), store.View(operation.Transaction));
        return rights.IsAdministrator ? null : rights;
    }

    private UserRights RightsOf(EntityReference principal, Snapshot view)
    {
        var state = RoleState.Of(view);
        if (_known.TryGetValue(principal.Id, out var known) && known.State == state)
            return known.Rights;
        var rights = UserRightsReader.Read(principal, view);
        _known[principal.Id] = (state, rights);
        return rights;
    }

    private static void Check(Need need, UserRights rights, Snapshot view)
    {
        if (need.Verb is not { } verb)
        {
            Require(rights, need.Privilege!, need.Table);
            return;
        }

        var table = view.Catalogue.Table(need.Table!);
        if (PrivilegeNames.Of(verb, table, view.Catalogue) is not { } privilege)
            return;
        Require(rights, privilege, table.Name);
        var isReached = need.Row is { } row
            ? rights.Reaches(privilege, table, row, view)
            : verb != Verb.Create || rights.ReachesOwner(privilege, table, need.Owner, view);
        if (!isReached)
            throw OutOfReach(need, rights);
    }

    private static void Require(UserRights rights, string privilege, string? table)
    {
        if (!rights.Has(privilege))
            throw Fault.Of(
                ErrorCodes.PrivilegeDenied,
                $"{Words(rights)} is missing {privilege} privilege{(table is null ? "" : $" for entity '{table}'")}. Consider adding missed privilege to one of the principal (user/team) roles.");
    }

    private static FaultException<OrganizationServiceFault> OutOfReach(Need need, UserRights rights) => Fault.Of(
        ErrorCodes.UnManagedIdsAccessDenied,
        $"{Words(rights)} does not have {need.Verb}Access right(s) for {(need.Row is { } row ? $"record with id {row.Id:D} of entity" : "a new record of entity")} {need.Table}.");

    private static string Words(UserRights rights) =>
        $"Principal {(rights.Principal.LogicalName == "team" ? "team" : "user")} (Id={rights.Principal.Id:D}, type={(rights.Principal.LogicalName == "team" ? 9 : 8)}, roleCount={rights.RoleCount}, privilegeCount={rights.PrivilegeCount})";

    /// <summary>What rights follow from; the same as long as nobody changes users, teams, business units or roles.</summary>
    private sealed record RoleState(Catalogue Catalogue, TableRows? UserRoles, TableRows? TeamRoles, TableRows? Members, TableRows? Users, TableRows? Teams, TableRows? Units)
    {
        public static RoleState Of(Snapshot view) => new(
            view.Catalogue, view.Stored("systemuserroles"), view.Stored("teamroles"), view.Stored("teammembership"), view.Stored("systemuser"), view.Stored("team"), view.Stored("businessunit"));
    }
}
