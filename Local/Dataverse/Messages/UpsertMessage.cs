using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Transactions;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Updates the row that a target names, or creates it; raises the event of the one it turns into.</summary>
/// <remarks>Looks before it writes: of two upserts of one new key at once, the second gets the duplicate-key fault.</remarks>
internal sealed class UpsertMessage(RowStore store, Func<MessageDispatcher> dispatcher) : IBatchMessage
{
    public string Name => "Upsert";

    public OrganizationResponse Handle(OrganizationRequest request, Caller caller)
    {
        var target = Copies.Of(Parameters.Required<Entity>(Name, request.Parameters, "Target"));
        var view = store.View(caller.Transaction);
        var existing = KeyLookup.Find(view, TargetRows.Reference(target, view.Catalogue.Table(target.LogicalName)));
        return existing is null ? Create(target, view, caller) : Update(target, existing, caller);
    }

    private UpsertResponse Create(Entity target, Snapshot view, Caller caller)
    {
        foreach (var (column, value) in KeyLookup.Values(view, target.LogicalName, target.KeyAttributes))
            target[column] = value!;
        target.KeyAttributes.Clear();
        var created = (CreateResponse)dispatcher().Send(new CreateRequest { Target = target }, caller);
        return Response(isCreated: true, new EntityReference(target.LogicalName, created.id));
    }

    private UpsertResponse Update(Entity target, Row existing, Caller caller)
    {
        target.Id = existing.Id;
        target.KeyAttributes.Clear();
        dispatcher().Send(new UpdateRequest { Target = target }, caller);
        return Response(isCreated: false, new EntityReference(existing.Table, existing.Id));
    }

    private UpsertResponse Response(bool isCreated, EntityReference target) => new()
    {
        ResponseName = Name,
        Results = { ["RecordCreated"] = isCreated, ["Target"] = target },
    };
}
