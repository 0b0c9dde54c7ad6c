using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>All registered steps, in the order of their registration.</summary>
internal sealed class StepRegistry
{
    private ImmutableList<Step> _steps = [];

    /// <summary>Adds steps, each in place of the one with its id.</summary>
    public void Register(IEnumerable<Step> steps) =>
        ImmutableInterlocked.Update(ref _steps, (all, added) => added.Aggregate(all, AddOrReplace), steps.ToList());

    public IEnumerable<Step> For(string message, string table, Stage stage) => _steps.Where(step => step.Handles(message, table, stage));

    private static ImmutableList<Step> AddOrReplace(ImmutableList<Step> all, Step step)
    {
        var place = all.FindIndex(known => known.Id == step.Id);
        return place < 0 ? all.Add(step) : all.SetItem(place, step);
    }
}
