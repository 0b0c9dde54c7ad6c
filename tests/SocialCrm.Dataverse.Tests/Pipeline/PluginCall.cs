using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Tests.Pipeline;

/// <summary>What a test's plug-in gets to see of one run.</summary>
internal sealed class PluginCall(IServiceProvider services)
{
    public IServiceProvider Services => services;

    public IPluginExecutionContext3 Context { get; } = (IPluginExecutionContext3)services.GetService(typeof(IPluginExecutionContext3))!;

    public IOrganizationService Service { get; } =
        ((IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(null);

    public ITracingService Tracing { get; } = (ITracingService)services.GetService(typeof(ITracingService))!;

    public Entity Target => (Entity)Context.InputParameters["Target"];
}
