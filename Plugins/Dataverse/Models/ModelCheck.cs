using System.IO;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Plugins.Dataverse.Models;

/// <summary>What reading the weights of an installed model gave.</summary>
internal sealed class ModelCheck
{
    private const int ReasonLength = 300;

    private readonly string _reason;

    private ModelCheck(TriageModel? model, string reason)
    {
        Model = model;
        _reason = reason;
    }

    /// <summary>Null when the weights cannot be used.</summary>
    public TriageModel? Model { get; }

    public static ModelCheck Of(string? weights)
    {
        try
        {
            var model = ModelText.Read(weights);
            return new ModelCheck(model, "Model " + model.Id + " can be used.");
        }
        catch (InvalidDataException mistake)
        {
            return new ModelCheck(null, mistake.Message + " Until then the built-in model reads posts.");
        }
    }

    public void WriteTo(Entity row)
    {
        row[TriageModelTable.Status] = Choice.Of(Model == null ? ModelStatus.Broken : ModelStatus.Ready);
        row[TriageModelTable.StatusReason] = PostText.CutExact(_reason, ReasonLength);
    }
}
