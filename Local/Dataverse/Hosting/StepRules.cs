using System.Collections.Generic;
using System.Linq;
using SocialCrm.Local.Dataverse.Messages;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Hosting;

/// <summary>What the platform allows a step to be registered for; everything else is refused at import.</summary>
internal sealed class StepRules(Catalogue catalogue, MessageRegistry messages, IReadOnlyList<CustomApiMessage> customApis)
{
    private static readonly int[] Stages = [10, 20, 40];

    /// <exception cref="SolutionImportException">The step could not run as registered.</exception>
    public void Check(SolutionStep step)
    {
        var message = customApis.FirstOrDefault(api => api.Name == step.Message) ?? Known(step);
        if (!Stages.Contains(step.Stage))
            throw Refused(step, $"stage {step.Stage} takes no steps; use 10, 20 or 40");
        if (step.Asynchronous && step.Stage != 40)
            throw Refused(step, $"an asynchronous step runs at stage 40, not at {step.Stage}");
        if (message is CustomApiMessage custom && custom.Api.AllowedSteps < (step.Asynchronous ? 1 : 2))
            throw Refused(step, $"the custom API {step.Message} does not allow {(step.Asynchronous ? "steps" : "synchronous steps")}");
        CheckTable(step);
        foreach (var image in step.Images)
            CheckImage(step, image, message.HasPreImage, message.HasPostImage);
    }

    private PipelineMessage Known(SolutionStep step) => messages.TryFind(step.Message, out var message)
        ? message
        : throw Refused(step, $"the message '{step.Message}' is not known or raises no event");

    private void CheckTable(SolutionStep step)
    {
        if (step.Table is null)
            return;
        if (!catalogue.TryTable(step.Table, out var table))
            throw Refused(step, $"the table '{step.Table}' is not known");
        if (step.FilteringColumns.Concat(step.Images.SelectMany(image => image.Columns)).FirstOrDefault(column => !table.TryColumn(column, out _)) is { } unknown)
            throw Refused(step, $"the table '{step.Table}' has no column '{unknown}'");
    }

    private static void CheckImage(SolutionStep step, StepImage image, bool hasPre, bool hasPost)
    {
        if (image.Pre && !hasPre)
            throw Refused(step, $"{step.Message} has no row before the operation, so there is no pre-image '{image.Alias}'");
        if (image.Post && !hasPost)
            throw Refused(step, $"{step.Message} has no row after the operation, so there is no post-image '{image.Alias}'");
        if (image.Post && step.Stage != 40)
            throw Refused(step, $"a post-image such as '{image.Alias}' exists at stage 40 only, not at {step.Stage}");
    }

    private static SolutionImportException Refused(SolutionStep step, string why) => new($"The step '{step.Name}' is refused: {why}.");
}
