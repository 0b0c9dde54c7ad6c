using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Tests.Hosting;

/// <summary>Writes which of its two constructor texts it got into the nickname.</summary>
public sealed class TwoSettingsPlugin(string? unsecure, string? secure) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        ((Entity)context.InputParameters["Target"])["nickname"] = $"{unsecure}, {secure ?? "no secret"}";
    }
}
