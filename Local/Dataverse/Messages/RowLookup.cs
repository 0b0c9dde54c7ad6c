using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Transactions;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Finds the row that a request is about, and holds it for the length of the transaction.</summary>
internal sealed class RowLookup(RowStore store)
{
    public Snapshot View(Operation operation) => store.View(operation.Transaction);

    /// <summary>Before stage 10: gives the operation its table, its row id, and for images at stage 10 the row as it is committed.</summary>
    public void Name(Operation operation, EntityReference reference)
    {
        var view = View(operation);
        operation.Table = view.Catalogue.Table(reference.LogicalName).Name;
        operation.RowId = reference.Id == Guid.Empty ? KeyLookup.Require(view, reference).Id : reference.Id;
        operation.Before = view.Find(operation.Table, operation.RowId);
    }

    /// <summary>In the transaction: locks the row before reading it, so the pre-image is exactly what the write changes.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is no such row.</exception>
    public void Lock(Operation operation)
    {
        operation.Transaction!.Lock(operation.Table, operation.RowId);
        operation.Before = View(operation).Require(operation.Table, operation.RowId);
    }

    /// <summary>Refuses a write whose caller has read an older version of the row.</summary>
    public static void CheckVersion(Operation operation, string? rowVersion)
    {
        if (Parameters.Optional<ConcurrencyBehavior>(operation, "ConcurrencyBehavior") != ConcurrencyBehavior.IfRowVersionMatches)
            return;
        if (string.IsNullOrEmpty(rowVersion))
            throw Fault.Of(ErrorCodes.ConcurrencyVersionNotProvided, "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches.");
        if (rowVersion != RowReader.VersionOf(operation.Before!))
            throw Fault.Of(ErrorCodes.ConcurrencyVersionMismatch, $"The version of the existing {operation.Table} record doesn't match the RowVersion property provided.");
    }
}
