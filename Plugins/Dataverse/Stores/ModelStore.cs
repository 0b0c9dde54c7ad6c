using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Models;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds the models that admins installed.</summary>
public sealed class ModelStore
{
    private readonly IOrganizationService _service;

    public ModelStore(IOrganizationService service) => _service = service;

    /// <summary>The enabled model without its weights, or null. Should an import bring two, the one with the higher number.</summary>
    public Entity? Enabled() => _service.FirstOrNone(AllEnabled().Newest(TriageModelTable.Number, 1).Oldest(TriageModelTable.Id));

    /// <summary>The weights as they were pasted.</summary>
    public string? Weights(Guid modelId) => _service
        .FirstOrNone(Find.In(TriageModelTable.Name, TriageModelTable.Weights).Is(TriageModelTable.Id, modelId))?
        .GetAttributeValue<string>(TriageModelTable.Weights);

    /// <summary>Leaves one model to read posts.</summary>
    public void DisableAllBut(Guid modelId)
    {
        foreach (var row in _service.Rows(AllEnabled().Where(TriageModelTable.Id, ConditionOperator.NotEqual, modelId)))
            _service.Update(new Entity(TriageModelTable.Name, row.Id) { [TriageModelTable.Enabled] = false });
    }

    internal void Mark(Guid modelId, ModelCheck check)
    {
        var row = new Entity(TriageModelTable.Name, modelId);
        check.WriteTo(row);
        _service.Update(row);
    }

    private static QueryExpression AllEnabled() => Find.In(TriageModelTable.Name, TriageModelTable.Status)
        .Is(TriageModelTable.Enabled, true)
        .Is(TriageModelTable.StateCode, 0);
}
