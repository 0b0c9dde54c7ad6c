using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Tests.Pipeline;

/// <summary>A plug-in whose code stands in the test.</summary>
internal sealed class DelegatePlugin(Action<PluginCall> run) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => run(new PluginCall(serviceProvider));
}
