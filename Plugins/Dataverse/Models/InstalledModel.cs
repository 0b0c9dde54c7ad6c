using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Plugins.Dataverse.Models;

/// <summary>The model that an admin enabled.</summary>
internal sealed class InstalledModel
{
    /// <summary>So that most posts do not read 300,000 characters of weights; null stands for weights that cannot be used.</summary>
    private static readonly BoundedCache<TriageModel?> Models = new BoundedCache<TriageModel?>(4);

    private readonly PluginScope _scope;
    private readonly ModelStore _store;

    /// <param name="setup">Finds the enabled row.</param>
    public InstalledModel(PluginScope scope, IOrganizationService setup)
    {
        _scope = scope;
        _store = new ModelStore(setup);
    }

    /// <summary>
    /// Null when the built-in model reads posts: none is enabled, or its weights cannot be used. One small request, and a second one
    /// for the weights when this version of the row was not read before.
    /// </summary>
    public TriageModel? Current()
    {
        if (_store.Enabled() is not { } row)
            return null;

        var key = string.Join("|", _scope.Context.OrganizationId.ToString("N"), row.Id.ToString("N"), row.RowVersion);
        if (!Models.Holds(key, out var model))
        {
            model = Read(row);
            if (row.RowVersion != null)
                Models.Keep(key, model);
        }

        if (model == null)
            _scope.Trace("triage: model={0} is broken, the built-in one reads the post", row.Id);
        return model;
    }

    /// <summary>A row that an import brought past the check, or that an earlier version wrote, says on itself that it is broken.</summary>
    private TriageModel? Read(Entity row)
    {
        var check = ModelCheck.Of(_store.Weights(row.Id));
        var isKnown = Choice.Read<ModelStatus>(row, TriageModelTable.Status) == ModelStatus.Broken;
        if (check.Model == null && !isKnown)
            _store.Mark(row.Id, check);
        return check.Model;
    }
}
