using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Tests.Hosting;

/// <summary>Fails in its constructor.</summary>
public sealed class UnmakeablePlugin : IPlugin
{
    public UnmakeablePlugin() => throw new InvalidOperationException("No settings.");

    public void Execute(IServiceProvider serviceProvider)
    {
    }
}
