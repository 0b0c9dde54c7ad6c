using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Reads and writes the updates of crises.</summary>
internal sealed class CrisisUpdateStore
{
    private static readonly string[] Columns =
    {
        CrisisUpdateTable.Crisis, CrisisUpdateTable.State, CrisisUpdateTable.Number, CrisisUpdateTable.Text, CrisisUpdateTable.Translations,
        CrisisUpdateTable.WrittenBy, CrisisUpdateTable.ApprovedBy, CrisisUpdateTable.Drafted, CrisisUpdateTable.HeldOut,
    };

    private readonly IOrganizationService _service;

    public CrisisUpdateStore(IOrganizationService service) => _service = service;

    /// <exception cref="InvalidPluginExecutionException">HTTP 404 when there is none.</exception>
    public StoredUpdate ById(Guid id) => Read(Find.In(CrisisUpdateTable.Name, Columns).Is(CrisisUpdateTable.Id, id)).FirstOrDefault()
        ?? throw Faults.NotFound($"There is no crisis update with the id {id}: give UpdateId the id of an approved one.");

    /// <summary>The update of a crisis that went out last, or null.</summary>
    public StoredUpdate? Latest(StoredCrisis crisis) => crisis.Updates == 0 ? null : Read(Find.In(CrisisUpdateTable.Name, Columns)
        .Is(CrisisUpdateTable.Crisis, crisis.Id)
        .Is(CrisisUpdateTable.Number, crisis.Updates)).FirstOrDefault();

    /// <summary>Lets an approved update go out as the next of its crisis. Two at the same moment: one of them is a passing fault.</summary>
    /// <param name="update">Its row; it is not written here.</param>
    public void SetGoingOut(Guid crisisId, Entity update)
    {
        var crises = new CrisisStore(_service);
        var crisis = crises.ById(crisisId);
        if (!crisis.TakesCases)
            throw Faults.Reject("The crisis is not declared, or over: updates go to the customers of a declared crisis.");
        crises.Write(crisis, new Entity(CrisisTable.Name) { [CrisisTable.Updates] = crisis.Updates + 1 });
        update[CrisisUpdateTable.Number] = crisis.Updates + 1;
        update[CrisisUpdateTable.State] = Choice.Of(CrisisUpdateState.GoingOut);
    }

    /// <summary>Writes columns of an update that is as it was read; a lost race is a passing fault.</summary>
    public void Write(StoredUpdate update, Entity row)
    {
        row.Id = update.Id;
        row.RowVersion = update.Version;
        _service.UpdateIfUnchanged(row);
    }

    private List<StoredUpdate> Read(QueryExpression query) => _service.Rows(query).Select(Read).ToList();

    private static StoredUpdate Read(Entity row) => new StoredUpdate(
        row.Id,
        row.GetAttributeValue<EntityReference>(CrisisUpdateTable.Crisis)?.Id ?? Guid.Empty,
        Choice.Read<CrisisUpdateState>(row, CrisisUpdateTable.State) ?? CrisisUpdateState.Draft,
        row.GetAttributeValue<int>(CrisisUpdateTable.Number),
        new UpdateText(row.GetAttributeValue<string>(CrisisUpdateTable.Text), row.GetAttributeValue<string>(CrisisUpdateTable.Translations)),
        row.GetAttributeValue<EntityReference>(CrisisUpdateTable.WrittenBy)?.Id ?? Guid.Empty,
        row.GetAttributeValue<EntityReference>(CrisisUpdateTable.ApprovedBy)?.Id,
        row.GetAttributeValue<int>(CrisisUpdateTable.Drafted),
        row.GetAttributeValue<int>(CrisisUpdateTable.HeldOut),
        row.RowVersion);
}
