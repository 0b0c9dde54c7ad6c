using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Transactions;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Gives a plug-in its context and services and runs it.</summary>
internal sealed class PluginRunner(OrganizationFacts facts, SimulatedClock clock, TraceLog traces, RowStore store, IRequestGate requests)
{
    /// <summary>The context of a step, with images made for it alone.</summary>
    public PluginContext ContextFor(Step step, Operation operation) => new(operation, step.Stage, facts, () => clock.UtcNow)
    {
        MessageName = step.Message,
        InputParameters = step.Message == operation.Message ? operation.Input : operation.MultipleInput,
        SharedVariables = step.Stage == Stage.PreValidation ? operation.PreValidationVariables : operation.SharedVariables,
        ParentContext = ParentOf(operation, step.Stage)!,
        OwningExtension = new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name },
        PreEntityImages = Images(step.Images.Where(image => image.Pre), operation.Before, store.View(operation.Transaction)),
        PostEntityImages = Images(step.Images.Where(image => image.Post), operation.After, store.View(operation.Transaction)),
        Mode = step.IsAsync ? 1 : 0,
        IsInTransaction = !step.IsAsync && operation.Transaction is not null,
    };

    /// <summary>The context of the plug-in that is a custom API's main operation.</summary>
    public PluginContext MainContextFor(Operation operation) => new(operation, Stage.MainOperation, facts, () => clock.UtcNow);

    /// <summary>Runs a plug-in as part of a request: what it throws arrives as a fault, and a swallowed fault is found out.</summary>
    public void Run(string name, IPlugin plugin, Operation operation, PluginContext context)
    {
        var tracing = new PluginTracing(line => traces.Add(operation.Caller.CorrelationId, name, line));
        try
        {
            Execute(plugin, operation, context, tracing);
        }
        catch (Exception thrown)
        {
            throw PluginFaults.From(thrown, plugin.GetType(), tracing.Text);
        }

        operation.Transaction?.RefuseIfDoomed();
    }

    /// <summary>Runs a plug-in as a job of its own. What it throws goes to whoever runs the jobs.</summary>
    public void RunJob(string name, IPlugin plugin, Operation operation, PluginContext context) =>
        Execute(plugin, operation, context, new PluginTracing(line => traces.Add(operation.Caller.CorrelationId, name, line)));

    private void Execute(IPlugin plugin, Operation operation, PluginContext context, PluginTracing tracing) =>
        plugin.Execute(new PluginServices(context, new PluginServiceFactory(requests, operation, context, facts), tracing));

    /// <remarks>Create, Update and Delete put stage 10 between a later stage and the operation that sent the request.</remarks>
    private PluginContext? ParentOf(Operation operation, Stage stage) =>
        stage == Stage.PreValidation || !operation.SeparatesPreValidation
            ? operation.Caller.Parent
            : new PluginContext(operation, Stage.PreValidation, facts, () => clock.UtcNow)
            {
                SharedVariables = operation.PreValidationVariables,
            };

    private static EntityImageCollection Images(IEnumerable<StepImage> registered, Row? row, Snapshot view)
    {
        var images = new EntityImageCollection();
        foreach (var image in registered)
        {
            if (row is not null)
                images[image.Alias] = RowReader.Read(row, image.Columns.IsEmpty ? null : image.Columns, view, TimeZoneInfo.Utc);
        }

        return images;
    }
}
