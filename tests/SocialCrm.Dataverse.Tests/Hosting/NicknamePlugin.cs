using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Tests.Hosting;

/// <summary>Writes its configuration and how often it ran into the nickname.</summary>
public sealed class NicknamePlugin(string? configuration) : IPlugin
{
    private int _runs;

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        _runs++;
        ((Entity)context.InputParameters["Target"])["nickname"] = string.Create(CultureInfo.InvariantCulture, $"{configuration} {_runs}");
    }
}
