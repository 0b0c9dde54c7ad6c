using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>The service provider a plug-in is executed with; answers a service it does not have with null, as the platform does.</summary>
internal sealed class PluginServices(PluginContext context, IOrganizationServiceFactory factory, ITracingService tracing)
    : IServiceProvider
{
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(IOrganizationServiceFactory))
            return factory;
        if (serviceType == typeof(ITracingService))
            return tracing;
        return typeof(IExecutionContext).IsAssignableFrom(serviceType) && serviceType.IsInstanceOfType(context)
            ? context
            : null;
    }
}
