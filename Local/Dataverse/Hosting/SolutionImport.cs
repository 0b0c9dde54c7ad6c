using System.Linq;
using SocialCrm.Local.Dataverse.Messages;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Hosting;

/// <summary>Applies a solution to an organization. Everything is checked before anything is changed.</summary>
internal sealed class SolutionImport(Organization organization)
{
    public void Run(SolutionContent solution)
    {
        var types = new PluginTypes(solution.Assemblies);
        var catalogue = organization.Store.Committed.Catalogue.With(solution);
        var customApis = solution.CustomApis.Select(api => Message(api, types)).ToList();
        var rules = new StepRules(catalogue, organization.Messages, customApis);
        var steps = solution.Steps.Select(step => Step(step, types, rules)).ToList();

        organization.Store.Change(known => known.With(solution));
        organization.Messages.Add(customApis);
        organization.Steps.Register(steps);
        new SolutionRows(organization).Write(solution);
    }

    private CustomApiMessage Message(CustomApi api, PluginTypes types)
    {
        var owner = $"The custom API '{api.UniqueName}'";
        var plugin = api.PluginTypeId is { } id ? PluginFactory.Create(types.Find(id, owner), configuration: null, owner) : null;
        return new CustomApiMessage(api, plugin, organization.Plugins);
    }

    private static Step Step(SolutionStep step, PluginTypes types, StepRules rules)
    {
        rules.Check(step);
        var owner = $"The step '{step.Name}'";
        return new Step(step, PluginFactory.Create(types.Find(step.PluginTypeId, owner), step.Configuration, owner));
    }
}
